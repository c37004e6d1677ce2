"""Questions for the persons and teams of a report: who did it, to whom, against which team."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping

from questions.languages.en.kinds import gender_of_person
from questions.languages.en.options import is_plain_person
from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.clauses import Clause
from questions.languages.en.told.groups import known_as, members
from questions.languages.en.told.leagues import beside_team, is_nation, league_of
from questions.languages.en.told.scores import OF_ONE_MATCH
from questions.languages.en.told.turned import asked
from questions.languages.en.told.walks import walk_of
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named

_ROLE_BEFORE = re.compile(r"^(?:(?:the|an?)\s)?(?:[\w'’&-]+\s){0,5}$")
_TIED_BEFORE = re.compile(r"\b(?:and|or|by|of|from|for|with|to|in|on|at|over|against)\s")
_TEAM_LEADS = {
    "against": "Against",
    "to": "To",
    "from": "From",
    "for": "For",
    "at": "Against",
    "with": "With",
    "over": "Over",
}
_NO_NAMES = frozenset({"Latin", "European", "Olympic", "Western", "Christmas"})
_FEWEST, _MUCH, _FEWEST_OF_GAME = 3, 5, 4
_OLD = 1910


def doers(clause: Clause, persons: Mapping[str, str], text: str) -> Iterator[Asking]:
    """Questions for the names that are the whole subject or object of the clause."""
    yield from _who(clause, persons, text)
    yield from _whom(clause, persons, text)
    yield from _by_whom(clause, persons, text)
    yield from _which_team(clause, text)


def _who(clause: Clause, persons: Mapping[str, str], text: str) -> Iterator[Asking]:
    name, rest = name_at_end(clause.subject, persons), clause.told()
    if not name or clause.plural or not _is_one_deed(clause):
        return
    verb = clause.text[clause.verb[0].start : clause.verb[-1].end]
    options = other_persons(name, persons, without=clause.text, text=text)
    if options:
        yield Asking("report_who", f"Who {verb} {rest}".strip(), name, options=options)


def _is_one_deed(clause: Clause) -> bool:
    """Whether one person alone will have done so: what is told names or counts something, or says much."""
    rest, verb = clause.told(), clause.main
    if verb in words("verbs_of_saying") | words("verbs_of_telling") or not _is_telling(rest):
        return False
    if verb == "be":
        return rest.startswith("the ") and len(rest.split()) >= _MUCH
    now = clause.when == AT_THE_TIME and clause.verb[0].lower not in ("was", "were")
    if now and verb not in words("verbs_that_last"):
        return False
    return verb in words("verbs_of_one_deed") or len(rest.split()) >= _MUCH


def name_at_end(phrase: str, persons: Mapping[str, str]) -> str:
    """The person whose name the phrase is, alone or behind a role."""
    found = [name for name in set(persons.values()) if phrase == name or phrase.endswith(f" {name}")]
    name = max(found, key=len, default="")
    before = phrase[: len(phrase) - len(name)]
    return name if name and _ROLE_BEFORE.match(before) and not _TIED_BEFORE.search(before) else ""


def _is_telling(rest: str) -> bool:
    """Whether what is told names or counts something, so that one person only can be meant."""
    named = [
        word
        for word in re.findall(r"[A-Z]\w+", rest)
        if word.lower() not in nationalities("en") and word not in _NO_NAMES
    ]
    return (bool(named) or re.search(r"\d", rest) is not None) and len(rest.split()) >= 2


_TELLS_GENDER = re.compile(
    r"\b(?:his|her|he|she|himself|herself|him|\w*(?:man|woman|men|women|actor|actress))\b"
)


def other_persons(name: str, persons: Mapping[str, str], *, without: str, text: str = "") -> tuple[str, ...]:
    """Three other persons of the report that ``without`` does not name, of the same gender where it tells that.

    Where ``text`` is given, they are of the one walk of life that it tells of both.
    """
    walk = walk_of(name, text) if text else ""
    if text and not walk:
        return ()
    gender = gender_of_person([name.split()[0].lower()]) if _TELLS_GENDER.search(without) else ""
    fit = [
        other
        for other in sorted(set(persons.values()))
        if other != name
        and is_plain_person(other)
        and not _is_of_old(other)
        and other.split()[-1] not in without
        and other.split()[-1] not in name
        and (not walk or walk_of(other, text) == walk)
        and (not gender or gender_of_person([other.split()[0].lower()]) in ("", gender))
    ]
    random.Random(name).shuffle(fit)
    return tuple(fit[:_FEWEST]) if len(fit) >= _FEWEST else ()


def _is_of_old(name: str) -> bool:
    """Whether everybody knows the person to be dead for long, so that no report of a day tells what was just done."""
    known = person_named(name, "en")
    return known is not None and known.born < _OLD


def _whom(clause: Clause, persons: Mapping[str, str], text: str) -> Iterator[Asking]:
    rest = clause.told()
    found = next(
        (
            name
            for name in sorted(set(persons.values()), key=len, reverse=True)
            if name in rest
            and re.match(
                rf"(?:(?:the\s)?[\w'’-]+\s){{0,4}}?{re.escape(name)}(?!['’]s|\w|\s(?:and|[A-Z]))", rest
            )
        ),
        None,
    )
    if found is None or clause.main not in words("verbs_to_one_person") or clause.is_passive:
        return
    at = rest.find(found)
    if re.search(r"\b(?:in|at|by|to|from|for|with|of|and|on)\b", rest[:at]):
        return
    tail = rest[at + len(found) :].strip()
    if tail and not re.match(r"(?:in|at|on|for|from|to|as|by|with|after|before|\d)", tail):
        return
    options = other_persons(found, persons, without=clause.text, text=text)
    stem = f"Whom {asked(clause, tail)}"
    if len(options) >= _FEWEST and tail:
        yield Asking("report_who", stem, found, options=options)


def _by_whom(clause: Clause, persons: Mapping[str, str], text: str) -> Iterator[Asking]:
    """ "was hosted by X": by whom?"""
    rest = clause.told()
    found = re.search(
        r"\bby\s(?P<who>(?:[\w'’&-]+\s){0,5}?[A-Z][\w'’-]+)(?=$|\s(?:in|on|at|for|after|to|as)\b)", rest
    )
    if found is None or not clause.is_passive or len(re.findall(r"\bby\b", rest)) > 1:
        return
    who = f"{found['who']}"
    name = name_at_end(who, persons)
    if not name or " and " in who:
        return
    without = " ".join(f"{rest[: found.start()]} {rest[found.end() :]}".split())
    options = other_persons(name, persons, without=clause.text, text=text)
    if options:
        yield Asking("report_who", f"By whom {asked(clause, without)}", name, options=options)


def _which_team(clause: Clause, text: str) -> Iterator[Asking]:
    rest, verb = clause.told(), clause.text[clause.verb[0].start : clause.verb[-1].end]
    team = known_as(re.sub(r"^[Tt]he\s", "", clause.subject))
    telling = _is_telling(rest) and (clause.main != "be" or rest.startswith("the "))
    telling = telling and (
        clause.main not in words("verbs_of_matches")
        or len(rest.split()) >= _FEWEST_OF_GAME
        and OF_ONE_MATCH.search(rest) is not None
    )
    if team in members("teams") and clause.main in words("verbs_of_one_deed") and telling:
        rows = _rows(team, rest, text)
        if rows:
            options = beside_team(team, rows, without=clause.text)
            passing = clause.when == AT_THE_TIME
            yield Asking("report_team", f"Which team {verb} {rest}", team, options=options, passing=passing)
    for found in re.finditer(
        r"\b(?P<lead>against|to|from|with|over|at)\s(?P<team>[A-Z]\w+(?:\s[A-Z]\w+)?)(?=$|\s(?:in|on|at|for|after|by|as|last|this)\b)",
        rest,
    ):
        key = known_as(found["team"])
        if key not in members("teams") or clause.main not in words("verbs_of_matches") | words(
            "verbs_of_transfers"
        ):
            continue
        if found["lead"] == "at" and clause.main not in ("win", "lose", "draw", "play"):
            continue
        # Whom somebody won a cup of countries with, the name tells.
        if found["lead"] == "with" and is_nation(key):
            continue
        if found["lead"] == "over" and clause.main != "win" or clause.when == AT_THE_TIME:
            continue
        # "will face X from Switzerland": where somebody is from is no team.
        if found["lead"] == "from" and clause.main not in words("verbs_of_transfers"):
            continue
        rows = _rows(key, clause.subject, text)
        without = " ".join(f"{rest[: found.start()]} {rest[found.end() :]}".split())
        # "joined from X": whom, the question must say.
        if clause.main == "join" and not re.match(r"[A-Z]|the\s", without):
            continue
        options = beside_team(key, rows, without=clause.text)
        yield Asking(
            "report_team",
            f"{_TEAM_LEADS[found['lead']]} which team {asked(clause, without)}",
            key,
            options=options,
        )
        return
    found = re.match(r"(?P<team>[A-Z]\w+(?:\s[A-Z]\w+)?)(?=$|\s(?:in|on|at|for|after|by|\d))", rest)
    if (
        found
        and known_as(found["team"]) in members("teams")
        and clause.main in words("verbs_of_matches") | {"join", "leave", "manage", "coach"}
    ):
        key, tail = known_as(found["team"]), rest[found.end() :].strip()
        options = beside_team(key, _rows(key, clause.subject, text), without=clause.text)
        # Teams meet more than once: which game is meant, the score alone does not tell.
        if tail and (clause.main not in words("verbs_of_matches") or OF_ONE_MATCH.search(tail)):
            yield Asking("report_team", f"Which team {asked(clause, tail)}", key, options=options)


def _rows(team: str, others: str, text: str) -> tuple[str, ...]:
    """The teams of the league that holds the team and the ones named beside it."""
    named = [
        name for name in members("teams") if name in others and re.search(rf"\b{re.escape(name)}\b", others)
    ]
    return league_of(team, text, named)
