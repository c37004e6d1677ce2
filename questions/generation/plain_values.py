"""Values that have one meaning in what is shown of their sentence, so that a gap or a statement to judge can stand for them."""

from __future__ import annotations

import re

from questions.generation.clauses import find_phrase, in_brackets
from questions.generation.scenes import Finding, Material
from questions.generation.standing_alone import shown_window
from questions.languages.reading import DateValue, DurationValue, NumberValue, Precision, Span

_ASKED = frozenset({Precision.DAY, Precision.YEAR, Precision.MONTH, Precision.DECADE, Precision.CENTURY})
_RELATIONS = frozenset({"in", "since", "bound", "within"})
_PART = re.compile(r"\b(?:early|mid|late|half of)[\s-]+(?:the\s+)?$", re.IGNORECASE)
_COUNTS_UP = re.compile(
    r"^[^.;,]{0,40}?(?:[:—]|\s[–-]\s|,\s+(?:[^,.;]{2,50},\s+)*[^,.;]{2,50},?\s(?:and|or)\s[^,.;]{2,50}[.,;])"
)
_CONVERTED = re.compile(r"\s*(?:[(/–-]|(?:\w+\s*){1,3}\()\s*\.?\d")
_RANGE_BEFORE = re.compile(
    r"(?i)\bbetween\s[^.;،]{1,24}\sand\s+$|\w\s+(?:أو|to|or)\s+(?:ال)?$|(?:\d|(?<!\w)من\s)[^.،]{0,30}\s(?:إلى|الى|حتى)\s+(?:ال)?$|\d\s*[-–]\s*$|(?<!\w)و?بضعة?\s+$"
)
_TWIN_BEFORE = re.compile(r"\d\s*(?:هـ|ه|م|AH|H)?\s*[/(–-]\s*$|(?:الموافق|الموافقة)\s+(?:لـ?\s*)?$")
_TWIN_AFTER = re.compile(r"\s*(?:م|هـ)?\s*(?:[/(–-]\s*\d|،?\s*(?:الموافق|الموافقة))")
_NEAR, _AROUND, _APART = 24, 40, 12
_MOST_NUMBERS, _MOST_DATES = 4, 3


def is_plain_date(finding: Finding, material: Material) -> bool:
    """Whether the date has one meaning in its sentence, and no other date stands so near that they belong together."""
    value, span = finding.fact.value, finding.span
    alone = (
        value.precision in _ASKED
        and value.calendar == "gregorian"
        and not _has_twin(finding, material)
        and find_phrase(span, material).relation in _RELATIONS
        and not _PART.search(material.article.text[max(0, span.start - _NEAR) : span.start])
    )
    if not alone:
        return False
    others = shown_beside(finding, DateValue, material)
    return len(others) < _MOST_DATES and all(_is_apart(other, span) for other in others)


def is_plain_period(finding: Finding, material: Material) -> bool:
    """Whether the period stands alone: in no brackets, beside no other date and no length of time that gives it away."""
    beside = [*shown_beside(finding, DateValue, material), *shown_beside(finding, DurationValue, material)]
    before = material.article.text[max(0, finding.span.start - 4) : finding.span.start]
    return (
        not beside
        and "c." not in before
        and not in_brackets(finding.span, finding.scene, material)
        and not _has_twin(finding, material)
    )


def is_plain_duration(finding: Finding, material: Material) -> bool:
    """Whether the length of time is whole and stands beside no other and no period."""
    span = finding.span
    return not (
        material.grammar.goes_on_with_noun(material.article.text, span.start, span.end)
        or _ends_range(finding, material)
        or shown_beside(finding, DurationValue, material)
        or shown_beside(finding, DateValue, material, interval=True)
    )


def is_plain_number(finding: Finding, material: Material) -> bool:
    """Whether the number has its unit and is exact enough that no other one could be meant."""
    value, text = finding.fact.value, material.article.text
    near = text[max(0, finding.fact.answer_start - 1) : finding.fact.answer_start]
    after = text[finding.fact.answer_end : finding.fact.answer_end + _NEAR]
    return (
        not _ends_range(finding, material)
        and (
            bool(value.unit) or material.grammar.is_counted_alone(text, finding.span.start, finding.span.end)
        )
        and value.number > 1
        and near == " "
        and not any(
            found.counted and found.counted.start == finding.span.start for found in finding.scene.lists
        )
        and material.grammar.is_plain_unit(value.unit)
        and _CONVERTED.match(after) is None
        and not in_brackets(finding.span, finding.scene, material)
        and not material.grammar.goes_on_with_noun(text, finding.span.start, finding.span.end)
        and _COUNTS_UP.match(text[finding.fact.answer_end : finding.scene.sentence.end]) is None
        and len(shown_beside(finding, NumberValue, material)) < _MOST_NUMBERS
    )


def shown_beside(finding: Finding, kind: type, material: Material, *, interval: bool = False) -> list[Span]:
    """The other values of this kind in what is shown; only periods where ``interval``."""
    window = shown_window(finding, material)
    beside = [span for span in finding.scene.of(kind) if span is not finding.span and window.holds(span)]
    return [span for span in beside if span.value.interval] if interval else beside


def _has_twin(finding: Finding, material: Material) -> bool:
    """Whether the same date stands beside it in another calendar or another writing, which gives it away."""
    text, fact = material.article.text, finding.fact
    before, after = (
        text[max(0, fact.answer_start - _NEAR) : fact.answer_start],
        text[fact.answer_end : fact.answer_end + _NEAR],
    )
    return bool(_TWIN_BEFORE.search(before) or _TWIN_AFTER.match(after))


def _is_apart(other: Span, span: Span) -> bool:
    """Whether two dates stand so far from each other that they tell different things."""
    return other.start - span.end > _APART or span.start - other.end > _APART


def _ends_range(finding: Finding, material: Material) -> bool:
    """Whether "to" or "or" and a number stand before the value, whose other end it is."""
    before = material.article.text[max(0, finding.fact.answer_start - _AROUND) : finding.fact.answer_start]
    return bool(_RANGE_BEFORE.search(before))
