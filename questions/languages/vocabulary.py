"""A pack made ready for reading: its words with their roles and its shapes as patterns, built once a language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from questions.languages.pack import DateWords, NumberWords, Pack
from questions.languages.reading import Bound
from questions.languages.shapes import Alphabet, Shapes
from questions.languages.tokens import Lexicon, number_token

_DIGIT_SAMPLES = ("0", "5", "05", "12", "20", "31", "45", "032", "450", "1992", "40000", "1,5")
_MADE_ROLES: tuple[set[str], ...] = (
    {"number", "words"},
    {"number", "words", "small_year"},
    {"number", "words", "year"},
    {"number", "words", "year", "worded_year"},
    {"number", "scaled"},
    {"ordinal", "ordinal_day"},
    {"ordinal"},
    {"date", "dated", "to_day"},
    {"date", "dated", "to_month"},
    {"date", "dated", "to_year"},
    {"date", "dated", "to_decade"},
    {"date", "dated", "to_century"},
    {"date", "plain", "to_year"},
    {"date", "interval"},
    {"day_month"},
    {"duration_span"},
    {"break"},
    set(),
)
_SHARED_DAYS = 31


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """Lexicon and shapes of one language."""

    pack: Pack
    lexicon: Lexicon
    alphabet: Alphabet
    dates: Shapes
    intervals: Shapes
    relative: Shapes


@lru_cache(maxsize=8)
def vocabulary(pack: Pack) -> Vocabulary:
    """The vocabulary of ``pack``."""
    lexicon = Lexicon(
        (*_date_words(pack.dates), *_number_words(pack.numbers)),
        prefixes=pack.numbers.prefixes,
        joining=pack.numbers.joining_prefixes,
        unsure=pack.numbers.unsure_first_letters,
        articles=pack.numbers.articles,
    )
    made = {frozenset(roles) for roles in _MADE_ROLES}
    digits = {number_token(sample, 0).roles for sample in _DIGIT_SAMPLES}
    alphabet = Alphabet(lexicon.role_sets() | made | digits)
    return Vocabulary(
        pack=pack,
        lexicon=lexicon,
        alphabet=alphabet,
        dates=_shapes(pack.dates.shapes, pack.dates.parts, alphabet),
        intervals=_shapes(pack.dates.intervals, pack.dates.parts, alphabet),
        relative=_shapes(pack.dates.relative, pack.dates.parts, alphabet),
    )


def _shapes(shapes: Mapping[str, Iterable[str]], parts: Mapping[str, str], alphabet: Alphabet) -> Shapes:
    return Shapes(
        [(kind, _with_parts(shape, parts)) for kind, several in shapes.items() for shape in several],
        alphabet,
    )


def _with_parts(shape: str, parts: Mapping[str, str]) -> str:
    for name in sorted(parts, key=len, reverse=True):
        shape = shape.replace(f"@{name}?", f"( {parts[name]} )?").replace(f"@{name}", f"( {parts[name]} )")
    return shape


def _date_words(words: DateWords) -> Iterator[tuple[str, str, object]]:
    yield from _numbered(words.months, "month")
    yield from _numbered(words.hijri_months, "hijri_month")
    yield from _numbered(words.weekdays, "weekday")
    yield from _numbered(words.decades, "decade")
    for season, spellings in words.seasons.items():
        yield from ((spelling, "season", season) for spelling in spellings)
    for role, spellings in words.words.items():
        yield from ((spelling, role, True) for spelling in spellings)
    yield from ((spelling, "name_head", True) for spelling in words.name_heads)


def _number_words(words: NumberWords) -> Iterator[tuple[str, str, object]]:
    yield from _numbered(words.cardinals, "cardinal")
    yield from _numbered(words.hundreds, "hundred")
    yield from _numbered(words.scales, "scale")
    yield from _numbered(words.ordinals, "ordinal")
    yield from _numbered(
        {key: value for key, value in words.ordinals.items() if int(key) <= _SHARED_DAYS}, "ordinal_day"
    )
    yield from _numbered({key.replace("_", "."): value for key, value in words.fractions.items()}, "fraction")
    for bound, spellings in words.bounds.items():
        yield from ((spelling, "bound", Bound(bound)) for spelling in spellings)
    for role in ("durations", "two_of"):
        for unit, spellings in getattr(words, role).items():
            yield from ((spelling, role, unit) for spelling in spellings)
    for role, spellings in words.words.items():
        yield from ((spelling, role, True) for spelling in spellings)
    yield from ((spelling, "unit", True) for spelling in words.units)
    yield from ((spelling, "no_unit", True) for spelling in words.not_units)


def _numbered(words: Mapping[str, Iterable[str]], role: str) -> Iterator[tuple[str, str, object]]:
    for number, spellings in words.items():
        yield from ((spelling, role, float(number)) for spelling in spellings)
