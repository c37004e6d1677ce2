"""A person whose name many bear is told with what the person is: "the actress Magda", "the poet Muhammad Hamza"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from questions.languages.ar.naming import listed
from questions.languages.ar.tokens import words
from questions.languages.ar.trades import first_trade, trade_table, trades_told
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.people import person_named
from questions.languages.reading import Sentence

_SENTENCES, _MOST_COMMON, _FIRST_AND_LAST = 3, 4, 2
_ADJECTIVES = ("ي", "ية")
_SERVANT = "عبد"


def named_apart(topic: Topic, title: str, sentences: Sequence[Sentence]) -> str:
    """The name as a question calls its bearer: with a trade where many bear it; "" where it needs one and none is told."""
    if not topic.is_person or "(" in title or not (_is_alone(topic.name) or _is_common(topic.name)):
        return topic.name
    described = _described(topic, sentences)
    return f"{described} {topic.name}" if described else ""


def _is_alone(name: str) -> bool:
    """Whether the name is a given name and nothing else."""
    return " " not in name and fold(name) in given_names("ar") | listed("male_names", "female_names")


def _is_common(name: str) -> bool:
    """Whether nothing but the commonest names stand in it, or one by which the famous of old are known."""
    parts = fold(name).split()
    if len(parts) == _FIRST_AND_LAST and _is_common_abroad(*parts):
        return True
    if not 1 < len(parts) <= _MOST_COMMON:
        return False
    if len(parts) == _FIRST_AND_LAST and person_named(name, "ar") is None and _are_given(parts):
        return True
    common = words("commonest_names") | {_SERVANT}
    servants = {part for before, part in zip(parts, parts[1:], strict=False) if before == _SERVANT}
    return all(part in common or part in servants for part in parts) or _has_old_byname(name)


def _are_given(parts: list[str]) -> bool:
    """Whether all of the name are Arabic names of men or women, so that many bear it together: "Khalil Ismail"."""
    given = given_names("ar") | listed("male_names") | listed("female_names")
    return all(part in given for part in parts) and any(part in given_names("ar") for part in parts)


def _is_common_abroad(first: str, last: str) -> bool:
    return first in words("foreign_first_names") and last in words("foreign_last_names")


def _has_old_byname(name: str) -> bool:
    """Whether a word of the name tells a town or a house of old: al-Baghdadi, the Abbasid."""
    bynames = [word for word in fold(name).split() if word.startswith("ال") and word.endswith("ي")]
    towns = (gazetteer("ar").named(word.removeprefix("ال")[:-1]) for word in bynames)
    return any(town is not None and town.kind == "capital" for town in towns) or bool(
        set(bynames) & words("houses_of_old")
    )


def _described(topic: Topic, sentences: Sequence[Sentence]) -> str:
    """The first trade that the opening tells of the person, with its article."""
    for sentence in sentences[:_SENTENCES]:
        told = trades_told(sentence, topic)
        if told is not None:
            return _with_article(re.split(r"\s+و", told.text)[0])
        trade = first_trade(sentence, topic)
        if trade:
            return _with_article(trade)
        player = _PLAYER.search(sentence.text)
        if player is not None and sentence is sentences[0]:
            return f"{'لاعبة' if topic.gender == 'feminine' else 'لاعب'} كرة القدم"
    return ""


_PLAYER = re.compile(r"(?<!\w)لاعبة? كرة قدم(?!\w)")


def _with_article(trade: str) -> str:
    """The trade with its article: at its adjective as well, and at the last noun alone where a noun belongs to it."""
    head, *rest = trade.split()
    if not rest:
        return f"ال{_whole(head)}"
    if all(word.endswith(_ADJECTIVES) for word in rest):
        return " ".join(f"ال{word}" for word in (_whole(head), *rest))
    return " ".join([head, *rest[:-1], f"ال{rest[-1]}"])


def _whole(noun: str) -> str:
    """The noun with the last letter that it loses where it stands without its article."""
    return _defective().get(noun, noun)


@cache
def _defective() -> dict[str, str]:
    pairs = (pair.split("=") for pair in trade_table()["words"]["defective"].split())
    return {short: whole for whole, short in reversed([*pairs])}
