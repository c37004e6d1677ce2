"""English questions for a time that do not say of whose, of which body or for which club something is told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.facts.regions import states_pattern
from questions.languages.en.parts import read_tokens
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
_LETTERS, _LEAD = 3, 200
# Within how many words behind "debut" the noun of a work stands: "her debut studio album".
_NOUN_IN = 3
# A journey that has a name of its own: "left as part of Convoy HG 1".
_NAMED_JOURNEY = re.compile(
    r"\b(?:as part of|with|in) (?:the )?(?:Convoy|Operation|Task Force|Exercise) [A-Z]"
)
_MOVES = re.compile(
    r"^(?:did|was) [^?]*? (?:depart|sail|arrive|leave|return|steam|anchor|dock|proceed|reach|embark|get underway|clear|moored|escort|rendezvous)\b"
)


def of_whom(asked: Asked) -> Iterator[str]:
    """Codes of what the question leaves out."""
    if asked.way not in _WHEN:
        return
    if _owns_without_owner(asked):
        yield "dangling_pronoun"
    if _CHAMBER.search(asked.stem) and not _tells_land(_told_of_land(asked)):
        yield "needs_article"
    if _plays_first_time(asked.stem) and _FOR_WHOM.search(asked.stem) is None:
        yield "needs_article"
    if any(_is_half_a_name(found, asked) for found in _LONE.finditer(asked.rest)):
        yield "bare_definite_noun"
    if _calls_by_first_name(asked):
        yield "bare_definite_noun"
    if (
        asked.topic is not None
        and is_ship(asked.topic)
        and _MOVES.match(asked.stem)
        and not _NAMED_JOURNEY.search(asked.stem)
    ):
        yield "trivial"


def _plays_first_time(stem: str) -> bool:
    """Whether somebody's debut is told as a deed, and not as the rank of a work: "her debut album"."""
    debut = _DEBUT.search(stem)
    if debut is None:
        return False
    behind = re.findall(r"[A-Za-z]+", stem[debut.end() :].partition(",")[0])[:_NOUN_IN]
    return words("kinds_in_quotes").isdisjoint(behind)


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


def _told_of_land(asked: Asked) -> str:
    """Where a reader looks for the land of a chamber: the question, its title and, of the article's person, what the lead calls the person."""
    own = asked.topic is not None and asked.topic.is_person and asked.subject in asked.topic.name
    return f"{asked.stem} {asked.title} {asked.text[:_LEAD] if own else ''}"


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
    if _lies_there(name, rest[: found.start()], asked.text) or _says_what_kind(found, rest):
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


def _says_what_kind(found: re.Match[str], rest: str) -> bool:
    """Whether the word tells of what kind somebody or something is, or "the" or a quotation mark makes it a thing: "Labour activist", "the Oscar"."""
    before = read_tokens(rest[: found.start()], 0)
    behind = read_tokens(rest[found.start() :], 0)[1:2]
    if before and before[-1].lower in ("the", '"', "“"):
        return True
    return any(one.tag in ("NN", "NNS") and one.text in words("person_nouns") for one in behind)


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
