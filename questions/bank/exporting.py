"""Writing questions to a file: what the format cannot hold is known, and can be shown, before anything is written."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db.models import QuerySet

from questions.bank.formats import FORMATS, Format, anki
from questions.bank.formats.holding import PARTS, Fitted
from questions.bank.item_rows import item_of
from questions.bank.models import Question, QuestionSet


@dataclass(frozen=True, slots=True)
class Plan:
    """A set's questions as a format will hold them, each beside what it loses."""

    question_set: QuestionSet
    format: Format
    rows: tuple[tuple[Question, Fitted], ...]

    @property
    def written(self) -> list[Question]:
        return [question for question, fitted in self.rows if fitted.item]

    @property
    def left_out(self) -> list[Question]:
        """Those whose kind the format does not have."""
        return [question for question, fitted in self.rows if not fitted.item]

    @property
    def losses(self) -> list[tuple[str, int]]:
        """What is lost of the others: each part with the number of questions that lose it."""
        return counted(fitted.lost for _question, fitted in self.rows if fitted.item)

    @property
    def moves(self) -> list[tuple[str, int]]:
        """What has no place of its own there and stands in the explanation or the question, counted likewise."""
        return counted(fitted.moved for _question, fitted in self.rows if fitted.item)

    @property
    def is_whole(self) -> bool:
        return not self.left_out and not self.losses


def counted(parts: Iterable[tuple[str, ...]]) -> list[tuple[str, int]]:
    found = Counter(part for some in parts for part in some)
    return [(str(label), found[part]) for part, label in PARTS.items() if found[part]]


def questions_for(question_set: QuestionSet) -> list[Question]:
    """The set's published questions in their order, with all that is written of them."""
    return with_parts(question_set.questions.published().order_by("set_items__position"))


def questions_of_all() -> list[Question]:
    """Every published question, article by article."""
    return with_parts(Question.objects.published().order_by("fact__article", "fact__evidence_start", "pk"))


def with_parts(questions: QuerySet[Question]) -> list[Question]:
    """The questions with all that is written of them; a text that many of them share is read once."""
    found = questions.select_related("fact__sentence")
    return list(found.prefetch_related("fact__article", "choices", "tags"))


def plan_export(question_set: QuestionSet, questions: Sequence[Question], format: str) -> Plan:
    chosen = FORMATS[format]
    return Plan(
        question_set, chosen, tuple((question, chosen.fit(item_of(question))) for question in questions)
    )


def write_export(plan: Plan, *, at: datetime) -> bytes:
    """The file. Anki's is written from the rows themselves, whose identity its notes keep."""
    if plan.format.write is None:
        return anki.write(plan.question_set, plan.written, at)
    return plan.format.write([fitted.item for _question, fitted in plan.rows if fitted.item])


def file_name(plan: Plan) -> str:
    return f"{plan.question_set.slug}.{plan.format.suffix}"
