"""What a report tells that is asked in stems of their own: who beat whom, and what else a precise turn tells."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.en.told.askings import Asking
from questions.languages.en.told.dated_asides import dated_asides
from questions.languages.en.told.deaths import deaths
from questions.languages.en.told.former import once_held
from questions.languages.en.told.honours import honours
from questions.languages.en.told.house_posts import house_posts
from questions.languages.en.told.kinds_of_firms import kinds_of_firms
from questions.languages.en.told.meant import Cast, in_full
from questions.languages.en.told.parliaments import members_of
from questions.languages.en.told.results import results
from questions.languages.reading import Article, Sentence


def beside_roles(sentence: Sentence, number: int, cast: Cast, article: Article) -> Iterator[Asking]:
    """What stands beside the names of a sentence, whoever speaks in it."""
    yield from once_held(sentence.text, cast.persons, article.title, article.text)
    yield from kinds_of_firms(sentence.text, number, cast.persons, article.title, article.text)
    yield from members_of(sentence.text, cast.persons, article.title)
    yield from house_posts(sentence, number, cast, article)


def own_stems(sentence: Sentence, number: int, cast: Cast, article: Article, latest: int) -> Iterator[Asking]:
    """What a report tells in its own words; ``latest`` is the last year that it can know."""
    told = in_full(sentence.text, number, cast) or sentence.text
    yield from results(told, cast.persons, article.text)
    yield from dated_asides(sentence.text, cast.persons, latest, article.text)
    yield from deaths(told, cast.persons, article.title)
    yield from honours(told, cast.persons, article.title)
