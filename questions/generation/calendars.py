"""One date given in two calendars is one date."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from questions.languages.reading import DateValue, Span

# The feature of a date that its text tells in another calendar as well.
TWO_CALENDARS = "two_calendars"
_NEAR = 14


def year_template(way: str, span: Span | None) -> str:
    """The stem that asks for a year, with its calendar where the text tells it in two."""
    two = span is not None and TWO_CALENDARS in span.features
    return f"{way}_year_common" if two else f"{way}_year"


def one_calendar(spans: Sequence[Span]) -> list[Span]:
    """The spans with every "490 AH / 1097" told once, by its Gregorian date, whose phrase covers both."""
    kept: list[Span] = []
    for span in spans:
        before = kept[-1] if kept else None
        if before is None or not _same_date(before, span):
            kept.append(span)
            continue
        hijri, plain = (before, span) if before.value.calendar == "hijri" else (span, before)
        kept[-1] = _covering(plain, hijri)
    return kept


def _same_date(first: Span, second: Span) -> bool:
    both = isinstance(first.value, DateValue) and isinstance(second.value, DateValue)
    if not both or first.value.calendar == second.value.calendar or second.start - first.end > _NEAR:
        return False
    return first.value.interval == second.value.interval and _overlap(first.value, second.value)


def _overlap(first: DateValue, second: DateValue) -> bool:
    """Whether both may be the same date, a year of reckoning aside."""
    years = [int(iso[:-6]) for iso in (first.start, first.end, second.start, second.end)]
    return years[0] <= years[3] + 1 and years[2] <= years[1] + 1


def _covering(plain: Span, hijri: Span) -> Span:
    starts = [int(span.features.get("phrase_start", span.start)) for span in (plain, hijri)]
    ends = [int(span.features.get("phrase_end", span.end)) for span in (plain, hijri)]
    features = {
        **plain.features, "phrase_start": str(min(starts)), "phrase_end": str(max(ends)), TWO_CALENDARS: "yes",
    }  # fmt: skip
    return replace(plain, features=features)
