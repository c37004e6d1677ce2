"""Reads how an English life opens: a name, its dates in brackets, then what the person was."""

from __future__ import annotations

import re

from questions.languages.en.tokens import tokenise, words
from questions.languages.frames import LifeOpening

_STYLES = r"(?:,\s*(?:\d+(?:st|nd|rd|th)\s[A-Z][^,()\n]{2,40}|(?:[A-Z]{2,5}(?:,\s?|\s)?){1,6}))*"
_OPENING = re.compile(
    rf"^(?P<name>[A-Z][^()\[\],:;\n]{{2,60}}?){_STYLES},?\s*(?:\([^()\n\d]{{2,120}}\)\s*)?\((?P<inside>[^()\n]{{4,200}})\)"
)
_FOLLOWING = 320
_WAS = re.compile(
    r"\s*(?:\[[^\]]{1,12}\]|,)*\s*(?:(?:(?:also|better|best|most commonly|commonly|often|usually)\s)?(?:known|called|nicknamed|courtesy)\s[^.;\n]{2,150}?,(?:\[[^\]]{1,12}\])*\s*)?(?:was|is)\s+(?:an?|the|one of the)\s+(?P<rest>.{3,110})",
    re.DOTALL,
)


def opening_of_life(sentence: str) -> LifeOpening | None:
    """The name and the brackets at the head of ``sentence`` where it opens the life of a person."""
    found = _OPENING.match(sentence)
    if found is None or len(found["name"].split()) > 7 or re.match(r"(?:The|In|On|A|An)\s", found["name"]):
        return None
    lower = [word for word in found["name"].split() if word[:1].islower()]
    if any(
        word
        not in ("de", "von", "van", "der", "bin", "ibn", "al", "di", "da", "la", "le", "du", "del", "dos")
        for word in lower
    ):
        return None
    inside = {token.lower for token in tokenise(found["inside"], 0)}
    born = bool(inside & words("birth_words"))
    if not born and not _describes_person(sentence[found.end() : found.end() + _FOLLOWING]):
        return None
    return LifeOpening(found["name"].strip(), found.start("inside"), found.end("inside"), "masculine", born)


def _describes_person(following: str) -> bool:
    found = _WAS.match(following)
    return found is not None and any(
        token.lower in words("person_nouns") for token in tokenise(found["rest"], 0)[:9]
    )
