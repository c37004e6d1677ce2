"""Single clauses of a report with a name left out, for what neither a question nor a number asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import Asking
from questions.languages.en.told.clauses import Clause, is_saying
from questions.languages.en.told.doers import name_at_end, other_persons
from questions.languages.en.told.gaps import BLANK
from questions.languages.en.told.groups import beside, either, group_with, known_as
from questions.languages.en.told.turned import stated

_SPORT = re.compile(
    r"\b(?:coach|manager|boss|captain|striker|midfielder|defender|goalkeeper|win|won|beat|beaten|lost|draw|drew|match|game|league|cup|final"
    r"|club|team|side|squad|season|signed|scored|Premiership|Nations|champions?|defeat|victory|session|fixture|tie)\b",
    re.IGNORECASE,
)
_FEWEST, _MOST = 8, 24


def name_gaps(clause: Clause, persons: Mapping[str, str], title: str) -> Iterator[Asking]:
    """The clause with the one person or team left out that the headline does not name."""
    told = stated(clause)
    if clause.plural and name_at_end(clause.subject, persons):
        return
    if (
        is_saying(clause)
        or not _FEWEST <= len(told.split()) <= _MOST
        or clause.main in words("verbs_of_mind")
    ):
        return
    for find in (_person, _team):
        found = find(told, persons)
        if found is not None and not _in_title(found.key, title):
            yield found
            return


def _in_title(key: str, title: str) -> bool:
    return any(re.search(rf"\b{re.escape(word)}\b", title) for word in key.split() if len(word) > 2)


def _blanked(told: str, key: str) -> str:
    """The sentence with the name left out; "" where it stands more than once or owns something."""
    places = list(re.finditer(rf"\b{re.escape(key)}\b(?!['’]|-|\s[A-Z])", told))
    if len(places) != 1 or told.count(key) != 1:
        return ""
    start, end = places[0].span()
    if re.search(r"[A-Z]\w*\s$", told[:start]) or start and told[start - 1] in "-'’":
        return ""
    if re.match(r",?\s(?:and|or)\b", told[end:]) or re.search(r"\b(?:and|or)\s$", told[:start]):
        return ""
    return f"{told[:start]}{BLANK}{told[end:]}"


def _person(told: str, persons: Mapping[str, str]) -> Asking | None:
    for name in sorted({persons[word] for word in re.findall(r"[A-Z][\w'’-]+", told) if word in persons}):
        stem, options = _blanked(told, name), other_persons(name, persons, without=told)
        behind = stem.partition(BLANK)[2].split()[:1]
        if behind and re.fullmatch(
            r"(?:author|star|singer|director|actor|actress|coach|fans?|film|songwriter)\w*", behind[0]
        ):
            continue
        telling = re.search(r"[A-Z][a-z]{2}|\d", stem.replace(BLANK, "").lstrip()[1:]) is not None
        if telling and stem and options and sum(full in told for full in set(persons.values())) == 1:
            return Asking("report_gap", stem, name, options=options)
    return None


def _team(told: str, persons: Mapping[str, str]) -> Asking | None:
    found = re.search(rf"\b(?:{either('teams')})\b", told)
    if found is None or not _SPORT.search(told):
        return None
    rows = group_with("teams", known_as(found.group()))
    stem, options = _blanked(told, found.group()), beside(found.group(), rows, without=told)
    return Asking("report_gap", stem, found.group(), options=options) if stem and len(options) > 2 else None
