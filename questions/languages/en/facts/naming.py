"""The names of persons and firms that follow a "by"."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.en.naming import is_everyday, listed
from questions.languages.en.tokens import words
from questions.languages.given_names import family_names, given_names
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named
from questions.languages.tables import plain_table

_WORD = re.compile(r"[^\W\d_](?:[\w’'.-]*[\w])?\.?|\S")
_SMALL = frozenset(["de", "van", "von", "der", "den", "la", "le", "du", "di", "da", "del", "della", "bin", "ibn", "al", "ten", "ter", "wa", "y", "e", "dos", "da", "af", "av", "zu", "ó", "ní"])  # fmt: skip
_MOST_ROLES, _LONGEST = 6, 5
_INITIAL = re.compile(r"(?:[A-Z]\.)+$")
# What may follow the name of the only maker.
_ENDS = re.compile(
    r"\s*$|\s*[.;:)]|,? (?:who|which|and (?:then |later |first |also )?(?:is|was|has|had|\w+ed|written|built|stars|starring|features|featuring)\b)"
    r"|,? and (?:an? |the |its )?(?:libretto|lyrics|book|music|screenplay|score|script|starring|it|features?|stars?)\b"
    r"|, (?:[A-Z][a-z]+(?:-[A-Z]?[a-z]+)? )?(?:[a-z-]+ ){0,2}(?:singer|author|writer|director|musician|rapper|actor|actress|poet|professor|journalist)\b(?![\w/-]* [A-Z])"
    r"|, (?:and |first |later )?(?:an?|the|then|who|which|with|in|on|at|for|as|but|it|where|when|while|[a-z]+ed|written|built|starring|famous|best|[a-z]+ (?:of|at))\s"
    r"| (?!and\b|&|or\b|et\b|of\b|plus\b|with\b|alongside\b|(?:to|the) [A-Z])[a-z(]"
)
_JOINED = re.compile(r" (?:and|&) ")
_OF_PLACE = re.compile(r" of (?:the )?[A-Z]")
_ROLES = r"(?:band|group|duo|trio|quartet|singer|rapper|musician|author|writer|director|filmmaker|composer|artist|architect|designer|poet|novelist|songwriter|company|studio|developer|publisher)"
_ROLE_BEHIND = re.compile(rf" (?:[a-z][\w/-]* ){{0,3}}{_ROLES},? [A-Z]")
# "Hip" of "Hip hop trio": what only opens the words for the maker.
_CUT_OF_ROLE = re.compile(
    rf" (?:(?!(?:for|in|with|at|of|as|from|on|to|by|and|the|an?|who|which)\b)[a-z][\w/-]* ){{0,2}}{_ROLES}\b"
)
# What somebody won who is named behind it: "Emmy Award-winning director Ada Holm".
_PRAISED = re.compile(
    r"(?:(?:the|an?) )?(?:[A-Z][\w.]* ){0,3}[A-Z]?[\w.]*-(?:winning|nominated) (?=[a-zA-Z])"
)
# Words behind which a name goes on: "Halden on 45", "Halden of the Year".
_GOES_ON = re.compile(
    r" (?:on|in|of|at) (?:\d{1,2}\b(?! [A-Z])|the (?!\w+ed\b)[A-Z]\w+ (?:Age|Year|Moon|World)\b)"
)
# Honours behind a person's name, which are no part of it.
_LETTERS_BEHIND = re.compile(
    r"(?<=[a-z]{2})(?: (?:FSA|RIBA|FRIBA|OBE|MBE|CBE|KBE|PhD|MD|RA|FRS|FRSE|MP|SJ|QC|KC))+$"
)
_BODY_TAIL = re.compile(r",? (?:Inc|Ltd|LLC|Corp|Co|Jr)\b\.?")


@dataclass(frozen=True, slots=True)
class Maker:
    """A name behind "by", where it stands, and the words of its role before it ("American author")."""

    name: str
    start: int
    end: int
    role: frozenset[str]

    @property
    def is_person(self) -> bool:
        """Whether the name, or the role beside it, is a person's."""
        first, *rest = self.name.split()
        known = first.lower() in given_names("en") | listed("male_names") | listed("female_names")
        initial = _INITIAL.match(first) is not None
        by_role = bool(self.role & words("person_nouns"))
        return (
            not self.is_body
            and bool(rest)
            and (known or initial or by_role or person_named(self.name, "en") is not None)
        )

    @property
    def may_be_person(self) -> bool:
        """Whether nothing about the name tells that it is no person's: two to four names, none of them a common word."""
        said = [word for word in self.name.split() if word not in _SMALL]
        plain = not any(is_everyday(word.lower()) and word.lower() not in family_names("en") for word in said)
        return (
            self.is_person or not self.is_body and 2 <= len(said) <= 4 and plain and not self.name.isupper()
        )

    @property
    def is_body(self) -> bool:
        """Whether the name, or the role beside it, is a firm's."""
        said = {word.lower().strip(".,") for word in self.name.split()}
        return (
            bool(said & listed_words("bodies"))
            or bool(self.role & listed_words("company"))
            or "&" in self.name
        )


