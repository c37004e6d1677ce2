"""Says in full whom and what a report means: "Mr Brown", "the firm" and an opening "it" by the name told before."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from questions.languages.en.kinds import gender_of_person
from questions.languages.en.naming import common_words, listed
from questions.languages.en.tokens import words
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue, Sentence, Span

_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s(?P<last>[A-Z][\w’'-]+)(?!['’]?\s?[A-Z])"
)
_LONE = re.compile(r"(?<![\w'’-])(?P<last>[A-Z][\w-]+)(?=['’]s\b|\s|,|$)")
_CAPITAL_BEFORE = re.compile(r"(?:[A-Z][\w.'’-]*|\b(?:de|van|von|der|bin|al))\s$")
_OF_FIRM = re.compile(
    r"^(?P<the>[Tt]he)\s(?:(?!of\b)[\w-]+\s){0,3}?(?:"
    + "|".join(sorted(words("nouns_of_firms")))
    + r")\b(?!\s(?:of|that|which)\b|['’])"
)
_OF_PERSON = re.compile(
    r"^[Tt]he\s(?:[\w-]+\s){0,2}?(?:"
    + "|".join(sorted(words("nouns_of_persons")))
    + r")\b(?!\s(?:of|that|who|for|at)\b|['’])"
)
_IT, _HE = re.compile(r"^It(?=\s)"), re.compile(r"^(?P<he>He|She)(?=\s)")
_LINK = re.compile(r"^(?:But|And|However,|Meanwhile,|In (?:19|20)\d\d,?)\s+")
# "It is estimated that ...", where "it" means nobody.
_EXPLETIVE = re.compile(
    r"It\s(?:is|was|has been|will be|would be|remains|seems|appears|emerged|means|takes|took)\b[^,.]*\b(?:that|to|whether|if|how)\b|It\s(?:is|was|has been)\s\w+ed\b"
)
_BACK = 2


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons of a report by their last names, and its other names sentence by sentence."""

    persons: dict[str, str]
    firms: tuple[frozenset[str], ...]
    people: tuple[frozenset[str], ...]
    title: str


def read_cast(sentences: Sequence[Sentence], names: Sequence[Span], text: str, title: str) -> Cast:
    """Whom the report names; a last name that two persons bear means nobody."""
    by_last: dict[str, set[str]] = {}
    for name in _full_names(names) | _told_persons(text):
        if not _is_person(name, text):
            continue
        by_last.setdefault(name.split()[-1], set()).add(name)
    persons = {last: full for last, found in by_last.items() if (full := _one(found))}
    firms, people = [], []
    for sentence in sentences:
        inside = [span for span in names if sentence.start <= span.start < sentence.end]
        firms.append(frozenset(span.value.text for span in inside if _may_be_firm(span, persons)))
        found = (span.value.text for span in inside if span.value.type == "person")
        people.append(frozenset(persons.get(name.split()[-1], "") for name in found) - {""})
    return Cast(persons, tuple(firms), tuple(people), title)


def _without_role(name: str) -> str:
    """The name without a word before it that names nobody: "Sprinters Kostas Kenteris"."""
    said = name.split()
    while (
        len(said) > 2
        and (said[0].lower() in common_words() or said[0].lower().removesuffix("s") in common_words())
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
        and not any(re.search(r"-[a-z]|\d|[a-z][A-Z]{2}|^[A-Z]{3}", word) for word in span.value.text.split())
        and not any(word.lower() in words("not_persons") for word in span.value.text.split())
    }


