"""In which position a player of a report plays, where a word of another kind or the words behind the name tell it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.described import sport_of
from questions.languages.en.told.groups import beside, groups, has_no_post

_SIDE = r"(?:(?:left|right|openside|open-side|blindside|blind-side|tighthead|tight-head|loosehead|loose-head|outside|inside)\s)?"
_IS_PUT = (
    r"\s(?:is|was|will|has been|comes|came|starts|started|plays|played|returns|returned|lines up|continues|features|packs down)\b"
    r"(?:\s(?!not\b|never\b|out\b|instead\b|rather\b|moved\b|moves\b|switched\b|switches\b|shifted\b|and\b|or\b)[\w'’-]+){0,5}?\s(?:at|on the)\s(?:the\s)?"
)
_ENDS = r"(?=[,.]|$|\s(?:for|in|after|with|while|and|against|following|on|at|as|but)\b)"


def positions(before: str, after: str, name: str, text: str) -> Iterator[Asking]:
    """ "winger X", "X is named at hooker for Halden": in which position did X play?"""
    called = _called(sport_of(text))
    if not called:
        return
    role = rf"(?P<role>{'|'.join(sorted(map(re.escape, called), key=len, reverse=True))})"
    found = re.search(rf"(?<![-\w])(?i:{role})\s$", before)
    if found is not None and has_no_post(before[: found.start()]):
        return
    if found is None and sport_of(text) == "rugby player":
        found = re.match(rf"{_IS_PUT}{_SIDE}{role}{_ENDS}", after)
    key = called[found["role"].lower()] if found is not None else ""
    # What is told by its plain word before the name is asked for elsewhere.
    if key and not (found is not None and found.string is before and _is_plain(found["role"].lower())):
        stem = f"In which position did {name} play{AT_THE_TIME}"
        yield Asking("report_post", stem, key, options=beside(key, _others(key), without=""))


def _is_plain(role: str) -> bool:
    return any(role in row for row in groups("positions").values())


def _others(position: str) -> tuple[str, ...]:
    backs, forwards = groups("positions")["rugby_backs"], groups("positions")["rugby_forwards"]
    if position in backs:
        return forwards
    return backs if position in forwards else groups("beside_positions").get(position, ())


@cache
def _called(sport: str) -> dict[str, str]:
    """The positions of a sport by all the words that tell them, in small letters."""
    told = (row.split("=") for row in groups("positions_called").get(sport, ()))
    found = {said.lower(): position for position, rows in told for said in rows.split(",")}
    if sport == "rugby player":
        plain = groups("positions")["rugby_backs"] + groups("positions")["rugby_forwards"]
        found |= {one: one for one in plain}
        found["winger"] = "wing"
    return found
