"""Dates, numbers and durations of an article, each with its place in the text."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import lru_cache
from types import MappingProxyType

from questions.languages.dates import read_date, read_interval
from questions.languages.letters import Folded, fold_with_map
from questions.languages.number_words import compose
from questions.languages.plain_years import is_year_here
from questions.languages.quantities import Quantity, join_durations, read_pair, read_quantity
from questions.languages.quoted_names import without_name_numbers
from questions.languages.reading import Article, Span
from questions.languages.registry import get_pack
from questions.languages.relative_dates import Base, read_relative
from questions.languages.shapes import Match, rewrite
from questions.languages.tokens import Meanings, Token, cut
from questions.languages.vocabulary import Vocabulary, vocabulary

_FEATURES: dict[tuple[bool, bool], Mapping[str, str]] = {
    (in_range, definite): MappingProxyType(
        ({"range": "yes"} if in_range else {}) | ({"definite": "yes"} if definite else {})
    )
    for in_range in (False, True)
    for definite in (False, True)
}
_BREAK = frozenset({"break"})


def find_values(article: Article) -> tuple[Span, ...]:
    """Dates, numbers and durations in the body of ``article``, in the order of the text and without overlaps."""
    return _read(article)[0]


def find_days_of_any_year(article: Article) -> tuple[tuple[int, int], ...]:
    """Where the body of ``article`` tells a day without a year ("on 1 November"), which is no date."""
    return _read(article)[1]


@lru_cache(maxsize=1)
def _read(article: Article) -> tuple[tuple[Span, ...], tuple[tuple[int, int], ...]]:
    words = vocabulary(get_pack(article.language))
    folded = fold_with_map(article.text)
    spans: list[Span] = []
    days: list[tuple[int, int]] = []
    bases: list[Base] = []
    for number, sentence in enumerate(article.sentences):
        start, end = folded.index(sentence.start), folded.index(sentence.end)
        tokens = _read_sentence(folded.text[start:end], words, bases, number=number)
        spans += _spans(tokens, folded, start, words.pack.numbers.plural_endings)
        for token in tokens:
            if "day_month" in token.roles:
                first, last = token.values.get("core", (token.start, token.end))
                days.append(folded.span(first + start, last + start))
    return tuple(spans), tuple(days)


def _read_sentence(text: str, words: Vocabulary, bases: list[Base], *, number: int) -> list[Token]:
    """The tokens of a sentence with its dates, numbers and durations read; its dates join ``bases``."""
    tokens = compose(cut(text, words.lexicon), decimal_point=words.pack.numbers.decimal_point)
    tokens = without_name_numbers(tokens)
    if not any("number" in token.roles or token.roles & _TIME_ROLES for token in tokens):
        return tokens
    tokens = rewrite(tokens, words.dates, read_date)
    tokens = [
        token if _is_sure(tokens, place, words.pack.numbers.plural_endings) else _as_number(token)
        for place, token in enumerate(tokens)
    ]
    tokens = rewrite(tokens, words.intervals, read_interval)
    tokens = join_durations(tokens)
    found = [Base(token.values["date"], number, token.start) for token in tokens if "date" in token.roles]
    near = [base for base in bases if base.sentence >= number - 2] + found

    def read(match: Match, row: list[Token]) -> Token | None:
        return read_relative(match, row, near, sentence=number)

    tokens = rewrite(tokens, words.relative, read)
    bases[:] = near + [
        Base(token.values["date"], number, token.start) for token in tokens if "relative" in token.roles
    ]
    return tokens


_TIME_ROLES = frozenset(
    {"decade", "ordinal", "century_word", "century_last", "month", "two_of", "two_units"}
    | {"next_year", "previous_year", "same_year", "later_than_that", "earlier_than_that", "only_one_year"}
)


def _is_sure(tokens: list[Token], place: int, plural_endings: tuple[str, ...]) -> bool:
    return "plain" not in tokens[place].roles or is_year_here(tokens, place, plural_endings=plural_endings)


def _as_number(token: Token) -> Token:
    """A lone number that proved to be no year."""
    values = Meanings(number=float(token.text), rejected_year=True)
    return Token(token.text, token.start, token.end, frozenset({"number", "digits"}), values)


def _spans(
    tokens: list[Token], folded: Folded, offset: int, plural_endings: tuple[str, ...]
) -> Iterator[Span]:
    done = -1
    for place, token in enumerate(tokens):
        if token.start < done:
            continue
        if "date" in token.roles:
            yield _date_span(token, folded, offset)
        elif "duration" in token.values:
            yield Span(token.values["duration"], *folded.span(token.start + offset, token.end + offset))
        elif "two_units" in token.roles and not _is_definite(tokens, place):
            yield Span(read_pair(token), *folded.span(token.start + offset, token.end + offset))
        elif "number" in token.roles and (
            quantity := read_quantity(tokens, place, plural_endings=plural_endings)
        ):
            done = tokens[quantity.last].end
            first = quantity.first - _is_definite(tokens, quantity.first)
            start, end = folded.span(tokens[first].start + offset, done + offset)
            yield Span(quantity.value, start, end, features=_quantity_features(quantity, first))


def _is_definite(tokens: list[Token], place: int) -> bool:
    """Whether the article is glued to the word at ``place``."""
    before = tokens[place - 1] if place else None
    return before is not None and "article" in before.roles and before.end == tokens[place].start


def _quantity_features(quantity: Quantity, first: int) -> Mapping[str, str]:
    """``range`` marks one end of a range, ``definite`` a number with the article (the six)."""
    return _FEATURES[quantity.in_range, first < quantity.first]


def _date_span(token: Token, folded: Folded, offset: int) -> Span:
    """The span of the date itself; ``phrase_start`` and ``phrase_end`` bound it with the words that lead to it.

    ``part`` says which part of a decade or century is meant, ``other_readings`` which other years a relative
    date could mean.
    """
    core = token.values.get("core", (token.start, token.end))
    start, end = folded.span(core[0] + offset, core[1] + offset)
    phrase = folded.span(token.start + offset, token.end + offset)
    features = {"phrase_start": str(phrase[0]), "phrase_end": str(phrase[1])}
    told = {"part": token.values.get("part"), "other_readings": token.values.get("other_readings")}
    features |= {name: value for name, value in told.items() if value}
    return Span(token.values["date"], start, end, token.values.get("derivation"), features)
