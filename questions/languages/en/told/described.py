"""By what a question calls a person of whom only a name would say too little: "the tennis player Anna Keller"."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.en.tokens import words
from questions.languages.tables import plain_table

_FEWEST, _CLEAR = 2, 2
_TITLES = re.compile(r"^(?:King|Queen|Prince|Princess|Pope|Saint|St|Emperor)\b")
_FIELDS_BEFORE = frozenset({"long", "high", "triple", "film", "opera", "costume", "fashion", "figure", "racing", "ballet", "jazz", "children's"})  # fmt: skip


def described(name: str, told: str, text: str) -> str:
    """The person with what he or she is, by the words ``told`` beside the name, or by the sport of the report; "" where neither says it."""
    said = told.split()
    last = said[-1] if said else ""
    if _TITLES.match(name) or last in _unclear("office"):
        return ""
    sport = sport_of(text)
    if last in _unclear("of_teams"):
        return f"the {sport} {name}" if sport in _unclear("teams") else ""
    if last in _unclear("led"):
        return f"the {_SPORTS.get(sport, sport)} {last} {name}" if sport in _SPORTS else ""
    if last and last not in _unclear("bare") and is_calling(last):
        field = f"{said[-2]} " if len(said) > 1 and said[-2] in _FIELDS_BEFORE else ""
        return f"the {field}{last} {name}"
    return f"the {sport} {name}" if sport else ""


# The sport of those who play it, as it stands before "coach" or "captain".
_SPORTS = {
    "tennis player": "tennis",
    "footballer": "football",
    "rugby player": "rugby",
    "cricketer": "cricket",
}


def is_calling(word: str) -> bool:
    """Whether the word says what somebody is: "in the Greek sense that X" does not make X a Greek."""
    if word in words("no_callings"):
        return False
    return word in words("person_nouns") or word.endswith(("ist", "er", "or", "ian", "man", "woman"))


@cache
def _unclear(kind: str) -> frozenset[str]:
    return frozenset(_table()["unclear"][kind].split(" | "))


@cache
def _table() -> dict[str, dict[str, str]]:
    return plain_table(Path(__file__).parent / "sports.toml")


@lru_cache(maxsize=2)
def sport_of(text: str) -> str:
    """What those are called who do the sport that the report tells of; "" where it tells of none, or as much of two."""
    counts = sorted(((len(said.findall(text)), one) for one, said in _signs().items()), reverse=True)
    (most, sport), (next_most, _) = counts[:2]
    return sport if most >= _FEWEST and most >= _CLEAR * next_most else ""


@cache
def _signs() -> dict[str, re.Pattern[str]]:
    return {
        one: re.compile(rf"(?<![\w-])(?:{'|'.join(map(re.escape, row.split(' | ')))})(?![\w-])")
        for one, row in _table()["players"].items()
    }
