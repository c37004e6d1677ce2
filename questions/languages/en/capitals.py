"""The capital of a name with which a sentence opens: in mid-sentence it stays, as the text writes it elsewhere."""

from __future__ import annotations

import re

_OPENS = re.compile(r"(?P<first>[A-Z][a-z]*)\s[\w'’-]+")
_ARTICLES = frozenset({"A", "An", "The"})


def with_capital(stem: str, sentence: str, text: str) -> str:
    """The question with the capital of a name that was taken for a common word: "was Xbox game Halo released"."""
    name = _lowered_name(stem, sentence, text)
    return (
        re.sub(rf"(?<=\s){re.escape(name[:1].lower() + name[1:])}\b", name, stem, count=1) if name else stem
    )


def lost_capital(stem: str, sentence: str, text: str) -> bool:
    """Whether the question tells a name in small letters."""
    return bool(_lowered_name(stem, sentence, text))


def _lowered_name(stem: str, sentence: str, text: str) -> str:
    """The name with which the sentence opens, where the question has it in small letters; else ""."""
    found = _OPENS.match(sentence)
    if found is None:
        return ""
    both, first = found.group(), found["first"]
    if f" {both[:1].lower()}{both[1:]}" not in stem or first in _ARTICLES and not both.istitle():
        return ""
    name = both if first in _ARTICLES else first
    elsewhere = re.search(rf"[a-z,]\s{re.escape(name)}\b", text) is not None
    low = name[:1].lower() + name[1:]
    return name if elsewhere and re.search(rf"\b{re.escape(low)}\b", text) is None else ""
