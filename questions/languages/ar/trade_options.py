"""Wrong trades beside a person's own: walks of life that the same person might have taken."""

from __future__ import annotations

from functools import cache

from questions.languages.ar.trades import group_of, trade_table
from questions.languages.ar.verbs import fold
from questions.languages.trades import Trades, near_groups


def other_trades(told: Trades, *, feminine: bool, known: frozenset[str], old: bool = False) -> list[str]:
    """As many trades an option as are told, the likeliest first; none that the article's words name or that are near those told.

    Beside a person of ``old`` times stand no trades of the modern age.
    """
    barred = near_groups(told, trade_table()["words"]["near"].split())
    found = []
    for trade in _listed(told, old=old):
        shown = _in_gender(trade, feminine=feminine)
        words = [fold(word) for word in shown.split()]
        plain = {words[0], *(word.removeprefix("و") for word in words[1:])}
        groups = {group_of()[word] for word in plain if word in group_of()}
        if not groups & barred and not any(_is_told(word, known) for word in plain | _as_men(trade)):
            found.append(shown)
    return found


def _is_told(trade: str, known: frozenset[str]) -> bool:
    """Whether the article names the trade, or by another word of it says that somebody is that: the bar, a volume of verse."""
    return any(
        form in known
        for word in {trade, *_telling().get(trade, ())}
        for form in (word, f"ال{word}", f"و{word}")
    )


@cache
def _telling() -> dict[str, frozenset[str]]:
    rows = (row.split(": ") for row in trade_table()["telling"]["every"])
    return {fold(trade): frozenset(fold(word) for word in told.split()) for trade, told in rows}


def _as_men(trade: str) -> set[str]:
    """The folded words of the trade as men bear it."""
    return {
        fold(word).removeprefix("و") if at else fold(word)
        for at, word in enumerate(trade.split("/")[0].split())
    }


def _listed(told: Trades, *, old: bool) -> list[str]:
    beside = trade_table()["beside"]
    number = "one" if told.number == 1 else "two"
    qualified = told.number == 1 and " " in told.text
    if old:
        return beside["old"]["qualified" if qualified else number]
    if qualified:
        return beside["qualified"]["every"]
    return list(dict.fromkeys(trade for group in sorted(told.groups) for trade in beside[number][group]))


def _in_gender(trade: str, *, feminine: bool) -> str:
    return trade.split("/")[feminine]
