"""Names from elsewhere at the head of an Arabic clause, which no list knows: words without the form of an Arabic noun."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.naming import head_types
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_adverb
from questions.languages.ar.verbs import find_verb
from questions.languages.reading import Span

_LONGEST, _SHORTEST = 4, 4
_ARABIC_ENDINGS = ("ة", "ات", "ها", "هم", "هما", "ه", "ون", "ين", "اء", "يا", "ان", "ي")


def after_foreign_name(clause: list[Token], at: int, names: Sequence[Span]) -> int:
    """Index after the words here that no list knows and that have no form of an Arabic noun: a name from elsewhere."""
    index = at
    while index < len(clause) and index - at < _LONGEST:
        token = clause[index]
        if any(span.start <= token.start < span.end for span in names) or not _looks_foreign(token):
            break
        index += 1
    return index


def _looks_foreign(token: Token) -> bool:
    word = token.folded
    known = tagger().common
    return (
        len(word) >= _SHORTEST
        and word.isalpha()
        and not word.endswith(_ARABIC_ENDINGS)
        and not word.startswith(("ال", "لل", "و", "م", "ت", "است", "ان"))
        and not {word, word[:-1], f"ال{word}"} & known
        and word not in head_types()
        and find_verb(token.text) is None
        and token.text[-1:] not in "ًةى"
        and not is_adverb(token)
    )
