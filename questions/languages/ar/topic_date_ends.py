"""The table of what is told of a topic with its date (``topic_dates.toml``), and how such a clause goes on behind the date."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from questions.languages.ar.naming import head_types, listed
from questions.languages.ar.tokens import PUNCTUATION, words
from questions.languages.ar.verbs import fold
from questions.languages.tables import plain_table

_NEAR_SUBJECT = 5


@cache
def topic_dates() -> dict:
    return plain_table(Path(__file__).parent / "topic_dates.toml")


@cache
def dated_words(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in topic_dates()["words"][name].split())


def goes_on(behind: Sequence[str], *, is_said: bool) -> bool:
    """Whether another date is told of the same, or the subject stands behind the date: "was founded in 1957 near X the town of Y".

    A subject that ``is_said`` before the date stands there no more.
    """
    if not behind:
        return False
    if behind[0] in dated_words("joins") or "@" in (behind[0], behind[0][1:], *behind[1:2]):
        return True
    if any(
        word in dated_words("and_in") and "@" in behind[at + 1 : at + 3] for at, word in enumerate(behind)
    ):
        return True
    if is_said:
        return False
    near = behind[: next((at for at, word in enumerate(behind) if word in PUNCTUATION), len(behind))][
        :_NEAR_SUBJECT
    ]
    return any(_opens_subject(*pair) for pair in zip(("", *near), near, strict=False))


def _opens_subject(before: str, word: str) -> bool:
    plain = word.removeprefix("ال")
    return (plain in head_types() or plain in listed("place_kinds")) and before not in words("prepositions")
