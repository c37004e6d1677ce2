"""A list of single words takes no long phrase as an option."""

from __future__ import annotations

import pytest

from questions.languages.ar.strict_reading import strict_reading
from questions.languages.asked import Asked
from questions.languages.reading import Sentence, TextValue


def asked(*options: str) -> Asked:
    text = "من أساليب التعليم الحوار والتدريب واللعب."
    return Asked(
        way="member", form="choice", question="أي مما يأتي من أساليب التعليم؟", stem="أساليب التعليم", key="الحوار",
        options=options, value=TextValue("الحوار"), title="التعليم", text=text, sentence=Sentence(text, 0, len(text), 0),
        answer_start=17, answer_end=23,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("options", "code"),
    [
        (("الحوار", "السفر", "البيع", "الأعمال المحرم ارتكابها عمدا كالقتل"), "odd_option"),
        (("الحوار", "السفر", "البيع", "الصيد في النهر"), ""),
        (("الحوار", "السفر البعيد", "البيع بالأجل", "صيد السمك في النهر"), ""),
    ],
)
def test_one_phrase_beside_single_words_is_odd(options, code):
    assert strict_reading(asked(*options)) == code