_FULL = r"(?:(?:Sir|Dame|Lord|Lady|Dr)\s)?[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?:\s(?:[A-Z]\.?|de|van|von|bin|al|der))?\s(?:(?:Mc|Mac|O['’]|De|Di|Le|La)?[A-Z][a-z]+)(?:-[A-Z][a-z]+)?"
_SAYING_NAME = re.compile(
    rf"(?:\b(?:said|says|told|added|explained)\s(?:[\w'’&-]+\s){{0,5}}?(?P<one>{_FULL})(?=[,.]|\s(?:at|of|from|in|on)\b))|(?P<two>{_FULL})(?=,[^,.]{{3,60}},\s(?:said|says|told)\b|\s(?:said|says|told|added|explained)\b)"
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


def _is_person(name: str, text: str) -> bool:
    """Whether the name is a person's: by its first name, or since the text goes on by the last name alone; and no title of a work."""
    first, last = name.split()[0].lower(), name.split()[-1]
    if first in listed("titles"):
        first = name.split()[1].lower()
    alone = last in _alone(text)
    work = re.search(
        rf"\b(?:film|movie|drama|musical|album|book|novel|play|show|song|single|series)\s{re.escape(name)}\b",
        text,
    )
    known = bool(gender_of_person([first])) or first in given_names("en")
    firm = re.search(rf"\b(?:{'|'.join(words('nouns_of_firms'))})\s{re.escape(name)}\b", text)
    return work is None and firm is None and (known or alone) and last.lower() not in words("not_persons")


_WORD = re.compile(r"[\w'’-]+|[^\w\s]")
_TITLES = frozenset({"Mr", "Mrs", "Ms", "Miss"})


@lru_cache(maxsize=4)
def _alone(text: str) -> frozenset[str]:
    """Words with a capital that stand beside no other one, or behind a title alone."""
    said = [re.sub(r"['’]s?$", "", word) for word in _WORD.findall(text)]
    around = zip(["", *said], said, [*said[1:], ""], strict=False)
    return frozenset(
        word
        for before, word, after in around
        if word[:1].isupper() and not after[:1].isupper() and (not before[:1].isupper() or before in _TITLES)
    )


def _one(found: set[str]) -> str:
    """The longest of names that are one name in more or fewer words; "" where they are several persons."""
    longest = max(sorted(found), key=len)
    plain = set(longest.split())
    return longest if all(set(name.split()) <= plain for name in found) else ""


def _may_be_firm(span: Span, persons: dict[str, str]) -> bool:
    """Whether the name may be a firm's or a body's: no person's, no place's and no people's."""
    name = span.value.text
    if span.value.type in ("person", "event") or name in persons or name.lower() in nationalities("en"):
        return False
    if span.value.type == "organisation":
        return True
    return gazetteer("en").named(name) is None and not (" " not in name and name.lower() in common_words())


def in_full(sentence: str, number: int, cast: Cast) -> str:
    """The sentence with the persons named in full and its opening words by the name that they mean; "" where that is open."""
    link = _LINK.match(sentence)
    head, rest = (link.group(), sentence[link.end() :]) if link else ("", sentence)
    spoken = _opening(rest, number, cast)
    if spoken is None:
        return ""
    return _persons_in_full(head + spoken, cast)


def _opening(rest: str, number: int, cast: Cast) -> str | None:
    if _EXPLETIVE.match(rest):
        return None
    for pattern, find in ((_OF_FIRM, _firm), (_IT, _firm), (_OF_PERSON, _person), (_HE, _person)):
        found = pattern.match(rest)
        if found is None:
            continue
        meant = find(number, cast)
        said = found.groupdict().get("he")
        if not meant or said and gender_of_person([meant.split()[0].lower()]) not in ("", _GENDERS[said]):
            return None
        return meant + rest[found.end() :]
    return rest


_GENDERS = {"He": "masculine", "She": "feminine"}


def _firm(number: int, cast: Cast) -> str:
    """The one firm that the sentences before name, where the title names it or the report opens with it."""
    for place in range(number - 1, max(-1, number - 1 - _BACK), -1):
        found = _whole(cast.firms[place])
        if len(found) == 1:
            name = next(iter(found))
            known = set(name.lower().split()) & set(re.findall(r"\w+", cast.title.lower()))
            return name if known or name in cast.firms[0] else ""
        if found:
            return ""
    return ""


def _whole(names: frozenset[str]) -> set[str]:
    """The names without those that are part of a longer one."""
    return {name for name in names if not any(name != other and name in other for other in names)}


def _person(number: int, cast: Cast) -> str:
    """The one person whom the sentence before names."""
    for place in range(number - 1, max(-1, number - 1 - _BACK), -1):
        if cast.people[place]:
            return next(iter(cast.people[place])) if len(cast.people[place]) == 1 else ""
    return ""


def _persons_in_full(text: str, cast: Cast) -> str:
    """Titles and last names alone in the place of which the full name stands."""

    def full(found: re.Match[str]) -> str:
        return cast.persons.get(found["last"], found.group())

    def lone(found: re.Match[str]) -> str:
        name = cast.persons.get(found["last"])
        before, after = text[: found.start()], text[found.end() : found.end() + 2]
        if name is None or _CAPITAL_BEFORE.search(before) or re.match(r"\s[A-Z]", after):
            return found.group()
        return found.group() if name in text else name

    text = _TITLED.sub(full, text)
    return _LONE.sub(lone, text)
