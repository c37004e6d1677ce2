"""A finished attempt as its learner may see it: verdicts first, the key and its proof where the rules show them."""

from dataclasses import dataclass

from questions.bank.models import Question
from questions.quizzes.history import Steps, state_of
from questions.quizzes.models import Attempt, AttemptItem
from questions.quizzes.scoring import Score, score_of


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One question: how it was answered (ok, part, bad), what was said, whether it came late."""

    question: Question
    state: str
    said: str
    is_late: bool


def result_shown(attempt: Attempt) -> dict:
    """Context of the result: a line a question and the score of what was answered in time."""
    items = list(
        attempt.items.select_related("answer", "question__fact__article", "question__fact__sentence__block")
        .prefetch_related("question__choices")
        .order_by("position")
    )
    lines = [line_of(item) for item in items]
    return {
        "lines": lines,
        "score": attempt_score(items),
        "steps": Steps(tuple(line.state for line in lines)),
        "late": sum(line.is_late for line in lines),
    }


def attempt_score(items: list[AttemptItem]) -> Score:
    answers = [getattr(item, "answer", None) for item in items]
    return score_of([None if one is None or one.is_late else one.stands for one in answers])


def line_of(item: AttemptItem) -> ShownLine:
    question, answer = item.question, getattr(item, "answer", None)
    if answer is None:
        return ShownLine(question, "bad", "", is_late=False)
    said = question.answer_kind.describe(answer.given, question.asked(shown=item.shown))
    return ShownLine(question, state_of(answer.stands), said, answer.is_late)
