"""What a page tells of a person by a name that may belong to somebody else, or stand beside others of its kind: the office of a man named next to it, one of several bands."""

from __future__ import annotations

import re

from questions.languages.gazetteer import gazetteer

_ONE = r"[A-Z][\w.'’&-]*"
_NAME = r"[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)+"
# "of William Norden, Archbishop of": the office is told of the name before it.
_BEFORE = re.compile(
    rf"{_NAME},? (?:the |a |an |then |former |longtime |long-time )*(?:[A-Za-z]+ ){{1,3}}(?:of|to) (?:the )?$"
)
# "mayor of Halden, Peter Marsh": the name of the one who holds the office follows.
_BEHIND = re.compile(rf",? (?P<name>{_NAME})(?=[,.;]| (?:and|who|was|is|to|in|for|as|at|on)\b)")
_BAND = r"(?:bands?|groups?|duos?|trios?|quartets?|quintets?|ensembles?|projects?)"
_BANDS = re.compile(
    rf"\b{_BAND},? (?:called |named |known as )?[\"“]?(?:[Tt]he )?(?P<name>[A-Z][\w'’&-]*)"
    rf"|\b(?:member of|joined|(?:play|drumm|perform|record|tour|sang|sing)\w* (?:\w+ )?(?:in|with|for)|formed|founded|founder of|co-founded|left|rejoined) [\"“]?(?:[Tt]he )?(?P<other>[A-Z][\w'’&-]*)"
)
_SEVERAL = re.compile(
    r"\b(?:(?:various|several|many|other|numerous|local|different|two|three|four|five|some|these|both|his|her) (?:[a-z-]+ ){0,3}(?:bands|groups|projects)|another (?:[a-z-]+ ){0,2}(?:band|group|project)|solo)\b"
)
_NAME_GOES_ON = re.compile(r" (?:for|on|in|to|with|from|at|by|as|without|under|an?|of) (?:the )?[A-Z]")


def is_office_of_another(text: str, at: int, start: int, end: int) -> bool:
    """Whether the office told from ``start`` to ``end`` is that of a name beside it, not of the sentence's subject, which ends ``at``."""
    behind = _BEHIND.match(text, end)
    if behind is not None and not _is_place(behind["name"]):
        return True
    return _BEFORE.search(text[at:start]) is not None


def _is_place(name: str) -> bool:
    place = gazetteer("en").named(name)
    return place is not None


def is_one_of_several_bands(key: str, text: str, behind: str) -> bool:
    """Whether the name of the band goes on behind it, or the page names other bands."""
    if _NAME_GOES_ON.match(behind) or _SEVERAL.search(text):
        return True
    own = set(key.split())
    return any((found["name"] or found["other"]) not in own for found in _BANDS.finditer(text))
