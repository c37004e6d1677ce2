"""Whether an Arabic "that" is followed by a whole clause: somebody, and what they do or are."""

from __future__ import annotations

import re
from itertools import pairwise

from questions.languages.ar.tokens import Token, tokenise, words
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare, find_verb

_THAT = frozenset({"إن", "أن"})
# What may be a verb of the present or the future, and "they are ...ing": a predicate all the same.
_MAY_TELL = re.compile(r"^[وفس]*[يت][ء-ي]{2,}$|^(?!ال)[ء-ي]{3,}ون$")


def lacks_predicate(question: str) -> bool:
    """Whether the last "that" of the question names somebody or something and the question ends before it says more."""
    tokens = tokenise(question, 0)
    places = [place for place, token in enumerate(tokens) if bare(token.text) in _THAT]
    if not places:
        return False
    told = tokens[places[-1] :]
    if len(told) < 2 or find_verb(told[1].text) is not None:
        return False
    return not any(
        _may_tell(token) and before.folded not in words("relatives") for before, token in pairwise(told)
    )


def _may_tell(token: Token) -> bool:
    plain = bare(token.text)
    return is_verb(token.text) or find_verb(token.text) is not None or _MAY_TELL.match(plain) is not None
