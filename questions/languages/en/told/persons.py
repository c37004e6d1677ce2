"""The persons of a report: whom it names in full, and by which last names it goes on about them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache, lru_cache

from questions.languages.en.kinds import gender_of_person
from questions.languages.en.naming import common_words, listed
from questions.languages.en.tokens import words
from questions.languages.en.told.groups import called, either, groups, is_team, members
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue, Span

_FULL = r"(?:(?:Sir|Dame|Lord|Lady|Dr)\s)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:\s(?:[A-Z]\.?|de|van|von|bin|al|der))?\s(?:(?:Mc|Mac|O['’]|De|Di|Le|La)?[A-Z][a-z]+)(?:-[A-Z][a-z]+)?"
_SAYING_NAME = re.compile(
    rf"(?:\b(?:said|says|told|added|explained)\s(?:[\w'’&-]+\s){{0,5}}?(?P<one>{_FULL})(?=[,.]|\s(?:at|of|from|in|on)\b))|(?P<two>{_FULL})(?=,[^,.]{{3,60}},\s(?:said|says|told)\b|\s(?:said|says|told|added|explained)\b)"
)
_UPPER, _LOWER = "[A-ZÀ-ÖØ-ÞĆČŁŚŠŽ]", "[a-zß-öø-ÿąćčďęěğıłńňřśşšťůźżž]"
_PLAIN = rf"{_UPPER}{_LOWER}+(?:-{_UPPER}{_LOWER}+)?\s(?:(?:de|van|von|bin|al|der|da|dos)\s)?(?:Mc|Mac|O['’]|De|Di|Le|La)?{_UPPER}{_LOWER}+(?:-{_UPPER}{_LOWER}+)?"
_NO_NAME_BEHIND = r"\b(?!['’]?\s?[A-Z]|-)"
_RANKS = (
    "President|Chancellor|Senator|Sen\\.|Rep\\.|Gov\\.|Governor|Justice|Judge|Attorney General|Professor|Prof|Dr|Mayor|Minister|Secretary"
    "|Congressman|Congresswoman|Representative|MP|Archbishop|General|Colonel|Ambassador"
)


@cache
def _beside_role() -> re.Pattern[str]:
    """A name of two words behind the word for a post, a calling or a rank, or before one between commas."""
    role = f"{either('walks')}|{either('posts', 'firm', 'minister', 'shadow')}|{either('positions')}|mayor|professor|judge|forward|expert|officer"
    own = "|".join(sorted(called("demonyms")))
    number = "one|two|three|four|five|six|seven|eight|nine|ten"
    return re.compile(
        rf"(?<![\w-])(?:(?i:{role})|{_RANKS}|{own}|[Ww]orld number (?:{number}))\s(?P<one>{_PLAIN}){_NO_NAME_BEHIND}"
        rf"|(?P<two>{_PLAIN}),\s(?:(?:an?|the|its|who is|chief|senior)\s)?(?:(?!(?:and|or|who|which|with|to|in|of)\b)[a-z’'-]+\s){{0,3}}(?:{role})\b"
    )


_NO_FIRST_NAMES = frozenset(
    {
        "Mr",
        "Mrs",
        "Ms",
        "Miss",
        "But",
        "And",
        "The",
        "President",
        "Professor",
        "Judge",
        "Chancellor",
        "Minister",
        "Secretary",
    }
)
_WORD = re.compile(r"[\w'’-]+|[^\w\s]")
_OWNING = re.compile(r"['’]s?$")
_WORKS = re.compile(r"\b(?:film|movie|drama|musical|album|book|novel|play|show|song|single|series)\s")
_DAYS = frozenset({"monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"})
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss"})
_LETTERS_BEHIND = frozenset({"MP", "QC", "MEP", "MSP", "AM", "CBE", "OBE", "MBE"})


def persons_by_last_name(names: Sequence[Span], text: str) -> dict[str, str]:
    """Full names by their last words; a last name that two persons bear means nobody."""
    by_last: dict[str, set[str]] = {}
    for name in _full_names(names) | _told_persons(text) | _persons_beside_roles(text):
        if not _is_person(name, text):
            continue
        by_last.setdefault(name.split()[-1], set()).add(name)
    return {last: full for last, found in by_last.items() if (full := _one(found))}


@cache
def _roles() -> frozenset[str]:
    return frozenset(role.lower() for rows in groups("walks").values() for role in rows)


def _without_role(name: str) -> str:
    """The name without a word before it that names nobody, and letters behind it: "Sprinters Kostas Kenteris", "Ann Hale QC"."""
    said = name.split()
    if len(said) > 2 and said[-1] in _LETTERS_BEHIND:
        said = said[:-1]
    while (
        len(said) > 2
        and (
            said[0] in called("demonyms")
            or said[0].lower() in nationalities("en")
            or said[0].lower() in common_words()
            or said[0].lower().removesuffix("s") in common_words()
            or said[0].lower() in _roles()
        )
        and said[0].lower() not in given_names("en")
        and said[0].lower() not in listed("titles")
    ):
        said = said[1:]
    return " ".join(said)


def _full_names(names: Sequence[Span]) -> set[str]:
    return {
        _without_role(span.value.text)
        for span in names
        if isinstance(span.value, NameValue)
        and span.value.type == "person"
        and 2 <= len(span.value.text.split()) <= 4
        and all(
            word[:1].isupper() or word in ("de", "van", "von", "bin", "al", "der")
            for word in span.value.text.split()
        )
        and not any(
            re.search(
                r"-[a-z]|\d|[a-z][A-Z]{2}|^[A-Z]{3}|^[A-Z]$|^(?:Mr|Mrs|Ms|Minister|Films?|Airlines|Bank)$",
                word,
            )
            for word in span.value.text.split()
        )
        and not any(word.lower() in words("not_persons") for word in span.value.text.split())
    }


def _told_persons(text: str) -> set[str]:
    """Names of two words before or behind "said", whose last word the text says with a title or alone as well."""
    found = (one["one"] or one["two"] for one in _SAYING_NAME.finditer(text))
    return {
        name
        for name in found
        if name.split()[0] not in _NO_FIRST_NAMES
        and (
            name.split()[0].lower() in given_names("en")
            or bool(gender_of_person([name.split()[0].lower()]))
            or re.search(rf"\bM(?:r|s|rs)\.? {re.escape(name.split()[-1])}\b", text)
        )
    }


def _persons_beside_roles(text: str) -> frozenset[str]:
    return _of_roles(text)


@lru_cache(maxsize=2)
def _of_roles(text: str) -> frozenset[str]:
    """Names that stand beside a role, whatever their first name: no place, no team, and no word of every day."""
    found = {one["one"] or one["two"] for one in _beside_role().finditer(text)}
    return frozenset(
        name
        for name in found
        if name.split()[0] not in _NO_FIRST_NAMES
        and gazetteer("en").named(name) is None
        and gazetteer("en").named(name.split()[-1]) is None
        and not is_team(name)
        and not any(
            word.lower() in words("not_persons") | words("no_bodies") | _DAYS for word in name.split()
        )
        and not all(word.lower() in common_words() for word in name.split())
    )


def _is_person(name: str, text: str) -> bool:
    """Whether the name is a person's: by its first name, or since the text goes on by the last name alone; and no title of a work."""
    first, last = name.split()[0].lower(), name.split()[-1]
    if first in listed("titles"):
        first = name.split()[1].lower()
    alone = last in _alone(text)
    work = _stands_behind(_WORKS, name, text)
    known = bool(gender_of_person([first])) or first in given_names("en")
    firm = any(_stands_behind(_firms(), shown, text) for shown in (name, last))
    firm = firm or is_team(name) or name in members("firms")
    known = known or name in _of_roles(text)
    return not work and not firm and (known or alone) and last.lower() not in words("not_persons")


