"""Questions for the days, months and years of a report, where the clause tells one time only."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, TOLD_HERE, Asking, told_when
from questions.languages.en.told.clauses import Clause, is_saying
from questions.languages.en.told.turned import asked
from questions.languages.en.told.verb_groups import base_of_ing
from questions.languages.en.verbs import base_of_past, base_of_present
from questions.languages.known_times import times_told

_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_MONTH = "(?:" + "|".join(_NAMES) + ")"
_DAY = re.compile(rf"\bon\s(?P<key>\d{{1,2}}\s{_MONTH}(?:,?\s(?P<year>\d{{4}}))?)(?!\s?(?:-|and|to)\b)(?!\d)")
_IN_MONTH = re.compile(rf"\bin\s(?P<key>{_MONTH}(?:,?\s(?P<year>\d{{4}}))?)(?!\s(?:and|or|to)\b)(?!\s\d)")
_YEAR = re.compile(r"\bin\s(?P<key>(?:1[5-9]|20)\d\d)(?![\d-])(?!,?\s(?:and|or|to)\b|,\s\d)")
ANY_TIME = re.compile(
    rf"\b(?:1[5-9]|20)\d\d\b|\b\d{{1,2}}\s{_MONTH}\b|\b{_MONTH}\s\d|\b(?:{'|'.join(name for name in _NAMES if name != 'May')})\b"
)
TOLD_TIME = re.compile(
    rf"\b(?:in|on|until|by|since|from)\s(?P<key>\d{{1,2}}\s{_MONTH}(?:,?\s\d{{4}})?|(?:{_MONTH}\s)?(?:1[5-9]|20)\d\d)(?![\d-])(?!\s(?:and|or|to)\b)"
)
_OF_PLANS = frozenset({"hope", "plan", "expect", "aim", "forecast", "intend", "want", "project", "predict"})
# A date behind a noun that a preposition leads in may be that noun's own: "a prize for their show in April".
_OF_NOUN = re.compile(
    r"\b(?:for|after|from|into|of)\s(?:(?!(?:a|an|the)\b)[\w'’-]+ing\s)?(?:[\w'’$£€.,%-]+\s){1,6}$"
)
# "repay bonuses awarded in 2003"
_OF_PARTICIPLE = re.compile(r"[a-z]s?\s\w+ed\s$")
# "dropped from the squad for the match with Halden in Oslo on 12 March": the match is on that day.
_OF_EVENT = re.compile(
    rf"\b(?:for|of|against|from|after|before|ahead of|into|to)\s(?:[\w'’&.-]+\s){{0,8}}?(?:{'|'.join(sorted(words('dated_events')))})\b"
)
_RECENT = 11
_DAYS = (31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)


def times(clause: Clause, latest: int = 0) -> Iterator[Asking]:
    """A question for the one time that the clause tells; ``latest`` is the last year that the report knows of."""
    rest = clause.told()
    whole = f"{clause.opening} {clause.subject} {rest}"
    for pattern, lead in ((_DAY, "On what date"), (_IN_MONTH, "In which month"), (_YEAR, "In which year")):
        found = pattern.search(rest)
        opening = pattern.match(clause.opening[:1].lower() + clause.opening[1:]) if clause.opening else None
        if opening is not None and opening.end() == len(clause.opening):
            key, without, timed = opening["key"], rest, False
            year = opening.groupdict().get("year")
        elif found is not None:
            before = rest[: found.start()]
            if any(shape.search(before) for shape in (_OF_NOUN, _OF_PARTICIPLE, _OF_EVENT)):
                return
            key, without, timed = found["key"], _without(rest, found), True
            year = found.groupdict().get("year")
        else:
            continue
        if (
            len(re.findall(r"\d%", whole)) > 1
            or len(ANY_TIME.findall(whole)) != 1
            or not _is_whole(clause, without)
        ):
            return
        if pattern is _IN_MONTH and year:
            lead = "In which month and year"
        stem = f"{lead} {asked(clause, without, timed=timed)}"
        is_to_come = clause.when == TOLD_HERE and clause.verb[1:2] and clause.verb[1].lower == "to"
        options = years_to_come(key) if is_to_come and key.isdigit() else other_times(key, whole, latest)
        bare = key.isalpha() and not clause.when
        yield told_when(Asking("when_report", stem, key, options=options), TOLD_HERE if bare else "")
        return


def _is_whole(clause: Clause, rest: str) -> bool:
    """Whether the clause says enough of what happened without its time."""
    many = len(rest.split())
    if clause.main in ("see", "hear", "follow", "include", "mean", "feature"):
        return False
    if any(_base(one.lower) in _OF_PLANS for one in clause.verb):
        return False
    if clause.when == AT_THE_TIME and not clause.is_passive or is_saying(clause):
        return False
    if (
        clause.main in words("verbs_of_change") | {"be", "have", "come", "go", "do", "start", "begin"}
        and not clause.is_passive
    ):
        return clause.main in ("start", "begin") and (many > 0 or len(clause.subject.split()) > 1)
    return many >= 1 or clause.is_passive or clause.main in words("decisive_verbs")


def _without(rest: str, found: re.Match[str]) -> str:
    return " ".join(f"{rest[: found.start()]} {rest[found.end() :]}".split())


def other_times(key: str, told: str = "", latest: int = 0) -> tuple[str, ...]:
    """Three times like the key, never far from it; years in which there was what is ``told``, and none after ``latest``."""
    chooser = random.Random(key)
    parts = key.replace(",", "").split()
    if len(parts) == 1 and parts[0].isdigit():
        return _years(int(parts[0]), told, chooser, latest)
    month = next(at for at, name in enumerate(_NAMES) if name in parts)
    if not parts[0].isdigit():
        months = chooser.sample([at for at in range(12) if at != month and abs(at - month) <= 4], 3)
        return tuple(key.replace(_NAMES[month], _NAMES[at]) for at in months)
    day = int(parts[0])
    moved = (month + chooser.choice([1, 11])) % 12
    other = chooser.choice([near for near in range(day - 9, day + 10) if near != day and 1 <= near <= 28])
    tail = key[len(parts[0]) :]
    there = tail.replace(_NAMES[month], _NAMES[moved])
    kept = min(day, _DAYS[moved])
    return (f"{other}{tail}", f"{kept}{there}", f"{other}{there}")


def _years(year: int, told: str, chooser: random.Random, latest: int) -> tuple[str, ...]:
    known = [time for time in times_told(told, "en") if time.holds(year)]
    step = max((time.step for time in known), default=1)
    reach = 3 * step if step > 1 else 4 if latest and latest - year < _RECENT else 8
    last = max(year, latest) if latest else year + reach
    near = [
        other
        for other in range(year - reach, min(last, year + reach) + 1)
        if other != year and all(time.holds(other) for time in known)
    ]
    return tuple(str(other) for other in chooser.sample(near, 3)) if len(near) >= 3 else ()


def years_to_come(key: str) -> tuple[str, ...]:
    """Three years beside one that was still to come, of which one is nearer: no year that was past."""
    year, chooser = int(key), random.Random(key)
    return (str(year - 1), *(str(year + step) for step in chooser.sample((1, 2, 3), 2)))


def _base(word: str) -> str:
    return base_of_past(word) or base_of_present(word) or base_of_ing(word)
