"""Tells a team of a question by its whole name, where the page calls it so once: "the Foxes" are "the Halden Foxes"."""

from __future__ import annotations

import re
from functools import lru_cache

# A nickname alone, as the last of what is done.
_NICKNAME = re.compile(
    r"\b(?P<lead>with|for|by|to|from|join|leave|against|of|coach|manage) the (?P<nick>[A-Z][a-z]+s)(?=\?|$| (?:in|as|on|for|at|after|before|from|with|and)\b)"
)
_BEFORE = r"(?:[A-Z][\w.]+ ){1,3}"
_OPENERS = frozenset(["The", "In", "On", "At", "With", "For", "After", "His", "Her"])


def with_whole_nicknames(text: str, page: str) -> str:
    """The question with such a team told in full."""
    return _NICKNAME.sub(lambda found: _in_full(found, page), text) if " the " in text else text


def _in_full(found: re.Match[str], page: str) -> str:
    whole = _whole(found["nick"], page)
    return f"{found['lead']} the {whole}" if whole else found.group()


@lru_cache(maxsize=256)
def _whole(nickname: str, page: str) -> str:
    """The one longer name that ends with the nickname; "" where there is none, or more than one."""
    names = set()
    for found in re.finditer(rf"(?<![\w.] )\b{_BEFORE}{nickname}\b|{_BEFORE}{nickname}\b", page):
        said = found.group().split()
        names.add(" ".join(said[1:] if said[0] in _OPENERS else said))
    names.discard(nickname)
    return names.pop() if len(names) == 1 else ""
