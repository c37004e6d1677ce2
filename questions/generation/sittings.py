"""Keeps one question of an article from answering another: they are played in one sitting."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from questions.generation.candidates import Candidate
from questions.generation.plain_words import plain_words, word_forms
from questions.languages.gazetteer import gazetteer
from questions.languages.grammars import get_grammar
from questions.languages.nationalities import nationalities
from questions.languages.reading import DateValue, NameValue

_YEAR = re.compile(r"^\d{3,4}$")
_ASK_WHEN = ("when", "life", "happening")
_SAME_WORDS = 2
_SMALL = 3
_OF_PEOPLE = "people"
_OF_LANDS = frozenset({"report_land", "report_town", "report_firm", "report_paper"})
_OF_PERSONS = ("trade", "person_trade", _OF_PEOPLE)
_OF_PLACES = frozenset({"relation", "where", "region"})
# Ways that ask where somebody was born, lived or died.
_OF_HOMES = ("relation", "person_place")
# A list needs its date to be the right one; who puts a set together leaves one of the two out.
_OF_LISTS = frozenset({"member", "not_member", "how_many"})


@dataclass(frozen=True, slots=True)
class _Told:
    """What a question says and what it asks for, in folded words."""

    said: frozenset[str]
    content: frozenset[str]
    key: frozenset[str]
    sentence: int
    way: str
    country: frozenset[str] = frozenset()
    answer: str = ""
    home: str = ""
    shown: str = ""
    land: str = ""
    peoples: frozenset[str] = frozenset()


def fair_together(candidates: Sequence[Candidate]) -> list[bool]:
    """For each question, the best first: whether no better one tells its answer and it tells the answer of none.

    Two questions meet where they are proved by one sentence or share two words beside the title's. Of two that meet,
    the one that asks when is the better.
    """
    every = [_told(candidate) for candidate in candidates]
    if any(told.land for told in every):  # nothing else is given away by a people
        every = [
            replace(told, peoples=_peoples(candidate))
            for told, candidate in zip(every, candidates, strict=True)
        ]
    kept: list[_Told] = []
    fair: set[int] = set()
    for place in sorted(
        range(len(every)), key=lambda place: (not every[place].way.startswith(_ASK_WHEN), place)
    ):
        told = every[place]
        language = candidates[place].draft.language
        if not any(
            _tell_country(told, other)
            or _tell_of_person(told, other, language)
            or _meet(told, other)
            and _spoil(told, other)
            for other in kept
        ):
            kept.append(told)
            fair.add(place)
    return [place in fair for place in range(len(every))]


def _told(candidate: Candidate) -> _Told:
    draft = candidate.draft
    title = _forms(draft.context)
    said = _forms(candidate.bare_stem)
    key = plain_words(draft.key)
    if isinstance(draft.fact.value, DateValue):
        key = [word for word in key if _YEAR.match(word)]
    elif draft.fact.kind == "number":
        key = [word for word in key if word[:1].isdigit()]
    return _Told(
        said=said,
        content=frozenset(word for word in said - title if len(word) > _SMALL),
        key=frozenset(key),
        sentence=draft.fact.evidence_start,
        way=candidate.way,
        country=_country(candidate),
        home=_home(candidate),
        answer=draft.key,
        shown=_shown(candidate),
        land=_land(candidate),
    )


def _country(candidate: Candidate) -> frozenset[str]:
    """The words of the country whose people is asked for, whatever else of the page says them tells that people."""
    value = candidate.draft.fact.value
    told = candidate.way == _OF_PEOPLE and isinstance(value, NameValue)
    return frozenset(plain_words(value.text)) if told else frozenset()


def _home(candidate: Candidate) -> str:
    """The code of the country whose people is asked for, or in which the town lies where somebody was born or died."""
    draft, places = candidate.draft, gazetteer(candidate.draft.language)
    if candidate.way == _OF_PEOPLE and isinstance(draft.fact.value, NameValue):
        country = places.named(draft.fact.value.text)
        return country.code if country is not None else ""
    town = places.named(draft.key) if candidate.way.startswith(_OF_HOMES) else None
    return town.part if town is not None and town.kind != "country" else ""


def _land(candidate: Candidate) -> str:
    """The code of the country that is asked for as the place of something."""
    draft = candidate.draft
    place = gazetteer(draft.language).named(draft.key) if candidate.way in _OF_LANDS else None
    return place.code if place is not None and place.kind == "country" else ""


def _peoples(candidate: Candidate) -> frozenset[str]:
    """The codes of the countries whose people the question tells before it is answered: in its stem, or in every option."""
    draft = candidate.draft
    told = _lands(draft.stem, draft.language)
    if not candidate.rivals:
        return told
    options = (draft.key, *(rival.text for rival in candidate.rivals))
    return told | frozenset.intersection(*(_lands(option, draft.language) for option in options))


def _lands(text: str, language: str) -> frozenset[str]:
    peoples = nationalities(language)
    return frozenset(land for form in _forms(text) if (land := peoples.get(form)))


def _shown(candidate: Candidate) -> str:
    """All that is read of the question before it is answered: what it asks and its options, or what is typed."""
    draft = candidate.draft
    options = " | ".join(rival.text for rival in candidate.rivals)
    return f"{draft.stem} {draft.key} {options}"


def _forms(text: str) -> frozenset[str]:
    return frozenset(form for word in plain_words(text) for form in word_forms(word))


def _meet(one: _Told, other: _Told) -> bool:
    return one.sentence == other.sentence or len(one.content & other.content) >= _SAME_WORDS


def _tell_country(one: _Told, other: _Told) -> bool:
    """Whether one asks for a people, and the other tells its country or itself: "moved to Canada", "the first Miss India", a town of it."""
    if one.home and one.home == other.home and one.way != other.way and _OF_PEOPLE in (one.way, other.way):
        return True
    pairs = ((one, other), (other, one))
    if any(first.land and first.land in second.peoples for first, second in pairs):
        return True
    return any(
        first.country and (_says(second, first.country) or _says(second, first.key))
        for first, second in pairs
    )


def _tell_of_person(one: _Told, other: _Told, language: str) -> bool:
    """Whether one asks for a trade or a people, and the other tells it in words that do not name it."""
    if not (one.way.startswith(_OF_PERSONS) or other.way.startswith(_OF_PERSONS)):
        return False
    tells = get_grammar(language).tells_of_person
    return any(
        first.way.startswith(_OF_PERSONS)
        and tells(first.way, first.answer, first.home, second.way, second.shown)
        for first, second in ((one, other), (other, one))
    )


def _spoil(one: _Told, other: _Told) -> bool:
    if one.key == other.key or not _OF_LISTS.isdisjoint((one.way, other.way)):
        return False
    return _says(one, other.key) or _says(other, one.key) or _narrow(one, other)


def _says(one: _Told, key: frozenset[str]) -> bool:
    return bool(key) and key <= one.said


def _narrow(one: _Told, other: _Told) -> bool:
    """The town where somebody was born tells the country: asked in the same words of one sentence, once is enough."""
    return (
        one.way in _OF_PLACES
        and other.way in _OF_PLACES
        and one.sentence == other.sentence
        and len(one.said ^ other.said) <= 2 * _SAME_WORDS
    )
