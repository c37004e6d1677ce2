"""The values that reading an article gives: blocks, sentences and what stands in them.

Every ``start`` and ``end`` counts characters of the article's text as it was given,
so ``text[start:end]`` is exactly what a reader would mark with a pen.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from types import MappingProxyType


class Role(StrEnum):
    """What a block of text is to its article. Only BODY may prove anything."""

    TITLE = "title"
    BODY = "body"
    HEADING = "heading"
    CAPTION = "caption"
    FURNITURE = "furniture"


@dataclass(frozen=True, slots=True)
class Block:
    """One paragraph or line of the article, with the role it plays."""

    role: Role
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence of a body block; ``block`` is the index of its block."""

    text: str
    start: int
    end: int
    block: int


@dataclass(frozen=True, slots=True)
class Article:
    """An article as read: its text, what each part is, and its sentences in order."""

    text: str
    language: str
    blocks: tuple[Block, ...]
    sentences: tuple[Sentence, ...]
    title: str = ""
    published_on: date | None = None


class Precision(StrEnum):
    """How exactly a date is known."""

    DAY = "day"
    MONTH = "month"
    YEAR = "year"
    DECADE = "decade"
    CENTURY = "century"


class Bound(StrEnum):
    """How a number is meant: exactly so, at least, at most, or about."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    AT_MOST = "at_most"
    ABOUT = "about"


@dataclass(frozen=True, slots=True)
class DateValue:
    """A date or an interval.

    ``start`` and ``end`` are the first and last Gregorian day of what is meant, in ISO 8601
    (years before the common era as astronomical years with a sign: 44 BCE is ``-0043``);
    ``calendar`` is the one the article wrote in: ``gregorian`` or ``hijri``.
    ``interval`` is True where the text names both ends (1939-1945) instead of one date.
    """

    start: str
    end: str
    precision: Precision
    calendar: str = "gregorian"
    interval: bool = False


@dataclass(frozen=True, slots=True)
class NumberValue:
    """A counted or measured quantity; ``unit`` as the article writes it, ``""`` for none."""

    number: float
    unit: str = ""
    bound: Bound = Bound.EXACT


@dataclass(frozen=True, slots=True)
class DurationValue:
    """A length of time (for five years), which is never a date."""

    number: float
    unit: str


@dataclass(frozen=True, slots=True)
class NameValue:
    """A named thing; ``type`` is person, place, organisation, event or other."""

    text: str
    type: str


@dataclass(frozen=True, slots=True)
class ListValue:
    """The members that a sentence counts up, in its order."""

    items: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class TextValue:
    """An answer that is a phrase: a definition, another name, a rule."""

    text: str


Value = DateValue | NumberValue | DurationValue | NameValue | ListValue | TextValue


_NO_FEATURES: Mapping[str, str] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Span:
    """A value found in the text. ``derivation`` says how, where it is not printed as such ("1992 + 1").

    ``features`` holds what grammar needs of it, such as ``gender`` and ``number``.
    """

    value: Value
    start: int
    end: int
    derivation: str | None = None
    features: Mapping[str, str] = field(default_factory=lambda: _NO_FEATURES)
