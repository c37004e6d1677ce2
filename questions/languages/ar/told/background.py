"""Well-known happenings of which a report reminds its readers with their year, asked where it tells the year that they have."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.table import told_table
from questions.languages.ar.verbs import fold, in_one_spelling
from questions.languages.reading import Sentence

_YEAR = re.compile(r"(?<![\d/.,:-])(?:19|20)\d\d(?![\d/:]|[.,-]\d)")
_NEAR, _OTHERS, _RECENT = 70, 3, 1990
_STEPS = {True: (-1, 2, 1, -2, 3, -3), False: (-2, 3, 2, -3, 4, -4)}
_GLUED = r"(?<!\w)[وف]?(?:لل|[بكل]?(?:ال)?)"
_ENDING, _END = r"\w*", r"(?!\w)[\"»]?\s*"
_BETWEEN = r"(?:\S+\s+){0,4}?"


@dataclass(frozen=True, slots=True)
class Happening:
    """What happened in a year: the question for it, how a sentence tells it, and words of which it must say one."""

    number: int
    question: str
    told: re.Pattern[str]
    beside: re.Pattern[str] | None


def happenings(sentence: Sentence, page: Page) -> Iterator[Asking]:
    """The question for each known happening that the sentence tells beside its year."""
    text = ""
    for found in _YEAR.finditer(sentence.text):
        year = found.group()
        if year not in _known() or _is_of_day(year, page):
            continue
        text = text or in_one_spelling(sentence.text)
        for known in _known()[year]:
            if (known.beside is None or known.beside.search(text)) and _tells(known, text, found):
                start = sentence.start + found.start()
                yield Asking(
                    "report_known", known.question, year, start, start + len(year), str(known.number),
                    years_beside(int(year), page),
                )  # fmt: skip
                break


def _is_of_day(year: str, page: Page) -> bool:
    """Whether the report is of that year itself."""
    day = page.article.published_on
    return day is not None and int(year) >= day.year


def _tells(known: Happening, text: str, year: re.Match[str]) -> bool:
    """Whether the happening is told near the year, with no other year between."""
    for found in known.told.finditer(text):
        first, last = sorted((found, year), key=lambda one: one.start())
        between = text[first.end() : last.start()]
        if len(between) <= _NEAR and not _YEAR.search(between):
            return True
    return False


def years_beside(year: int, page: Page) -> tuple[str, ...]:
    """Years near this one, on both sides of it, that the report does not tell and that had come by its day."""
    day = page.article.published_on
    steps = _STEPS[year >= _RECENT]
    turned = (*steps[year % len(steps) :], *steps[: year % len(steps)])
    near = (year + step for step in turned)
    free = [one for one in near if (day is None or one < day.year) and str(one) not in page.text]
    return tuple(map(str, free[:_OTHERS]))


@cache
def _known() -> dict[str, tuple[Happening, ...]]:
    """The happenings by their year."""
    by_year: dict[str, list[Happening]] = {}
    for number, (year, question, ways, beside) in enumerate(told_table("background")["events"]):
        told = re.compile("|".join(map(_pattern, ways.split("/"))))
        words = "|".join(re.escape(fold(word.replace("_", " "))) for word in beside.split())
        with_these = re.compile(rf"{_GLUED}(?:{words})(?!\w)") if words else None
        by_year.setdefault(year, []).append(Happening(number, question, told, with_these))
    return {year: tuple(found) for year, found in by_year.items()}


def _pattern(way: str) -> str:
    """The words of a way to tell it; "+" lets a word go on, "*" stands for up to four words."""
    parts = []
    for word in way.split():
        if word == "*":
            parts.append(_BETWEEN)
        else:
            plain = re.escape(fold(word.removesuffix("+")).removeprefix("ال"))
            rest = _ENDING if word.endswith("+") else ""
            parts.append(_GLUED + plain + rest + _END)
    return "".join(parts)
