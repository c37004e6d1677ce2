"""Single clauses of a report with their number or time left out, for what no question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.told.amounts import MEASURED
from questions.languages.en.told.askings import Asking
from questions.languages.en.told.clauses import Clause, is_saying
from questions.languages.en.told.times import ANY_TIME, TOLD_TIME, other_times
from questions.languages.en.told.turned import stated

BLANK = "______"
# A year, and "60m", which may be metres.
_UNCLEAR = re.compile(r"(?:1[0-9]|20)\d\d|[^$£€]*\d\s?m")
_RANGE = re.compile(
    r"\s(?:to|or|and)\s(?:\d|\w+s?\s(?:hours|days|years|times|months|weeks))|\s(?:months|weeks|years|quarters)\s(?:to|ending|ended)\b|[–-]\d"
)
_IN_RANGE = re.compile(r"\b(?:from|between)\s\S+\s(?:to|and)\s$")
_MOST_NUMBERS, _FEWEST = 2, 6


def gaps(clause: Clause) -> Iterator[Asking]:
    """The clause with its one amount, or its one time, left out."""
    if is_saying(clause) or clause.main in ("exceed", "surpass", "pass", "top"):
        return
    told = stated(clause)
    if len(clause.subject.split()) == 1 and clause.subject[:1].isdigit():
        return
    if len(told.split()) < _FEWEST:
        return
    amounts = [found for found in MEASURED.finditer(told) if not _UNCLEAR.fullmatch(found.group())]
    times = list(TOLD_TIME.finditer(told))
    if len(re.findall(r"\d[\d.,]*", told)) > _MOST_NUMBERS:
        return
    if amounts and _IN_RANGE.search(told[: amounts[0].start()]):
        return
    if 1 <= len(amounts) <= 2 and not _RANGE.match(told, amounts[0].end()):
        yield _gap(told, *amounts[0].span(), ())
    elif not amounts and clause.finite.tag == "VBD" and len(times) == 1 and len(ANY_TIME.findall(told)) == 1:
        start, end = times[0].span("key")
        if start > len(clause.subject):
            yield _gap(told, start, end, other_times(told[start:end], told))


def _gap(told: str, start: int, end: int, options: tuple[str, ...]) -> Asking:
    return Asking("report_gap", f"{told[:start]}{BLANK}{told[end:]}", told[start:end], options=options)
