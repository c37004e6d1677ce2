"""Things told in a report by their kind, their name and the adjective of a people."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.spellings import usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import PUNCTUATION, Token, is_preposition
from questions.languages.ar.told.lands import nation_at
from questions.languages.ar.told.names_beside import is_glued_to_word, shown
from questions.languages.ar.told.table import listed
from questions.languages.gazetteer import gazetteer

LONGEST_NAME = 3


def kind_of(token: Token, kinds: frozenset[str]) -> str | None:
    return next((plain for plain, _ in stems(token.folded) if plain in kinds), None)


def kind_shown(token: Token, kind: str) -> str:
    cut = next(cut for plain, cut in stems(token.folded) if plain == kind)
    return token.text[cut:]


def named_then_nation(
    tokens: Sequence[Token], at: int, *, feminine: bool
) -> tuple[str, int, tuple[str, int, bool]] | None:
    """The name at ``at``, the place behind it, and the people whose adjective stands there in the right gender."""
    for place in range(at + 1, min(at + 1 + LONGEST_NAME, len(tokens))):
        said = tokens[at:place]
        if said[-1].text in PUNCTUATION or not said[-1].folded.isalpha():
            return None
        nation = nation_at(tokens, place)
        if nation is not None and is_side(said[-1]):
            return None
        if nation is not None:
            return (shown(said), place, nation) if nation[2] == feminine else None
    return None


def is_side(token: Token) -> bool:
    """Whether the word is a side on which something lies: "north", "in the south"."""
    return any(plain in listed("places", "sides") for plain, _ in stems(token.folded))


def is_common(token: Token) -> bool:
    return is_word(token.folded)


def is_word(folded: str) -> bool:
    """Whether the folded word is a common one, with or without the article."""
    plain = folded.removeprefix("ال")
    return folded in tagger().common or plain in tagger().common or f"ال{plain}" in usage("spelled")


def may_be_name(said: Sequence[Token], name: str) -> bool:
    """Whether no common word, verb or preposition is among the words, unless our lists hold the whole name."""
    if gazetteer("ar").named(name) is not None:
        return True
    # "the zone of influence of the forces of a people": the adjective is of the common noun before it.
    if len(said) > 1 and said[-1].folded.startswith("ال") and is_common(said[-1]):
        return False
    return not any(
        token.folded in tagger().common or is_glued_to_word(token.folded) or is_preposition(token)
        for token in said
    )
