"""English questions for a time of what has none, or none that one can know: states of mind, an office or a round without its name."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.tokens import words

_TIMED = frozenset({"when_typed", "when_choice", "when_deed", "period", "blank_date", "blank_interval"})
_OF_MIND = re.compile(
    r"\b(?:was|were) (?:[^?]*? )?(?:interested|determined|concerned|expected|supposed|rumoured|rumored|keen|ready|willing|anxious|eager|convinced|aware|afraid|unable|unwilling|likely) (?:in|to|that|of|about)\b"
)
_TAKES_OFFICE = re.compile(r"\b(?:take|took|assume|assumed) office\b(?! (?:as|of)\b)")
_RULER = re.compile(
    r"(?:\bthe|^The) (?:King|Queen|Emperor|Empress|Duke|Duchess|Prince|Princess|Bishop|Mayor|Governor|President|Minister|Sultan|Earl|Count)(?:['’]s)?(?= (?!of\b|and\b)[a-z]|\?|$|[,.])"
)
# "were four sold", "did some engines end up": of several things that go by a number alone.
_UNTOLD = re.compile(
    r"^(?:did|was|were|had) (?:(?:two|three|four|five|six|seven|eight|nine|ten|both|several|most|others|many) (?=[a-z]+ (?:to|by|in|at|from|as)\b)|some [a-z]+s? |a number of [a-z]+ |(?:several|various|numerous|many) [a-z]+s )"
)
_COMPARES = re.compile(
    r"\b(?:an?|the) (?:bigger|larger|smaller|higher|lower|better|newer|longer|greater|wider|cheaper|faster) (?![^?]*\bthan\b)[a-z]"
)
# "have a fruitful career": praise, and nothing that happened.
_PRAISES = re.compile(
    r"\b(?:have|had) an? [a-z]+ (?:career|reputation|success|impact|influence|relationship)\b"
)
_NATIONAL_TEAM = re.compile(
    r"\bthe (?:senior )?national (?:football |basketball |cricket )?(?:team|side|squad)\b(?! of)"
)
_LAY = re.compile(r"^(?:was|were) [^?]*\b(?:anchored|moored|docked|berthed|parked)\b")
_BACKGROUND = re.compile(r"\b(?:stationed|sailing|working|living|staying|visiting)\b")
_SHOWS = re.compile(r"^(?:did|was) [^?]*? (?:feature|involve|see|include|involved in a situation)\b")
_PREMIERE = re.compile(r"\b[Tt]he (?:[A-Z][a-z]+ |world )?(?:premi[eè]re|debut)\b(?! of\b)")
_SINCE_IT = re.compile(
    r"\b(?:since|after|before) having\b|\b(?:in the time that followed|followed? suit|the same time)\b"
)


def never_dated(asked: Asked) -> Iterator[str]:
    """Codes of what cannot be dated, or not without its article."""
    if asked.way not in _TIMED:
        return
    if _OF_MIND.search(asked.stem) or _SHOWS.match(asked.stem) or _PRAISES.search(asked.stem):
        yield "vague"
    if _UNTOLD.match(asked.stem) or _COMPARES.search(asked.stem) or _SINCE_IT.search(asked.stem):
        yield "needs_article"
    if asked.frame is not None and _is_background(asked):
        yield "vague"
    if _NATIONAL_TEAM.search(asked.stem):
        yield "missing_subject"
    if _names_no_contest(asked.stem) or _PREMIERE.search(asked.stem):
        yield "missing_subject"
    if _TAKES_OFFICE.search(asked.stem) and not asked.is_gap or _RULER.search(asked.stem):
        yield "missing_subject"
    if asked.way == "period" and asked.frame is not None and asked.frame.present:
        yield "ungrammatical"
    if (
        (asked.question.startswith("Since ") or asked.stem.startswith("Since _"))
        and asked.topic is not None
        and asked.topic.is_person
    ):
        yield "stale"


def _is_background(asked: Asked) -> bool:
    """Whether the clause only tells where somebody was "when" something happened."""
    goes_on = re.match(r",? when\b", asked.text[asked.frame.end : asked.frame.end + 6])
    lay = _LAY.search(asked.stem) is not None
    return not asked.is_gap and (lay or goes_on is not None and _BACKGROUND.search(asked.stem) is not None)


def _names_no_contest(stem: str) -> bool:
    """Whether a round is told and not of what: "lost to Keller in the quarterfinals"."""
    said = stem.lower().replace("?", " ").split()
    return any(
        word in words("rounds")
        and said[at - 1] == "the"
        and said[at + 1 : at + 2] not in (["of"], ["at"], ["for"])
        for at, word in enumerate(said)
        if at
    )