@cache
def table() -> dict[str, dict[str, str]]:
    """The table of makers."""
    return plain_table(Path(__file__).parent / "makers.toml")


@cache
def listed_words(name: str) -> frozenset[str]:
    """The words that the table of makers lists under ``name``."""
    return frozenset(table()["words"][name].split())


@cache
def _before_role() -> re.Pattern[str]:
    """What stands behind a name that only tells whose the next person is, or what that person won: "Halden Fox singer Ada Holm", "Emmy-winning"."""
    roles = "|".join(listed_words("members") | listed_words("groups") | {"artist"})
    return re.compile(
        rf"(?<=-winning)|(?<=-nominated)|(?<=-based)|(?:['’]s?)? (?:[a-z][a-z-]* ){{0,3}}(?:{roles})s? (?:and (?:[a-z]+ ){{1,2}})?[A-Z]"
    )


def maker_at(text: str, at: int) -> Maker | None:
    """The one maker whose name, with a role before it at most, begins at ``at``; None where there are several."""
    roles, start = _roles_at(text, at)
    if start < 0:
        return None
    end = _end_of_name(text, start)
    tail = _BODY_TAIL.match(text, end)
    end = tail.end() if tail is not None and not text[:end].endswith(".") else end
    name = (
        text[start:end].rstrip(".")
        if not text[start:end].endswith(("Jr.", "Inc.", "Co.", "Ltd."))
        else text[start:end]
    )
    name = _LETTERS_BEHIND.sub("", name)
    ends = (
        _ENDS.match(text, end)
        or _ENDS.match(text, start + len(name))
        or roles
        and _OF_PLACE.match(text, start + len(name))
    )
    if not name or not ends or name.lower() in nationalities("en"):
        return None
    if _before_role().match(text, start + len(name)) or _GOES_ON.match(text, start + len(name)):
        return None
    if _CUT_OF_ROLE.match(text, start + len(name)):
        return None
    if roles and _is_of_people(roles[-1]) and name.split()[0] in listed_words("firms_of_people"):
        return None
    return Maker(name, start, start + len(name), frozenset(roles))


def pair_at(text: str, at: int) -> tuple[Maker, Maker] | None:
    """The two persons whose names, joined by "and", begin at ``at`` and are all; None where there are others."""
    roles, start = _roles_at(text, at)
    end = _end_of_name(text, start) if start >= 0 else at
    joined = _JOINED.match(text, end)
    second = maker_at(text, joined.end()) if start >= 0 and joined is not None else None
    first = Maker(text[start:end], start, end, frozenset(roles))
    if second is None or not all(
        word in words("person_nouns") or _is_of_people(word) for word in second.role
    ):
        return None
    if not all(one.may_be_person and " " in one.name for one in (first, second)):
        return None
    return first, second


def _roles_at(text: str, at: int) -> tuple[list[str], int]:
    """The words of a role at ``at``, and where the name behind them begins; -1 where none does."""
    roles: list[str] = []
    praised = _PRAISED.match(text, at)
    at = praised.end() if praised is not None else at
    for found in _WORD.finditer(text, at, at + 160):
        word = found.group()
        if word.lower() in ("the",) and not roles and text[found.end() + 1 : found.end() + 2].islower():
            continue
        if word[:1].isupper() and _ROLE_BEHIND.match(text, found.end()):
            roles.append(word.lower())
            continue
        if (
            word in ",/"
            or word == "and"
            and roles
            or _is_of_people(word)
            or word.islower()
            and word not in _SMALL
        ):
            roles.append(word.lower())
            if len(roles) > _MOST_ROLES or word in listed_words("barred"):
                return roles, -1
            continue
        return roles, found.start() if word[:1].isupper() else -1
    return roles, -1


def _is_of_people(word: str) -> bool:
    return word.lower() in nationalities("en") or word.endswith(("-based", "-born"))


def _end_of_name(text: str, start: int) -> int:
    """Where the run of capital words ends that begins at ``start``."""
    end, last, count = start, start, 0
    for found in _WORD.finditer(text, start, start + 90):
        word = found.group()
        gap = text[last : found.start()]
        joins = word in _SMALL or word == "&"
        if found.start() > start and gap not in (" ", "\xa0") or count >= _LONGEST:
            break
        if not (word[:1].isupper() or joins):
            break
        count, last = count + 1, found.end()
        if not joins:
            end = last
            sentence_ends = (
                word.endswith(".")
                and not _INITIAL.match(word)
                and word not in ("Jr.", "Sr.", "St.", "Dr.", "Bros.", "Co.", "Inc.", "Ltd.", "Pvt.", "Pte.")
            )
            if sentence_ends:
                return found.end() - 1
    return end
