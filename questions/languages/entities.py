"""The things that an article speaks of, their other names, and which of them a short mention means."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from questions.languages.aliases import Alias, find_aliases
from questions.languages.letters import fold
from questions.languages.names import find_names
from questions.languages.reading import Article, NameValue, Span
from questions.languages.short_forms import head_of_mention, head_of_name

__all__ = ["Alias", "Entity", "find_aliases", "find_entities", "resolve_mention"]


@dataclass(frozen=True, slots=True)
class Entity:
    """A thing with the name that the article gives it in full, its other names and where it is named."""

    name: str
    type: str
    gender: str
    number: str
    head: str
    spans: tuple[Span, ...]
    aliases: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def find_entities(article: Article) -> tuple[Entity, ...]:
    """The named things of the article in the order in which it first names them."""
    aliases = find_aliases(article)
    meant = {_key(alias.other): _key(alias.name) for alias in aliases}
    groups: dict[str, list[Span]] = {}
    for span in find_names(article):
        key = _key(_text(span))
        groups.setdefault(meant.get(key, key), []).append(span)
    return tuple(
        _entity(spans, article.language, [alias.other for alias in aliases if _key(alias.name) == key], key)
        for key, spans in groups.items()
    )


def _key(name: str) -> str:
    return fold(name).lower()


def _entity(spans: list[Span], language: str, aliases: list[str], key: str) -> Entity:
    first = next((span for span in spans if _key(_text(span)) == key), spans[0])
    value = first.value
    kind = value.type if isinstance(value, NameValue) else "other"
    return Entity(
        name=_text(first),
        type=kind,
        gender=first.features.get("gender", ""),
        number=first.features.get("number", "singular"),
        head=head_of_name(_text(first), kind, language),
        spans=tuple(spans),
        aliases=tuple(dict.fromkeys(aliases)),
    )


def _text(span: Span) -> str:
    return span.value.text if isinstance(span.value, NameValue) else ""


def resolve_mention(entities: tuple[Entity, ...], mention: str, language: str) -> Entity | None:
    """The one entity that a short mention ("the treaty") can mean; None where none or several fit."""
    head = head_of_mention(mention, language)
    if not head:
        return None
    fitting = [entity for entity in entities if entity.head == head]
    return fitting[0] if len(fitting) == 1 else None
