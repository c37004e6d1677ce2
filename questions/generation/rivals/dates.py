"""Dates that a careful reader could confuse with the key and that are certainly wrong."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, islice

from questions.generation.chance import pick_order
from questions.generation.drafts import FactDraft, OptionDraft
from questions.generation.miners.lives import mine as mine_lives
from questions.generation.scenes import Finding, Material
from questions.generation.showing import Day, first_day, show_day
from questions.languages.reading import DateValue, Precision
from questions.languages.wording import Wording

_NEAR = 40
_SLACK, _RECENT = 4, 1990
_LONG_AGO = 110
_OUR_CENTURY, _LATE = 2000, 1900
_YEARS = re.compile(r"-?\d+")


def rival_dates(
    fact: FactDraft,
    others: Sequence[FactDraft],
    *,
    forbidden: frozenset[int],
    wording: Wording,
    like: str,
    latest: date | None = None,
    wanted: int = 3,
) -> list[OptionDraft]:
    """Up to ``wanted`` wrong dates of the key's precision, those of the article's other events first.

    ``forbidden`` are years that could also be read as right; nothing lies after ``latest``.
    """
    value = fact.value
    key = first_day(value)
    last_year = _last_year(value, others, latest)
    shown = show_day(key, value.precision, wording, like=like)
    options: dict[str, OptionDraft] = {}
    candidates = chain(_from_article(value, others, wording), _by_arithmetic(value, key, wording, shown))
    candidates = _with_one_before(key, candidates, forbidden, wanted)
    taken = {shown}
    for day, reason in candidates:
        if len(options) == wanted:
            break
        text = show_day(day, value.precision, wording, like=like)
        blocked = day.year in forbidden and (value.precision is not Precision.DAY or day.year != key.year)
        too_new = value.precision is Precision.CENTURY and day.year >= _OUR_CENTURY and key.year < _LATE
        if text in taken or blocked or day.year > last_year or too_new:
            continue
        taken.add(text)
        options[text] = OptionDraft(
            text, False, reason or wording.reasons["not_stated"].format(key=shown, option=text)
        )
    return list(options.values())


def _with_one_before(
    key: Day, candidates: Iterator[tuple[Day, str]], forbidden: frozenset[int], wanted: int
) -> Iterator[tuple[Day, str]]:
    """The candidates; where the first ones all lie far behind the key, a date a little before it comes first."""
    first = list(islice(candidates, wanted))
    if first and all(day.year > key.year + _reach(key.year)[-1] for day, _ in first):
        years = (_moved(key.year, -step) for step in _reach(key.year)[1:])
        yield from (
            (replace(first[-1][0], year=year), "")
            for year in islice((y for y in years if y not in forbidden), 1)
        )
    yield from first
    yield from candidates


def date_rivals(
    finding: Finding, dated: Sequence[Finding], material: Material, *, never: Collection[int] = ()
) -> list[OptionDraft]:
    """Three wrong dates for the finding; never the date of an event told with the same verb, nor of a year in ``never``."""
    dated = _nearby(finding, dated)
    others = [other.fact for other in dated if other.fact.value != finding.fact.value]
    return rival_dates(
        finding.fact,
        others,
        forbidden=_other_readings(finding)
        | possible_readings(finding.fact, others)
        | _years_of_siblings(finding, dated)
        | frozenset(never)
        | _years_out_of_life(finding, material),
        wording=material.wording,
        like=finding.scene.sentence.text,
        latest=material.article.published_on,
    )


def _years_out_of_life(finding: Finding, material: Material) -> frozenset[int]:
    """Years before the topic was grown and after it died, for what happened in its life: nobody would believe them."""
    lived = material.once("life of the topic", lambda: _life_of_topic(material))
    year = first_day(finding.fact.value).year
    if lived is None or not lived[0] < year <= lived[1] or finding.fact.kind != "date":
        return frozenset()
    return frozenset([*range(lived[0] - _LONG_AGO, lived[0] + 1), *range(lived[1] + 1, lived[1] + _LONG_AGO)])


def _life_of_topic(material: Material) -> tuple[int, int] | None:
    """The years of birth and death of the person whom the article is about; a living one's death lies far off."""
    if material.topic is None or not material.topic.is_person:
        return None
    name = set(material.topic.name.split())
    own = [one for one in mine_lives(material) if name & set(one.name.split())]
    told = {one.fact.kind: first_day(one.fact.value).year for one in reversed(own)}
    return (told["born"], told.get("died", told["born"] + _LONG_AGO)) if "born" in told else None


def _nearby(finding: Finding, dated: Sequence[Finding]) -> Sequence[Finding]:
    """The dated findings around this one; those far off in a long text matter to nobody."""
    place = bisect_left(dated, finding.fact.evidence_start, key=lambda other: other.fact.evidence_start)
    return dated[max(0, place - _NEAR) : place + _NEAR]


