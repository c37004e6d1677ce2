"""Refuses a date of birth or death on which the article does not agree with itself, or which it doubts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from questions.generation.bracketed_lives import bracketed_days
from questions.generation.candidates import Candidate
from questions.generation.plain_words import plain_words
from questions.generation.scenes import Material, Scene
from questions.languages.reading import DateValue, DurationValue, NameValue, NumberValue, Precision, Span
from questions.languages.told_lives import Telling, is_in_same_year, may_tell, reports, tellings, tells_age

_LIVES = ("born", "died")
_SHORT, _AROUND, _BESIDE = 3, 60, 40
_BIRTHS_KNOWN = 1500
_LEAD = 3
_TO_MONTH = -3  # where the day stands in ISO 8601
_BIRTHDAY = 1  # a birthday that the year has not seen yet


@dataclass(frozen=True, slots=True)
class _Told:
    """One telling of a birth or death, with the dates that belong to it and the age in years, 0 for none."""

    scene: Scene
    telling: Telling
    dates: tuple[DateValue, ...]
    age: int


def told_otherwise(candidate: Candidate, material: Material) -> str | None:
    """A birth or death that another place of the article dates otherwise, or calls unsure."""
    mine = candidate.draft.fact.value
    kind = _kind_of(candidate, material)
    if not kind or not isinstance(mine, DateValue):
        return None
    if _is_too_old(kind, mine, candidate.draft.form):
        return "several_right"
    for told in material.once(("tellings", kind), lambda: list(_tellings(kind, material))):
        if not _is_of(told, candidate, material):
            continue
        if told.telling.doubted:
            return "several_right"
        if told.dates and not any(_agrees(mine, date) for date in told.dates):
            return "several_right"
    return "wrong_key" if _is_of_other_age(candidate, material) else None


def _is_too_old(kind: str, date: DateValue, form: str) -> bool:
    """Whether the bare year is of times when few births were written down, or such a death is to be typed."""
    if date.precision is not Precision.YEAR:
        return False
    return _year(date.start) < _BIRTHS_KNOWN and (kind == "born" or form == "date")


def _kind_of(candidate: Candidate, material: Material) -> str:
    """Whether the birth or the death is asked for; "" for neither."""
    kind, frame = candidate.draft.fact.kind, candidate.finding.frame
    if kind in _LIVES:
        return kind
    about = candidate.finding.scene.about or material.topic
    if about is None or not about.is_person:
        return ""
    told, language = candidate.bare_stem if frame is None else frame.form, material.article.language
    return next((kind for kind in _LIVES if next(tellings(told, kind, language=language), None)), "")


def _tellings(kind: str, material: Material) -> Iterator[_Told]:
    language = material.article.language
    for scene in material.scenes:
        text = scene.sentence.text
        yield from _opening(kind, scene, material)
        if not may_tell(text, kind, language=language):
            continue
        for telling in tellings(text, kind, language=language):
            if not telling.of_kin and not _is_quoted(text, telling.start):
                dates = _dates(scene, telling) or _dates_before(scene, telling, language)
                yield _Told(scene, telling, dates, _age(scene, telling, language))


def _is_quoted(text: str, at: int) -> bool:
    """Whether the place lies between quotation marks, as the title of a work does: "Death in the Afternoon"."""
    return text.count("«", 0, at) > text.count("»", 0, at) or text.count('"', 0, at) % 2 == 1


def _opening(kind: str, scene: Scene, material: Material) -> Iterator[_Told]:
    """The dates in the brackets behind a name that opens the sentence: the first is the birth, the last the death."""
    found = material.grammar.opening_of_life(scene.sentence.text) if scene.of(DateValue) else None
    if found is None:
        yield from _in_brackets(kind, scene, material)
        return
    start, end = found.inside_start, found.inside_end
    at = scene.sentence.start
    inside = [one.value for one in scene.of(DateValue) if at + start <= one.start and one.end <= at + end]
    is_whole = len(inside) > 1 or any(date.interval for date in inside)
    if not inside or not is_whole and found.born != (kind == "born"):
        return
    date = inside[0] if kind == "born" else inside[-1]
    if date.interval:
        day = date.start if kind == "born" else date.end
        date = replace(date, start=day, end=day, interval=False)
    yield _Told(scene, Telling(0, start, 0, end, end, of_kin=False, doubted=False), (date,), 0)


def _in_brackets(kind: str, scene: Scene, material: Material) -> Iterator[_Told]:
    """The birth or death by two days in the first brackets of the article."""
    days = bracketed_days(scene) if scene is material.scenes[0] else None
    if days is not None:
        date = days[0] if kind == "born" else days[1]
        yield _Told(scene, Telling(0, 0, 0, 0, 0, of_kin=False, doubted=False), (date,), 0)


def _dates(scene: Scene, telling: Telling) -> tuple[DateValue, ...]:
    """The dates before and behind the word in its own clause; the only day of the sentence belongs to it anyhow."""
    every = scene.of(DateValue)
    at = scene.sentence.start
    is_only_day = len(every) == 1 and every[0].value.precision is Precision.DAY
    reach = telling.reach if is_only_day else telling.linked
    return tuple(date.value for date in every if at + telling.before <= date.start and date.end <= at + reach)


def _dates_before(scene: Scene, telling: Telling, language: str) -> tuple[DateValue, ...]:
    """The last year told before the word, outside brackets, where the clause dates by it: "and he died later that year"."""
    text, at = scene.sentence.text, scene.sentence.start
    if not is_in_same_year(text[telling.before : telling.reach], language=language):
        return ()
    told = [one for one in scene.of(DateValue) if one.end <= at + telling.start and not one.value.interval]
    plain = [
        one.value for one in told if text.count("(", 0, one.start - at) <= text.count(")", 0, one.start - at)
    ]
    return tuple(plain[-1:])


def _age(scene: Scene, telling: Telling, language: str) -> int:
    for span in (*scene.of(DurationValue), *scene.of(NumberValue)):
        start = span.start - scene.sentence.start
        if span.value.unit not in ("year", "") or not telling.before <= start <= telling.reach:
            continue
        if tells_age(scene.sentence.text[:start], language=language):
            return int(span.value.number)
    return 0


def _is_of(told: _Told, candidate: Candidate, material: Material) -> bool:
    """Whether the telling is of the person asked about: the topic unless another is named, else one who is named there."""
    name = frozenset(word for word in plain_words(_name_of(candidate, material)) if len(word) > _SHORT)
    text, telling = told.scene.sentence.text, told.telling
    if _is_of_topic(name, candidate, material):
        if told.scene not in material.scenes[:_LEAD] and _is_beside_another(told, name):
            return False
        return not any(
            name.isdisjoint(plain_words(one)) for one in _named_at(told, material.article.language)
        )
    around = plain_words(text[max(0, telling.start - _AROUND) : telling.end + _AROUND])
    return not name.isdisjoint(around)


def _is_beside_another(told: _Told, name: frozenset[str]) -> bool:
    """Whether brackets tell of the birth or death behind words that are not of the name."""
    before, opening, inside = told.scene.sentence.text[: told.telling.start].rpartition("(")
    return bool(opening) and ")" not in inside and name.isdisjoint(plain_words(before)[-_LEAD:])


def _name_of(candidate: Candidate, material: Material) -> str:
    return candidate.finding.name or (material.topic.name if material.topic is not None else "")


def _is_of_topic(name: frozenset[str], candidate: Candidate, material: Material) -> bool:
    if material.topic is None:
        return candidate.finding.scene is material.scenes[0]
    return not name.isdisjoint(plain_words(material.topic.name))


def _named_at(told: _Told, language: str) -> Iterator[str]:
    """The persons named right before or behind the word that tells of the birth or death."""
    at, text = told.scene.sentence.start, told.scene.sentence.text
    for span in told.scene.of(NameValue):
        between = text[span.end - at : told.telling.start] if span.end <= at + told.telling.start else ""
        if between and reports(between, language=language):
            continue
        is_beside = (
            span.end <= at + told.telling.start and at + told.telling.start - span.end < _BESIDE
        ) or 0 <= span.start - at - told.telling.end < _SHORT
        if span.value.type == "person" and is_beside:
            yield span.value.text


def _agrees(mine: DateValue, told: DateValue) -> bool:
    """Whether the date says the same, or says it less exactly; dates of two calendars, whether they can be one."""
    if mine.calendar != told.calendar or told.interval:
        return _year(told.start) <= _year(mine.end) and _year(mine.start) <= _year(told.end)
    if Precision.DAY is mine.precision is told.precision:
        return mine.start == told.start
    if {mine.precision, told.precision} <= {Precision.DAY, Precision.MONTH}:
        return mine.start[:_TO_MONTH] == told.start[:_TO_MONTH]
    return _year(mine.start) == _year(told.start)


def _year(day: str) -> int:
    """The year of a day in ISO 8601, before the common era with its sign."""
    return int(day[:-6])


def _is_of_other_age(candidate: Candidate, material: Material) -> bool:
    """Whether the years beside the name make another age than the one at which the article lets the person die."""
    spans: list[Span] = candidate.finding.scene.of(DateValue)
    years = [_year(day) for span in spans for day in (span.value.start, span.value.end)]
    if candidate.draft.fact.kind not in _LIVES or not years:
        return False
    lived = max(years) - min(years)
    died = material.once(("tellings", "died"), lambda: list(_tellings("died", material)))
    ages = [told.age for told in died if told.age and _is_of(told, candidate, material)]
    return lived > 0 and any(not lived - _BIRTHDAY <= age <= lived + _BIRTHDAY for age in ages)
