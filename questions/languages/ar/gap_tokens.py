"""The words of an Arabic sentence with a gap, each of its names masked as one word, and what the title says of them."""

from __future__ import annotations

import re

from questions.languages.ar.gap_words import gap_words
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, tokenise, words
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

NAMED = "•"
UNTOLD = words("bare_nouns", "bare_bodies") | gap_words("told_before")
_PAIR, _STEM, _TELLING = 2, 4, 6


def masked_words(sentence: str, known: frozenset[str]) -> list[Token]:
    """The words of the sentence, each name as one word of dots unless it is a common noun."""
    names = [name for name in known if _is_whole(fold(name).split())]
    for name in sorted(names, key=len, reverse=True):
        whole = re.compile(rf"(?<!\w)(?P<glued>[وفبلك]{{0,2}}){re.escape(name)}(?!\w)")
        sentence = whole.sub(lambda found: found["glued"] + NAMED * len(found.group()), sentence)
    return [
        token
        for token in tokenise(sentence, 0)
        if token.folded[:1].isalnum() or token.folded[:1] in f"_{NAMED}"
    ]


def _is_whole(name: list[str]) -> bool:
    """Whether the name tells by itself what it means: no noun of a kind, alone or with an adjective, and no common word."""
    kind = f"ال{name[0].removeprefix('ال')}" in UNTOLD
    if len(name) == 1:
        return not kind and (name[0] not in tagger().common or gazetteer("ar").named(name[0]) is not None)
    return len(name) > _PAIR or not (kind and name[0].startswith("ال")) or name[1] in nationalities("ar")


def plain(token: Token) -> str:
    """The word without a linking letter or preposition at its front."""
    folded = token.folded
    if folded.startswith("لل") and len(folded) > _STEM:
        return f"ال{folded[2:]}"
    return folded[1:] if folded[:1] in "وفبك" and folded[1:3] == "ال" else folded


def in_title(noun: str, title: str) -> bool:
    """Whether the title says the noun, in whatever form."""
    stem = noun.removeprefix("ال")
    stem = stem[:-1] if stem.endswith("ه") or stem.endswith("ة") else stem
    return bool(stem) and any(
        token.folded.removeprefix("ال").startswith(stem[:_TELLING]) for token in tokenise(title, 0)
    )
