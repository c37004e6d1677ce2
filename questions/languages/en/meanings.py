"""Which English definitions make a question, and how much of their wording an option can hold."""

from __future__ import annotations

import re

from questions.languages.en.tokens import tokenise, words
from questions.languages.en.verbs import find_verb
from questions.languages.frames import Meaning

_LONGEST = 14
_SHORTEST = 3
_ENDS = frozenset("c ca circa who which that whose where when born known best also most because while and".split())


def definition_to_ask(name: str, copula: str, phrase: str, *, title: str) -> Meaning | None:
    """The definition as a question can use it; None where head or phrase is not plain."""
    if copula.lower() not in ("is", "was") or not re.match(r"(?:an?|the)\s", phrase):
        return None
    if phrase.startswith("the ") and not re.match(r"the\s+(?:\w+\s+){0,4}(?:of|in|for)\s", phrase):
        return None
    if not _is_plain_name(name, title):
        return None
    said = _shortened(phrase)
    if not _SHORTEST <= len(said.split()) <= _LONGEST:
        return None
    is_person = any(token.lower in words("person_nouns") for token in tokenise(said, 0)[:7])
    if " or " in name:
        name = title.split(" (")[0]
    shown = name[:1].lower() + name[1:] if name.startswith(("The ", "A ", "An ")) else name
    return Meaning(shown, said, "masculine" if copula.lower() == "is" else "past", is_person, 1.0)


def _is_plain_name(name: str, title: str) -> bool:
    tokens = [token for token in tokenise(name, 0) if token.lower not in ("the", "a", "an")]
    if not tokens or len(tokens) > 6 or any(token.lower in words("pointing") for token in tokens):
        return False
    if any(token.text in ",;:()" or token.text.islower() and find_verb(token.lower) for token in tokens):
        return False
    known = {token.lower for token in tokenise(title, 0)} - {"the", "of", "a", "in"}
    return bool(known & {token.lower for token in tokens})


def _shortened(phrase: str) -> str:
    tokens = tokenise(phrase, 0)
    end = 0
    for index, token in enumerate(tokens):
        verb = index > 2 and token.text.islower() and find_verb(token.lower) is not None and not token.lower.endswith("ed")
        if index > 1 and (token.lower in _ENDS or token.text in ",;:()" or verb):
            break
        end = token.end
    return re.sub(r"\s+(?:of|in|for|by|to|with|from|the|a|an|on|at)$", "", phrase[:end])
