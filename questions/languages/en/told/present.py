"""Measures that a report tells in the present: what somebody has or holds was so at its time."""

from __future__ import annotations

import re
from dataclasses import replace

from questions.languages.en.told.askings import Asking
from questions.languages.en.told.fit import AT_THE_TIME

_STATES = (
    "have|own|employ|operate|run|hold|control|contain|serve|manage|produce|make|sell|export|import|account"
)
_DOES = re.compile(rf"\b(?:does|do)\b(?= .*\b(?:{_STATES})\b)")
_ARE = re.compile(r"^(?P<what>How many (?:[a-z-]+ )*)are(?= (?:on|in|at|under)\b)")
_DATED = re.compile(r"\b(?:1[6-9]|20)\d\d\b")


def at_its_time(asking: Asking) -> Asking:
    """The question in the past with the time of the report, where it asks for a measure of the present without a date."""
    if asking.way not in ("report_count", "report_amount") or _DATED.search(asking.stem):
        return asking
    stem = _DOES.sub("did", asking.stem, count=1)
    stem = _ARE.sub(r"\g<what>were", stem)
    if stem == asking.stem:
        return asking
    told, comma, sayer = stem.partition(", according to ")
    return replace(asking, stem=f"{told}{AT_THE_TIME}{comma}{sayer}")
