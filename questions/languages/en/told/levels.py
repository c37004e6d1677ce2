"""Wrong options of the level of a post: beside a chief executive no spokesman, beside a prime minister no minister of culture."""

from __future__ import annotations

import random
import re
from collections.abc import Iterable

from questions.languages.en.tokens import words
from questions.languages.en.told.groups import called, groups, is_team, members

_STATE_BANK = re.compile(
    r"(?:^|\s)(?:World|Central|Development|National|Reserve|Investment) Bank$|^Bank of |Federal Reserve$"
)

_AS_TEAM = re.compile(r"the [A-Z][a-z]+s|[\w. '’-]+ (?:F\.?C\.?|RFC|United|City|Rovers|Town|Rugby)")
_OF_SPORT = re.compile(
    r"\b(?:coach|league|squad|rugby|striker|midfielder|fly-half|flanker|prop|hooker|goalkeeper|season|scored)\b"
)
_FEWEST_OF_SPORT = 2


def beside_post(post: str, org: str, name: str, text: str = "") -> tuple[str, ...]:
    """Three posts of its level in the firm or body; none where the level is not known."""
    rows = groups("levels").get(post, ())
    if is_team(org) or _is_club(org, text):
        rows = groups("levels_of_clubs").get(post, ())
    elif _STATE_BANK.search(org):
        rows = groups("levels_of_state_banks").get(post, ())
    elif is_public_body(org):
        rows = groups("levels_of_bodies").get(post, rows)
    return some_of(rows, post, name)


def _is_club(org: str, text: str) -> bool:
    """Whether a report of sport speaks of the body as of a club: "the Scarlets"."""
    return _AS_TEAM.fullmatch(org) is not None and len(set(_OF_SPORT.findall(text))) >= _FEWEST_OF_SPORT


def beside_office(office: str, name: str, *, of: str) -> tuple[str, ...]:
    """Three offices of state of its level; ``of`` names the row of those that stand beside any."""
    levels = groups("levels_of_state")
    rows = levels.get(office) or [one for one in levels[of] if not _in_one_office(one, office)]
    return some_of(rows, office, name)


def apart(kind: str, office: str, name: str) -> tuple[str, ...]:
    """Three offices that nobody who holds this one ever holds: those who govern have been or become ministers of much else."""
    rows = groups("apart")
    return some_of(rows.get(office, rows[kind]), office, name)


def some_of(rows: Iterable[str], key: str, name: str, wanted: int = 3) -> tuple[str, ...]:
    """Some of the rows, the same for the same key and name."""
    fit = [one for one in rows if one != key]
    random.Random(key + name).shuffle(fit)
    return tuple(fit[:wanted]) if len(fit) >= wanted else ()


def is_public_body(org: str) -> bool:
    """Whether the name is that of an association, a party or an institution, which has no finance director to speak of."""
    last = re.split(r"\s(?:of|for)\s", org)[0].split()[-1]
    if (
        _STATE_BANK.search(org)
        or org in members("bodies")
        or not called("parties").keys().isdisjoint(org.split())
    ):
        return True
    return last.lower() in words("bodies_with_the") or org.startswith("the ") and last.isupper()


def _in_one_office(one: str, other: str) -> bool:
    """Whether one person may hold both: "industry and trade minister"."""
    first, second = _fields(one), _fields(other)
    kin = [set(rows) for rows in groups("one_office").values()]
    return bool(first & second) or any(first & rows and second & rows for rows in kin)


def _fields(office: str) -> set[str]:
    plain = re.sub(r"\b(?:minister|secretary|shadow)\b", "", office.lower()).strip()
    return {plain, *re.split(r"\sand\s|\s", plain)} - {"", "and", "of"}
