"""Gathers what the readers of names find in an article, in the form that scenes need."""

from __future__ import annotations

from dataclasses import dataclass

from questions.generation.editing import Edit
from questions.languages.reading import Article, Span


@dataclass(frozen=True, slots=True)
class Names:
    """Names, defined things, lists and short mentions of an article, each in order of place."""

    names: tuple[Span, ...] = ()
    definitions: tuple[Span, ...] = ()
    lists: tuple[Span, ...] = ()
    aliases: tuple[Span, ...] = ()
    mentions: tuple[Edit, ...] = ()


def read_names(article: Article) -> Names:
    """Everything that is named in the article."""
    return Names()
