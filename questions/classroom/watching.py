"""Who has begun an assignment and where each learner is: for the teacher who looks on while the class works."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from django.db.models.functions import Coalesce

from questions.classroom.models import Assignment, AssignmentException, Enrolment, Submission
from questions.classroom.overview import learners_meant
from questions.classroom.working import Standing, standing
from questions.quizzes.history import Steps, state_of
from questions.quizzes.models import AttemptItem


@dataclass(frozen=True, slots=True)
class Progress:
    """A learner and their last attempt: its steps, when the last answer came, how many came late."""

    enrolment: Enrolment
    standing: Standing
    steps: Steps | None
    last_answer_at: datetime | None
    late: int

    @property
    def state(self) -> str:
        return self.standing.state


@dataclass(frozen=True, slots=True)
class ClassProgress:
    """Everybody the assignment is meant for, with the counts that stand above them."""

    lines: tuple[Progress, ...]

    @property
    def begun(self) -> int:
        return sum(bool(line.standing.submissions) for line in self.lines)

    @property
    def going(self) -> int:
        return sum(line.standing.open_attempt is not None for line in self.lines)

    @property
    def finished(self) -> int:
        return sum(
            bool(line.standing.submissions) and line.standing.open_attempt is None for line in self.lines
        )

    @property
    def is_quiet(self) -> bool:
        """Whether nobody is at work, so that there is little to look at."""
        return self.going == 0


def progress_of(assignment: Assignment, *, at: datetime) -> ClassProgress:
    """Where everybody is, in a fixed number of queries however many learners there are."""
    enrolments = learners_meant(assignment)
    submissions: dict[int, list[Submission]] = defaultdict(list)
    for one in assignment.submissions.select_related("attempt").order_by("number"):
        submissions[one.learner_id].append(one)
    exceptions = {one.learner_id: one for one in assignment.exceptions.all()}
    last = {ones[-1].attempt_id for ones in submissions.values()}
    answers = answers_of(last)
    lines = [
        line_of(assignment, one, exceptions.get(one.learner_id), submissions[one.learner_id], answers, at=at)
        for one in enrolments
    ]
    return ClassProgress(tuple(lines))


@dataclass(frozen=True, slots=True)
class Answered:
    """One question of an attempt as the live view needs it."""

    mark: float | None
    at: datetime | None
    is_late: bool


def answers_of(attempts: set[int]) -> dict[int, list[Answered]]:
    """The questions of these attempts in their order, with what was answered."""
    found: dict[int, list[Answered]] = defaultdict(list)
    rows = (
        AttemptItem.objects.filter(attempt__in=attempts)
        .order_by("position")
        .values_list(
            "attempt_id",
            Coalesce("answer__regraded", "answer__mark"),
            "answer__answered_at",
            "answer__is_late",
        )
    )
    for attempt, mark, answered_at, is_late in rows:
        found[attempt].append(Answered(mark, answered_at, bool(is_late)))
    return found


def line_of(
    assignment: Assignment,
    enrolment: Enrolment,
    exception: AssignmentException | None,
    submissions: list[Submission],
    answers: dict[int, list[Answered]],
    *,
    at: datetime,
) -> Progress:
    stands = standing(assignment, exception, submissions, at=at)
    if not submissions:
        return Progress(enrolment, stands, None, None, 0)
    answered = answers.get(submissions[-1].attempt_id, [])
    states = tuple(state_of(one.mark) for one in answered)
    times = [one.at for one in answered if one.at]
    return Progress(
        enrolment, stands, Steps(states), max(times, default=None), sum(one.is_late for one in answered)
    )
