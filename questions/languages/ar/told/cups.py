"""Who won a World Cup and which land was its host, asked where a report tells it beside the cup and its year."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.ar.tokens import pairs_of
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import words_of_country
from questions.languages.ar.told.table import listed, told_table
from questions.languages.ar.verbs import fold, in_one_spelling
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence

_BEFORE, _BEHIND, _OTHERS = 30, 40, 3


def cups(sentence: Sentence, page: Page) -> Iterator[Asking]:
    """The questions for the winner and for the host of each cup that the sentence tells with them."""
    if not any(year in sentence.text for year in _table("hosts")):
        return
    text = in_one_spelling(sentence.text)
    if any(word in text for word in listed("cups", "others")):
        return
    for found in _cup().finditer(text):
        year = found["year"]
        winner, host = _table("winners").get(year), _table("hosts").get(year)
        if winner and _won().search(text[max(0, found.start() - _BEFORE) : found.end()]):
            yield from _asking("won", year, winner, _place(winner, text, 0), sentence, page)
        if host and _hosted(host).search(text[found.start() : found.end() + _BEHIND]):
            yield from _asking("host", year, host, _place(host, text, found.start()), sentence, page)


def _place(country: str, text: str, start: int) -> tuple[int, int] | None:
    """The place of the country, or of the adjective of its people, in the folded text from ``start`` on."""
    code = _code(country)
    names = words_of_country(code) if code else frozenset({fold(country)})
    known = "|".join(map(re.escape, sorted(names | {fold(country)}, key=len, reverse=True)))
    found = re.compile(rf"(?<!\w)[وبل]?({known})(?!\w)").search(text, start)
    return found.span(1) if found is not None else None


@cache
def _code(country: str) -> str:
    place = gazetteer("ar").named(country)
    return place.code if place is not None else ""


def _asking(
    which: str, year: str, country: str, place: tuple[int, int] | None, sentence: Sentence, page: Page
) -> Iterator[Asking]:
    """The question, where the sentence names the country and the headline does not."""
    others = _others("winners" if which == "won" else "hosts", country, page)
    if place is None or len(others) < _OTHERS or _code(country) and page.tells(_code(country)):
        return
    yield Asking(
        f"report_cup_{which}", told_table("cups")[which].format(year=year), country, sentence.start + place[0],
        sentence.start + place[1], year, others,
    )  # fmt: skip


def _others(table: str, country: str, page: Page) -> tuple[str, ...]:
    """Other winners or hosts, those first that the report does not name."""
    known = [one for one in dict.fromkeys(_table(table).values()) if one != country]
    turned = known[len(page.text) % len(known) :] + known[: len(page.text) % len(known)]
    return tuple(sorted(turned, key=lambda one: fold(one) in page.text)[:_OTHERS])


@cache
def _table(name: str) -> dict[str, str]:
    return pairs_of(told_table("cups")[name])


@cache
def _cup() -> re.Pattern[str]:
    """A World Cup with its year, and the few words that may stand between the two."""
    names = "|".join(fold(name.replace("_", " ")) for name in told_table("cups")["called"].split())
    return re.compile(rf"(?:{names})(?:\s+(?!\d)\S+){{0,4}}?\s+\(?(?P<year>(?:19|20)\d\d)(?!\d|[-/])")


@cache
def _won() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبل]?(?:{'|'.join(sorted(listed('cups', 'wins')))})(?!\w)")


@cache
def _hosted(country: str) -> re.Pattern[str]:
    return re.compile(rf"(?:(?<!\w)في\s+|(?<!\w)ب|مونديال\s+|استضاف\w*\s+){re.escape(fold(country))}(?!\w)")
