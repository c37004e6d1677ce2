"""Wrong trades beside a person's own: walks of life that the same person might have taken."""

from __future__ import annotations

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
        if not groups & barred and not any(
            form in known for word in plain for form in (word, f"ال{word}", f"و{word}")
        ):
            found.append(shown)
    return found


def _listed(told: Trades, *, old: bool) -> list[str]:
    beside = trade_table()["beside"]
    number = "one" if told.number == 1 else "two"
    if old:
        return beside["old"][number]
    if told.number == 1 and " " in told.text:
        return beside["qualified"]["every"]
    return list(dict.fromkeys(trade for group in sorted(told.groups) for trade in beside[number][group]))


def _in_gender(trade: str, *, feminine: bool) -> str:
    return trade.split("/")[feminine]
