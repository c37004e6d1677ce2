"""Whether a report tells of somebody's role as that of another time, or of a part in a story."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.tables import plain_table


@cache
def _rows(table: str, name: str) -> str:
    rows = plain_table(Path(__file__).parent / "of_another.toml")[table][name].split(" | ")
    return "|".join(sorted(map(re.escape, rows), key=len, reverse=True))


@cache
def _before() -> re.Pattern[str]:
    """The words that may stand before a role, with an article and a quality in between."""
    return re.compile(
        rf"\b(?:(?:{_rows('before', 'of')})\sof|(?:{_rows('before', 'about')})\s(?:about|on)|(?:{_rows('before', 'by')}))\s(?:(?:the|an?|by)\s)?(?:[\w-]+\s)?$",
        re.IGNORECASE,
    )


@cache
def _behind() -> re.Pattern[str]:
    return re.compile(rf"\s(?:then\s|soon\s|later\s)?(?!(?:{_rows('behind', 'today')})\b)[a-z]+[^su\W]s\b")


def is_of_another(before: str) -> bool:
    """Whether the words before the role tell of a parent, a part, or of one who lives no longer."""
    return _before().search(before) is not None


def is_of_a_story(after: str) -> bool:
    """Whether the present tense behind the name tells what happens in a story, and not what is so today."""
    return _behind().match(after) is not None


def is_dead(name: str, text: str) -> bool:
    """Whether the report tells somewhere that the person has died."""
    last = re.escape(name.split()[-1])
    return (
        re.search(
            rf"\b(?:late|dead)\s(?:[\w-]+\s){{0,3}}{last}\b"
            rf"|\b{last}(?:,\s[^,.]{{1,60}},)?\s(?:\w+\s)?(?:died|passed away)\b|\b{last}['’]s?\s(?:death|murder|widow|widower|estate|funeral)\b",
            text,
        )
        is not None
    )
