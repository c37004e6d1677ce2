"""The result of an attempt: its score, each question with what was said, and how it compares with the last time."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Count

from questions.bank.models import Question
from questions.quizzes.history import Steps, state_of
from questions.quizzes.models import Attempt, AttemptItem
from questions.quizzes.scoring import Score, score_of
from questions.study.models import Memory


@dataclass(frozen=True, slots=True)
class ResultLine:
    """One question of the result: its state (ok, part, bad), what was said and what was right."""

    question: Question
    state: str
    said: str
    mark: float
    is_late: bool = False


@dataclass(frozen=True, slots=True)
class Return:
    """How many questions' facts come back in ``days`` (0 is today)."""

    days: int
    count: int


def returns_of(attempt: Attempt, *, today: date) -> list[Return]:
    """When the facts of an attempt come back to its learner, soonest first; nothing for a visitor."""
    memories = Memory.objects.filter(
        learner_id=attempt.learner_id, fact__questions__attempt_items__attempt=attempt
    )
    rows = memories.values_list("due_on").annotate(count=Count("fact", distinct=True)).order_by("due_on")
    counts: dict[int, int] = {}
    for due_on, count in rows:
        days = max(0, (due_on - today).days)
        counts[days] = counts.get(days, 0) + count
    return [Return(days, count) for days, count in counts.items()]


def result_of(attempt: Attempt) -> dict:
    """Context of the result page."""
    items = list(
        attempt.items.select_related("answer", "question__fact__article", "question__fact__sentence__block")
        .prefetch_related("question__choices")
        .order_by("position")
    )
    lines = [result_line(item) for item in items]
    before = last_score_before(attempt)
    score = score_of([line.mark for line in lines])
    return {
        "attempt": attempt,
        "set": attempt.question_set,
        "score": score,
        "lines": lines,
        "steps": Steps(tuple(line.state for line in lines)),
        "change": round(score.points - before.points, 1) if before and before.total == score.total else None,
        "missed": score.partly + score.wrong,
    }


def result_line(item: AttemptItem) -> ResultLine:
    """The line of one question; one that was not answered in time earns nothing."""
    question, answer = item.question, getattr(item, "answer", None)
    if answer is None:
        return ResultLine(question, "bad", "", 0.0)
    said = question.answer_kind.describe(answer.given, item.asked()) if answer.given else ""
    return ResultLine(question, state_of(answer.counts), said, answer.counts, is_late=answer.is_late)


def last_score_before(attempt: Attempt) -> Score | None:
    """The score of the same person's finished attempt before this one, or None."""
    earlier = (
        Attempt.objects.finished()
        .filter(
            question_set_id=attempt.question_set_id,
            learner_id=attempt.learner_id,
            visitor=attempt.visitor,
            started_at__lt=attempt.started_at,
        )
        .first()
    )
    if earlier is None:
        return None
    return score_of(earlier.items.with_counted().values_list("counted", flat=True))
