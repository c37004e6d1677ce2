"""Short mentions in Arabic text ("the treaty") and the full name put in their place."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from functools import cache

from questions.languages.ar.alike import alike_told
from questions.languages.ar.naming import head_types
from questions.languages.ar.tokens import is_definite, tokenise, words
from questions.languages.ar.verbs import fold
from questions.languages.frames import Mention

_SHORT = re.compile(r"(?<!\w)(?P<glued>[وفبك]{0,2})(?P<the>ال|لل)(?P<noun>\w{3,})(?!\w)")


def find_mentions(text: str, heads: Collection[str]) -> Iterator[Mention]:
    """Definite nouns of ``heads`` that no adjective follows, of bodies and treaties only.

    A war, an election or a sea may be any: "declared war", "above the level of the sea".
    """
    told = words("spelled_heads") & set(heads)
    if not told:
        return
    for found in _SHORT.finditer(text):
        if fold(found["noun"]) not in told:
            continue
        following = tokenise(text[found.end() : found.end() + 30], 0)
        if following and is_definite(following[0]) and following[0].folded not in ("التي", "الذي", "الي"):
            continue
        glued = found["glued"] + ("ل" if found["the"] == "لل" else "")
        yield Mention(found.start(), found.end(), "ال" + found["noun"], glued)


_WORD = re.compile(r"(?<!\w)[لبو]?(?P<head>\w{3,})(?=\s)")
_NAMED = re.compile(
    r"[^.\n\"«“]{0,90}?(?:تسمى|يسمى|المسماة|المسمى|باسم|اسم|اسمها|اسمه|عليها|عليه|شعار)\s+"
    r"(?P<name>[\"«“][^\"»”\n]{2,40}[\"»”])[^.\n]{0,60}"
)
_SAID = re.compile(r"(?<!\w)(?:خلالها|خلاله|أثناءها|أثناءه)(?!\w)")
_REACH = 220


def explained_pronouns(text: str) -> Iterator[tuple[int, int, str]]:
    """Places of "during it" and "the similar ones" where the text has just named a happening, and what they mean in full."""
    yield from alike_told(text)
    for said in _SAID.finditer(text):
        low = max(0, said.start() - _REACH)
        for word in _WORD.finditer(text, low, said.start()):
            named = fold(word["head"]) in _event_heads() and _NAMED.fullmatch(text, word.end(), said.start())
            if named:
                yield said.start(), said.end(), f"خلال {word['head']} {named['name']}"
                break


@cache
def _event_heads() -> frozenset[str]:
    return frozenset(head for head, kind in head_types().items() if kind == "event")


def spelled_out(mention: Mention, name: str, text: str) -> str:
    """The full name with what was glued to the mention."""
    if mention.glued.endswith("ل") and name.startswith("ال"):
        return mention.glued + "ل" + name[2:]
    return mention.glued + name
