"""Which club or national side bears a byname that a sentence of a report tells beside its name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.tokens import tokenise
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import country_at, nation_at, people_of
from questions.languages.ar.told.peoples import others_of
from questions.languages.ar.told.table import told_table
from questions.languages.ar.told.teams import club_at, clubs_of, is_called
from questions.languages.ar.verbs import fold
from questions.languages.reading import Sentence

_OTHERS = 3


def bynames(sentence: Sentence, page: Page) -> Iterator[Asking]:
    """The question for the side of the one byname in a sentence that names this side and no other of its kind."""
    if not page.of_sport:
        return
    text = fold(sentence.text)
    found = [(place, *side) for pattern, *side in _bynames() if (place := pattern.search(text))]
    if len(found) != 1:
        return
    place, club, code, byname = found[0]
    told = _sides(sentence, clubs=bool(club))
    if told != {club or code}:
        return
    asked = _of_club(club, code, byname, page) if club else _of_nation(code, byname, page)
    if asked is not None:
        stem, key, others = asked
        yield Asking(
            "report_byname", stem, key, sentence.start + place.start(1), sentence.start + place.end(1), byname,
            others, code,
        )  # fmt: skip


def _of_club(club: str, code: str, byname: str, page: Page) -> tuple[str, str, tuple[str, ...]] | None:
    others = tuple(one for one in clubs_of(code) if one != club and fold(one) not in page.text)[:_OTHERS]
    if is_called(club, page) or len(others) < _OTHERS:
        return None
    return told_table("bynames")["asked_of_club"].format(name=byname), club, others


def _of_nation(code: str, byname: str, page: Page) -> tuple[str, str, tuple[str, ...]] | None:
    people = people_of(code)
    others = tuple(f"المنتخب ال{one}" for one in others_of(people, page))[:_OTHERS]
    if page.tells(code) or page.places(code) or len(others) < _OTHERS:
        return None
    return told_table("bynames")["asked_of_nation"].format(name=byname), f"المنتخب ال{people}", others


def _sides(sentence: Sentence, *, clubs: bool) -> set[str]:
    """The clubs, or the codes of the countries, that the sentence names."""
    tokens = tokenise(sentence.text, sentence.start)
    places = range(len(tokens))
    if clubs:
        return {found[1] for at in places if (found := club_at(tokens, at)) is not None}
    lands = (country_at(tokens, at) or nation_at(tokens, at) for at in places)
    return {found[0] for found in lands if found is not None}


@cache
def _bynames() -> Sequence[tuple[re.Pattern[str], str, str, str]]:
    """Each byname as a pattern, with the club that bears it or "", the code of its country, and the byname as it is written."""
    table = told_table("bynames")
    rows = [*table["clubs"], *(["", code, names] for code, names in table["nations"])]
    return tuple(
        (_pattern(name), club, code, name.split("/")[0].replace("_", " "))
        for club, code, names in rows
        for name in names.split()
    )


def _pattern(name: str) -> re.Pattern[str]:
    forms = "|".join(re.escape(fold(form.replace("_", " "))) for form in name.split("/"))
    return re.compile(rf"(?<!\w)[وفبك]?({forms})(?!\w)")
