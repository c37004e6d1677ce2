"""What kind of work an article's topic is, by what its first sentence says, and how a question calls it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.en.facts.calling import called, kind_of_work, with_performer
from questions.languages.en.facts.leads import predicate_of
from questions.languages.frames import Topic
from questions.languages.tables import plain_table

_HEAD = re.compile(
    r"[,.;(]|\b(?:serving|broadcasting|located|licensed|owned|airing|operated|that|which|who|for|by|of|in|used|with|from|based)\b"
)
_UNQUOTED = {
    "station": re.compile(r"\b(?:radio|FM|AM) (?:broadcasting )?station$"),
    "channel": re.compile(r"\btelevision (?:station|channel|network)$"),
    "software": re.compile(r"\b(?:software|(?:software|computer) program|software package|web browser|operating system|text editor|programming language|software library|database management system)$"),
    "journal": re.compile(r"\bjournal$"),
}  # fmt: skip
# What else goes by these words is no work: a series of battles, a horse show.
_MAY_BE_NONE = frozenset(["series", "serial", "show", "drama", "story"])
_OF_STAGE_OR_SCREEN = re.compile(
    r"\b(?:television|TV|radio|web|drama|comedy|animated|animation|reality|soap|documentary|anime|talk|game|sketch|children['’]s|crime|mystery|fiction|"
    r"sitcom|short|factual|variety|quiz|fantasy|thriller|mini|dramatic|animated|cartoon)[- ]"
)
_SUBJECT = re.compile(
    r"[\"“]?(?P<name>[^\"“”().;:\n]{3,90}?)[\"”]?(?: \([^()]{0,120}\))?,? (?:is|was) (?:an?|the) "
)
_OTHER_NAME = re.compile(r", (?:or|also|originally|formerly|better|released|known|[a-z]+ed)\b|[a-z], [a-z]")


@dataclass(frozen=True, slots=True)
class MadeWork:
    """A work with its topic, its kind ("film"), the group of kinds that are told alike, and the name by which a question calls it."""

    topic: Topic
    kind: str
    group: str
    name: str


@cache
def table() -> dict[str, dict[str, str]]:
    """The tables of ``tellings.toml``."""
    return plain_table(Path(__file__).parent / "tellings.toml")


@cache
def _group_of() -> dict[str, str]:
    return {kind: group for group, row in table()["groups"].items() for kind in row.split()}


@lru_cache(maxsize=64)
def in_full(topic: Topic, opening: str) -> Topic:
    """The topic under all of its name, where it is a work whose name was cut at a comma or lost its small first word."""
    if topic.is_person:
        return topic
    core = re.sub(r"^[Tt]he ", "", topic.name)
    found = _SUBJECT.match(opening)
    if found is None or found["name"].lower() in (core.lower(), topic.name.lower()):
        return topic
    name = found["name"]
    is_cut = name.startswith(f"{core}, ") or name.startswith(f"The {core}, ")
    if not (is_cut or name in (f"A {core}", f"An {core}")) or _OTHER_NAME.search(name):
        return topic
    whole = replace(topic, name=name)
    return whole if kind_of_work(opening, whole) else topic


@lru_cache(maxsize=64)
def work_of(opening: str, topic: Topic) -> MadeWork | None:
    """The work that the opening sentence says the topic is; None where it is none."""
    if topic.is_person:
        return None
    kind = kind_of_work(opening, topic)
    if kind:
        group = _group_of().get(kind, "")
        if kind in _MAY_BE_NONE and _OF_STAGE_OR_SCREEN.search(opening) is None:
            return None
        if not group:
            return None
        return MadeWork(topic, kind, group, with_performer(called(topic, kind, opening), opening))
    told = predicate_of(opening, topic, is_about=False)
    if told is None or not told.defines:
        return None
    head = _HEAD.split(told.text[told.defines :], maxsplit=1)[0].rstrip()
    kind = next((kind for kind, pattern in _UNQUOTED.items() if pattern.search(head)), "")
    if not kind:
        return None
    name = called(topic, "", opening)
    shown = f"the radio station {name}" if kind == "station" and "Radio" not in name else name
    return MadeWork(topic, kind, _group_of()[kind], shown)
