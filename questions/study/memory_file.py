"""A memory file read into values that can be trusted: every field is there and makes sense, or the file is refused."""

import json
import uuid
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from typing import Any

from django.utils.translation import gettext as _

from questions.bank.models import Question
from questions.common.errors import UserError
from questions.common.zones import zones
from questions.study.models import AskedIn, Decision, Rating
from questions.study.portable import FORMAT, VERSION
from questions.study.schedule import DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, SELF_GRADED, scheduler_of

LARGEST = 30 * 1024 * 1024
MOST_REVIEWS = 500_000
DAYS_APART = timedelta(days=2)


@dataclass(frozen=True, slots=True)
class FileFact:
    """A fact by its place in the words of its article."""

    key: tuple[str, str, str, int, int]

    @property
    def value(self) -> str:
        return self.key[2]


@dataclass(frozen=True, slots=True)
class FileQuestion:
    """A question as the file tells of it."""

    fact: int
    kind: str
    form: str
    language: str
    stem: str

    def likeness(self, question: Question) -> tuple:
        """How much a question here is like it: the greater, the more."""
        same = question.language == self.language and question.kind == self.kind
        return same and question.stem == self.stem, same and question.form == self.form, same, question.pk


@dataclass(frozen=True, slots=True)
class FileReview:
    """An answer of the file."""

    client_id: uuid.UUID
    fact: int
    question: int
    rating: int
    mark: float
    given: str
    reviewed_at: datetime
    study_day: date
    time_zone: str
    asked_in: str
    shown: str
    milliseconds: int | None
    guess: float
    mapping: int
    parameters: int
    retention: float
    moved: int
    taken_back_at: datetime | None

    def columns(self) -> dict:
        apart = {"client_id", "fact", "question", "taken_back_at"}
        return {name: getattr(self, name) for name in self.__slots__ if name not in apart}


@dataclass(frozen=True, slots=True)
class FileDecision:
    """A decision of the file."""

    fact: int
    decision: str
    decided_at: datetime
    study_day: date
    hidden_until: date | None
    due_by: date | None
    taken_back_at: datetime | None

    def columns(self) -> dict:
        return {name: getattr(self, name) for name in self.__slots__ if name not in {"fact", "taken_back_at"}}


@dataclass(frozen=True, slots=True)
class MemoryFile:
    """The whole file; facts and questions by the numbers that the file gives them."""

    facts: dict[int, FileFact]
    questions: dict[int, FileQuestion]
    reviews: list[FileReview]
    decisions: list[FileDecision]
    parameters: dict[int, list[float]]


def read_memory_file(content: bytes) -> MemoryFile:
    """The file's values. Raises UserError where it is no memory file or something in it makes no sense."""
    if len(content) > LARGEST:
        raise UserError(_("This file is too large to be a memory file."))
    try:
        told = json.loads(content)
        if told["format"] != FORMAT or told["version"] != VERSION:
            raise ValueError("another format")
        return read_whole(told)
    except (ValueError, KeyError, TypeError, RecursionError, OverflowError) as error:
        raise UserError(
            _(
                "This is no memory file of Hashiya, or it was changed: it cannot be read. Nothing was brought in."
            )
        ) from error


def read_whole(told: dict) -> MemoryFile:
    check(len(told["reviews"]) <= MOST_REVIEWS)
    file = MemoryFile(
        facts={number(one["id"]): read_fact(one) for one in told["facts"]},
        questions={number(one["id"]): read_question(one) for one in told["questions"]},
        reviews=[read_review(one) for one in told["reviews"]],
        decisions=[read_decision(one) for one in told["decisions"]],
        parameters={number(one["version"]): read_weights(one["weights"]) for one in told["parameters"]},
    )
    versions = {DEFAULT_PARAMETERS, *file.parameters}
    check(all(one.fact in file.facts and one.question in file.questions for one in file.reviews))
    check(all(file.questions[one.question].fact == one.fact for one in file.reviews))
    check(all(one.parameters in versions for one in file.reviews))
    check(all(one.fact in file.facts for one in file.decisions))
    check(all(one.fact in file.facts for one in file.questions.values()))
    check(len({one.client_id for one in file.reviews}) == len(file.reviews))
    return file


