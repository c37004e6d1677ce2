"""Gates for what gives the answer away: the key, its year, another date or a number that the stem says."""

from __future__ import annotations

import re

from questions.generation.candidates import Candidate
from questions.generation.scenes import Material
from questions.generation.showing import first_day
from questions.languages.letters import fold
from questions.languages.reading import DateValue, Precision
from questions.languages.whole_words import stands_in

_TELLING = 12
_SHORT = 3
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_LAST_YEAR = 2100
_GOES_ON = re.compile(r"[.,]\d|%")
_NUMBER = re.compile(r"\d[\d.,]*")
_WORD = re.compile(r"\w+")


def key_in_stem(candidate: Candidate, material: Material) -> str | None:
    """The stem must not say the key, nor it or the title the key's year."""
    stem, key = fold(candidate.bare_stem), fold(candidate.draft.key)
    if stands_in(key, stem):
        return "key_in_stem"
    title = "" if _stands_without_title(candidate, material) else fold(material.article.title)
    shown = _YEAR.findall(f"{stem} {title}")
    if isinstance(candidate.draft.fact.value, DateValue) and set(shown) & set(_YEAR.findall(key)):
        return "key_in_stem"
    return None


def _stands_without_title(candidate: Candidate, material: Material) -> bool:
    """Whether the title is not shown, and the core of a clause by full names needs none of its words."""
    if candidate.draft.context or candidate.way != "when_deed":
        return False
    said = set(_WORD.findall(fold(candidate.bare_stem).lower()))
    return not any(
        len(word) > _SHORT and word in said for word in _WORD.findall(fold(material.article.title).lower())
    )


def option_in_stem(candidate: Candidate, material: Material) -> str | None:
    """A wrong option whose number the sentence says elsewhere is no fair choice."""
    said = set(_NUMBER.findall(fold(candidate.bare_stem)))
    wrong = (option.text for option in candidate.draft.options if not option.is_key)
    if candidate.draft.fact.kind != "number":
        return None
    words = set(_WORD.findall(fold(candidate.bare_stem).lower()))
    for text in wrong:
        first = _WORD.findall(fold(text).lower())[:1]
        if said & set(_NUMBER.findall(fold(text))) or (
            first[:1] and first[0].isalpha() and first[0] in words
        ):
            return "option_in_stem"
    return None


def second_date(candidate: Candidate, material: Material) -> str | None:
    """A date question must not carry another date: it gives the answer away or is asked for as well."""
    asks_date = candidate.draft.fact.kind == "date" and candidate.way.startswith(
        ("when", "cloze_date", "happening")
    )
    return "second_date" if asks_date and _says_year(fold(candidate.bare_stem), material) else None


def _says_year(text: str, material: Material) -> bool:
    """Whether a number stands in the text that may be a year: no part of a longer one, and none that counts."""
    return any(
        int(found.group()) <= _LAST_YEAR
        and not _GOES_ON.match(text, found.end())
        and not material.grammar.counts_things(text, *found.span())
        and text[: found.start()][-1:] not in ",.$£€"
        for found in _YEAR.finditer(text)
    )


def titled_value(candidate: Candidate, material: Material) -> str | None:
    """A statement with a wrong place where the title says the right one judges itself."""
    value = candidate.draft.fact.value
    if candidate.draft.form != "true_false" or candidate.draft.fact.kind != "place":
        return None
    return "key_in_stem" if fold(value.text).lower() in fold(material.article.title).lower() else None


def near_year(candidate: Candidate, material: Material) -> str | None:
    """A year that the sentence or its title says beside the gap for a date, a few years off, all but tells it.

    Beside a date to judge no other year may stand: the wrong one might contradict it.
    """
    value = candidate.draft.fact.value
    if candidate.draft.fact.kind != "date" or value.interval:
        return None
    said = [int(year) for year in _YEAR.findall(fold(f"{candidate.bare_stem} {candidate.draft.context}"))]
    if candidate.draft.form == "true_false":
        return "second_date" if len(set(said)) > 1 else None
    if candidate.draft.form != "cloze":
        return None
    key = first_day(value).year
    reach = _TELLING * {Precision.DECADE: 4, Precision.CENTURY: 25}.get(value.precision, 1)
    several = candidate.way == "blank_date" and value.precision is not Precision.CENTURY and said
    return "second_date" if several or any(abs(year - key) <= reach for year in said) else None
