"""Questions for who said what a report quotes, where the words say by themselves what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.told.askings import Asking
from questions.languages.en.told.doers import name_at_end, other_persons

_BEFORE = re.compile(
    r"^[\"“]?(?P<what>[^\"“”]+?),?[\"”]\s(?:said|says|explained|added|warned)\s(?P<who>[^\"“”:;]+?)(?:,[^\"“”]*)?\.?$"
)
_BEHIND = re.compile(
    r"^(?P<who>[^\"“”:;,]+?)(?:,[^\"“”:]{2,60},)?\s(?:said|says|added|explained|commented|warned)[^\"“”:,]{0,30}:\s[\"“](?P<what>[^\"“”]+?)[\"”]?$"
)
_OPEN = re.compile(
    r"\b(?:it|it's|that's|he|she|he's|she's|they|they're|them|him|this|that|these|those|there|here|such|one|ones|his|her|their|its|did|yes|no|well)\b",
    re.IGNORECASE,
)
_NAMED = re.compile(r"(?<=\s)(?!I\b|I')[A-Z]\w+|\d")
_FEWEST, _MOST = 8, 24


def quoted(sentence: str, persons: Mapping[str, str]) -> Iterator[Asking]:
    """ "X said: ..." and "..., said X": who said so?"""
    found = _BEFORE.match(sentence) or _BEHIND.match(sentence)
    if found is None:
        return
    what, name = found["what"].strip(" ,"), _speaker(found["who"], persons)
    if not name or not _is_whole(what):
        return
    options = other_persons(name, _without_named(persons, what), without=what)
    if options:
        yield Asking("report_quote", f"Who said: “{what.rstrip('.')}”", name, options=options)


def _without_named(persons: Mapping[str, str], what: str) -> Mapping[str, str]:
    """The persons whom the words do not call by their first name either."""
    said = set(re.findall(r"\w+", what))
    return {last: full for last, full in persons.items() if full.split()[0] not in said}


def _speaker(who: str, persons: Mapping[str, str]) -> str:
    """The full name of the person who is said to speak, alone, behind a role or by the last name."""
    who = re.sub(r"^(?:Mr|Mrs|Ms|Miss)\.?\s", "", who.strip())
    return persons.get(who) or name_at_end(who, persons)


def _is_whole(what: str) -> bool:
    """Whether the words are a sentence that names what it speaks of."""
    tokens = read_tokens(what, 0)
    said = len(what.split())
    whole = any(one.tag in FINITE_TAGS for one in tokens) and what[:1].isupper()
    return (
        whole
        and _FEWEST <= said <= _MOST
        and not _OPEN.search(what)
        and _NAMED.search(what) is not None
        and not re.search(r"[?!():;…]|\.\.", what)
    )
