"""Gathers what the readers of names find in an article, in the form that scenes need."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from questions.generation.editing import Edit
from questions.languages.aliases import Alias, find_aliases
from questions.languages.definitions import Definition, find_definitions
from questions.languages.entities import Entity, find_entities, resolve_mention
from questions.languages.enumerations import Enumeration, find_lists
from questions.languages.names import find_names
from questions.languages.reading import Article, Span

_ASIDE_REACH = 26
_ASIDE_OPENS = re.compile(r"[،,:–—(-][^،,:–—(]{0,25}$")


@dataclass(frozen=True, slots=True)
class Names:
    """Names, definitions, lists, aliases and short mentions of an article, each in order of place."""

    names: tuple[Span, ...] = ()
    definitions: tuple[Definition, ...] = ()
    lists: tuple[Enumeration, ...] = ()
    aliases: tuple[Alias, ...] = ()
    mentions: tuple[Edit, ...] = ()
    asides: tuple[Edit, ...] = ()


def read_names(article: Article, grammar: ModuleType) -> Names:
    """Everything that is named in the article."""
    names = find_names(article)
    lists = find_lists(article)
    return Names(
        names=names,
        definitions=find_definitions(article),
        lists=lists,
        aliases=find_aliases(article),
        mentions=tuple(_mentions(article, names, find_entities(article), grammar)),
        asides=tuple(_asides(article, lists)),
    )


def _mentions(
    article: Article, names: tuple[Span, ...], entities: tuple[Entity, ...], grammar: ModuleType
) -> Iterator[Edit]:
    """Edits that put the full name in the place of a short mention ("the treaty") that can mean it alone."""
    heads = {entity.head for entity in entities if entity.head and entity.type != "person"}
    starts = [span.start for span in names]
    for mention in grammar.find_mentions(article.text, heads):
        before = bisect_right(starts, mention.start) - 1
        if before >= 0 and mention.start < names[before].end:
            continue
        entity = resolve_mention(entities, mention.said, article.language)
        if entity is not None and entity.spans[0].start < mention.start and " " in entity.name:
            yield Edit(mention.start, mention.end, grammar.spelled_out(mention, entity.name, article.text))


def _asides(article: Article, lists: tuple[Enumeration, ...]) -> Iterator[Edit]:
    """The places of lists that a sentence puts between commas: ", namely Russia and Armenia,"."""
    for found in lists:
        before = article.text[found.span.start - _ASIDE_REACH : found.span.start]
        opens = _ASIDE_OPENS.search(before)
        if opens is None or not (found.whole or found.excepted):
            continue
        end = found.span.end
        while end < len(article.text) and article.text[end] in " ،,)–—":
            end += 1
        yield Edit(found.span.start - _ASIDE_REACH + opens.start(), end, " ")
