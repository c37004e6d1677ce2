"""Gathers what the readers of names find in an article, in the form that scenes need."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from types import ModuleType

from questions.generation.editing import Edit
from questions.languages.aliases import Alias, find_aliases, is_nickname
from questions.languages.definitions import Definition, find_definitions
from questions.languages.entities import Entity, find_entities
from questions.languages.enumerations import Enumeration, find_lists
from questions.languages.frames import Mention, Topic
from questions.languages.names import find_names
from questions.languages.reading import Article, Span
from questions.languages.short_forms import head_of_mention

_ASIDE_REACH = 26
_ASIDE_OPENS = re.compile(r"[،,–—(-][^،,:–—(]{0,14}:\s*$|[،,:–—(-][^،,:–—(]{0,25}$")
_FAR_MORE = 2
_TOLD_TWICE = 2
_SEVERAL = 2


@dataclass(frozen=True, slots=True)
class Names:
    """Names, definitions, lists, aliases and short mentions of an article, each in order of place."""

    names: tuple[Span, ...] = ()
    definitions: tuple[Definition, ...] = ()
    lists: tuple[Enumeration, ...] = ()
    aliases: tuple[Alias, ...] = ()
    mentions: tuple[Edit, ...] = ()
    asides: tuple[Edit, ...] = ()


def read_names(article: Article, grammar: ModuleType, topic: Topic | None = None) -> Names:
    """Everything that is named in the article."""
    names = find_names(article)
    lists = find_lists(article)
    return Names(
        names=names,
        definitions=find_definitions(article),
        lists=lists,
        aliases=find_aliases(article),
        mentions=tuple(sorted(_every_mention(article, names, grammar, topic), key=lambda edit: edit.start)),
        asides=tuple(_asides(article, lists)),
    )


def _every_mention(
    article: Article, names: tuple[Span, ...], grammar: ModuleType, topic: Topic | None
) -> Iterator[Edit]:
    """Short mentions, last names alone and pronouns with what they mean in full."""
    kinds = topic.nouns if topic is not None else frozenset()
    for mention in _mentions(article, names, find_entities(article), grammar):
        said = article.text[mention.start : mention.end]
        if _is_of_topic(mention, topic) or head_of_mention(said.lower(), article.language) not in kinds:
            yield mention
    for start, end, text in grammar.explained_pronouns(article.text):
        yield Edit(start, end, text)
    for start, end, text in grammar.last_names_alone(article.text, names, topic):
        yield Edit(start, end, text)


def _mentions(
    article: Article, names: tuple[Span, ...], entities: tuple[Entity, ...], grammar: ModuleType
) -> Iterator[Edit]:
    """Edits that put the full name in the place of a short mention ("the treaty") that can mean it alone."""
    by_head: dict[str, list[Entity]] = {}
    for entity in entities:
        if (
            entity.head
            and entity.type != "person"
            and " " in entity.name
            and not is_nickname(article, entity.spans[0])
        ):
            by_head.setdefault(entity.head, []).append(entity)
    counts = {entity.name: article.text.count(entity.name) for group in by_head.values() for entity in group}
    starts = [span.start for span in names]
    for mention in grammar.find_mentions(article.text, by_head):
        if _inside_name(mention, names, starts):
            continue
        head = head_of_mention(mention.said, article.language)
        named = [one for one in by_head.get(head, ()) if one.spans[0].start < mention.start]
        entity = _meant(named, counts)
        if entity is not None and entity is _last_named(named, mention.start):
            yield Edit(mention.start, mention.end, grammar.spelled_out(mention, entity.name, article.text))


def _is_of_topic(mention: Edit, topic: Topic | None) -> bool:
    """Whether the mention means what the article is about; another thing of its kind may not be meant by the noun."""
    return topic is None or topic.name in mention.text or mention.text.split(" ", 1)[-1] in topic.name


def _last_named(entities: list[Entity], place: int) -> Entity | None:
    """The one of the entities that the text before ``place`` named last: of several groups "the group" is that one."""
    if len(entities) < _SEVERAL:
        return entities[0] if entities else None
    return max(entities, key=lambda one: max(span.start for span in one.spans if span.start < place))


def _inside_name(mention: Mention, names: tuple[Span, ...], starts: list[int]) -> bool:
    """Whether a longer name holds the mention; at the end of one ("the charter of the organisation") it is told."""
    before = bisect_right(starts, mention.start) - 1
    if before < 0 or mention.start >= names[before].end:
        return False
    return mention.start == names[before].start or mention.end != names[before].end


def _meant(fitting: list[Entity], counts: dict[str, int]) -> Entity | None:
    """The one entity that fits, or the one that the article speaks of far more than of any other."""
    fitting = [entity for entity in fitting if counts[entity.name] >= _TOLD_TWICE]
    ranked = sorted(fitting, key=lambda entity: -counts[entity.name])
    if len(ranked) > 1 and counts[ranked[0].name] < _FAR_MORE * counts[ranked[1].name]:
        return None
    return ranked[0] if ranked else None


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
