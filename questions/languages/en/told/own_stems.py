"""What a report tells that is asked in stems of their own: who beat whom, and what else a precise turn tells."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.en.told.askings import Asking
from questions.languages.en.told.meant import Cast, in_full
from questions.languages.en.told.results import results
from questions.languages.reading import Article, Sentence


def own_stems(sentence: Sentence, number: int, cast: Cast, article: Article) -> Iterator[Asking]:
    """Questions of one sentence of a report in its own words."""
    told = in_full(sentence.text, number, cast) or sentence.text
    yield from results(told, cast.persons, article.text)
