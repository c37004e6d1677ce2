"""Reads how an Arabic life opens: a name, its dates in brackets, then what the person was."""

from __future__ import annotations

import re

from questions.languages.ar.tokens import tokenise, words
from questions.languages.ar.verbs import fold
from questions.languages.frames import LifeOpening

_OPENING = re.compile(r"^(?P<name>[^\W\d][^()\[\]،,:؛;.\"«»\n]{3,70}?)\s*[؛;]?\s*\((?P<inside>[^()\n]{4,200})\)")


def opening_of_life(sentence: str) -> LifeOpening | None:
    """The name and the brackets at the head of ``sentence`` where it opens the life of a person."""
    found = _OPENING.match(sentence)
    if found is None or len(found["name"].split()) > 8:
        return None
    name = [token.folded for token in tokenise(found["name"], 0)]
    if any(word in words("prepositions") or word in words("copulas") for word in name):
        return None
    gender = _gender(sentence[found.end() : found.end() + 80])
    inside = {token.folded for token in tokenise(found["inside"], 0)}
    born = bool(inside & words("birth_words"))
    if gender is None and not born:
        return None
    return LifeOpening(found["name"].strip(), found.start("inside"), found.end("inside"), gender or "", born)


def _gender(following: str) -> str | None:
    """The gender of the person that these words describe; None where they describe no person."""
    following = re.sub(r"\[[^\]]{1,12}\]", " ", following)
    for token in tokenise(following, 0)[:4]:
        if token.folded in words("person_nouns"):
            return "feminine" if token.text.endswith("ة") and token.folded not in words("masculine_in_ta") else "masculine"
        if token.folded not in ("هو", "هي", "كان", "كانت", "،", fold("أحد"), fold("إحدى")):
            return None
    return None
