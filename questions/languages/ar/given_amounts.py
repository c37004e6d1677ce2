"""What somebody gave, signed or imposed in Arabic, by its amount: a fine of three million, a rise by ten percent."""

from __future__ import annotations

from questions.languages.ar.counted_nouns import Counted
from questions.languages.ar.number_phrases import places
from questions.languages.ar.number_words import listed, paired
from questions.languages.ar.said_before import Said
from questions.languages.ar.tokens import Token, is_glued, is_preposition
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare, fold

Parts = tuple[str | tuple[int, int], ...]


def given_amount(said: Said, counted: Counted, rest: list[Token]) -> tuple[str, Parts] | None:
    """ "imposed a fine of 3 million on": how much came the fine to that was imposed on."""
    if len(said.between) < 2 or said.verb.endswith(("ى", "ا")):
        return None
    noun, tie = said.between[:-1], said.between[-1]
    amount = paired("amounts_of").get(tie.folded)
    head = bare(noun[0].text)
    plain = head if fold(head) in listed("given") else head.removesuffix("ا")
    if amount is None or fold(plain) not in listed("given") or len(noun) > 2:
        return None
    adjectives = [f"ال{bare(token.text).removesuffix('ا')}" for token in noun[1:]]
    if any(not _is_adjective(token) for token in noun[1:]):
        return None
    masculine = fold(plain) in listed("masculine_given")
    which, it = ("الذي", "ه") if masculine else ("التي", "ها")
    parts = (
        f"ال{plain}",
        *adjectives,
        which,
        said.verb + it + "|" + said.verb,
        *places(said.subject),
        *places(rest),
    )
    if not rest or counted.kind == "counted":
        return None
    return f"كم بلغت {'نسبة' if counted.kind == 'share' else amount}", parts


def _is_adjective(token: Token) -> bool:
    word = bare(token.text)
    return (
        not is_preposition(token) and not is_glued(token) and word.endswith(("ة", "ا")) and not is_verb(word)
    )
