"""A finished attempt as its learner may see it: verdicts first, the key and its proof where the rules show them."""

from dataclasses import dataclass

from questions.accounts.models import User
from questions.bank.models import Question
from questions.classroom.gradebook import attempts_at, late_worth_of
from questions.classroom.grading import points_of, rounded
from questions.classroom.models import Assignment, Submission
from questions.quizzes.history import Steps, state_of
from questions.quizzes.models import AttemptItem


@dataclass(frozen=True, slots=True)
class ShownLine:
    """One question: how it was answered (ok, part, bad), what was said, whether it came late."""

    question: Question
    state: str
    said: str
    is_late: bool


@dataclass(frozen=True, slots=True)
class ShownScore:
    """Points as the gradebook counts them, out of ``total``, and how many answers were right, partly right or wrong."""

    points: float
    total: int
    right: int
    partly: int
    wrong: int


def result_shown(assignment: Assignment, submission: Submission) -> dict:
    """Context of the result: a line a question, and the score with late answers worth what the assignment says."""
    items = (
        submission.attempt.items.select_related(
            "answer", "question__fact__article", "question__fact__sentence__block"
        )
        .prefetch_related("question__choices")
        .order_by("position")
    )
    lines = [line_of(item) for item in items]
    return {
        "lines": lines,
        "score": score_shown(assignment, submission, lines),
        "steps": Steps(tuple(line.state for line in lines)),
        "late": sum(line.is_late for line in lines),
    }


def score_shown(assignment: Assignment, submission: Submission, lines: list[ShownLine]) -> ShownScore:
    mine = attempts_at([assignment.pk], learner=submission.learner)
    taken = next(one for _place, one in mine if one.attempt_id == submission.attempt_id)
    states = [line.state for line in lines]
    return ShownScore(
        rounded(points_of(taken, late_worth=late_worth_of(assignment))),
        taken.total,
        *(states.count(state) for state in ("ok", "part", "bad")),
    )


def points_by_attempt(assignment: Assignment, learner: User) -> dict[int, tuple[float, int]]:
    """The points of each of the learner's attempts and out of how many, as the gradebook counts them."""
    worth = late_worth_of(assignment)
    return {
        one.attempt_id: (rounded(points_of(one, late_worth=worth)), one.total)
        for _place, one in attempts_at([assignment.pk], learner=learner)
    }


def line_of(item: AttemptItem) -> ShownLine:
    question, answer = item.question, getattr(item, "answer", None)
    if answer is None:
        return ShownLine(question, "bad", "", is_late=False)
    said = question.answer_kind.describe(answer.given, question.asked(shown=item.shown))
    return ShownLine(question, state_of(answer.stands), said, answer.is_late)
