"""Short mentions in English text ("the treaty") and the full name put in their place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from questions.languages.en.parts import read_tokens
from questions.languages.frames import Mention

_SHORT = re.compile(r"(?<!\w)(?P<the>[Tt]he) (?P<noun>[a-z]{3,})(?![\w-])")
_NEXT = re.compile(r"\s(?P<word>[a-z]{3,})(?=[\s.,;])")
_FOLLOWED = re.compile(r"\s+(?:of|for|that|which)\b|\s+[A-Z]")


def find_mentions(text: str, heads: Collection[str]) -> Iterator[Mention]:
    """ "The" and a noun of ``heads`` that nothing narrows down."""
    for found in _SHORT.finditer(text) if heads else ():
        if found["noun"] not in heads or _FOLLOWED.match(text[found.end() : found.end() + 8]):
            continue
        if not stands_before_noun(text, found.start(), found.end()):
            yield Mention(found.start(), found.end(), f"the {found['noun']}")


def spelled_out(mention: Mention, name: str, text: str) -> str:
    """The full name, with "the" where the article says it so."""
    bare = name.removeprefix("The ").removeprefix("the ")
    return f"the {bare}" if re.search(rf"(?<!\w)[Tt]he {re.escape(bare)}", text) else bare


def stands_before_noun(text: str, start: int, end: int) -> bool:
    """Whether the noun at the end of ``start``..``end`` only says more of the next one: "the university president"."""
    behind = _NEXT.match(text, end)
    if behind is None:
        return False
    tokens = read_tokens(f"{text[start:end]} {behind['word']} was there.", 0)
    return tokens[len(tokens) - 4].tag in ("NN", "NNS") and behind["word"] not in ("that", "which")
