"""A page as the readers of names see it: its headline, its time, and what a question about it looks like."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import tokenise
from questions.languages.ar.told.lands import words_of_country
from questions.languages.ar.told.other_stories import first_of_others
from questions.languages.ar.told.table import listed, stem
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import gazetteer
from questions.languages.looking_back import looks_back
from questions.languages.reading import Article, NameValue, Span
from questions.languages.spelling import is_one_letter_off
from questions.languages.wording import get_wording

_LINE, _FEWEST_OF_SPORT, _LONG_WORD = 5, 3, 6
_OF_MANY = ("ون", "ين", "ان", "تان", "تين", "ات")


@dataclass(frozen=True, slots=True)
class Page:
    """An article with its headline folded; ``when`` is how a question says its time, "" where it must not be asked so.

    ``others_from`` is where leads of other stories begin, ``persons`` are the places behind the names of persons, by where they begin."""

    article: Article
    title: str
    titled: frozenset[str]
    text: str
    when: str
    of_sport: bool
    persons: dict[int, int]
    others_from: int
    names: Sequence[Span] = ()

    def tells(self, code: str) -> bool:
        """Whether the headline names the country, its capital or its people."""
        own = words_of_country(code)
        said = {form for word in self.titled for form, _ in stems(word)}
        said |= {form.removesuffix(ending) for form in said for ending in _OF_MANY if form.endswith(ending)}
        if not said.isdisjoint(own) or any(" " in name and name in self.title for name in own):
            return True
        long = [word for word in own if len(word) >= _LONG_WORD]
        return any(_is_slip(form, word) for form in said if len(form) >= _LONG_WORD for word in long)

    @property
    def is_report(self) -> bool:
        """Whether it tells of a day: an article of an encyclopedia names most people in passing."""
        return self.article.published_on is not None or len(self.article.title.split()) >= _LINE

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


def _is_slip(said: str, word: str) -> bool:
    """Whether the word of a headline has two letters of the other in each other's place."""
    return (
        len(said) == len(word)
        and said != word
        and sorted(said) == sorted(word)
        and is_one_letter_off(said, word)
    )


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
    return Page(
        article,
        fold(article.title),
        titled,
        text,
        _when(article),
        of_sport,
        persons,
        first_of_others(article),
        names,
    )


def _when(article: Article) -> str:
    """The month of the article, or of a report without a day "when this report appeared"; "" where it tells of long ago."""
    day = article.published_on
    if looks_back(article.text, day):
        return ""
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
