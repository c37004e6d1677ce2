"""The places that a sentence tells one within the other behind an "in": the village, its district, its province, its country."""

from __future__ import annotations

import re
from dataclasses import dataclass

from questions.languages.en.facts.regions import is_part_of_country
from questions.languages.en.tokens import words
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_DIRECTIONS = r"(?:(?:far |extreme )?(?:north|south|east|west|central|mid|northern|southern|eastern|western|northeast|northwest|southeast|southwest|north-?east|north-?west|south-?east|south-?west|north-?central|south-?central)(?:ern)?|rural|upstate|coastal|downtown|suburban|historic|modern|present-day|nearby|inner|small|city|current)[ -]"
_KINDS = r"(?P<of>(?:[a-z][a-z-]* ){0,2}?[a-z][a-z-]*) of (?:the )?"
_NAME = (
    r"(?P<name>[A-Z][\w.'’–-]+(?: (?:(?:of|de|del|la|do|da|du|al|the|upon|and the) )?[A-Z][\w.'’–-]+){0,4})"
)
_ELEMENT = re.compile(
    rf"(?:the )?(?:{_DIRECTIONS}){{0,3}}(?:{_KINDS})?(?:{_DIRECTIONS})?{_NAME}(?: (?P<noun>[a-z]+))?"
)
_NEXT = re.compile(r", (?:in |on |within |near the (?:city|town) of )?|,? (?:in|within) | of ")
_ENDS = re.compile(
    r"\s*$|[.;:]|,(?! (?:and|or) [A-Z])|\s(?!and (?:the )?[A-Z]|or (?:the )?[A-Z]|& |to )[a-z(\d]|\s{2}"
)
_OF_PEOPLE = re.compile(rf"(?:the )?(?:{_DIRECTIONS}){{0,3}}(?P<people>[A-Z][a-z]+) (?=[a-z]+ of [A-Z])")
_STATES = frozenset({"U.S.", "US", "U.S", "Indian", "Canadian", "Australian", "Mexican", "Brazilian"})
_MOST = 5


@dataclass(frozen=True, slots=True)
class Part:
    """One place of a chain: its name where it stands, and the word for its kind that the text says, "" where it says none.

    ``in_next`` says that a comma ties it to the place around it, as towns are told.
    """

    name: str
    start: int
    noun: str
    in_next: bool

    @property
    def end(self) -> int:
        """Where the name ends."""
        return self.start + len(self.name)

    @property
    def is_country(self) -> bool:
        """Whether it is a country that we know."""
        place = gazetteer("en").named(self.name)
        return place is not None and place.kind == "country" and self.noun in ("", "country")

    @property
    def is_region(self) -> bool:
        """Whether it is a state, county or province that we know."""
        return is_part_of_country(self.name) or self.name in words("states_named_as_well")

    @property
    def is_city(self) -> bool:
        """Whether it is a city that we know."""
        place = gazetteer("en").named(self.name)
        return (
            place is not None and place.kind in ("city", "capital") and self.noun in ("", "city", "capital")
        )


def chain_at(text: str, at: int) -> tuple[Part, ...]:
    """The places from ``at`` on, the smallest first; () where their names do not end plainly."""
    parts: list[Part] = []
    while len(parts) < _MOST:
        people = _OF_PEOPLE.match(text, at)
        if people is not None and _leads_in(people["people"]):
            at = people.end()
        found = _ELEMENT.match(text, at)
        part = _part(found) if found is not None else None
        if part is None:
            break
        parts.append(part)
        behind = found.end() if _says_kind(found) else part.end
        follows = _NEXT.match(text, behind)
        if follows is None or _ELEMENT.match(text, follows.end()) is None:
            return tuple(parts) if _ENDS.match(text, behind) else ()
        at = follows.end()
    return tuple(parts)


def _leads_in(name: str) -> bool:
    """Whether the name before a kind of place only says where that is: "the Canadian province of", "the Melbourne suburb of"."""
    place = gazetteer("en").named(name)
    return name.lower() in nationalities("en") or place is not None and place.kind in ("city", "capital")


def _says_kind(found: re.Match[str]) -> bool:
    return (found["noun"] or "") in words("nouns_of_parts") | words("nouns_of_quarters")


def _kind_in(name: str) -> str:
    """The word for its kind with which a name ends or begins: "Hill County", "Gmina Brzeg"."""
    said = name.lower().split()
    known = words("nouns_of_parts") | words("nouns_of_towns") | {"borough", "ward"}
    return next((word for word in (said[-1], said[0]) if word in known), "") if len(said) > 1 else ""


def _part(found: re.Match[str]) -> Part | None:
    name = found["name"].rstrip(".,") if not found["name"].endswith(("U.S.", "D.C.")) else found["name"]
    head, _, around = name.partition(" of ")
    if around and head.rpartition(" ")[2].lower() in words("nouns_of_parts") and " " in head:
        name = head
    first, _, rest = name.partition(" ")
    start = found.start("name")
    if first in _STATES and rest:
        return None
    of = (found["of"] or "").rpartition(" ")[2]
    known = words("nouns_of_parts") | words("nouns_of_quarters") | words("nouns_of_towns")
    if of and of not in known | words("nouns_of_states"):
        return None
    place = gazetteer("en").named(name)
    if _says_kind(found) and place is not None and place.kind == "country":
        return None
    noun = found["noun"] if _says_kind(found) else of or _kind_in(name)
    return Part(name, start, noun, found.string.startswith(", ", start + len(name)))