def _other_readings(finding: Finding) -> frozenset[int]:
    """Years that the reader of dates holds possible as well."""
    listed = finding.span.features.get("other_readings", "") if finding.span else ""
    return frozenset(int(year) for year in listed.split(",") if year)


def _years_of_siblings(finding: Finding, dated: Sequence[Finding]) -> set[int]:
    """Years of what is told with the same verb: three more states signed in 1993."""
    if finding.frame is None:
        return set()
    return {
        first_day(other.fact.value).year
        for other in dated
        if other is not finding and other.frame is not None and other.frame.form == finding.frame.form
    }


def possible_readings(fact: FactDraft, others: Sequence[FactDraft]) -> frozenset[int]:
    """Years that another reading of a reckoned date would give: the step counted from any other year."""
    if fact.derivation is None:
        return frozenset()
    steps = {int(number) for number in _YEARS.findall(fact.derivation.replace(" ", ""))[1:]}
    years = {first_day(other.value).year for other in others} | {first_day(fact.value).year}
    return frozenset(year + sign * step for year in years for step in steps for sign in (1, -1))


def _last_year(value: DateValue, others: Sequence[FactDraft], latest: date | None) -> int:
    """The last year that may be offered: that of the article, or a little after its latest date."""
    key = first_day(value)
    if latest and not key.hijri:
        return latest.year
    days = [key, *(first_day(other.value) for other in others if not other.stale)]
    last = max(day.year for day in days if day.hijri == key.hijri)
    return last + (_SLACK if last < _RECENT else 0)


def _from_article(
    value: DateValue, others: Sequence[FactDraft], wording: Wording
) -> Iterator[tuple[Day, str]]:
    key = first_day(value)
    reach = _reach(key.year)
    for other in others:
        day = first_day(other.value)
        is_news = other.derivation is not None and other.value.precision is Precision.DAY
        if is_news or other.stale and day.year > key.year:
            continue
        near = 0 < abs(day.year - key.year) <= reach[-1] * 3
        if day.hijri != key.hijri or not near:
            continue
        if value.precision is Precision.YEAR or other.value.precision is value.precision:
            yield day, wording.reasons["other_date"].format(event=_short(other.statement), date=day.year)


def _short(statement: str) -> str:
    words = statement.split()
    return statement if len(words) <= 18 else " ".join(words[:18]) + " …"


def _reach(year: int) -> tuple[int, ...]:
    """How far a plausible wrong year lies from the key, by era."""
    if year >= 1900:
        return (1, 2, 3, 4, 5, 6)
    if year >= 1800:
        return (2, 3, 5, 8, 10, 12)
    if year >= 1000:
        return (5, 8, 10, 15, 20, 25)
    return (10, 20, 30, 40, 50, 60)


def _by_arithmetic(value: DateValue, key: Day, wording: Wording, seed: str) -> Iterator[tuple[Day, str]]:
    if value.precision is Precision.DAY:
        yield from _other_days(key, seed)
        return
    scale = {Precision.DECADE: 10, Precision.CENTURY: 100}.get(value.precision)
    steps = (1, 2, 3) if scale else _reach(key.year)
    moves = pick_order([sign * step for step in steps for sign in (-1, 1)], seed)
    if value.precision is Precision.MONTH:
        month = (key.month + (2, 3, 4, 5, 7, 8)[moves[0] % 6] - 1) % 12 + 1
        for move in (moves[0], -abs(moves[0])):
            yield from _crossed(key, Day(_moved(key.year, move), month))
    for move in moves:
        yield replace(key, year=_moved(key.year, move * (scale or 1))), ""


def _crossed(key: Day, other: Day) -> Iterator[tuple[Day, str]]:
    """Day and year in every other pairing, so that no part of the key is told by how often it stands there."""
    yield replace(other, year=key.year), ""
    yield replace(key, year=other.year), ""
    yield other, ""


def _other_days(key: Day, seed: str) -> Iterator[tuple[Day, str]]:
    """Options that pair another month and another year with the key's, then other years."""
    months = pick_order([-4, -2, -1, 1, 2, 3], seed)
    day = min(key.day, 28)
    moves = pick_order(
        [-_reach(key.year)[1], _reach(key.year)[0], -_reach(key.year)[0], _reach(key.year)[2]], seed
    )
    month = (key.month + months[0] - 1) % 12 + 1
    for move in (moves[0], -abs(moves[0])):
        yield from _crossed(key, Day(_moved(key.year, move), month, day))
    for move in moves:
        yield Day(_moved(key.year, move), key.month, day if key.month == 2 else key.day), ""


def _moved(year: int, move: int) -> int:
    """The year ``move`` years away, without passing from one era to the other."""
    moved = year + move
    return moved if (moved > 0) == (year > 0) else year - move
