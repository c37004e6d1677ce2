"""Aiken as it is written in English and in Arabic."""

import pytest

from questions.bank.formats import interchange as i
from questions.bank.formats.aiken import read_aiken

PLAIN = "What is it?\nA. one\nB) two\nANSWER: B\n"
CASES = {
    "as the standard has it": PLAIN,
    "Arabic letters": "ما هو؟\nأ. one\nب. two\nالإجابة: ب\n",
    "the order of the alphabet": "ما هو؟\nأ) one\nب) two\nت) three\nالجواب: ب\n",
    "a whole sentence": "ما هو؟\nأ. one\nب. two\nالإجابة هي: ب\n",
    "dashes": "ما هو؟\nأ- one\nب- two\nالجواب الصحيح: ب\n",
    "signs of direction": "\u200fما هو؟\n\u200fأ. one\n\u200fب. two\n\u200fالإجابة: ب\n",
    "numbers": "ما هو؟\n١) one\n٢) two\nالجواب: ٢\n",
    "the words of the answer": "ما هو؟\nأ. one\nب. two\nالإجابة: two\n",
    "empty lines between": "ما هو؟\n\nأ. one\n\nب. two\n\nالإجابة: ب\n",
    "no hamza": "ما هو؟\nا. one\nب. two\nالاجابة : ب\n",
}


@pytest.mark.parametrize("case", CASES)
def test_the_right_option_is_found(case):
    reading = read_aiken(CASES[case])

    assert reading.refused == ()
    assert [o.text for o in reading.items[0].options if o.fraction] == ["two"]


def test_questions_without_an_empty_line_between_them():
    reading = read_aiken(PLAIN + PLAIN.replace("it", "that"))

    assert [(item.stem, item.line) for item in reading.items] == [("What is it?", 1), ("What is that?", 5)]


def test_lines_that_go_on():
    item = read_aiken("What\nis it?\nA. one\nmore\nB. two\nANSWER: A").items[0]

    assert (item.stem, item.options[0].text) == ("What\nis it?", "one\nmore")


def test_several_right_letters():
    item = read_aiken("ما هي؟\nأ. x\nب. y\nج. z\nالإجابة: أ، ج").items[0]

    assert (item.kind, [option.fraction for option in item.options]) == (i.SEVERAL, [0.5, 0, 0.5])


def test_a_statement_that_is_true_or_false():
    item = read_aiken("الأرض كروية\nالإجابة: صح").items[0]

    assert (item.kind, item.options[0]) == (i.TRUE_FALSE, i.Option("صح", 1.0))


@pytest.mark.parametrize(
    "text",
    [
        "س؟\nأ. x\nب. y\nالإجابة: د",
        "س؟\nأ. x\nب. y",
        "س؟ وحدها",
        "س؟\nأ. x\nالإجابة: أ",
        "س؟\nأ. x\nب. x\nالإجابة: أ",
    ],
)
def test_what_is_no_question_is_refused(text):
    reading = read_aiken(f"{text}\n\n{PLAIN}")

    assert ([refused.line for refused in reading.refused], len(reading.items)) == ([1], 1)
