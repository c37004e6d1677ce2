"""Where a person's name was cut, or goes on with a word that is none: what the words around its two ends tell."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.naming import every_name
from questions.languages.ar.spellings import usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import PUNCTUATION, Token, words
from questions.languages.ar.told.table import listed
from questions.languages.ar.verb_looks import is_verb

_PREPOSITIONS, _WITH_ARTICLE, _LONG, _LONGER = "بل", ("فال", "كال", "بال"), 4, 5
_TAILS = ("ة", "ه", "ها", "هم", "نا")
_HIS = "يه"
_AND, _STOPS, _MAY_CLOSE = "و", frozenset(".؟!"), "بو"


def is_phrase(word: str) -> bool:
    """Whether "with" or "to" is written onto the word, as its ending tells: "brilliantly", "to our network"."""
    if (
        word[0] in _PREPOSITIONS
        and len(word) > _LONGER
        and word not in every_name()
        and word[1:] in every_name()
    ):
        return True
    return (
        word[0] in _PREPOSITIONS
        and len(word) > _LONGER
        and word.endswith(_TAILS)
        and word not in every_name()
        and not word.endswith(_HIS)
    )


def is_of_somebody(word: str) -> bool:
    """Whether the word is a common noun with "his" behind its plural: "his fellow citizens"."""
    plain = word.removesuffix(_HIS)
    return plain != word and len(plain) >= _LONG and _is_common(plain)


def is_cut_before(name: Sequence[Token]) -> bool:
    """Whether the name opens on a word that only stands inside names ("de", "van", "bin"), or is one first name of two words."""
    first, *rest = (token.folded for token in name)
    return first in listed("words", "inside_names") or (
        len(rest) == 1 and rest[0] in listed("words", "of_first_names")
    )


def is_cut_behind(tokens: Sequence[Token], end: int, *, guessed: bool) -> bool:
    """Whether the word at ``end``, which no name is thought to have, may be the last of this one.

    ``guessed`` says that only its letters speak against it. Then it closes its sentence as a verb or an object hardly does,
    or stands before "that", or has an article that no word has.
    """
    if end >= len(tokens):
        return False
    word = tokens[end].folded
    if len(word) == 1 and word.isalpha() and word != _AND:
        return True
    following = tokens[end + 1] if end + 1 < len(tokens) else None
    if (
        word in listed("words", "names_like_but")
        and following is not None
        and following.folded in words("relative_words")
    ):
        return True
    if not guessed or word in listed("words", "name_ends"):
        return False
    if word.startswith(_WITH_ARTICLE):
        return not _is_common(word[3:])
    if following is None or following.text in _STOPS:
        return word[0] not in _MAY_CLOSE or not _is_common(word[1:])
    before_that = following.text in PUNCTUATION or following.folded in listed("words", "thats")
    return before_that and not _is_common(word[1:]) and not is_verb(word)


def _is_common(word: str) -> bool:
    return word in tagger().common or f"ال{word}" in usage("spelled")
