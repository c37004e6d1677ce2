"""In which city a firm or body has its seat, and on which channel a series was first shown."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.rows import beside_in_row
from questions.languages.en.facts.sizes_of_towns import code_around
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.tables import plain_table

_CITY = r"(?:the city of |downtown )?(?P<city>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}(?: (?:upon|on|under|am|an der|sur|de|del|la) [A-Z][\w.'’-]+)?)"
_SEAT = re.compile(
    rf"\s*,?\s+(?P<verb>is|was|are|were) (?:an? [^.;:]{{3,90}}? )?(?:currently )?(?P<done>headquartered|based) in {_CITY}(?=[.,;]|\s[a-z])"
)
_ANOTHER = re.compile(r"\b(?:that|which|who|of|by|for|from|and|in|on)\b [A-Z\"“]|\bnot\b")
_SHOWN = re.compile(
    r"\b(?:that |which )?(?:was |were )?(?:originally |first )?(?P<verb>airs|aired|airing|premiered|premieres|debuted|broadcast|ran|shown) (?:weekly |nightly )?on (?:the )?(?P<channel>[A-Z][\w&!]*(?: [A-Z0-9][\w&]*){0,2})(?: network| channel| cable network)?(?=[.,;]|\s[a-z]|$)"
)
_IS_SHOWN = re.compile(r"\s*,?\s*$")
_AROUND = re.compile(r",? (?:in )?(?:the )?(?P<around>[A-Z][\w.]*(?: [A-Z]\w+)?)")
_NEAR = 3
_CITIES = frozenset({"city", "capital"})
_SERIES = frozenset(["series", "show", "sitcom", "serial", "drama", "soap opera", "film", "documentary"])


def seats_told(told: Predicate, topic: Topic, name: str, offset: int) -> Iterator[Turn]:
    """The well-known city in which the topic is said to be based."""
    if topic.is_person or "based" not in told.text and "headquartered" not in told.text:
        return
    found = _SEAT.match(told.text, told.at)
    city = gazetteer("en").named(found["city"]) if found is not None else None
    if city is None or city.kind not in _CITIES or _ANOTHER.search(told.text[told.at : found.start("done")]):
        return
    if found["city"].split()[0].lower() in topic.name.lower():
        return
    if _is_told_elsewhere(city, told.text[found.end("city") :]):
        return
    start = offset + found.start("city")
    question = f"In which city {found['verb']} {name} {found['done']}"
    yield Turn(
        "told_kind", {"question": question}, start, start + len(found["city"]), "city", (found["city"],)
    )


def _is_told_elsewhere(city: Place, behind: str) -> bool:
    """Whether the words behind it name another country than that of the city that we know by this name."""
    around = _AROUND.match(behind)
    code = code_around(around["around"]) if around is not None else ""
    return code not in ("", city.part)


@cache
def _rows() -> tuple[tuple[str, ...], ...]:
    return tuple(
        tuple(row.split(", ")) for row in plain_table(Path(__file__).parent / "channels.toml")["rows"]
    )


def channels_told(told: Predicate, topic: Topic, name: str, kind: str, offset: int) -> Iterator[Turn]:
    """The channel on which a series is said to have been shown first."""
    if kind not in _SERIES:
        return
    found = _SHOWN.search(told.text, told.defines or told.at)
    if found is None or not told.defines and not _IS_SHOWN.fullmatch(told.text[told.at : found.start()]):
        return
    key = found["channel"]
    row = next((row for row in _rows() if key in row), None)
    between = told.text[told.defines : found.start()] if told.defines else ""
    if row is None or re.search(
        r"[\"“;]|\bbased on\b|\bspin-?off\b|\b(?:series|show|sitcom) (?:of|from)\b", between
    ):
        return
    start = offset + found.start("channel")
    shown = beside_in_row(key, row, near=_NEAR, by=name)
    question = f"On which television channel was {name} shown"
    yield Turn("told_kind", {"question": question}, start, start + len(key), "channel", (key, *shown))
