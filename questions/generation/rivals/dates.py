"""Dates that a careful reader could confuse with the key and that are certainly wrong."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Collection, Sequence
from datetime import date

from questions.generation.drafts import FactDraft, OptionDraft
from questions.generation.plain_words import plain_words
from questions.generation.rivals.near_dates import near_days, near_report, near_years
from questions.generation.rivals.open_years import OpenYears, open_years
from questions.generation.rivals.other_readings import other_readings
from questions.generation.scenes import Finding, Material, Scene
from questions.generation.showing import Day, first_day, show_day
from questions.languages.reading import DateValue, Precision

_NEAR, _WANTED = 40, 3
_SLACK, _RECENT = 4, 1990
_OUR_CENTURY, _LATE = 2000, 1900
_MUCH_ALIKE, _SHORT = 3, 3
_WEEKS = 31


def date_rivals(
    finding: Finding,
    dated: Sequence[Finding],
    material: Material,
    *,
    never: Collection[int] = (),
    of_events: bool = True,
) -> list[OptionDraft]:
    """Three wrong dates of the key's precision, near it on both sides where they can lie there, those of other events first where ``of_events`` lets these stand there.

    Never a date of an event told in the same words, nor of a year in ``never``, nor one that what the sentence names
    makes impossible.
    """
    dated = _nearby(finding, dated)
    value, key = finding.fact.value, first_day(finding.fact.value)
    others = [other.fact for other in dated if other.fact.value != value]
    happened = [other for other in others if of_events and not _is_news(other, key)]
    told = _told_days(finding, happened, material)
    years = open_years(finding, material)
    is_open = _gate(finding, dated, others, material, years, never)
    exact = value.precision in (Precision.DAY, Precision.MONTH) and not key.hijri
    choose = near_years
    if exact:
        choose = near_report if _is_of_report(finding, material) else near_days
    days = choose(key, value.precision, told, is_open, years.step)
    return [_option(day, told.get(day, ""), finding, material) for day in days[:_WANTED]]


def _option(day: Day, event: str, finding: Finding, material: Material) -> OptionDraft:
    value, wording = finding.fact.value, material.wording
    like = finding.scene.sentence.text
    text = show_day(day, value.precision, wording, like=like, beside=first_day(value))
    shown = show_day(first_day(value), value.precision, wording, like=like)
    reasons = wording.reasons
    if event:
        return OptionDraft(text, False, reasons["other_date"].format(event=_short(event), date=day.year))
    return OptionDraft(text, False, reasons["not_stated"].format(key=shown, option=text))


def _gate(
    finding: Finding,
    dated: Sequence[Finding],
    others: Sequence[FactDraft],
    material: Material,
    years: OpenYears,
    never: Collection[int],
) -> Callable[[Day], bool]:
    """Whether a date can be offered: certainly wrong, and not seen through."""
    value, key = finding.fact.value, first_day(finding.fact.value)
    latest = material.article.published_on
    last_year = _last_year(value, others, latest)
    forbidden = (
        other_readings(finding, others)
        | _years_of_siblings(finding, dated)
        | _years_told_alike(finding, dated, material)
        | frozenset(never)
    )

    def is_open(day: Day) -> bool:
        if day.year in forbidden and (value.precision is not Precision.DAY or day.year != key.year):
            return False
        if value.precision is Precision.CENTURY and day.year >= _OUR_CENTURY and key.year < _LATE:
            return False
        if latest and not key.hijri and (day.year, day.month, day.day) > latest.timetuple()[:3]:
            return False
        return day.year <= last_year and years.holds(day.year)

    return is_open


def _told_days(finding: Finding, others: Sequence[FactDraft], material: Material) -> dict[Day, str]:
    """The dates of the article's other events that are of the key's precision, and what happened then."""
    value, hijri = finding.fact.value, first_day(finding.fact.value).hijri
    days: dict[Day, str] = {}
    for other in others:
        day = first_day(other.value)
        if value.precision is Precision.YEAR or hijri:
            day = Day(day.year, hijri=day.hijri)
        elif other.value.precision is not value.precision:
            continue
        if day.hijri == hijri:
            days.setdefault(day, other.statement)
    return days


def _is_news(other: FactDraft, key: Day) -> bool:
    """Whether the date is that of the report itself, or of what passes behind the key."""
    reckoned = other.derivation is not None and other.value.precision is Precision.DAY
    return reckoned or other.stale and first_day(other.value).year > key.year


def _is_of_report(finding: Finding, material: Material) -> bool:
    """Whether the day was reckoned from that of the report, so that other years are seen through."""
    fact, published = finding.fact, material.article.published_on
    if published is None or fact.derivation is None or fact.value.precision is not Precision.DAY:
        return False
    return 0 <= (published - date.fromisoformat(fact.value.start)).days <= _WEEKS


def _nearby(finding: Finding, dated: Sequence[Finding]) -> Sequence[Finding]:
    """The dated findings around this one; those far off in a long text matter to nobody."""
    place = bisect_left(dated, finding.fact.evidence_start, key=lambda other: other.fact.evidence_start)
    return dated[max(0, place - _NEAR) : place + _NEAR]


def _years_of_siblings(finding: Finding, dated: Sequence[Finding]) -> set[int]:
    """Years of what is told with the same verb: three more states signed in 1993."""
    if finding.frame is None:
        return set()
    return {
        first_day(other.fact.value).year
        for other in dated
        if other is not finding and other.frame is not None and other.frame.form == finding.frame.form
    }


def _years_told_alike(finding: Finding, dated: Sequence[Finding], material: Material) -> set[int]:
    """Years of other sentences that say much of what this one says: they may tell of the same happening."""
    titled = material.once("words of the title", lambda: frozenset(plain_words(material.article.title)))
    here = _words_of(finding.scene, material) - titled
    return {
        first_day(other.fact.value).year
        for other in dated
        if other.scene is not finding.scene and len(here & _words_of(other.scene, material)) >= _MUCH_ALIKE
    }


def _words_of(scene: Scene, material: Material) -> frozenset[str]:
    """The longer words of a sentence, without its numbers."""
    return material.lately(
        f"long words at {scene.sentence.start}",
        lambda: frozenset(
            word for word in plain_words(scene.sentence.text) if len(word) > _SHORT and not word.isdigit()
        ),
    )


def _last_year(value: DateValue, others: Sequence[FactDraft], latest: date | None) -> int:
    """The last year that may be offered: that of the article, or a little after its latest date."""
    key = first_day(value)
    if latest and not key.hijri:
        return latest.year
    days = [key, *(first_day(other.value) for other in others if not other.stale)]
    last = max(day.year for day in days if day.hijri == key.hijri)
    return last + (_SLACK if last < _RECENT else 0)


def _short(statement: str) -> str:
    words = statement.split()
    return statement if len(words) <= 18 else " ".join(words[:18]) + " …"
