"""What a question for a time gets wrong: a date that belongs to other words, half a phrase, a name without its capital."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.asked import Asked
from questions.languages.en.capitals import lost_capital
from questions.languages.en.parts import read_tokens
from questions.languages.en.reports import tells_disgrace
from questions.languages.reading import DateValue, Precision

# "the first since Halden in 1988": the year is that of Halden.
_SINCE = re.compile(r"\bsince\s(?:[^\s,.;]+\s){1,5}in\s(?:1\d|20)\d\d\b")
# "was made a peer in 1997, a year before he ..." without its "before".
_HALF_SPAN = re.compile(
    r",\s(?:just\s|only\s)?(?:an?|one|two|three|four|five|six|\d+)\s(?:year|month|week|day|decade)s?[?.]?$"
)
_BORN = re.compile(r"-born (?P<last>[A-Z][\w'’-]+)(?! [A-Z])")
# "When did Anna Keller become Lady Halden", where "she" was somebody else.
_BECAME_PEER = re.compile(
    r"(?P<last>[A-Z][\w'’-]+) become (?:Lord|Lady|Baron|Baroness) (?P<title>[A-Z][\w'’-]+)"
)
_OF_SEASON = re.compile(r"\bthe (?:early |late )?(?:spring|summer|autumn|fall|winter) (?:of )?\d{4}$")
# Without the words before it a noun is often taken for a verb: "the summer 2011 | transfer window".
_NOUNS = frozenset({"NN", "NNS", "NNP", "JJ", "VB", "VBP"})
_REACH = 60


def faults_of_date(asked: Asked) -> Iterator[str]:
    """Codes of what speaks against a question for a time."""
    if _is_adjective(asked) or _HALF_SPAN.search(asked.stem):
        yield "torn"
    if lost_capital(asked.stem, asked.sentence.text, asked.text):
        yield "ungrammatical"
    peer = _BECAME_PEER.search(asked.stem)
    if peer is not None and peer["last"] != peer["title"]:
        yield "wrong_key"
    born = _BORN.search(asked.stem)
    if born is not None and _is_named_in_full(born["last"], asked):
        yield "bare_definite_noun"
    if tells_disgrace(asked.title) and any(name in asked.stem for name in asked.persons):
        yield "harmful"


def takes_date_of_other(asked: Asked) -> bool:
    """Whether the year is that of somebody since whom it was not so: "the first since Halden in 1988"."""
    return " since " in asked.stem and _SINCE.search(asked.sentence.text) is not None


def _is_adjective(asked: Asked) -> bool:
    """Whether the date says of what kind the next noun is: "in the 1970s TV series", "the summer 2011 sale"."""
    value = asked.value
    if not isinstance(value, DateValue):
        return False
    before = asked.text[max(0, asked.answer_start - _REACH) : asked.answer_end]
    if value.precision is not Precision.DECADE and not _OF_SEASON.search(before):
        return False
    behind = asked.text[asked.answer_end : asked.answer_end + _REACH]
    tokens = read_tokens(behind, 0) if behind[:1] == " " else ()
    return bool(tokens) and tokens[0].tag in _NOUNS


def _is_named_in_full(last: str, asked: Asked) -> bool:
    return (
        last not in asked.title and re.search(rf"\b[A-Z][a-z]+ {re.escape(last)}\b", asked.text) is not None
    )
