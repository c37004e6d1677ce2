"""Tables of marks as spreadsheets save them, and the words for what cannot be read."""

import pytest

from questions.quizzes.marks_table import TableError, first_attempts, read_marks

PLAIN = ((1.0, 0.5), (0.0, None))


@pytest.mark.parametrize(
    "data",
    [
        b"name,a,b\nx,1,0.5\ny,0,\n",
        b"\xef\xbb\xbfname,a,b\r\nx,1,0.5\r\ny,0,\r\n",
        "name,a,b\nx,1,0.5\ny,0,\n".encode("utf-16"),
        b"name;a;b\nx;1;0,5\ny;0;\n",
        b"name\ta\tb\nx\t1\t0,5\ny\t0\t-\n",
        "name,a,b\nx,١,٠٫٥\ny,۰,\n".encode(),
        "name,a,b\nx,\u200f1\u200f,0.5\ny,0\n\n,,\n".encode(),
        b'name,a,b\nx,"1","0.5"\ny,0,\n',
    ],
    ids=["plain", "mark", "utf-16", "semicolons", "tabs", "Arabic digits", "signs and blanks", "quoted"],
)
def test_however_it_was_saved_it_is_the_same_table(data):
    table = read_marks(data)

    assert (table.names, table.rows, table.maxima) == (("a", "b"), PLAIN, (1.0, 1.0))


def test_arabic_names_in_windows_1256_are_read():
    assert read_marks("الاسم,س١\nمنى,1\n".replace("١", "1").encode("cp1256")).learners == ("منى",)


@pytest.mark.parametrize(
    ("text", "maxima"),
    [
        ("name,a,b\nmax,4,2\nx,3,1\n", (4.0, 2.0)),
        ("الاسم,أ,ب\nالدرجة العظمى,٤,٢\nمنى,3,1\n", (4.0, 2.0)),
        ("name,Q. 1 /0.50,Q. 2 /4\nx,0.2,3\n", (0.5, 4.0)),
        ("name,a,b\nx,3,0\n", (3.0, 1.0)),
    ],
    ids=["a row", "an Arabic row", "in the header", "guessed"],
)
def test_the_highest_marks_are_known(text, maxima):
    assert read_marks(text.encode()).maxima == maxima


@pytest.mark.parametrize(
    ("text", "where"),
    [
        ("", "empty"),
        ("name\nx\n", "Line 1"),
        ("name,a,\nx,1,2,3\n", "Line 2, column 3"),
        ("name,a,a\nx,1,1\n", "Line 1, column 3"),
        ("name,a,,b\nx,1,1,1\n", "Line 1, column 3"),
        ("name,a\n", "no learner"),
        ("name,a,b\nx,1,1\n\ny,1,good\n", "Line 4, column 3"),
        ("name,a\nx,nan\n", "Line 2, column 2"),
        ("name,a\nx,1e5\n", "Line 2, column 2"),
        ("name,a\nx,50%\n", "Line 2, column 2"),
        ("name,a\nmax,0\nx,0\n", "Line 2, column 2"),
        ("name,a\nmax,1\nx,2\n", "Line 3, column 2"),
        ('name,a\n"x,1\n', "quotation mark"),
        ("name\0,a\nx,1\n", "no CSV"),
    ],
)
def test_what_cannot_be_read_is_named_with_its_place(text, where):
    with pytest.raises(TableError, match=where):
        read_marks(text.encode())


def test_only_a_learners_first_line_is_kept():
    table = first_attempts(read_marks(b"name,a\nx,0\ny,1\nx,1\n,1\n,0\n"))

    assert (table.learners, table.rows) == (("x", "y", "", ""), ((0.0,), (1.0,), (1.0,), (0.0,)))
