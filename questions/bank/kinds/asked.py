"""The plain values that kinds of answer work on: what was asked, and what an answer to it is worth."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Option:
    """One option as shown; ``position`` is what a form sends, counted from 1."""

    position: int
    text: str
    is_key: bool
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a kind needs of a question: the key, its normalised value and precision, and the options shown."""

    key: str
    value: str
    precision: str
    options: tuple[Option, ...] = ()


@dataclass(frozen=True, slots=True)
class Part:
    """One part of an answer with its own verdict, e.g. the month of a date. ``given`` is "" where left out."""

    name: str
    given: str
    key: str
    is_right: bool


@dataclass(frozen=True, slots=True)
class Marked:
    """An answer's worth: ``mark`` between 0 and 1, with parts where they earn their own share."""

    mark: float
    parts: tuple[Part, ...] = ()
