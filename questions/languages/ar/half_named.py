"""Whether an Arabic question tells of somebody by a first name alone that its article's title does not bear."""

from __future__ import annotations

from questions.languages.ar.naming import listed
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_adverb,
    is_glued,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.whole_names import names_inside

_SERVANT, _OF_KIN, _GLUED = "عبد", frozenset({"بن", "ابن", "بنت"}), frozenset("بل")


def is_first_name_only(asked: Asked) -> bool:
    """Whether all that is told of who did it, or to whom it was done, is one given name ("Abbas was killed in ...")."""
    tokens = tokenise(asked.stem, 0)
    if len(tokens) < 2 or find_verb(tokens[0].text) is None and asked.way != "happening":
        return False
    size = 2 if tokens[1].folded == _SERVANT else 1
    name = tokens[1 : 1 + size]
    if len(name) < size or not _is_given(name) or _goes_on(tokens[1 + size :]):
        return False
    if _is_told_in_full(tokens, asked):
        return False
    known = {
        fold(word) for word in (*asked.title.split(), *(asked.topic.name.split() if asked.topic else ()))
    }
    return not any(token.folded in known for token in name)


def _is_told_in_full(tokens: list[Token], asked: Asked) -> bool:
    """Whether a person of the article stands behind the verb by a longer name, whatever letter the second word begins with: "Adam Berger"."""
    return any(
        " " in name and asked.stem.startswith(name, tokens[1].start)
        for name in names_inside(asked.stem, asked.persons)
    )


def _is_given(name: list[Token]) -> bool:
    if name[0].folded == _SERVANT:
        return name[-1].folded.startswith("ال")
    first = name[0].folded
    return (
        first in listed("male_names") | listed("female_names") and gazetteer("ar").named(name[0].text) is None
    )


def _goes_on(following: list[Token]) -> bool:
    """Whether more of the name, or what he was, stands behind the given name."""
    if not following:
        return False
    first = following[0]
    if first.folded in _OF_KIN or first.folded in words("titles_of_men"):
        return True
    glued = (
        is_glued(first) or first.folded[:1] in _GLUED and gazetteer("ar").named(first.text[1:]) is not None
    )
    return not (
        glued or is_preposition(first) or is_adverb(first) or first.text in PUNCTUATION or _and(first)
    )


def _and(token: Token) -> bool:
    """Whether an "and" joins somebody else to the name."""
    return token.folded.startswith("وال")
