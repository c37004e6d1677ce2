"""A page as the readers of names see it: its headline, its time, and what a question about it looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import tokenise
from questions.languages.ar.told.lands import words_of_country
from questions.languages.ar.told.table import listed, stem
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Article, NameValue, Span
from questions.languages.wording import get_wording

_LINE, _FEWEST_OF_SPORT = 5, 3


@dataclass(frozen=True, slots=True)
class Page:
    """An article with its headline folded; ``when`` is how a question says its time, "" where it must not be asked so.

    ``persons`` are the places behind the names of persons, by where they begin."""

    article: Article
    title: str
    titled: frozenset[str]
    text: str
    when: str
    of_sport: bool
    persons: dict[int, int]
    names: Sequence[Span] = ()

    def tells(self, code: str) -> bool:
        """Whether the headline names the country, its capital or its people."""
        return any(form in words_of_country(code) for word in self.titled for form, _ in stems(word)) or any(
            " " in name and name in self.title for name in words_of_country(code)
        )

    def places(self, code: str) -> bool:
        """Whether the headline names a town or a province of the country."""
        named = (gazetteer("ar").named(form) for word in self.titled for form, _ in stems(word))
        return any(place is not None and place.part == code for place in named)


@dataclass(frozen=True, slots=True)
class Asking:
    """A question for what stands beside a name: ``about`` is the name, ``country`` the code of what its answer belongs to.

    ``passing`` says that it holds for the time of the article only. ``start`` and ``end`` bound the answer in the article.
    """

    way: str
    stem: str
    key: str
    start: int
    end: int
    about: str
    options: tuple[str, ...] = ()
    country: str = ""
    passing: bool = False


def read_page(article: Article, names: Sequence[Span]) -> Page:
    """The article as its names are asked for; ``names`` are those that were read in it."""
    titled = frozenset(token.folded for token in tokenise(article.title, 0))
    text = fold(article.text)
    of_sport = len(set(re.findall(r"\w+", text)) & listed("peoples", "sports")) >= _FEWEST_OF_SPORT
    persons = {
        span.start: span.end
        for span in names
        if isinstance(span.value, NameValue) and span.value.type == "person"
    }
    return Page(article, fold(article.title), titled, text, _when(article), of_sport, persons, names)


def _when(article: Article) -> str:
    """The month of the article, or of a report without a day "when this report appeared"."""
    day = article.published_on
    if day is None:
        return stem("undated") if len(article.title.split()) >= _LINE else ""
    series = get_wording("ar").dates["month_series"]
    said = set(re.findall(r"\w+", article.text))
    usual, *others = series
    # One month that only some countries call so may be a person's name.
    seen = {names: sum(name in said for name in names) for names in map(tuple, others)}
    months = max(seen, key=lambda names: seen[names])
    if seen[months] <= 1 + sum(name in said for name in usual):
        months = tuple(usual)
    return stem("month", month=months[day.month - 1], year=str(day.year))
