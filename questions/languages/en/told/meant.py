"""Says in full whom and what a report means: "Mr Brown", "the firm" and an opening "it" by the name told before."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from questions.languages.en.kinds import gender_of_person
from questions.languages.en.naming import common_words
from questions.languages.en.tokens import words
from questions.languages.en.told.persons import persons_by_last_name
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import Sentence, Span

_TITLED = re.compile(
    r"\b(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady)\.?\s(?P<last>[A-Z][\w’'-]+)(?!['’]?\s?[A-Z])"
)
_LONE = re.compile(r"(?<![\w'’-])(?P<last>[A-Z][\w-]+)(?=['’]s\b|\s|,|$)")
_CAPITAL_BEFORE = re.compile(r"(?:[A-Z][\w.'’-]*|\b(?:de|van|von|der|bin|al))\s$")
_OF_FIRM = re.compile(
    r"^(?P<the>[Tt]he)\s(?:(?!(?:of|merged|combined|enlarged|joint|new|rival|other|parent|target)\b)[\w-]+\s){0,3}?(?:"
    + "|".join(sorted(words("nouns_of_firms")))
    + r")\b(?!\s(?:of|that|which)\b|['’])"
)
_OF_PERSON = re.compile(
    r"^[Tt]he\s(?:[\w-]+\s){0,2}?(?:"
    + "|".join(sorted(words("nouns_of_persons")))
    + r")\b(?!\s(?:of|that|who|for|at)\b|['’])"
)
_IT, _HE = re.compile(r"^[Ii]t(?=\s)"), re.compile(r"^(?P<he>[Hh]e|[Ss]he)(?=\s)")
_LINK = re.compile(r"^(?:But|And|However,|Meanwhile,|In (?:19|20)\d\d,?)\s+")
_BEFORE_PRONOUN = re.compile(
    r"^(?:In|On|At|After|Since|Before|During|By|As|When|While)\s[^,\"“”]{3,80},\s(?=(?:it|he|she)\s)"
)
# "It is estimated that ...", where "it" means nobody.
_EXPLETIVE = re.compile(
    r"[Ii]t\s(?:is|was|has been|will be|would be|remains|seems|appears|emerged|means|takes|took)\b[^,.]*\b(?:that|to|whether|if|how)\b|[Ii]t\s(?:is|was|has been)\s(?:\w+ed\b|(?:only |just )?the (?:first|second|third|last|latest) )"
)
_GOES_ON = r"(?:,|\s(?:has|had|was|is|will|said|says|told|who|\w+ed)\b)"
_BACK, _HEAD = 2, 10


@dataclass(frozen=True, slots=True)
class Cast:
    """The persons of a report by their last names, and its other names sentence by sentence."""

    persons: dict[str, str]
    firms: tuple[frozenset[str], ...]
    people: tuple[frozenset[str], ...]
    heads: tuple[str, ...]
    blocks: tuple[int, ...]
    title: str


def read_cast(sentences: Sequence[Sentence], names: Sequence[Span], text: str, title: str) -> Cast:
    """Whom the report names; a last name that two persons bear means nobody."""
    persons = persons_by_last_name(names, text)
    firms, people = [], []
    for sentence in sentences:
        inside = [span for span in names if sentence.start <= span.start < sentence.end]
        firms.append(frozenset(span.value.text for span in inside if _may_be_firm(span, persons)))
        found = (span.value.text for span in inside if span.value.type == "person")
        people.append(frozenset(persons.get(name.split()[-1], "") for name in found) - {""})
    heads = tuple(" ".join(sentence.text.split()[:_HEAD]) for sentence in sentences)
    return Cast(persons, tuple(firms), tuple(people), heads, tuple(one.block for one in sentences), title)


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
    link = _LINK.match(sentence) or _BEFORE_PRONOUN.match(sentence)
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
        if (
            not meant
            or said
            and gender_of_person([meant.split()[0].lower()]) not in ("", _GENDERS[said.capitalize()])
        ):
            return None
        return meant + rest[found.end() :]
    return rest


_GENDERS = {"He": "masculine", "She": "feminine"}


def _firm(number: int, cast: Cast) -> str:
    """The one firm that the sentences before name, where the title names it or the report opens with it."""
    for place in range(number - 1, max(-1, number - 1 - _BACK), -1):
        found = cast.firms[place]
        if len(found) == 1:
            name = next(iter(found))
            known = set(name.lower().split()) & set(re.findall(r"\w+", cast.title.lower()))
            return name if known or name in cast.firms[0] else ""
        if found:
            return ""
    return ""


def _person(number: int, cast: Cast) -> str:
    """The one person whom the sentence before in the same paragraph names, at its head; or the one of the headline."""
    titled = _titled(number, cast)
    if titled:
        return titled
    for place in range(number - 1, max(-1, number - 1 - _BACK), -1):
        if cast.blocks[place] != cast.blocks[number]:
            return ""
        if cast.people[place]:
            name = next(iter(cast.people[place]))
            at_head = re.search(rf"{re.escape(name.split()[-1])}{_GOES_ON}", cast.heads[place]) is not None
            return name if len(cast.people[place]) == 1 and at_head else ""
    return ""


def _titled(number: int, cast: Cast) -> str:
    """The one person whom the headline names, where the sentences before name nobody else."""
    around = cast.people[max(0, number - _BACK - 1) : number]
    named = frozenset().union(*around)
    name = next(iter(named), "")
    return name if len(named) == 1 and re.search(rf"\b{re.escape(name.split()[-1])}\b", cast.title) else ""


def without_peoples(stem: str, persons: Mapping[str, str]) -> str:
    """The question with plain names: "the Belarusian Anna Keller" and "China's Li Na" need their people in no question."""
    for name in sorted({name for name in persons.values() if name in stem}):
        found = re.search(
            rf"(?:\b[Tt]he\s)?(?<![\w-])(?P<of>[A-Z][\w]+)(?P<owner>['’]s)?\s(?={re.escape(name)})", stem
        )
        if found is None:
            continue
        place = gazetteer("en").named(found["of"]) if found["owner"] else None
        people = found["of"].lower() in nationalities("en") and not found["owner"]
        if people or place is not None and place.kind == "country":
            stem = stem[: found.start()] + stem[found.end() :]
    return stem


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
