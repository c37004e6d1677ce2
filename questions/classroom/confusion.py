"""The question that a class finds hardest, and what it answers instead."""

from collections import Counter
from dataclasses import dataclass

from django.db.models import Avg, Count, F
from django.db.models.functions import Coalesce

from questions.bank.models import Question
from questions.classroom.models import Classroom
from questions.quizzes.models import Answer, AttemptItem

ENOUGH_ANSWERS = 5


@dataclass(frozen=True, slots=True)
class Said:
    """What was answered how often; ``share`` of all answers to the question."""

    words: str
    is_key: bool
    share: float


@dataclass(frozen=True, slots=True)
class Hardest:
    question: Question
    share: float
    answers: int
    said: tuple[Said, ...]


def hardest_question(classroom: Classroom, *, shown: int = 5) -> Hardest | None:
    """The question with the lowest mean mark over all attempts of the class, if answered often enough to tell."""
    rows = (
        AttemptItem.objects.filter(
            attempt__submission__assignment__classroom=classroom,
            attempt__submission__assignment__withdrawn_at=None,
            answer__isnull=False,
            question__replaced_by=None,
        )
        .values("question_id")
        .order_by()
        .annotate(mean=Avg(Coalesce(F("answer__regraded"), F("answer__mark"))), count=Count("pk"))
        .filter(count__gte=ENOUGH_ANSWERS)
    )
    lowest = rows.order_by("mean", "question_id").first()
    if lowest is None or lowest["mean"] == 1:
        return None
    question = (
        Question.objects.select_related("fact").prefetch_related("choices").get(pk=lowest["question_id"])
    )
    given = Answer.objects.filter(
        item__question=question, item__attempt__submission__assignment__classroom=classroom
    ).values_list("given", flat=True)
    return Hardest(question, lowest["mean"], lowest["count"], said_of(question, Counter(given), shown))


def said_of(question: Question, counts: Counter, shown: int) -> tuple[Said, ...]:
    asked, kind = question.asked(), question.answer_kind
    total = sum(counts.values())
    found = [
        Said(
            kind.describe(given, asked) if given else "",
            bool(given) and kind.mark(given, asked).mark == 1,
            count / total,
        )
        for given, count in counts.most_common()
    ]
    key = next((one for one in found if one.is_key), None)
    first = found[:shown]
    return tuple(first if key is None or key in first else [*first[:-1], key])
