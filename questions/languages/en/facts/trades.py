"""What a person is by trade, as the sentence that introduces the person tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.en.facts.leads import predicate_of
from questions.languages.frames import Topic
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named
from questions.languages.reading import Sentence
from questions.languages.tables import plain_table
from questions.languages.trades import Trades, near_groups

_JOIN = re.compile(r",? and (?:an? )?|, (?=[a-zA-Z-])")
_MOST, _LONGEST_TRADE = 3, 4
_SPORT, _FEWEST = "sport", 3
_OF_ANY_SPORT = frozenset({"player", "racer", "professional"})
_NO_LONGER = re.compile(r"\b(?:former|retired|late|early)\b")
_ONE = re.compile(r"\ban?\s$")
_WORD = re.compile(r"[\w'’-]+")
_BORN_THERE = re.compile(r"-(?:born|based|language)\b")


@cache
def _table() -> dict[str, dict[str, str]]:
    return plain_table(Path(__file__).parent / "trades.toml")


def _listed(text: str) -> list[str]:
    return [one.strip() for one in text.split(",")]


@cache
def _group_of() -> dict[str, str]:
    return {
        trade: group for table in ("groups", "plain") for group, row in _table()[table].items() for trade in _listed(row)
    }  # fmt: skip


@cache
def _before() -> frozenset[str]:
    return frozenset(_listed(_table()["words"]["before"]))


def trades_told(sentence: Sentence, topic: Topic) -> Trades | None:
    """The one or two trades by which the sentence, which introduces the person, tells what the person is; none of the famous."""
    if not topic.is_person or person_named(topic.name, "en") is not None:
        return None
    told = predicate_of(sentence.text, topic, is_about=False)
    if told is None or not told.defines or not _ONE.search(told.text[: told.defines]):
        return None
    first = _behind_qualities(told.text, told.defines)
    found = list(_trades_at(told.text, first))
    if not found or len(found) > _MOST or not _ends(told.text, found[-1][1]):
        return None
    start, end = found[0][0], found[-1][1]
    groups = frozenset(_group_of()[told.text[one:other]] for one, other in found)
    is_past = re.search(r"\bwas\b", told.text[told.at : told.defines]) is not None
    text = re.sub(r",? and an? |, and ", " and ", told.text[start:end])
    if ", " in text and " and " not in text:
        text = " and ".join(text.rsplit(", ", 1))
    is_past = is_past or _NO_LONGER.search(told.text[told.defines : first]) is not None
    stem = "trade" if is_past else "trade_present"
    named = frozenset(
        word for trade, group in _group_of().items() if group in groups for word in trade.lower().split()
    )
    return Trades(text, sentence.start + start, sentence.start + end, len(found), groups, stem, named)


def first_trade(text: str, at: int) -> tuple[int, int]:
    """Where the first trade stands that the text tells from ``at`` on behind praise and peoples; an empty place where it tells none."""
    start = _behind_qualities(text, at)
    return start, _end_of_trade(text, start)


def _behind_qualities(text: str, at: int) -> int:
    """Where the words begin that are neither praise nor the name of a people."""
    for found in _WORD.finditer(text, at):
        word = found.group()
        is_people = word.lower() in nationalities("en") or _BORN_THERE.search(word) is not None
        if not is_people and word not in _before():
            return found.start()
        if text[found.end() : found.end() + 1] not in (" ", ","):
            return found.start()
    return len(text)


def _trades_at(text: str, at: int) -> Iterator[tuple[int, int]]:
    """Where each of the trades stands, as long as one follows the other; nothing where an unknown one does."""
    found: list[tuple[int, int]] = []
    while (end := _end_of_trade(text, at)) > at:
        found.append((at, end))
        joined = _JOIN.match(text, end)
        if joined is None:
            break
        following = _end_of_trade(text, joined.end())
        if following == joined.end():
            break
        at = joined.end()
    yield from found


def _end_of_trade(text: str, at: int) -> int:
    """Where the longest trade that begins here ends; ``at`` where none does."""
    words = list(_WORD.finditer(text, at, at + 60))[:_LONGEST_TRADE]
    if not words or words[0].start() != at:
        return at
    ends = (word.end() for word in reversed(words))
    return next((end for end in ends if text[at:end] in _group_of()), at)


def _ends(text: str, end: int) -> bool:
    """Whether nothing behind the trades belongs to them or adds another."""
    behind = text[end : end + 40].lstrip(" ")
    if (
        behind[:1] in (".", ";", "")
        or behind.startswith(", ")
        and not re.match(
            r", (?!(?:who|whose|which|that|born|best|known|from|and|but|active|based|in|at)\b)(?:[a-z-]+ ){0,2}[a-z-]+(?:,| and )",
            behind,
        )
    ):
        return True
    if re.match(r"of (?:the |[A-Z])", behind):
        return True
    word = _WORD.match(behind)
    return word is not None and word.group() in _table()["words"]["behind"].split() and not _adds(behind)


def _adds(behind: str) -> bool:
    """Whether "and" leads to another thing that the person is."""
    return behind.startswith("and") and not re.match(r"and (?:is|was|has|had|one)\b", behind)


def other_trades(told: Trades, *, feminine: bool, known: frozenset[str], old: bool = False) -> list[str]:
    """As many trades of each group that has nothing to do with those told; none that the article's words name.

    Beside a person of ``old`` times stand no trades of the modern age.
    """
    if told.number == 1 and (near := _of_same_world(told, known)):
        return near
    words = _table()["words"]
    barred = near_groups(told, words["near"].split()) | set(words["modern"].split() if old else ())
    barred |= set(words["rare"].split() if told.stem == "trade_present" else ())
    barred |= set(words["single"].split() if told.number > 1 else ())
    barred |= set(words["two_at_most"].split() if told.number == _MOST else ())
    new = frozenset(_listed(words["new"])) if old else frozenset()
    found = []
    for group, row in _table()["plain"].items():
        fresh = [trade for trade in _listed(row) if not _is_named(trade, known) and trade not in new]
        if told.number == 1 and _SPORT not in told.groups:
            fresh.sort(key=lambda trade: abs(trade.count(" ") - told.text.count(" ")))
        if group not in barred and len(fresh) >= told.number:
            *first, last = fresh[: told.number]
            found.append(" and ".join((", ".join(first), last)) if first else last)
    return found


def _of_same_world(told: Trades, known: frozenset[str]) -> list[str]:
    """Other sports beside one, and beside a trade of several words what others of its world do; none where fewer than three fit.

    Next to what somebody plays every desk is seen through, and the longer trades of other walks of life are odd ones.
    """
    if told.groups == {_SPORT}:
        own = set(told.text.lower().split()) - _OF_ANY_SPORT
        fit = [one for one in _listed(_table()["plain"][_SPORT]) if own.isdisjoint(one.split())]
    else:
        fit = _beside().get(told.text, [])
    fit = [one for one in fit if not _is_named(one, known)]
    return fit if len(fit) >= _FEWEST else []


@cache
def _beside() -> dict[str, list[str]]:
    """By a trade what others of its world do."""
    return {trade: _listed(row) for trades, row in _table()["beside"].items() for trade in _listed(trades)}


def _is_named(trade: str, known: frozenset[str]) -> bool:
    return trade.lower().split()[-1] in known
