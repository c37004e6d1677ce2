"""Happenings of earlier years that a report names by a noun with the year right behind it: "the fall of X in the year 1991"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.ar.happenings import happening_before
from questions.languages.ar.tokens import tokenise
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.table import listed, stem
from questions.languages.ar.told_by_verb import told_by_verb
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence

_YEAR = re.compile(
    r"(?P<lead>\s(?:في\s+)?(?:(?:ال)?عام|سنة|في)\s+)(?P<year>(?:19|20)\d\d)(?=\s*[.،,؛؟\"»)]|\s*$|\s+(?!إلى|حتى|-|–|و\s?\d|أو)\S)"
)
_OTHERS, _RECENT = 3, 1990
_STEPS = {True: (-1, 2, 1, -2, 3, -3), False: (-2, 3, 2, -3, 4, -4)}
_FEWEST, _MOST, _AND_THE = 3, 9, "وال"


def happenings(sentence: Sentence, page: Page) -> Iterator[Asking]:
    """The question for the year of each happening that the sentence names, by the verb of its noun."""
    years = list(_YEAR.finditer(sentence.text))
    for found in years:
        year, end = found["year"], sentence.start + found.start()
        behind = sentence.text[found.end("year") :].split()
        if (
            _is_of_day(year, page)
            or year in page.title
            or behind
            and fold(behind[0]) in listed("past", "goes_on")
        ):
            continue
        inside = [span for span in page.names if sentence.start <= span.start < sentence.end]
        told = happening_before(sentence, inside, end)
        if told is None or not any(told.start < span.start and span.end <= end for span in inside):
            continue
        clause = told_by_verb(page.article.text[told.start : end].strip(), None)
        if not _FEWEST <= len(clause.split()) <= _MOST or _may_be_any(clause, year):
            continue
        start = sentence.start + found.start("year")
        yield Asking(
            "report_known", stem("past", clause=clause), year, start, start + len(year), year,
            _years_beside(int(year), page),
        )  # fmt: skip


def _may_be_any(clause: str, year: str) -> bool:
    """Whether the clause tells what comes again and again, one more thing, a place alone, or a time of its own."""
    tokens = tokenise(clause, 0)
    loose = any(
        token.folded in listed("past", "again") or token.folded.startswith(_AND_THE) for token in tokens
    )
    if loose or any(token.folded.isdigit() for token in tokens) or year in clause:
        return True
    rest = clause.partition(" ")[2]
    return gazetteer("ar").named(rest) is not None and tokens[0].folded not in listed("past", "of_places")


def _is_of_day(year: str, page: Page) -> bool:
    """Whether the year is that of the report itself, the one before, or later."""
    day = page.article.published_on
    return day is None or int(year) >= day.year


def _years_beside(year: int, page: Page) -> tuple[str, ...]:
    """Years near this one, on both sides of it, that the report does not tell and that had come by its day."""
    day = page.article.published_on
    steps = _STEPS[year >= _RECENT]
    turned = (*steps[year % len(steps) :], *steps[: year % len(steps)])
    free = [
        one
        for one in (year + step for step in turned)
        if (day is None or one < day.year) and str(one) not in page.text
    ]
    return tuple(map(str, free[:_OTHERS]))
