"""In which part of its country a place lies, as the sentence that defines it tells: the state of India, the county of England."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.en.facts.births import Life
from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.rows import beside_in_row
from questions.languages.en.tokens import words
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.tables import plain_table

_CLAUSE_ENDS = re.compile(
    r"[.;](?=\s|$)|\s(?:that|which|who|whose|where|when|while|because|was|were|is|are|has|had|built|founded|established|between|bordering|connecting|near|about|approximately|(?:north|south|east|west)(?:east|west)? of|from|to|for|and (?:the|is|was|has|an?(?! (?:civil|village|town|hamlet|suburb|municipality|commune)))|but)\b"
)
LIES = re.compile(
    r"\s*,?\s+(?P<verb>is|was|are|were|lies|stands)\s+(?:(?P<done>located|situated|based|found|held)\s+)?(?P<tie>in|at|on|within|along)\s"
)
_IN = re.compile(
    r"(?:\b(?:in|of|within)\s+(?:the\s+)?(?:(?:north|south|east|west|central|mid|far|rural|upstate|coastal|modern|present-day|the)[a-z-]*\s+){0,3}"
    r"(?:(?:U\.?S\.?|Indian|Canadian|Australian|English|German|Mexican|Brazilian|Malaysian|Nigerian|American|Swiss|French|Italian)\s+)?"
    r"(?:(?:states?|provinces?|county|region|departments?|cantons?|ceremonial county|non-metropolitan county)\s+(?:of\s+)?)?|[A-Z][\w.'’-]+,\s+(?:in\s+)?(?:the\s+)?(?:(?:state|province|county|region|department|canton)\s+of\s+)?)$"
)
_AWAY = re.compile(
    r"\b(?:miles|km|kilometres|kilometers|north|south|east|west|northeast|northwest|southeast|southwest|outside|border|borders|edge|part|parts|coast|outskirts|University|State|Bank|College)\s+of\s+(?:the\s+)?$"
)
_GOES_ON = re.compile(r"[’'-]|\s(?:and|or|to)\b|\s[A-Z]|/|,\s(?:and\b|or\b)|–")
_IN_AMERICA = re.compile(
    r", (?:U\.?S|the United States|United States|to\b|in\b|on\b|the\b|and\b|where|he|she|died)"
)
_TIE = re.compile(r"(?:, (?:in )?| in )(?:the )?(?:(?:state|province|county|region|department|canton) of )?")
_PART_GOES_ON = re.compile(r"[’'-]|\s(?:and|or)\b|\s[A-Z]")
_BEHIND = 24
_AMERICA = "the United States"
# What the topic is said to have been, before what it is.
_GONE = re.compile(r"(?:[a-z-]+,? ){0,3}(?:defunct|disbanded|dissolved|now-closed|closed|demolished)\b")
_LARGE, _BESIDE, _SAME_LETTERS = 700_000, 5, 5


@dataclass(frozen=True, slots=True)
class _Part:
    """The parts of one country, as the table tells them."""

    noun: str
    country: str
    cues: frozenset[str]
    rows: tuple[tuple[str, ...], ...]
    code: str = ""
    young: frozenset[str] = frozenset()

    @property
    def names(self) -> list[str]:
        """All of them, the longest first."""
        return sorted((name for row in self.rows for name in row), key=len, reverse=True)


def _rows(names: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(row.strip().split(", ")) for row in names.split("|"))


@cache
def parts_of_countries() -> tuple[tuple[_Part, re.Pattern[str]], ...]:
    """The parts of each country, each with a pattern for their names."""
    table = plain_table(Path(__file__).parent / "regions.toml")
    parts = (
        _Part(
            row["noun"],
            row["country"],
            frozenset(row["cues"].split()),
            _rows(row["names"]),
            code,
            frozenset(row.get("young", "").split(", ")),
        )
        for code, row in table.items()
    )
    return tuple(
        (part, re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, part.names))})(?!\w)")) for part in parts
    )


def regions_told(told: Predicate, topic: Topic, name: str, text: str, offset: int) -> Iterator[Turn]:
    """The one part of its country in which the sentence says that the topic lies; ``text`` is how the article opens."""
    if topic.is_person or _is_well_known(topic):
        return
    lies = LIES.match(told.text, told.at)
    if lies is None and not told.defines:
        return
    start = lies.start("tie") if lies is not None else told.defines
    clause = whereabouts(told.text, start)
    if lies is None and not is_place(clause):
        return
    for part, pattern in parts_of_countries():
        if part.cues and part.cues.isdisjoint(re.findall(r"\w+", text)):
            continue
        named = list(pattern.finditer(clause))
        found = next((one for one in named if _is_whereabouts(clause, one)), None)
        if found is None or len({one.group() for one in named}) != 1:
            continue
        key = found.group()
        if tells_place(topic.name, key):
            return
        held = " held" if lies is not None and lies["done"] == "held" else ""
        question = f"In which {part.noun} of {part.country} {verb_of(told, topic)} {name}{held}"
        at = offset + start + found.start()
        yield Turn(
            "told_kind",
            {"question": question},
            at,
            at + len(key),
            "region",
            (key, *_beside(key, part, topic)),
        )
        return


def whereabouts(text: str, start: int) -> str:
    """What is told from ``start`` on, before another thing is told of it."""
    ends = _CLAUSE_ENDS.search(text, start)
    return text[start : ends.start() if ends else len(text)]


def is_part_of_country(name: str) -> bool:
    """Whether the name is that of a state, county or province."""
    return any(pattern.fullmatch(name) for _, pattern in parts_of_countries())


def part_of_birth(life: Life, topic: Topic, text: str, opening: str, offset: int) -> Iterator[Turn]:
    """The state or province where the person was born, where the sentence names nothing smaller or no town that we know."""
    if life.verb != "born":
        return
    said = re.findall(r"\w+", text[life.end : life.end + _BEHIND] + " " + opening)
    for part, pattern in parts_of_countries():
        if part.cues and part.cues.isdisjoint(said):
            continue
        found = _part_at(life, pattern, text)
        if found is None or _is_town_of_abroad(part, found, text, topic):
            continue
        key = found.group()
        way = "region" if found.start() == life.start else "person_place"
        question = f"In which {part.noun} was {topic.name} born"
        at = offset + found.start()
        others = _beside(key, part, topic, without=part.young)
        yield Turn("told_kind", {"question": question}, at, at + len(key), way, (key, *others))
        return


def _part_at(life: Life, pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The part of a country that is the place, or that stands right behind a place of which no list knows where it lies."""
    own = pattern.match(text, life.start)
    if own is not None and own.end() == life.end:
        return own
    tie = _TIE.match(text, life.end)
    behind = pattern.match(text, tie.end()) if tie is not None else None
    if (
        behind is None
        or _PART_GOES_ON.match(text, behind.end())
        or gazetteer("en").named(life.place) is not None
    ):
        return None
    return None if tells_place(life.place, behind.group()) else behind


