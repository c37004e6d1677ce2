"""Dates, numbers and durations, in the sentences of ``tests/gold/values``."""

import json
from pathlib import Path

import pytest

from questions.languages.articles import read_article
from questions.languages.reading import Bound, DateValue, DurationValue
from questions.languages.values import find_values

GOLD = Path(__file__).parents[1] / "gold" / "values"


def gold_cases():
    for path in sorted(GOLD.glob("*.jsonl")):
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), start=1):
            yield pytest.param(path.stem, json.loads(line), id=f"{path.stem}-{number}")


def as_gold(span, text):
    value = span.value
    gold = {"text": text[span.start : span.end]}
    if isinstance(value, DateValue):
        gold |= {"kind": "date", "start": value.start, "end": value.end, "precision": value.precision.value}
        gold |= {"calendar": value.calendar} if value.calendar != "gregorian" else {}
        gold |= {"interval": True} if value.interval else {}
        gold |= {"derivation": span.derivation} if span.derivation else {}
        others = span.features.get("other_readings")
        return gold | ({"other_readings": others} if others else {})
    if isinstance(value, DurationValue):
        return gold | {"kind": "duration", "number": value.number, "unit": value.unit}
    gold |= {"kind": "number", "number": value.number, "unit": value.unit}
    gold |= {"bound": value.bound.value} if value.bound is not Bound.EXACT else {}
    return gold | ({"range": True} if "range" in span.features else {})


@pytest.mark.parametrize(("language", "case"), [*gold_cases()])
def test_a_gold_sentence_gives_its_values_and_no_others(language, case):
    article = read_article(case["text"], language)

    values = [as_gold(span, article.text) for span in find_values(article)]

    assert values == case["values"]


def read(text, language="ar"):
    return find_values(read_article(text, language))


def test_marks_in_the_text_do_not_move_a_date():
    text = "وُلِدَ الأَمِيرُ فِي عَامِ \u200f١٩٩٢\u200f فِي المَدِينَةِ."

    (span,) = read(text)

    assert text[span.start : span.end] == "١٩٩٢"


def test_a_phrase_holds_the_words_that_lead_to_the_date():
    text = "دخلت المعاهدة حيز التنفيذ في عام 1994."

    (span,) = read(text)

    assert text[int(span.features["phrase_start"]) : int(span.features["phrase_end"])] == "عام 1994"


def test_a_relative_date_keeps_the_other_years_it_could_mean():
    text = "بدأ العمل سنة 1950. وتوقف سنة 1954. وبعد خمس سنوات عاد."

    last = read(text)[-1]

    assert (last.value.start[:4], last.derivation, dict(last.features)["other_readings"]) == (
        "1959",
        "1954 + 5",
        "1955",
    )


@pytest.mark.parametrize(
    "text",
    [
        "بعد خمس سنوات عاد المهندس إلى القرية.",
        "عاش الناس هناك بين 1939 و1945. وفي العام التالي رحلوا.",
        "افتُتح الجسر سنة 1950. ثم كثرت السفن. ثم قلت. ثم عادت. وبعد خمس سنوات انهار.",
    ],
    ids=["no base", "base is an interval", "base is far"],
)
def test_a_relative_date_without_a_clear_base_is_declined(text):
    assert [span for span in read(text) if span.derivation] == []


def test_a_base_counts_over_a_caption_between_two_paragraphs():
    text = (
        "وقعت ست دول من دول المنطقة على الميثاق في عام 1992 بعد مفاوضات طويلة في العاصمة القديمة.\n\n"
        "العاصمة القديمة\n\n"
        "ووقعت ثلاث دول أخرى في العام التالي على الميثاق بعد أن وافقت برلماناتها على ذلك في جلسات علنية."
    )

    assert [span.derivation for span in read(text) if span.derivation] == ["1992 + 1"]


def test_reading_twice_gives_the_same():
    text = "في 5 يونيو 1992 وقع 4000 جندي على الوثيقة، وبعد عامين ألغيت."

    assert read(text) == read(text)


def test_spans_are_in_order_and_do_not_overlap():
    text = "From 12 to 15 April 2011, at least 3.5 million people and 40 ships (1900–45) came in the 1990s."

    spans = read(text, "en")

    assert all(first.end <= second.start for first, second in zip(spans, spans[1:], strict=False))
