"""A question as it travels between formats: frozen values without a database, so that every format is a plain function.

``fraction`` is always a share of the whole mark, -1 to 1, kept to seven decimals (the five of Moodle's percentages).
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from decimal import Decimal

CHOICE, SEVERAL, TRUE_FALSE = "choice", "choices", "true_false"
TYPED, NUMBER, DATE = "typed", "number", "date"
ORDERING, MATCHING = "ordering", "matching"
KINDS = (CHOICE, SEVERAL, TRUE_FALSE, TYPED, NUMBER, DATE, ORDERING, MATCHING)
WITH_OPTIONS = {CHOICE, SEVERAL, TRUE_FALSE}
WITH_ANSWERS = {TYPED, NUMBER, DATE}

DECIMALS = 7


@dataclass(frozen=True, slots=True)
class Option:
    """One option to choose; ``feedback`` is shown to whoever chose it."""

    text: str
    fraction: float = 0.0
    feedback: str = ""


@dataclass(frozen=True, slots=True)
class Answer:
    """One accepted answer. Of a number, ``text`` is in plain digits and ``tolerance`` in its own unit; of a date it
    is ISO 8601 to its precision, and ``words`` how people write it."""

    text: str
    fraction: float = 1.0
    feedback: str = ""
    tolerance: str = "0"
    unit: str = ""
    words: str = ""


@dataclass(frozen=True, slots=True)
class Pair:
    """Two things that belong together; one without ``text`` is a match that belongs to nothing."""

    text: str
    match: str


@dataclass(frozen=True, slots=True)
class Item:
    """One question; ``context`` is a line above it that says what it is about. ``line`` is where it began in its file and no part of what it says."""

    kind: str
    stem: str
    options: tuple[Option, ...] = ()
    answers: tuple[Answer, ...] = ()
    pairs: tuple[Pair, ...] = ()
    order: tuple[str, ...] = ()
    context: str = ""
    feedback: str = ""
    evidence: str = ""
    source: str = ""
    title: str = ""
    category: str = ""
    tags: tuple[str, ...] = ()
    language: str = ""
    line: int = field(default=0, compare=False)


@dataclass(frozen=True, slots=True)
class Refused:
    """A part of a file that is no question we can ask, and why."""

    line: int
    reason: str


@dataclass(frozen=True, slots=True)
class Notice:
    """Something of a question that was left out, such as a picture."""

    line: int
    text: str


@dataclass(frozen=True, slots=True)
class Reading:
    """All that was found in a file, in its order."""

    items: tuple[Item, ...] = ()
    refused: tuple[Refused, ...] = ()
    notices: tuple[Notice, ...] = ()


class RefusedError(ValueError):
    """One item of a file cannot be a question; the text says why. The rest of the file goes on."""


class UnreadableError(ValueError):
    """The file as a whole cannot be read; the text says why, to a person."""


def share(fraction: float | Decimal) -> float:
    """A fraction with the decimals that every format can keep."""
    return round(float(fraction), DECIMALS) + 0.0


def percent(fraction: float) -> str:
    """``0.3333333`` as ``33.33333``, without zeros at the end."""
    return f"{Decimal(repr(share(fraction))) * 100:.5f}".rstrip("0").rstrip(".")


def right_options(options: Iterable[Option]) -> list[Option]:
    return [option for option in options if option.fraction > 0]
