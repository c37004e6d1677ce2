"""What counts as reached when the engine is measured against what people answered."""

import json

import pytest

from questions.generation.answers import is_short_for
from questions.generation.evaluation import read_cases


def test_an_answer_that_was_cut_inside_a_number_is_completed(tmp_path):
    text = "The mill burned on May 3, 1987, and was rebuilt."
    asked = {"question": "When?", "answer": "May 3, 198", "answer_kind": "date", "char_offset": 19}
    path = tmp_path / "data.jsonl"
    path.write_text(json.dumps({"lang": "en", "article_text": text, "qas": [asked]}), encoding="utf-8")

    (case,) = read_cases(path)

    assert [question["answer"] for question in case.questions] == ["May 3, 1987"]


@pytest.mark.parametrize(
    ("language", "answer", "name", "same"),
    [
        ("ar", "هينز", "أوسكار هينز", True),
        ("ar", "أبو سفيان", "أبو سفيان بن حرب", True),
        ("ar", "حرب", "أبو سفيان بن حرب", False),
        ("en", "Miller", "Oscar Miller", True),
        ("en", "Oscar", "Oscar Miller", False),
    ],
)
def test_a_person_may_be_called_by_a_part_of_the_name(language, answer, name, same):
    assert is_short_for(answer, name, language) == same
