"""Definitions in an article: "X is a Y", with the brackets of an encyclopedia's opening left out."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from questions.languages.defining import Reading, defining_words, head_of, outer_words, phrase_of, title_words
from questions.languages.letters import Folded, fold_with_map
from questions.languages.names import find_names, written
from questions.languages.reading import Article, NameValue, Span, TextValue
from questions.languages.words_in_place import Line, lines


@dataclass(frozen=True, slots=True)
class Definition:
    """What the article says a thing is: ``head`` is the thing, ``phrase`` what it is, ``copula`` the word between.

    ``copula`` is "" where the language needs none. ``opening`` marks the definition of the article's own subject.
    """

    head: Span
    phrase: Span
    copula: str
    opening: bool

    @property
    def start(self) -> int:
        """Where the thing's name begins."""
        return self.head.start

    @property
    def end(self) -> int:
        """Where the thing's name ends."""
        return self.head.end


@lru_cache(maxsize=1)
def find_definitions(article: Article) -> tuple[Definition, ...]:
    """The definitions of the article, at most one a sentence, in the order of the text."""
    names = {span.start: span for span in find_names(article)}
    folded = fold_with_map(article.text)
    title = title_words(article.title)
    found = (
        _definition(
            line,
            article,
            folded,
            names,
            title,
            opening=number == 0 or _opens_with(line, title, article.language),
        )
        for number, line in enumerate(lines(article))
    )
    return tuple(definition for definition in found if definition is not None)


def _opens_with(line: Line, title: frozenset[str], language: str) -> bool:
    """Whether a sentence begins with the words of the title."""
    words = [word.text.lower() for word in line.words[:3]]
    if words and words[0] in defining_words(language)["articles"]:
        words = words[1:]
    return bool(words) and all(word in title for word in words[:2])


def _definition(
    line: Line,
    article: Article,
    folded: Folded,
    names: dict[int, Span],
    title: frozenset[str],
    *,
    opening: bool,
) -> Definition | None:
    reading = Reading(article.language, outer_words(line), title, opening)
    head = head_of(reading)
    if head is None:
        return None
    phrase = phrase_of(reading, head)
    if phrase is None:
        return None
    words = reading.words
    head_place = folded.span(words[head.first].start + head.cut, words[head.last - 1].end)
    phrase_place = folded.span(words[phrase[0]].start, words[phrase[1] - 1].end)
    return Definition(
        _head_span(article, names, head_place),
        Span(TextValue(written(article.text[slice(*phrase_place)])), *phrase_place),
        head.copula,
        opening,
    )


def _head_span(article: Article, names: dict[int, Span], place: tuple[int, int]) -> Span:
    """The defined thing; what is known of the name at its place is known of it."""
    named = names.get(place[0])
    kind = named.value.type if named is not None and isinstance(named.value, NameValue) else "other"
    features = dict(named.features) if named is not None else {}
    return Span(NameValue(written(article.text[slice(*place)]), kind), *place, features=features)
