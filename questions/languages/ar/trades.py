"""What a person is by trade, as the sentence that introduces the person tells it, and other trades for wrong options."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.ar.tokens import PUNCTUATION, Token, is_preposition, tokenise
from questions.languages.ar.topics import opens_with_name
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic
from questions.languages.nationalities import nationalities
from questions.languages.reading import Sentence
from questions.languages.tables import plain_table
from questions.languages.trades import Trades, near_groups

_BEFORE = frozenset({"هو", "هي", "كان", "كانت", "وهو", "وهي"})
_LOOK, _MOST = 36, 3


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "trades.toml")


@cache
def _group_of() -> dict[str, str]:
    """By each folded spelling of a trade its group."""
    return {
        fold(spelling): group
        for group, trades in _table()["groups"].items()
        for trade in trades
        for spelling in trade.split("/")
    }


@cache
def _qualities() -> frozenset[str]:
    return frozenset(fold(word) for word in _table()["words"]["qualities"].split())


def is_trade(folded: str) -> bool:
    """Whether the word is a trade that is asked for as such."""
    return folded in _group_of()


def trades_told(sentence: Sentence, topic: Topic) -> Trades | None:
    """The trades by which the sentence, which introduces ``topic``, tells what the person is."""
    if not topic.is_person or not opens_with_name(sentence.text, topic):
        return None
    tokens = tokenise(sentence.text, sentence.start)
    first = next((at for at, token in enumerate(tokens[:_LOOK]) if token.folded in _group_of()), 0)
    if not first or not _introduces(tokens, first, topic):
        return None
    last = _end_of_trades(tokens, first)
    if last is None:
        return None
    told = [
        token.folded.removeprefix("و")
        for at, token in enumerate(tokens[first:last])
        if token.folded not in _qualities() or _opens_trade(tokens, first + at, first)
    ]
    groups = [_group_of()[word] for word in told if word in _group_of()]
    if len(groups) > _MOST:
        return None
    start, end = tokens[first].start, tokens[last - 1].end
    if len(groups) == 1 and groups[0] in _table()["words"]["plain"].split():
        end = tokens[first].end
    text = bare(sentence.text[start - sentence.start : end - sentence.start])
    text = re.sub(r"\s*[،,](?=\s*و)", " ", " ".join(text.split()))
    text = re.sub(r"(?<=\s)و\s+", "و", " ".join(text.split()))
    return Trades(text, start, end, len(groups), frozenset(groups))


def _opens_trade(tokens: list[Token], at: int, first: int) -> bool:
    """Whether a word that may belong to the trade before it is one of its own: the first, or behind an "and"."""
    return at == first or tokens[at].folded.startswith("و") or tokens[at - 1].text == "و"


def _introduces(tokens: list[Token], at: int, topic: Topic) -> bool:
    """Whether "is", a pause or the person's own name stands right before the trade."""
    before = tokens[at - 1]
    return before.folded in _BEFORE or before.text in "،,)" or before.folded in topic.openings


def _end_of_trades(tokens: list[Token], at: int) -> int | None:
    """The index behind the trades; None where words behind them belong to them."""
    while at < len(tokens):
        token = tokens[at]
        word = token.folded.removeprefix("و")
        joins = token.text in "،,و" and _goes_on(tokens, at)
        if not (word in _group_of() or word in _qualities() or joins):
            break
        at += 1
    following = tokens[at] if at < len(tokens) else None
    if following is None or following.text in PUNCTUATION or following.folded in nationalities("ar"):
        return at
    told = find_verb(following.text)
    return (
        at
        if told is not None and not told.also_noun or is_preposition(following) and following.folded == "من"
        else None
    )


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether another trade follows the comma, or an "and" that stands alone."""
    following = tokens[at + 1 : at + 2]
    if not following or tokens[at].text == "و":
        return bool(following) and following[0].folded in _group_of()
    return following[0].folded.startswith("و") and following[0].folded[1:] in _group_of()


def other_trades(told: Trades, *, feminine: bool, known: frozenset[str], old: bool = False) -> list[str]:
    """As many trades of each group that has nothing to do with those told; none that the article's words name.

    Beside a person of ``old`` times stand no trades of the modern age.
    """
    words = _table()["words"]
    barred = near_groups(told, words["near"].split()) | set(words["modern"].split() if old else ())
    found = []
    for group in words["told"].split():
        if group in barred:
            continue
        trades = [_in_gender(trade, feminine=feminine) for trade in _table()["groups"][group]]
        fresh = [trade for trade in trades if fold(trade) not in known]
        if len(fresh) >= told.number:
            found.append(" و".join(fresh[: told.number]))
    return found


def _in_gender(trade: str, *, feminine: bool) -> str:
    man, woman, *_ = trade.split("/")
    return woman if feminine else man
