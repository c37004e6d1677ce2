"""English questions for the time of a deed that another clause of the page tells of the same thing with another date."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.asked import Asked
from questions.languages.en.titled_works import came_out_later
from questions.languages.en.tokens import words
from questions.languages.en.verbs import base_of_participle, base_of_past, is_base
from questions.languages.reading import DateValue
from questions.languages.registry import get_pack
from questions.languages.tables import plain_table

_WAYS = ("when_typed", "when_choice", "when_deed", "when_topic", "appeared")
_MONTHS = {name: int(number) for number, names in get_pack("en").dates.months.items() for name in names}
_MONTH = "|".join(map(re.escape, sorted(_MONTHS, key=len, reverse=True)))
_DATE = re.compile(
    rf"(?:\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?(?: of)? )?\b(?P<month>{_MONTH})\.?(?: (?P<after>\d{{1,2}})(?:st|nd|rd|th)?)?,? (?:of )?(?P<year>1\d\d\d|20\d\d)\b"
    r"|(?<![\d,.$£€-])(?P<alone>1[4-9]\d\d|20[0-2]\d)(?![\d%]|,\d|[-–]\d)"
)
_ASKED = re.compile(r"^(?:In|On) what [a-z ]+? (?P<way>did|was|were) (?P<told>.*)\?$")
_CLAUSE = re.compile(r".+?(?:(?<![A-Z])(?<!St)(?<!Dr)(?<!Mr)[.!?](?=\s|$)|;|\n|$)")
_WORD = re.compile(r"[^\W_]+(?:['’-][^\W_]+)*")
_OPENING = re.compile(r"\W*(?:(?:In|On|By|During|Since) [^,]{2,40}, |[A-Z][a-z]+ly,? )?")
_LEADS = re.compile(r"(?:It|He|She|They|[Tt]he (?P<noun>[a-z]+))\b|(?:was|were) ")
_TWICE = re.compile(r"\btwice\b|\bfirst (?:in|on) [^;]*\b(?:then|again) (?:in|on)\b")
_TOKEN = re.compile(rf"{_WORD.pattern}|[,:()]")
_QUOTED = re.compile(r"[\"“](?P<title>[^\"“”]+)[\"”]")
_GAMES = re.compile(r"\bcompete at the (?P<season>Summer|Winter) Olympics\?$")
_OF_GAMES = re.compile(
    r"\b(?P<before>(?:18|19|20)\d\d)(?: (?P<season>Summer|Winter))? Olympics?\b"
    r"|\b(?:(?P<of_season>Summer|Winter) )?Olympics?(?: Games)? (?:of|in) (?:(?!\d)[\w']+ (?:in )?){0,2}(?P<behind>(?:18|19|20)\d\d)\b"
)
_PRONOUNS = frozenset({"it", "they", "he", "she"})
_SEVERAL, _MANY = 2, 4

_Day = tuple[int, int, int]


@dataclass(frozen=True, slots=True)
class _Clause:
    """A clause of the page that tells a date, at its place; ``bases`` are its small words in their base forms."""

    start: int
    end: int
    text: str
    days: tuple[_Day, ...]
    bases: frozenset[str]
    said: frozenset[str]


@dataclass(frozen=True, slots=True)
class _Deed:
    """What a question asks the time of: of whom or what, the verbs and nouns that tell it, and the words behind its verb."""

    subject: frozenset[str]
    verbs: frozenset[str]
    rest: frozenset[str]


def told_otherwise(asked: Asked) -> Iterator[str]:
    """A code where the page tells the deed of the same thing with another date."""
    if asked.way.startswith("person_year") and _is_of_several_games(asked):
        yield "several_right"
    if asked.way == "appeared" and came_out_later(asked):
        yield "several_right"
    if not asked.way.startswith(_WAYS) or not isinstance(asked.value, DateValue):
        return
    mine = _day_of_value(asked)
    deed = _deed(asked) if mine is not None else None
    if deed is None:
        return
    for clause in _dated_clauses(asked.text):
        if deed.verbs.isdisjoint(clause.bases) or _agrees_with_any(mine, clause):
            continue
        if not clause.start <= asked.answer_start < clause.end and _tells(clause, deed, asked):
            yield "several_right"
            return


def _day_of_value(asked: Asked) -> _Day | None:
    """Year, month and day that the question asks for, 0 for what it leaves open; None for wider times."""
    parts = asked.value.start.split("-")
    known = {"year": 1, "month": 2, "day": 3}.get(asked.value.precision.value)
    if known is None or len(parts) != 3 or not parts[0].isdigit():
        return None
    year, month, day = (int(part) if at < known else 0 for at, part in enumerate(parts))
    return year, month, day


def _deed(asked: Asked) -> _Deed | None:
    """The deed in the question's words; None where its verb is not known or tells too little."""
    found = _ASKED.match(asked.question)
    if found is None:
        return None
    told = found["told"].split()
    place = next((at for at in range(1, len(told)) if _is_verb(told, at, found["way"])), 0)
    if not place:
        return None
    verb = told[place] if found["way"] == "did" else _base(told[place])
    rest = _weighty(" ".join(told[place + 1 :]))
    if verb in _unlike() and len(rest) < _SEVERAL:
        return None
    subject = " ".join(told[:place])
    titled = _QUOTED.search(subject)
    return _Deed(_weighty(titled["title"] if titled else subject), _same_deed(verb), rest)


