"""Questions for who said what, where the words say by themselves what is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import Asking
from questions.languages.en.told.clauses import Clause
from questions.languages.en.told.doers import name_at_end, other_persons

_OPEN = re.compile(
    r"\b(?:it|he|she|they|them|him|this|that|these|those|there|such|one|ones|here|we|also|too|again|other|another|both)\b",
    re.IGNORECASE,
)
_TOLD = re.compile(
    r"^(?:that\s)?(?P<what>[^,;:]+?)(?:\.$|$|,\s(?:which|who|with|adding|saying|despite|although|but|after|as|because|while|and\s(?:said|added|that))\b)"
)
_MOST, _FEWEST = 22, 6


def sayings(clause: Clause, persons: Mapping[str, str]) -> Iterator[Asking]:
    """ "X said (that) ...": who said so?"""
    if clause.main not in words("verbs_of_saying") - {"tell"} or clause.is_passive:
        return
    name = name_at_end(clause.subject, persons)
    found = _TOLD.match(clause.text[clause.verb[-1].end :].strip())
    if not name or found is None or len(clause.verb) > 2:
        return
    told = found["what"].strip()
    if _OPEN.search(told):
        return
    if (
        not _FEWEST <= len(told.split()) <= _MOST
        or not re.search(r"[A-Z]|\d", told)
        or re.match(r"(?:to|of|on|for|about|with|off|out|up|through)\b", told)
    ):
        return
    options = other_persons(name, persons, without=clause.text)
    verb = clause.text[clause.verb[0].start : clause.verb[-1].end]
    if options:
        yield Asking("report_said", f"Who {verb} that {told}", name, options=options)