def read_fact(one: dict) -> FileFact:
    places = number(one["evidence_start"]), number(one["answer_start"])
    return FileFact(
        (text(one["article"]["sha256"], 64), text(one["kind"], 30), text(one["value"], 500), *places)
    )


def read_question(one: dict) -> FileQuestion:
    words = {name: text(one[name], 600) for name in ("kind", "form", "language", "stem")}
    return FileQuestion(fact=number(one["fact"]), **words)


def read_review(one: dict) -> FileReview:
    reviewed_at, study_day = moment(one["reviewed_at"]), day(one["study_day"])
    check(study_day >= (reviewed_at - DAYS_APART).date())  # later where a clock went back
    check(one["time_zone"] in zones())
    return FileReview(
        client_id=uuid.UUID(one["client_id"]),
        fact=number(one["fact"]),
        question=number(one["question"]),
        rating=int(Rating(one["rating"])),
        mark=share(one["mark"], highest=1.0),
        given=text(one["given"], 500),
        reviewed_at=reviewed_at,
        study_day=study_day,
        time_zone=one["time_zone"],
        asked_in=str(AskedIn(one["asked_in"])),
        shown=text(one["shown"], 100),
        milliseconds=maybe(number, one["milliseconds"]),
        guess=share(one["guess"], highest=0.999),
        mapping=number(one["mapping"], highest=SELF_GRADED),
        parameters=number(one["parameters"]),
        retention=share(one["retention"], lowest=0.01, highest=0.999),
        moved=whole(one["moved"], lowest=-2000, highest=2000),
        taken_back_at=maybe(moment, one["taken_back_at"]),
    )


def read_decision(one: dict) -> FileDecision:
    read = FileDecision(
        fact=number(one["fact"]),
        decision=str(Decision(one["decision"])),
        decided_at=moment(one["decided_at"]),
        study_day=day(one["study_day"]),
        hidden_until=maybe(day, one["hidden_until"]),
        due_by=maybe(day, one["due_by"]),
        taken_back_at=maybe(moment, one["taken_back_at"]),
    )
    check((read.decision == Decision.HIDE) == (read.hidden_until is not None))
    check((read.decision == Decision.BRING) == (read.due_by is not None))
    return read


def read_weights(weights: list) -> list[float]:
    """Parameters that FSRS takes."""
    read = [float(one) for one in weights]
    check(len(read) == len(DEFAULT_WEIGHTS))
    scheduler_of(tuple(read))
    return read


def check(holds: bool) -> None:
    if not holds:
        raise ValueError("something does not fit together")


def text(value: Any, longest: int) -> str:
    check(isinstance(value, str) and len(value) <= longest and "\0" not in value)
    return value


def whole(value: Any, *, lowest: int, highest: int) -> int:
    check(isinstance(value, int) and not isinstance(value, bool) and lowest <= value <= highest)
    return value


def number(value: Any, *, highest: int = 2**31 - 1) -> int:
    return whole(value, lowest=0, highest=highest)


def share(value: Any, *, lowest: float = 0.0, highest: float) -> float:
    check(isinstance(value, int | float) and not isinstance(value, bool) and lowest <= value <= highest)
    return float(value)


def moment(value: Any) -> datetime:
    read = datetime.fromisoformat(value)
    check(read.tzinfo is not None)
    return read.astimezone(UTC)


def day(value: Any) -> date:
    return date.fromisoformat(value)


def maybe(read: Callable[[Any], Any], value: Any) -> Any:
    """None as it is, anything else read."""
    return None if value is None else read(value)