def _is_town_of_abroad(part: _Part, found: re.Match[str], text: str, topic: Topic) -> bool:
    """Whether another country follows what seems a state of America: "Victoria, Chile"."""
    behind = text[found.end() : found.end() + _BEHIND]
    return (
        part.country == _AMERICA
        and behind.startswith(", ")
        and not set(behind[2:].split()[:1]) & set(topic.name.split())
        and not _IN_AMERICA.match(text, found.end())
    )


def verb_of(told: Predicate, topic: Topic) -> str:
    """ "is" or "was" as the sentence says, and "was" of what is no longer."""
    is_past = re.match(r"\s*,?\s+(?:was|were)\b", told.text[told.at :]) is not None
    is_past = is_past or told.defines > 0 and _GONE.match(told.text, told.defines) is not None
    return ("were" if is_past else "are") if topic.gender == "things" else "was" if is_past else "is"


def tells_place(name: str, key: str) -> bool:
    """Whether a word of the name tells the part: "Worcester" lies in Worcestershire."""
    said = {word[:_SAME_LETTERS] for word in re.findall(r"\w{4,}", name.lower())}
    return any(
        word[:_SAME_LETTERS] in said for word in re.findall(r"\w{4,}", key.lower()) if word != "county"
    )


def _is_whereabouts(clause: str, found: re.Match[str]) -> bool:
    before = clause[: found.start()]
    return (
        _IN.search(before) is not None
        and _AWAY.search(before) is None
        and _GOES_ON.match(clause, found.end()) is None
    )


def is_place(clause: str) -> bool:
    """Whether what the clause says before its first "in" or "of" names a kind of place."""
    head = re.split(r"\s(?:in|of|on|at|\w+ed|held|built|within)\s", clause, maxsplit=1)[0]
    heads = {part.split()[-1].lower() for part in re.split(r",| and |/", head) if part.split()}
    return not heads.isdisjoint(words("kinds_of_places") | words("more_kinds_of_places"))


def _is_well_known(topic: Topic) -> bool:
    place = gazetteer("en").named(re.sub("^the ", "", topic.name))
    return place is not None and (place.kind == "country" or place.population > _LARGE)


def _beside(key: str, part: _Part, topic: Topic, *, without: frozenset[str] = frozenset()) -> list[str]:
    """Three of the parts that stand nearest in their row, none of those ``without`` which it is asked."""
    row = next(row for row in part.rows if key in row)
    fair = [
        name
        for name in row
        if name == key
        or name not in without
        and not tells_place(topic.name, name)
        and key not in name
        and name not in key
    ]
    return beside_in_row(key, fair, near=_BESIDE, by=topic.name)


@cache
def states_pattern() -> str:
    """A pattern for any state of America."""
    return rf"(?:{'|'.join(map(re.escape, _america().names))})(?![\w-])"


@cache
def _america() -> _Part:
    """The states of America in one part, whatever their names may mean elsewhere."""
    parts = [part for part, _ in parts_of_countries() if part.country == _AMERICA]
    rows = tuple(row for part in parts for row in part.rows)
    return _Part("state", _AMERICA, frozenset(), rows)


def states_beside(key: str, topic: Topic) -> tuple[str, ...]:
    """Three states of America that stand nearest in their row."""
    return tuple(_beside(key, _america(), topic))
