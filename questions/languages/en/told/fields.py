"""What a report tells of a player, an artist or a politician beside the name: team, position, calling, party."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.common_names import is_common
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.described import described
from questions.languages.en.told.groups import beside, either, group_with, groups, has_no_post, known_as
from questions.languages.en.told.leagues import beside_coached, beside_team, is_nation, league_of
from questions.languages.en.told.walks import walk_of

_CLUBS = ("england", "scotland", "europe", "clubs_of_rugby")
# Whom a club has just bought plays for it no longer: "has signed Halden defender X".
_BOUGHT = r"\b(?:sign|sell|buy|bought|sold|recruit|land|hire|poach|captur|snap)\w*\s(?:[\w'’-]+\s){0,4}$"
_MOVES = re.compile(
    r"\b(?:sign|join|seal|complet|swap|quit|leav|switch|appoint|nam|axe|sack|retir|hir|depart|transfer|unveil|exit)\w*\b",
    re.IGNORECASE,
)
_STARS = "youngster|star|player|man|keeper|winger|forward|teenager|playmaker|wing|back row"
_LEADS = {"manager": "manage", "boss": "manage", "coach": "coach", "captain": "captain", "skipper": "captain"}


# What shows that a person of a club of whom nothing else is told is one of its players.
_OF_PLAY = re.compile(
    r"\b(?:striker|midfielder|defender|goalkeeper|winger|scrum-half|fly-half|flanker|prop|hooker)s?\b"
)


def _in_small(before: str) -> str:
    """The words without the capital of the one word with which a sentence opens: "Drummer X"."""
    return before[:1].lower() + before[1:] if " " not in before.strip() else before


def _has_moved(name: str, title: str) -> bool:
    """Whether the headline tells that the person came or went: the team that the report names may be the old one."""
    return (
        re.search(rf"\b{re.escape(name.split()[-1])}\b", title) is not None
        and _MOVES.search(title) is not None
    )


def of_field(before: str, name: str, title: str, text: str) -> Iterator[Asking]:
    """Whom a coach trains, and in which position and for which team somebody plays."""
    moved = _has_moved(name, title)
    for asking in _of_field(_in_small(before), name, text):
        if asking.way != "report_team" or not moved:
            yield asking


def _of_field(before: str, name: str, text: str) -> Iterator[Asking]:
    team = r"(?P<team>(?:[A-Z][\w'’]+\s(?:of|and|&|de)\s)?[A-Z][\w'’]+(?:\s[A-Z][\w'’]+){0,2})(?:['’]s)?\s"
    found = re.search(rf"{team}(?P<role>manager|boss|coach|captain|skipper)\s$", before)
    if found is not None and not has_no_post(before[: found.start()]):
        rows = league_of(known_as(found["team"]), text)
        if rows:
            yield _leads(_LEADS[found["role"]], known_as(found["team"]), name, rows, text)
        return
    found = re.search(rf"(?:{team})?(?<![-\w])(?P<role>{either('positions')})\s$", before)
    if found is not None and not re.search(
        r"\b(?:former|ex|then|retired)[-\s](?:[\w'’-]+\s){0,3}$", before[: found.start("role")], re.IGNORECASE
    ):
        rows = _other_positions(found["role"])
        called = _called_by_sport(name, text)
        if called and rows and found["role"] not in groups("positions")["running"]:
            stem = f"In which position did {called} play{AT_THE_TIME}"
            yield Asking("report_post", stem, found["role"], options=beside(found["role"], rows, without=""))
        if not re.search(_BOUGHT, before[: found.start()]):
            yield from _plays_for(found["team"], name, before, text)
        return
    star = re.search(rf"(?<![-\w]){team}(?P<role>{_STARS})\s$", before)
    if star is not None and not has_no_post(before[: star.start()]):
        yield from _plays_for(star["team"], name, before, text)
        return
    found = re.search(rf"(?:^|(?<=[\s\"“]))(?<!\sof )(?P<team>{either('teams', *_CLUBS)})['’]s\s$", before)
    if (
        found is not None
        and (walk_of(name, text) == "player" or not walk_of(name, text) and _OF_PLAY.search(text))
        and not re.search(_BOUGHT, before[: found.start()])
    ):
        yield from _plays_for(found["team"], name, before, text)


def _called_by_sport(name: str, text: str) -> str:
    """The player by the name, where many bear it with the sport: "the rugby player Andrew Wilson"; "" where the report tells of none."""
    return described(name, "", text) if is_common(name) else name


def _leads(verb: str, team: str, name: str, rows: tuple[str, ...], text: str) -> Asking:
    """The team that somebody coaches, manages or captains: a captain may lead one country only, its coach others as well."""
    others = beside_team(team, rows, without=_told_with(name, text))
    apart = others if verb == "captain" and is_nation(team) else beside_coached(team, rows)
    stem = f"Which team did {name} {verb}{AT_THE_TIME}"
    return Asking("report_team", stem, team, options=others, passing=True, apart=apart)


def _told_with(name: str, text: str) -> str:
    """The sentences that name the person: a team that they tell may be right as well."""
    return " ".join(re.findall(rf"[^.!?]*\b{re.escape(name.split()[-1])}\b[^.!?]*", text))


def _other_positions(role: str) -> tuple[str, ...]:
    """Positions that nobody plays in as well: a back of rugby may play in all of the backs' places, a midfielder in any but the goal."""
    if role in groups("positions")["football"]:
        return groups("beside_positions").get(role, ())
    backs, forwards = groups("positions")["rugby_backs"], groups("positions")["rugby_forwards"]
    if role in backs:
        return forwards
    return backs if role in forwards else group_with("positions", role)


def _plays_for(team: str | None, name: str, before: str, text: str) -> Iterator[Asking]:
    """The team of a player: "Wasps flanker X"."""
    key = known_as(team or "")
    rows = league_of(key, text)
    if re.search(rf"\b(?:{either('positions', 'rugby_backs', 'rugby_forwards')})\s$", before):
        clubs = groups("teams")["clubs_of_rugby"]
        rows = clubs if key in clubs else rows
    if rows:
        kind = "national team" if is_nation(key) else "team"
        stem = f"For which {kind} did {name} play{AT_THE_TIME}"
        options = beside_team(key, rows, without=_told_with(name, text))
        yield Asking("report_team", stem, key, options=options, passing=not is_nation(key))