@cache
def _firms() -> re.Pattern[str]:
    nouns = "|".join(sorted(words("nouns_of_firms")))
    return re.compile(rf"\b(?:{nouns}|band|group|act|film|album)\s")


def _stands_behind(noun: re.Pattern[str], name: str, text: str) -> bool:
    """Whether the name stands behind such a noun somewhere in the text."""
    places = _behind(noun, text).get(name[:1], ())
    whole = re.compile(rf"{re.escape(name)}\b")
    return any(whole.match(text, place) for place in places)


@lru_cache(maxsize=8)
def _behind(noun: re.Pattern[str], text: str) -> dict[str, list[int]]:
    """The places behind such nouns, by the letter that stands there."""
    places: dict[str, list[int]] = {}
    for found in noun.finditer(text):
        places.setdefault(text[found.end() : found.end() + 1], []).append(found.end())
    return places


@lru_cache(maxsize=2)
def _alone(text: str) -> frozenset[str]:
    """Words with a capital that stand beside no other one, or behind a title alone."""
    said = [_OWNING.sub("", word) if "'" in word or "’" in word else word for word in _WORD.findall(text)]
    around = zip(["", *said], said, [*said[1:], ""], strict=False)
    return frozenset(
        word
        for before, word, after in around
        if word[:1].isupper() and not after[:1].isupper() and (not before[:1].isupper() or before in _TITLES)
    )


def may_be_person(name: str) -> bool:
    """Whether a name of two or three words opens with a given name."""
    said = name.split()
    return len(said) in (2, 3) and said[0].lower() in given_names("en")


def _one(found: set[str]) -> str:
    """The longest of names that are one name in more or fewer words; "" where they are several persons."""
    longest = max(sorted(found), key=len)
    plain = set(longest.split())
    return longest if all(set(name.split()) <= plain for name in found) else ""