def _is_verb(told: list[str], at: int, way: str) -> bool:
    """Whether the word at this place, outside quotation marks and behind a name, is the verb that "did" or "was" wants."""
    word, before = told[at], " ".join(told[:at])
    if not word.islower() or before.count('"') % 2 or before.count("“") > before.count("”"):
        return False
    if not any(mark.isupper() or mark.isdigit() for mark in before) or word in words("linking"):
        return False
    if way == "did":
        return is_base(word)
    return bool(base_of_past(word) or base_of_participle(word)) or word.endswith("ed")


@lru_cache(maxsize=4_096)
def _base(word: str) -> str:
    return base_of_past(word) or base_of_participle(word) or re.sub(r"(?<=[a-z]{3})(?:d|s)$", "", word)


@cache
def _same_deed(verb: str) -> frozenset[str]:
    rows = [set(row.split()) for row in plain_table(Path(__file__).parent / "told_otherwise.toml")["deeds"]]
    return frozenset({verb}.union(*(row for row in rows if verb in row)))


@cache
def _unlike() -> frozenset[str]:
    return frozenset(plain_table(Path(__file__).parent / "told_otherwise.toml")["unlike"].split())


def _weighty(told: str) -> frozenset[str]:
    """The words that say something, without small ones."""
    small = words("linking") | words("determiners") | words("told_leads") | {"as", "was", "did"}
    return frozenset(word.lower() for word in _WORD.findall(told)) - small


@lru_cache(maxsize=8)
def _dated_clauses(text: str) -> tuple[_Clause, ...]:
    """The clauses of the page that tell a year."""
    clauses = []
    for found in _CLAUSE.finditer(text):
        days = tuple(map(_read, _DATE.finditer(found.group())))
        if days:
            said = _WORD.findall(found.group())
            bases = frozenset(_base(word.lower()) for word in said if word[0].islower() or word == said[0])
            told = frozenset(word.lower() for word in said)
            clauses.append(_Clause(found.start(), found.end(), found.group().strip(), days, bases, told))
    return tuple(clauses)


def _read(found: re.Match[str]) -> _Day:
    if found["alone"]:
        return int(found["alone"]), 0, 0
    return int(found["year"]), _MONTHS[found["month"]], int(found["day"] or found["after"] or 0)


def _agrees_with_any(mine: _Day, clause: _Clause) -> bool:
    """Whether a date of the clause may be the one asked for, and the clause does not tell of two times."""
    agreeing = [
        day for day in clause.days if all(a == b or not a or not b for a, b in zip(mine, day, strict=True))
    ]
    return bool(agreeing) and not (_TWICE.search(clause.text) and len(agreeing) < len(clause.days))


def _tells(clause: _Clause, deed: _Deed, asked: Asked) -> bool:
    """Whether the clause tells the deed of the same subject, with all that the question says behind its verb."""
    if len(deed.rest - clause.said) > (len(deed.rest) >= _MANY):
        return False
    return _is_about(clause, deed, asked) and (
        len(deed.rest) >= _SEVERAL or _has_it_done(clause, deed, _nouns_of(asked))
    )


def _is_about(clause: _Clause, deed: _Deed, asked: Asked) -> bool:
    """Whether the clause names the subject in full, or is led by the topic, a part of its name or what stands for it."""
    if deed.subject <= clause.said:
        return True
    if deed.subject.isdisjoint(_weighty(asked.topic.name if asked.topic is not None else asked.title)):
        return False
    head = clause.text[_OPENING.match(clause.text).end() :]
    first = [word.lower() for word in _WORD.findall(head)[:2]]
    led = _LEADS.match(head)
    if led is not None and led["noun"]:
        return led["noun"] in _nouns_of(asked)
    return (
        led is not None
        or not deed.subject.isdisjoint(first)
        or _base(first[0] if first else "") in deed.verbs
    )


def _nouns_of(asked: Asked) -> frozenset[str]:
    """The nouns by which the page may call its topic."""
    titled = frozenset(word.lower() for word in _WORD.findall(asked.title))
    return titled | asked.topic.nouns if asked.topic is not None else titled


def _has_it_done(clause: _Clause, deed: _Deed, nouns: frozenset[str]) -> bool:
    """Whether the verb of the clause stands by the subject: right behind it, right before its name, or with none before it."""
    said = [word.lower() for word in _TOKEN.findall(clause.text)]
    said = [word for word in said if word not in words("adverbs") and not word.endswith("ly")]
    return any(
        _stands_by_subject(said, at, deed.subject, nouns)
        for at, word in enumerate(said)
        if _base(word) in deed.verbs
    )


def _stands_by_subject(said: list[str], at: int, subject: frozenset[str], nouns: frozenset[str]) -> bool:
    behind = [word for word in said[at + 1 : at + 4] if word not in ("the", "of")]
    before = said[:at]
    if behind[:1] and behind[0] in subject or not before:
        return True
    if before[-1] in ("was", "were"):
        before = before[:-1]
    elif before[-1] not in subject | _PRONOUNS:
        return False
    return not before or before[-1] in subject | _PRONOUNS or before[-2:-1] == ["the"] and before[-1] in nouns


def _is_of_several_games(asked: Asked) -> bool:
    """Whether the page of somebody who competed at the games of one year tells of games of another year too."""
    games = _GAMES.search(asked.question)
    if games is None:
        return False
    told = {
        found["before"] or found["behind"]
        for found in _OF_GAMES.finditer(asked.text)
        if (found["season"] or found["of_season"] or games["season"]) == games["season"]
    }
    return bool(told - {asked.key})
