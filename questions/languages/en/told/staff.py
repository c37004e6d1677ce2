"""What somebody is at the club or with the national team that stands before the name: "Halden boss X" is its manager."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.naming import common_words
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.described import sport_of
from questions.languages.en.told.groups import groups, has_no_post, is_team, known_as
from questions.languages.en.told.known_to_all import is_known_manager
from questions.languages.en.told.leagues import is_nation
from questions.languages.en.told.levels import some_of
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_TEAM = r"(?P<team>[A-Z][\w&]+(?:\s(?:and\s|&\s)?[A-Z][\w&]+){0,2})(?:['’]s)?"
_PLAYED = {"footballer": "football", "rugby player": "rugby", "cricketer": "cricket"}
# What a short report of football says, and what one of another sport with clubs does.
_OF_CLUBS = re.compile(
    r"\b(?:midfielder|striker|defender|goalkeeper|league|cup|clubs?|fc|squad|season|match|kick-off|penalty|fixtures?|premiership|uefa|fifa)\b",
    re.IGNORECASE,
)
_OF_OTHERS = re.compile(
    r"\b(?:[Rr]ugby|Six Nations|scrum|fly-half|flanker|[Cc]ricket|wickets?|[Bb]asketball|NBA|NHL|NFL|[Hh]ockey|[Cc]ycling|Formula One|[Tt]ennis|[Gg]olf)\b"
)
_FEWEST_SIGNS = 3


def staff(before: str, name: str, text: str) -> Iterator[Asking]:
    """ "Halden boss X", "Wales coach X": what was X's role there?, in reports of sports that are played in teams."""
    found = re.search(rf"(?:^|(?<=[\s\"“])){_TEAM}\s(?P<role>boss|{_roles()})\s$", before)
    sport = _sport_of(text)
    if (
        found is None
        or sport not in _PLAYED
        or has_no_post(before[: found.start()])
        or is_known_manager(name)
    ):
        return
    team = _team_of(found, text)
    role = "manager" if found["role"] == "boss" and sport == "footballer" else found["role"]
    rows = groups("staff_of_nations" if is_nation(team) else "staff").get(role, ())
    if team and rows:
        stem = f"What was {name}'s role {_place(team, sport)}{AT_THE_TIME}"
        yield Asking("report_post", stem, role, options=some_of(rows, role, name))


def _place(team: str, sport: str) -> str:
    """Where the role is one, clear without the report: "with Wales's national rugby team", "at the football club Wigmore"."""
    played = _PLAYED[sport]
    if is_nation(team):
        plural = team.endswith("s") and " " in team or team.endswith("lands")
        return f"with {team}" if plural else f"with {team}'s national {played} team"
    return f"at {team}" if is_team(team) else f"at the {played} club {team}"


def _sport_of(text: str) -> str:
    """The sport of the report; football where its few signs are of clubs and of no other sport."""
    signs = {sign.lower().removesuffix("s") for sign in _OF_CLUBS.findall(text)}
    is_football = len(signs) >= _FEWEST_SIGNS and not _OF_OTHERS.search(text)
    return sport_of(text) or ("footballer" if is_football else "")


def _roles() -> str:
    return "|".join(sorted(map(re.escape, groups("staff")), key=len, reverse=True))


def _team_of(found: re.Match[str], text: str) -> str:
    """The team by the name that the groups know, or by a name of its own that the report says more than once; "" for any other words."""
    team = found["team"]
    first, _, rest = team.partition(" ")
    if has_no_post(f"{first} "):
        return ""
    if rest and found.start() == 0 and first.lower() in words("told_leads") | common_words():
        team = rest
    if is_team(team):
        return known_as(team)
    place = gazetteer("en").named(team)
    low = team.lower()
    plain = low in nationalities("en") or low in common_words() | words("told_links")
    if plain or place is not None and place.kind == "country" or team.split()[0] in words("no_bodies"):
        return ""
    return team if len(re.findall(rf"\b{re.escape(team)}\b", text)) > 1 else ""
