"""What the pages of taking a set need: the question before its answer, the verdict after it, the steps of the bar."""

from datetime import datetime, timedelta

from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from questions.common.ids import new_id
from questions.common.paths import path_to
from questions.quizzes import quick
from questions.quizzes.history import Steps, steps_of
from questions.quizzes.models import Answer, Attempt, AttemptItem
from questions.quizzes.rules import is_late
from questions.study.reviews import days_until_due

CLOCK_RUNS_FOR = timedelta(days=1)


def unsent_form(item: AttemptItem) -> SimpleLazyObject:
    """The form of a question that is not answered yet; where its page is cast from a mould nobody needs it."""
    return SimpleLazyObject(lambda: item.question.answer_kind.form(item.asked()))


def steps_now(ahead: quick.Ahead, *, now: int | None) -> Steps:
    """The steps as the bar shows them: answered or not, and the one that is asked."""
    states = ("ok" if answered else "" for answered in ahead.answered)
    return Steps(tuple("now" if place == now else state for place, state in enumerate(states, start=1)))


def question_context(item: AttemptItem, form, *, steps: Steps | None = None) -> dict:
    steps = steps or steps_of(item.attempt, now=item.position)
    return {
        "attempt": item.attempt,
        "item": item,
        "question": item.question,
        "asked": SimpleLazyObject(lambda: form.asked),
        "form": form,
        "steps": steps,
        "action": path_to("quizzes:answer", item.attempt_id, item.position),
        "take_back": take_back_of(item.attempt, steps),
        "client_id": new_id(),
    } | time_left(item.attempt, at=timezone.now())


def take_back_of(attempt: Attempt, steps: Steps) -> str:
    """Where a press takes the last answer back; "" where none can be."""
    if not steps.last or not attempt.gives_back:
        return ""
    return path_to("quizzes:undo", attempt.pk, steps.last)


def time_left(attempt: Attempt, *, at: datetime) -> dict:
    """Seconds left by the server's clock, and the same as 12:05 or 1:30:00; nothing while the end is a day away."""
    if attempt.deadline is None or attempt.deadline - at > CLOCK_RUNS_FOR:
        return {}
    seconds = max(0, int((attempt.deadline - at).total_seconds()))
    hours, minutes = divmod(seconds // 60, 60)
    clock = f"{hours}:{minutes:02d}:{seconds % 60:02d}" if hours else f"{minutes}:{seconds % 60:02d}"
    return {"seconds_left": seconds, "clock": clock}


def answered_context(item: AttemptItem, kept: Answer, *, steps: Steps | None = None) -> dict:
    question, asked, pk = item.question, item.asked(), item.attempt_id
    steps = steps or steps_of(item.attempt, now=None)
    days = kept.comes_back
    return {
        "attempt": item.attempt,
        "item": item,
        "question": question,
        "asked": asked,
        "answer": kept,
        "still_counts": not is_late(item.attempt.deadline, item.attempt.finished_at, at=kept.answered_at),
        "marked": kept.marked or question.answer_kind.mark(kept.given, asked),
        "chosen": kept.given,
        "days": days_until_due(item.attempt.learner, kept.client_id) if days is None else days,
        "steps": steps,
        "take_back": take_back_of(item.attempt, steps),
        "report": path_to("quizzes:report", pk, item.position) if item.attempt.learner else "",
        "next": path_to("quizzes:attempt", pk),
        "result": path_to("quizzes:result", pk),
    }
