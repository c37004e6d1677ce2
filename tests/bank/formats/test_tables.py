"""Tables as teachers fill them in, in either language, from whatever program saved them."""

import io

import pytest
from django.utils.translation import override
from openpyxl import Workbook

from questions.bank.formats import interchange as i
from questions.bank.formats.decoding import decode
from questions.bank.formats.interchange import Answer, Option, UnreadableError
from questions.bank.formats.tables import (
    guarded,
    read_csv,
    read_xlsx,
    unguarded,
    write_csv,
    write_xlsx,
)
from questions.bank.formats.template import template_items

ARABIC = "السؤال;الخيار أ;الخيار ب;الخيار ج;الجواب\nما العاصمة؟;سمرقند;طشقند;بخارى;ب\n"


def test_arabic_headers_and_a_letter_for_the_answer():
    item = read_csv(ARABIC).items[0]

    assert (item.kind, item.line) == (i.CHOICE, 2)
    assert item.options == (Option("سمرقند"), Option("طشقند", 1.0), Option("بخارى"))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_any_delimiter(delimiter):
    text = "Question;Option 1;Option 2;Answer\nWhich?;a;b;b".replace(";", delimiter)

    assert read_csv(text).items[0].options == (Option("a"), Option("b", 1.0))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1256"])
def test_any_encoding(encoding):
    assert read_csv(decode(ARABIC.encode(encoding))).items[0].stem == "ما العاصمة؟"


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        ("طشقند", i.TYPED),
        ("١٤٥٣", i.NUMBER),
        ("1453 م", i.NUMBER),
        ("صح", i.TRUE_FALSE),
        ("15 مايو 1992", i.TYPED),
    ],
)
def test_a_row_with_an_answer_alone(answer, kind):
    assert read_csv(f"السؤال,الجواب\nما؟,{answer}").items[0].kind == kind


def test_several_letters_share_the_mark():
    item = read_csv('question,option 1,option 2,option 3,correct\nWhich?,x,y,z,"A, C"').items[0]

    assert (item.kind, [option.fraction for option in item.options]) == (i.SEVERAL, [0.5, 0.0, 0.5])


def test_further_answers_are_parted_by_a_stroke():
    item = read_csv("السؤال,الجواب\nمن؟,ابن خلدون | عبد الرحمن بن خلدون").items[0]

    assert item.answers == (Answer("ابن خلدون"), Answer("عبد الرحمن بن خلدون"))


def test_bad_rows_are_listed_and_good_ones_read():
    reading = read_csv('السؤال,الخيار 1,الخيار 2,الجواب\n"س\n؟",أ,ب,أ\n,أ,ب,أ\nس؟,أ,ب,هـ\nس؟,أ,ب,1\n')

    assert ([item.line for item in reading.items], [one.line for one in reading.refused]) == ([2, 6], [4, 5])


@pytest.mark.parametrize("text", ["", "a,b,c\n1,2,3", "الجواب\nطشقند", '"unclosed'])
def test_a_table_without_a_column_of_questions_is_unreadable(text):
    with pytest.raises(UnreadableError):
        read_csv(text)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_template_is_read_as_it_is_written(language):
    with override(language):
        wanted = [(item.kind, item.stem) for item in template_items()]
        read = [
            read_csv(decode(write_csv(template_items()).encode())),
            read_xlsx(write_xlsx(template_items())),
        ]

    assert [[(item.kind, item.stem) for item in reading.items] for reading in read] == [wanted, wanted]


@pytest.mark.parametrize(
    "text", ["=1+1", "+1", "-x", "@a", "\t=1", "'=1", "''@x", "'a", "-5", "+3.5", "plain"]
)
def test_what_a_spreadsheet_would_run_is_made_harmless_and_read_back(text):
    assert not guarded(text).startswith(("=", "@", "\t", "-x"))
    assert unguarded(guarded(text)) == text


def workbook(*rows) -> bytes:
    book = Workbook()
    for row in rows:
        book.active.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_row_with_a_formula_is_refused_and_its_value_not_trusted():
    reading = read_xlsx(workbook(["السؤال", "الجواب"], ["كم؟", "=1+1"], ["كم؟", 2]))

    assert ([one.line for one in reading.refused], reading.items[0].answers) == ([2], (Answer("2"),))


def test_numbers_in_cells_have_no_point_that_nobody_wrote():
    reading = read_xlsx(workbook(["السؤال", "الجواب", "الهامش"], ["متى؟", 1453.0, 0.5]))

    assert reading.items[0].answers == (Answer("1453", tolerance="0.5"),)


def test_a_column_that_we_do_not_know_is_named():
    reading = read_csv("السؤال,الجواب,المستوى\nمن؟,ابن خلدون,صعب\n")

    assert [(notice.line, "المستوى" in notice.text) for notice in reading.notices] == [(1, True)]


def test_a_row_that_leaves_the_right_answer_empty_is_refused_for_that():
    with override("en"):
        refused = read_csv("السؤال,الخيار 1,الخيار 2,الجواب\nمن؟,أ,ب,\n").refused

    assert [one.reason for one in refused] == ["The row does not say which option is right."]
