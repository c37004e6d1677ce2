"""Single clauses of a report with their number or time left out, for what no question asks for."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.told.amounts import BOUND, MEASURED, NUMBER
from questions.languages.en.told.askings import Asking
from questions.languages.en.told.clauses import Clause, is_saying
from questions.languages.en.told.near import near_amounts
from questions.languages.en.told.times import ANY_TIME, TOLD_TIME, other_times
from questions.languages.en.told.turned import stated

BLANK = "______"
# A year, and "60m", which may be metres.
_UNCLEAR = re.compile(r"(?:1[0-9]|20)\d\d|[^$£€]*\d\s?m")
_RANGE = re.compile(
    r"\s(?:to|or|and)\s(?:[A-Z]{0,2}[$£€]?\d|\w+s?\s(?:hours|days|years|times|months|weeks))|\s(?:months|weeks|years|quarters)\s(?:to|ending|ended)\b|[–-]\d"
)
_IN_RANGE = re.compile(r"\b(?:from|between)\s\S+\s(?:to|and)\s$")
_BOUND = re.compile(rf"{BOUND}\s")
_NUMBERS = re.compile(rf"\b{NUMBER}\b")
_VAGUE_TIME = re.compile(r"\bthe (?:year|quarter|month|season|period)\b(?! (?:of|to|ended|ending))")
_NO_NOUNS = frozenset({"and", "or", "but", "for", "in", "on", "at", "to", "from", "by", "with", "of", "as"})
_MOST_NUMBERS, _FEWEST = 2, 6


def gaps(clause: Clause, latest: int = 0) -> Iterator[Asking]:
    """The clause with its one amount, or its one time, left out; ``latest`` is the last year that the report knows of."""
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
    if len(amounts) == 1 and not _RANGE.match(told, amounts[0].end()) and _is_safe(clause, told, amounts[0]):
        start, end = amounts[0].span()
        bound = _BOUND.match(told, start)
        yield _gap(told, bound.end() if bound else start, end, near_amounts(told[start:end]), bound)
    elif (
        not amounts
        and not clause.when
        and clause.finite.tag == "VBD"
        and len(times) == 1
        and len(ANY_TIME.findall(told)) == 1
    ):
        start, end = times[0].span("key")
        if start > len(clause.subject) and not times[0].group().startswith("from"):
            yield _gap(told, start, end, other_times(told[start:end], told, latest))


def _is_safe(clause: Clause, told: str, amount: re.Match[str]) -> bool:
    """Whether the number counts or measures something by itself, of a subject that has a name."""
    if re.match(r"(?:An?|Some|Any|One)\s", clause.subject) or not re.search(
        r"[A-Z]", clause.subject[1:] + clause.subject[:1]
    ):
        return False
    if len(_NUMBERS.findall(told)) > 1 or _VAGUE_TIME.search(told):
        return False
    behind = re.match(r"\s(?P<word>[\w'’-]+)", told[amount.end() :])
    return (
        behind is None or not re.fullmatch(r"\d+|[a-z]+", amount.group()) or behind["word"] not in _NO_NOUNS
    )


def _gap(
    told: str, start: int, end: int, options: tuple[str, ...], bound: re.Match[str] | None = None
) -> Asking:
    """The clause without the number; "more than" stays in it, and leaves the options as well."""
    said = bound.group() if bound else ""
    others = tuple(one[len(said) :] for one in options)
    return Asking("report_gap", f"{told[:start]}{BLANK}{told[end:]}", told[start:end], options=others)
