"""A question as the readers of reports give it, before it is looked at under its headline."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Asking:
    """A question for a part of a clause: its stem, the words of the answer, the way of asking and wrong options."""

    way: str
    stem: str
    key: str
    options: tuple[str, ...] = ()
