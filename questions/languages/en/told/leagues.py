"""Which teams stand beside a team as wrong options: of the sport of the report, and as well known as it is."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

from questions.languages.en.told.groups import beside, group_with, groups

# What a report of a sport says somewhere, for the sports in which countries play; football is what is left.
_SPORTS = {
    "rugby": re.compile(r"\b(?:[Rr]ugby|Six Nations|Lions|flanker|hooker|scrum-half|fly-half|number eight|scrum|Tri-Nations|IRB|RFU)\b"),
    "cricket": re.compile(r"\b(?:[Cc]ricket|wickets?|innings|Ashes|batsman|batsmen|ICC)\b"),
    "tennis_nations": re.compile(r"\b(?:[Tt]ennis|Davis Cup|Hopman Cup|Fed Cup|ATP|WTA|Grand Slams?)\b"),
}  # fmt: skip
_OF_SPORT = re.compile(
    r"\b(?:match(?:es)?|goals?|coach|striker|midfielder|captain|tournament|semi-?finals?|quarter-?finals?|innings|wickets?|tries|league|squad|World Cup|Davis Cup|Six Nations)\b"
)
# Who runs or swims for a country plays in no team of it.
_OF_NO_TEAMS = re.compile(
    r"\b(?:[Aa]thletics|\d{2,5}m|\d{2,5} metres|[Hh]urdles|[Mm]arathon|[Ss]print|IAAF|[Ss]wimming|[Cc]ycling|[Gg]olf|Tour de France)\b"
)
_NATIONS = ("rugby", "cricket", "nations", "football_nations", "tennis_nations")
_NEAR, _WANTED = 9, 3


def league_of(team: str, text: str, named: Sequence[str] = ()) -> tuple[str, ...]:
    """The teams that may play against the team, or against it and one of the ``named``; none where it is unknown."""
    if is_nation(team) and (not _OF_SPORT.search(text) or _OF_NO_TEAMS.search(text)):
        return ()
    if team in groups("teams")["rugby"] or team in groups("teams")["cricket"]:
        sport = next((sport for sport, said in _SPORTS.items() if said.search(text)), "football_nations")
        rows = groups("teams")[sport]
        return rows if team in rows else ()
    if team in groups("teams")["tennis_nations"] and _SPORTS["tennis_nations"].search(text):
        return groups("teams")["tennis_nations"]
    for name in named:
        rows = group_with("teams", team, name)
        if rows:
            return rows
    return group_with("teams", team)


def beside_team(team: str, rows: Sequence[str], *, without: str) -> tuple[str, ...]:
    """Three other teams, of those that stand near it in their row: the champions beside the large clubs.

    None that ``without`` names, which is the question and what else is told; they play in the contest that it names.
    """
    rows = next(
        (sides for contest, sides in groups("contests").items() if contest in without and team in sides), rows
    )
    if team not in rows:
        return ()
    at = rows.index(team)
    fit = [other for other in rows if other != team and other not in without]
    near = sorted(fit, key=lambda other: abs(rows.index(other) - at))[:_NEAR]
    alike = beside(team, [other for other in fit if other in alike_nations(team)], without=without)
    others = beside(team, [other for other in near if other not in alike], without=without)
    return (*alike, *others)[:_WANTED]


@cache
def alike_nations(team: str) -> frozenset[str]:
    """The other countries whose people bear names like those of this one."""
    rows = (rows for rows in groups("alike_nations").values() if team in rows)
    return frozenset(other for row in rows for other in row if other != team)


def is_nation(team: str) -> bool:
    """Whether it is the team of a country, for which its players play all their lives."""
    return any(team in groups("teams")[row] for row in _NATIONS)


def beside_coached(team: str, rows: Sequence[str]) -> tuple[str, ...]:
    """Three countries that never take a coach who has another's team; none for a club, nor where a sport knows no such countries."""
    sport = next((row for row in _NATIONS if rows == groups("teams")[row]), "")
    for others in (groups("own_coaches").get(f"{sport}{at}", ()) for at in ("", "_beside")):
        if others and team not in others:
            return beside(team, others, without="")
    return ()
