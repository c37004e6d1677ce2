"""The shapes of taking sets and reviewing, from which the OpenAPI description is made."""

from datetime import date, datetime
from typing import Annotated

from ninja import Schema
from pydantic import Field

from questions.api.shapes import Number


class AttemptOut(Schema):
    id: int
    set: str
    number: int
    started_at: datetime
    finished_at: datetime | None
    deadline: datetime | None
    answered: int
    questions: int
    points: float | None = None


class Choosable(Schema):
    value: str
    text: str


class Shown(Schema):
    """A question as it is asked: nothing in it says what is right. ``fields`` are the names of an answer's parts."""

    question: int
    position: int | None = None
    kind: str
    language: str
    context: str
    stem: str
    options: list[Choosable]
    matches: list[Choosable]
    fields: list[str]


class AnswerIn(Schema):
    """The parts of an answer by the names in ``fields``; null says that one does not know."""

    position: Annotated[int, Field(ge=1, le=2**31 - 1)]
    answer: dict[str, str | list[str]] | None = None


class ReviewIn(Schema):
    question: Number
    answer: dict[str, str | list[str]] | None = None


class Verdict(Schema):
    """What an answer was worth, with the proof; all but ``kept`` is null where verdicts wait for the end."""

    kept: bool = True
    mark: float | None = None
    given: str | None = None
    key: str | None = None
    evidence: str | None = None
    explanation: str | None = None
    reasons: list[str] | None = None
    due_on: date | None = None


class DayCount(Schema):
    day: date
    count: int


class Statistics(Schema):
    """Recall is the share of earlier facts that came back in 30 days, corrected for guessing, with its 95 % interval."""

    due: int
    missed: int
    new: int
    recall: float | None
    recall_between: tuple[float, float] | None
    recall_counted: int
    reviews: list[DayCount]
    forecast: list[DayCount]
