"""How much of what people ask about an article the engine reaches, and what it costs.

Data are articles with questions that people wrote: one JSON object a line with ``lang``, ``article_text`` and ``qas``,
each of them with ``answer``, ``answer_kind`` and ``char_offset``.
"""

from __future__ import annotations

import json
import resource
import sys
import time
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from questions.generation.answers import is_short_for, says_the_same
from questions.generation.drafts import FactDraft
from questions.generation.engine import mine_facts, write_questions
from questions.languages.articles import read_article
from questions.languages.reading import Article, DateValue, NameValue, NumberValue, Span, Value
from questions.languages.registry import UnknownLanguageError, get_pack
from questions.languages.values import find_values

_DATED = ("date", "year")
_NEAR = 3


@dataclass(slots=True)
class Tally:
    """What was asked of one language and answer kind, and how much of it was read, made a fact, and asked."""

    asked: int = 0
    read: int = 0
    facts: int = 0
    questions: int = 0


@dataclass(slots=True)
class LanguageReport:
    """The figures of one language."""

    kinds: dict[str, Tally] = field(default_factory=dict)
    articles: int = 0
    characters: int = 0
    seconds_reading: float = 0.0
    seconds: float = 0.0
    dates: int = 0
    spurious: int = 0
    missed: list[str] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Case:
    """An article and what people asked about it."""

    language: str
    text: str
    title: str
    questions: tuple[dict[str, Any], ...]


class EvaluationDataError(ValueError):
    """A data file that cannot be read as articles with questions."""


def read_cases(path: Path) -> Iterator[Case]:
    """The articles of a data file; raises EvaluationDataError with file and line where one cannot be read."""
    with path.open("rb") as lines:
        for number, line in enumerate(lines, start=1):
            if not line.strip():
                continue
            try:
                yield _case(json.loads(line.decode("utf-8")))
            except (ValueError, KeyError, TypeError, AttributeError, UnknownLanguageError) as error:
                raise EvaluationDataError(
                    f"{path}, line {number}: not an article with questions ({error}). Each line must be a JSON object "
                    "with lang, article_text and qas, each of these with answer, answer_kind and char_offset."
                ) from error


def _case(row: dict[str, Any]) -> Case:
    get_pack(row["lang"])
    questions = tuple(
        {
            "question": str(asked.get("question", "")),
            "answer_kind": str(asked["answer_kind"]),
            **_marked(str(row["article_text"]), str(asked["answer"]), int(asked["char_offset"])),
        }
        for asked in row["qas"]
    )
    return Case(row["lang"], str(row["article_text"]), str(row.get("title", "")), questions)


def _marked(text: str, answer: str, start: int) -> dict[str, Any]:
    """The answer and its place, with all digits of a number that the data cut in two ("February 9, 198" of 1987)."""
    end = start + len(answer)
    while 0 < start < len(text) and text[start - 1].isdigit() and text[start].isdigit():
        start -= 1
    while 0 < end < len(text) and text[end - 1].isdigit() and text[end].isdigit():
        end += 1
    return {"answer": text[start:end] if len(answer) < end - start else answer, "char_offset": start}


def evaluate(cases: Iterable[Case], reports: dict[str, LanguageReport]) -> int:
    """Add the figures of ``cases`` to ``reports``, by language, and return how many there were."""
    before = sum(report.articles for report in reports.values())
    for case in cases:
        _evaluate_case(case, reports.setdefault(case.language, LanguageReport()))
    return sum(report.articles for report in reports.values()) - before


def _evaluate_case(case: Case, report: LanguageReport) -> None:
    begun = time.perf_counter()
    article = read_article(case.text, case.language, title=case.title.replace("_", " ") or None)
    values = find_values(article)
    report.seconds_reading += time.perf_counter() - begun
    facts = mine_facts(article)
    asked = [draft.fact for draft in write_questions(article)]
    report.seconds += time.perf_counter() - begun
    report.articles += 1
    report.characters += len(case.text)
    report.dates += sum(isinstance(span.value, DateValue) for span in values)
    report.spurious += sum(_is_spurious(span, case.questions) for span in values)
    for question in case.questions:
        tally = report.kinds.setdefault(question["answer_kind"], Tally())
        tally.asked += 1
        tally.read += any(_is_read(span, question, article) for span in values)
        tally.facts += any(_is_reached(fact, question, article) for fact in facts)
        tally.questions += any(_is_reached(fact, question, article) for fact in asked)
        if question["answer_kind"] in _DATED and not any(
            _is_read(span, question, article) for span in values
        ):
            report.missed.append(f"{question['question']} — {question['answer']}")


def _is_read(span: Span, question: dict[str, Any], article: Article) -> bool:
    start, end = _place(question)
    return (
        not _is_mistaken(span.value, question)
        and span.start < end + _NEAR
        and start - _NEAR < span.end
        and says_the_same(
            span.value,
            question["answer"],
            language=article.language,
            printed=article.text[span.start : span.end],
        )
    )


def _is_spurious(span: Span, questions: Iterable[dict[str, Any]]) -> bool:
    """Whether a date was read where a person answered how many: a lower bound of what is wrongly a date."""
    return isinstance(span.value, DateValue) and any(
        question["answer_kind"] == "number"
        and question["answer"].strip(" .,،").isdigit()
        and _place(question)[0] <= span.start < _place(question)[1]
        for question in questions
    )


def _is_reached(fact: FactDraft, question: dict[str, Any], article: Article) -> bool:
    """Whether the evidence of a fact covers the place of the answer and its value says the same."""
    start, end = _place(question)
    if isinstance(fact.value, NameValue) and fact.value.type == "person":
        inside = fact.answer_start <= start and end <= fact.answer_end
        if inside and is_short_for(question["answer"], fact.value.text, article.language):
            return True
    return (
        not _is_mistaken(fact.value, question)
        and fact.evidence_start <= start < fact.evidence_end
        and says_the_same(
            fact.value,
            question["answer"],
            language=article.language,
            printed=article.text[fact.answer_start : fact.answer_end],
        )
    )


def _is_mistaken(value: Value, question: dict[str, Any]) -> bool:
    """Whether a year was taken for a quantity: the digits agree, what is meant does not."""
    return isinstance(value, NumberValue) and question["answer_kind"] in _DATED


def _place(question: dict[str, Any]) -> tuple[int, int]:
    return question["char_offset"], question["char_offset"] + len(question["answer"])


def peak_megabytes() -> float:
    """The most memory that this process has had so far, in megabytes."""
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1_000_000 if sys.platform == "darwin" else 1_000)
