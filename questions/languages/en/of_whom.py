"""English questions for a time that do not say of whose, of which body or for which club something is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.facts.regions import states_pattern
from questions.languages.en.peers import listed_kind_of
from questions.languages.en.tokens import words
from questions.languages.en.topics import is_ship
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named

_WHEN = frozenset({"when_typed", "when_choice", "when_deed", "blank_date"})
_OWN = re.compile(r"\b(?:his|her)\b")
_TWO_NAMES = re.compile(r"\b[A-Z][\w.'’-]+ (?:[a-z]{2,3} )?[A-Z][\w'’-]+")
_WORD = re.compile(r"[^\W\d_]+")
_CHAMBER = re.compile(
    r"\b[Tt]he (?:State |Lower |Upper )?(?:House of Representatives|House of Assembly|House|Senate|Assembly|General Assembly|State Assembly|Legislature|State Legislature|Cabinet|City Council|Town Council|County Council|School Board|Supreme Court|High Court|Court of Appeals?|Parliament)\b(?! of [A-Z]|[ -][A-Z])"
)
_DEBUT = re.compile(
    r"\b(?:his|her) (?:(?:league|senior|first-team|first team|first-class|full|competitive|home|club|international|official|top-flight|one-day|career|pro) )*debut\b"
)
_FOR_WHOM = re.compile(r"\b(?:for|with|at) (?:the |club |side )*(?:[a-z-]+ )*[A-Z]")
_LONE = re.compile(r"(?<![\w.'’-])(?P<name>[A-Z][a-z]{3,})(?![\w'’-])")
_BEHIND, _BEFORE = (
    re.compile(r"['’]? [A-Z&\d\"“]| (?:of|de|and) (?:the )?[A-Z]"),
    re.compile(r"(?:[A-Z][\w.'’-]*|[\"“]|\bSt\.?) $"),
)
_LETTERS = 3
_MOVES = re.compile(
    r"^(?:did|was) [^?]*? (?:depart|sail|arrive|leave|return|steam|anchor|dock|proceed|reach|embark|get underway|clear|moored|escort|rendezvous)\b"
)


def of_whom(asked: Asked) -> Iterator[str]:
    """Codes of what the question leaves out."""
    if asked.way not in _WHEN:
        return
    if _owns_without_owner(asked):
        yield "dangling_pronoun"
    if _CHAMBER.search(asked.stem) and not _tells_land(f"{asked.stem} {asked.title}"):
        yield "needs_article"
    if _DEBUT.search(asked.stem) and _FOR_WHOM.search(asked.stem) is None:
        yield "needs_article"
    if any(_is_half_a_name(found, asked) for found in _LONE.finditer(asked.rest)):
        yield "bare_definite_noun"
    if _calls_by_first_name(asked):
        yield "bare_definite_noun"
    if asked.topic is not None and is_ship(asked.topic) and _MOVES.match(asked.stem):
        yield "trivial"


def _owns_without_owner(asked: Asked) -> bool:
    """Whether "his" or "her" follows nobody, on the page of a thing: "was it released as a single from his record"."""
    found = _OWN.search(asked.stem)
    if found is None or asked.topic is None or asked.topic.is_person:
        return False
    if found.group() == "her" and is_ship(asked.topic):
        return False
    before = asked.stem[: found.start()].replace(asked.topic.name, "")
    said = set(_WORD.findall(before))
    persons = {part for name in asked.persons for part in name.split()}
    callings = words("person_nouns") | words("kin")
    return not (
        said & persons
        or said & callings
        or _TWO_NAMES.search(before)
        or any(person_named(one, "en") for one in said)
    )


def _tells_land(told: str) -> bool:
    """Whether a country, a state or a people is named."""
    said = re.findall(r"[\w.'’]+", told)
    if re.search(rf"\b(?:{states_pattern()})\b", told) or re.search(r"\bU\.?[SK]\.?\b", told):
        return True
    if any(word.lower().removesuffix("'s") in nationalities("en") for word in said):
        return True
    pairs = (*said, *(f"{one} {two}" for one, two in zip(said, said[1:], strict=False)))
    return any((place := gazetteer("en").named(one)) is not None and place.kind == "country" for one in pairs)


def _is_half_a_name(found: re.Match[str], asked: Asked) -> bool:
    """Whether the word at the end of a tie is the beginning of a body's name, or the end of a person's, that the page tells in full: "leave Weir"."""
    name, rest = found["name"], asked.rest
    if _lies_there(name, rest[: found.start()], asked.text):
        return False
    if _BEHIND.match(rest, found.end()) or _BEFORE.search(rest[: found.start()]) or name in asked.title:
        return False
    if (
        gazetteer("en").named(name) is not None
        or name.lower() in words("months")
        or name.lower() in nationalities("en")
    ):
        return False
    if person_named(name, "en") is not None or listed_kind_of(f"{name} university".lower()):
        return False
    return _begins_a_body(name, asked.text) or _ends_a_person(name, asked.text)


def _calls_by_first_name(asked: Asked) -> bool:
    """Whether the article's person goes by the first name alone: "did the club hire Giana", of Giana Weir."""
    if asked.topic is None or not asked.topic.is_person:
        return False
    first, *_, last = asked.topic.name.split()[:1] + asked.topic.name.split()
    if first == last or len(first) < _LETTERS or last in asked.stem:
        return False
    if _times_alone(first, asked.stem) == 0:
        return False
    return first.lower() in given_names("en") or _times_alone(last, asked.text) > _times_alone(
        first, asked.text
    )


def _times_alone(name: str, text: str) -> int:
    """How often the name stands with no other name before or behind it."""
    found = re.finditer(rf"(?:(?P<before>\S+) )?\b{re.escape(name)}\b(?: (?P<behind>\w))?", text)
    return sum(
        not (one["behind"] or "").isupper()
        and (not (one["before"] or "")[:1].isupper() or one["before"].endswith("."))
        for one in found
    )


def _lies_there(name: str, before: str, text: str) -> bool:
    """Whether the word means a town: behind "in" or "at", or behind "to" where the text has something "in" it."""
    tie = before.split()[-1:]
    return (
        tie in (["in"], ["at"], ["near"], ["of"])
        or tie == ["to"]
        and re.search(rf"\bin {name}\b(?! [A-Z])", text) is not None
    )


def _begins_a_body(name: str, text: str) -> bool:
    """Whether the text tells a school or another body that is called by the word and the noun of its kind."""
    bodies = words("bodies") | words("schools")
    return any(
        found["kind"].lower() in bodies
        for found in re.finditer(rf"\b{name} (?:[A-Z][\w'’-]+ )?(?P<kind>[A-Z][a-z]+)", text)
    )


def _ends_a_person(name: str, text: str) -> bool:
    """Whether the text tells a person by a first name and the word."""
    firsts = re.findall(rf"\b([A-Z][a-z]+) (?:[A-Z]\.? )?{name}\b", text)
    return any(first.lower() in given_names("en") for first in firsts)
