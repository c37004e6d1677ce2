"""What one question about a person tells of another in words that do not name it: the state of a birth tells the people, a parliament the trade."""

from __future__ import annotations

import re
from functools import cache

from questions.languages.en.facts.regions import parts_of_countries
from questions.languages.trade_cues import tells_trade, words_of_lands


def tells_of_person(way: str, key: str, country: str, other_way: str, text: str) -> bool:
    """Whether the ``text`` of a question of the ``other_way`` tells the answer of one for a trade, or for the people of the ``country``."""
    if way == "trade":
        return other_way.startswith("person_trade") or tells_trade("en", key, text)
    if way.startswith("person_trade"):
        return (
            not other_way.startswith("person_trade")
            and re.search(rf"(?i)\b{re.escape(key)}\b", text) is not None
        )
    return way == "people" and bool(country) and names_land(country, text)


def names_land(country: str, text: str) -> bool:
    """Whether the text names a state, county or province of the country, or what is found in it alone."""
    pattern = _of_land(country)
    return pattern is not None and pattern.search(text) is not None


@cache
def _of_land(country: str) -> re.Pattern[str] | None:
    names = [name for part, _ in parts_of_countries() if part.code[:2] == country for name in part.names]
    own = words_of_lands("en").get(country)
    every = [rf"(?<![\w-]){re.escape(name)}(?![\w-])" for name in names]
    every += [own] if own else []
    return re.compile("|".join(every)) if every else None
