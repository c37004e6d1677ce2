"""What an English encyclopedia tells of its topic by one name, where the words before that name are known: whom somebody married, which river a bridge spans."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.naming import maker_at
from questions.languages.frames import Topic, Turn
from questions.languages.tables import plain_table

_IS = r" (?:is|was) (?:an?|the|one of the) "
_NAME = r"(?P<key>[A-Z][\w.'’&-]*(?: (?:(?:of|de|la|du|and|the) )?[A-Z0-9][\w.'’&-]*){0,5})"
_QUOTED = r"(?P<key>[^\"”]{2,50})(?=[\"”])"
_ENDS = re.compile(r"[.,;)\"”]|$|\s(?!and\b (?:the )?[A-Z]|or\b|&|County\b)[a-z(]|\sin [A-Z]")
# A body is told alone, and whole: behind its name another may follow, or what it is the name of.
_BODY_ENDS = re.compile(
    r"\s*$|[.;)](?!\s?[A-Z]\w*\))|,\s+(?!(?:the )?[A-Z]|and\b|,)|\s+\((?!.*\) and )|\s(?:that|which|in|for|with|from|since|to|on|at|until|before|as|based|located|founded|when|where|who|is|was|but|and (?:is|was|has|currently|which|that|by))\b"
)
_LETTERS = 4
_PAST = re.compile(r"^[^.;]{0,80}?\b(?:was|were|spanned|crossed)\b")
_VERBS = re.compile(r"\b(?:is|are|was|were|spans|spanned|crosses|crossed)\b")
_BEHIND = re.compile(r",? (?:in|on) (?:[A-Z][a-z]+ )?(?:\d{1,2},? )?(?:[A-Z][a-z]+ )?(?P<year>\d{4})\b")
_BEFORE = re.compile(r"(?:In|On) [^,;.]{0,20}?(?P<year>\d{4})\b")
_WANTED = 3
_WHO = ("<person>", "<maker>")


@dataclass(frozen=True, slots=True)
class _Telling:
    """One way of telling: a pattern over the words before the name, and the question for it."""

    before: re.Pattern[str]
    who: str
    asks: str
    of_person: bool
    key: re.Pattern[str]
    kinds: frozenset[str]
    cue: str
    way: str
    among: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class _Named:
    """A name at its place, and what kind of thing bears it, where the words tell that."""

    name: str
    start: int
    kind: str = ""


@cache
def _tellings() -> tuple[_Telling, ...]:
    return tuple(_telling(row) for row in plain_table(Path(__file__).parent / "told_names.toml")["told"])


def _telling(row: dict[str, str]) -> _Telling:
    says, who = row["says"], next((mark for mark in _WHO if mark in row["says"]), "")
    before = says.partition(who)[0] if who else says
    before = before.replace("<is>", _IS).replace("<name>", _NAME).replace("<quoted>", _QUOTED)
    return _Telling(
        re.compile(f",?{before}"), who, row["asks"], row["of"] == "person",
        re.compile(row.get("key", "")), frozenset(row.get("kinds", "").split()), row.get("cue", ""),
        row.get("way", "name"), tuple(row["among"].split(", ")) if "among" in row else (),
    )  # fmt: skip


def names_told(told: Predicate, topic: Topic, name: str, offset: int) -> Iterator[Turn]:
    """A question for each name that the sentence tells of the topic in words that we know."""
    asked: set[int] = set()
    for telling in _tellings():
        if telling.of_person != topic.is_person or telling.cue not in told.text:
            continue
        if telling.kinds and not telling.kinds & topic.nouns:
            continue
        found = _named(telling, told)
        if found is None or found.start in asked or telling.key.search(found.name) is None:
            continue
        asked.add(found.start)
        year = _year(told, found)
        if "{year}" in telling.asks and not year:
            continue
        past = _is_past(told, found)
        be, does = ("was", "did") if past else ("is", "does")
        if topic.gender == "things":
            be, does = ("were", "did") if past else ("are", "do")
        question = telling.asks.format(
            name=name, year=year, kind=found.kind, a_kind=_with_article(found.kind), be=be, does=does,
            noun=found.name.split()[-1].lower(),
        )  # fmt: skip
        start = offset + found.start
        others = (found.name, *_beside(found.name, telling.among, name))
        yield Turn("told_kind", {"question": question}, start, start + len(found.name), telling.way, others)


def _is_past(told: Predicate, named: _Named) -> bool:
    """Whether the last verb before the name, or else what is told first, is past: "was built and is run by"."""
    verbs = _VERBS.findall(told.text[told.at : named.start])
    return verbs[-1] in ("was", "were", "spanned", "crossed") if verbs else _PAST.match(told.told) is not None


def _with_article(kind: str) -> str:
    return f"{'an' if kind[:1] in 'aeiou' else 'a'} {kind}"


def _beside(key: str, among: tuple[str, ...], by: str) -> list[str]:
    """Three others of a closed kind that share no word with the key, always the same for one topic."""
    others = [name for name in among if not set(name.split()) & set(key.split())]
    return random.Random(by).sample(others, min(_WANTED, len(others)))


def _named(telling: _Telling, told: Predicate) -> _Named | None:
    """The whole name that stands where the words tell it."""
    found = telling.before.match(told.text, told.at)
    if found is None:
        return None
    if not telling.who:
        name = found["key"].rstrip(".,")
        ends = _BODY_ENDS if telling.way == "owner" else _ENDS
        short = telling.way == "owner" and len(name) < _LETTERS and not name.isupper()
        is_whole = not short and ends.match(told.text, found.start("key") + len(name)) is not None
        return _Named(name, found.start("key"), found.groupdict().get("kind", "")) if is_whole else None
    maker = maker_at(told.text, found.end())
    if maker is None or telling.who == "<person>" and not (maker.may_be_person and " " in maker.name):
        return None
    return _Named(maker.name, maker.start)


def _year(told: Predicate, named: _Named) -> str:
    """The year right behind the name, or with which the sentence opens; "" where none is told."""
    end = named.start + len(named.name)
    found = _BEHIND.match(told.text, end) or _BEFORE.match(told.text, 0, told.at)
    return found["year"] if found is not None else ""
