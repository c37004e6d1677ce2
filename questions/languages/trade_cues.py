"""Words that tell what somebody is by trade: whoever was elected to a parliament is no physician."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.tables import plain_table


@cache
def _table(language: str) -> dict:
    return plain_table(Path(__file__).parent / language / "trade_cues.toml")


@cache
def _cues(language: str) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """For each walk of life the trades of it and the words that tell it."""
    rows = _table(language)["told"]
    return tuple((re.compile(row["trades"]), re.compile(row["by"], re.IGNORECASE)) for row in rows)


def tells_trade(language: str, trade: str, text: str) -> bool:
    """Whether the text tells that somebody is of that trade, without naming it."""
    return any(trades.search(trade) and by.search(text) for trades, by in _cues(language))


def words_of_lands(language: str) -> dict[str, str]:
    """By the code of a country a pattern over what is found in it alone and is no place of it."""
    return _table(language).get("of_lands", {})
