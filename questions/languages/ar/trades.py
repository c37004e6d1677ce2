"""What a person is by trade, as the sentence that introduces the person tells it."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from questions.languages.ar.tokens import PUNCTUATION, Token, is_preposition, tokenise
from questions.languages.ar.topics import opens_with_name
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic
from questions.languages.nationalities import nationalities
from questions.languages.reading import Sentence
from questions.languages.tables import plain_table
from questions.languages.trade_cues import tells_trade
from questions.languages.trades import Trades

_BEFORE = frozenset({"هو", "هي", "كان", "كانت", "وهو", "وهي"})
_LOOK, _MOST, _ASKED = 36, 4, 2
_OF_ADJECTIVES = ("ي", "يه", "ية")


@cache
def trade_table() -> dict:
    """The trades and what is known of them, as data."""
    return plain_table(Path(__file__).parent / "trades.toml")


@cache
def group_of() -> dict[str, str]:
    """By each folded spelling of a trade its group."""
    return {
        fold(spelling): group
        for group, trades in trade_table()["groups"].items()
        for trade in trades
        for spelling in trade.split("/")
    }


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in trade_table()["words"][name].split())


@cache
def _spelled(name: str) -> dict[str, str]:
    """By a folded word what is written for it."""
    pairs = (pair.split("=") for pair in trade_table()["words"][name].split())
    return {fold(word): written.replace("_", " ") for word, written in pairs}


def is_trade(folded: str) -> bool:
    return folded in group_of()


def trades_told(sentence: Sentence, topic: Topic) -> Trades | None:
    """The one or two trades by which the sentence, which introduces ``topic``, first tells what the person is."""
    if not topic.is_person or not opens_with_name(sentence.text, topic):
        return None
    tokens = tokenise(sentence.text, sentence.start)
    first = next((at for at, token in enumerate(tokens[:_LOOK]) if is_trade(token.folded)), 0)
    if not first or not _introduces(tokens, first, topic):
        return None
    last = _end_of_trades(tokens, first)
    if last is None:
        return None
    told = _phrases(tokens[first:last])
    if not told or len(told) > _MOST:
        return None
    told = told[:_ASKED]
    groups = [group_of()[_plain(phrase[0])] for phrase in told]
    if set(groups) <= set(trade_table()["words"]["plain"].split()):
        told = [phrase if _plain(phrase[0]) in _listed("led_on") else phrase[:1] for phrase in told]
    if _is_vague(told) or not _is_of(topic, told):
        return None
    text = " و".join(_written(phrase) for phrase in told)
    named = frozenset(_plain(phrase[0]) for phrase in told)
    return Trades(text, tokens[first].start, told[-1][-1].end, len(told), frozenset(groups), named=named)


def first_trade(sentence: Sentence, topic: Topic) -> str:
    """The one word by which the sentence first tells what the person is, where more may follow; "" for none or a vague one."""
    if not topic.is_person or not opens_with_name(sentence.text, topic):
        return ""
    tokens = tokenise(sentence.text, sentence.start)
    first = next((at for at, token in enumerate(tokens[:_LOOK]) if is_trade(token.folded)), 0)
    told = [tokens[first : first + 1]]
    if not first or not _introduces(tokens, first, topic) or _is_vague(told) or not _is_of(topic, told):
        return ""
    return _written(told[0])


def _is_vague(told: list[list[Token]]) -> bool:
    """Whether one word is told that may mean many walks of life: a scholar, an author."""
    return len(told) == 1 == len(told[0]) and told[0][0].folded in _listed("vague")


def _is_of(topic: Topic, told: list[list[Token]]) -> bool:
    """Whether a woman's trades are told of a woman, and a man's of a man: otherwise something else is told."""
    forms = _of_women() if topic.gender == "feminine" else _of_men()
    return all(_plain(phrase[0]) in forms for phrase in told)


@cache
def _of_women() -> frozenset[str]:
    return frozenset(fold(trade.split("/")[1]) for trade in _every()) | {
        word for word in group_of() if word.endswith("ة")
    }


@cache
def _of_men() -> frozenset[str]:
    men = {fold(trade.split("/")[0]) for trade in _every()}
    return frozenset(men | {word for word in group_of() if not word.endswith("ة")})


def _every() -> list[str]:
    return [trade for trades in trade_table()["groups"].values() for trade in trades]


def _plain(token: Token) -> str:
    return token.folded if is_trade(token.folded) else token.folded.removeprefix("و")


def _phrases(tokens: list[Token]) -> list[list[Token]]:
    """Each trade with the words that belong to it; peoples and joins between them are left out."""
    phrases: list[list[Token]] = []
    for at, token in enumerate(tokens):
        word = _plain(token)
        if is_trade(word) and (word not in _listed("qualities") or _opens_trade(tokens, at)):
            phrases.append([token])
        elif word in _listed("qualities"):
            phrases[-1].append(token)
    return phrases


def _opens_trade(tokens: list[Token], at: int) -> bool:
    """Whether a word that may belong to the trade before it is one of its own: the first, or behind an "and"."""
    return at == 0 or tokens[at].folded.startswith("و") or tokens[at - 1].text == "و"


def _written(phrase: list[Token]) -> str:
    """The trade as it is written where it stands alone."""
    texts = [bare(token.text) for token in phrase]
    if texts[0].startswith("و") and _plain(phrase[0]) != phrase[0].folded:
        texts[0] = texts[0][1:]
    last = len(texts) - 1
    for at, text in enumerate(texts):
        if (
            at == last
            or texts[at + 1].endswith(_OF_ADJECTIVES)
            and fold(texts[at + 1]) not in _spelled("defective")
        ):
            texts[at] = _spelled("defective").get(fold(text), text)
    if not last:
        texts[0] = _spelled("in_full").get(fold(texts[0]), texts[0])
    return " ".join(texts)


def _introduces(tokens: list[Token], at: int, topic: Topic) -> bool:
    """Whether "is", a pause or the person's own name stands right before the trade."""
    before = tokens[at - 1]
    return before.folded in _BEFORE or before.text in "،,)" or before.folded in topic.openings


def _end_of_trades(tokens: list[Token], at: int) -> int | None:
    """The index behind the trades; None where words behind them belong to them."""
    while at < len(tokens):
        token = tokens[at]
        word = token.folded.removeprefix("و")
        joins = (token.text in "،,و" or word in nationalities("ar")) and _goes_on(tokens, at)
        if not (is_trade(word) or word in _listed("qualities") or joins):
            break
        at += 1
    following = tokens[at] if at < len(tokens) else None
    if following is None or following.text in PUNCTUATION:
        return at
    if following.folded in nationalities("ar") or following.folded in _listed("praise"):
        return at
    told = find_verb(following.text)
    return (
        at
        if told is not None and not told.also_noun or is_preposition(following) and following.folded == "من"
        else None
    )


def _goes_on(tokens: list[Token], at: int) -> bool:
    """Whether another trade follows the comma or the people, or an "and" that stands alone."""
    following = tokens[at + 1 : at + 2]
    if not following or tokens[at].text == "و":
        return bool(following) and is_trade(following[0].folded)
    if following[0].text == "و":
        return _goes_on(tokens, at + 1)
    return following[0].folded.startswith("و") and is_trade(following[0].folded[1:])


def tells_of_person(way: str, key: str, country: str, other_way: str, text: str) -> bool:
    """Whether the ``text`` of another question of the article tells the answer of one for a trade."""
    return way == "trade" and tells_trade("ar", key, text)
