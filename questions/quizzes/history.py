"""Where a learner stands: the steps of one attempt, and their sets with the last and best score."""

from dataclasses import dataclass

from django.db.models import Count, Q

from questions.accounts.models import User
from questions.bank.models import QuestionSet, QuestionStatus
from questions.quizzes.models import Attempt, AttemptItem
from questions.quizzes.scoring import Score, score_of

DONE = frozenset({"ok", "part", "bad"})


@dataclass(frozen=True, slots=True)
class Steps:
    """One state a question of the attempt (ok, part, bad, now or ""), for the bar above it."""

    states: tuple[str, ...]

    @property
    def total(self) -> int:
        return len(self.states)

    @property
    def done(self) -> int:
        return sum(state in DONE for state in self.states)

    @property
    def last(self) -> int | None:
        """The position of the last question that was answered."""
        places = range(len(self.states), 0, -1)
        return next((place for place in places if self.states[place - 1] in DONE), None)


def steps_of(attempt: Attempt, *, now: int | None) -> Steps:
    """The attempt's steps; ``now`` is the position being asked, None while a verdict is shown."""
    rows = attempt.items.with_counted().values_list("position", "counted", "answer")
    return Steps(
        tuple("now" if position == now else step_of(mark, answer) for position, mark, answer in rows)
    )


def step_of(mark: float | None, answer: int | None) -> str:
    """The state of a step; an answer that earns no mark because it came late is answered all the same."""
    return "bad" if mark is None and answer is not None else state_of(mark)


def state_of(mark: float | None) -> str:
    """How a mark is shown: right, partly right, wrong, or not answered."""
    if mark is None:
        return ""
    return "ok" if mark == 1 else "part" if mark > 0 else "bad"


@dataclass(frozen=True, slots=True)
class SetStanding:
    """A set as one learner sees it: how many questions, the attempt under way, the last and best score.

    ``asked`` and ``answered`` count the questions of the attempt under way.
    """

    set: QuestionSet
    count: int
    open_attempt: Attempt | None
    asked: int
    answered: int
    last: Score | None
    last_attempt: Attempt | None
    best: Score | None


def sets_of(learner: User, *, limit: int = 50) -> list[SetStanding]:
    """Sets that the learner began, newest first, then the listed ones; in four queries however many they are."""
    begun = Q(attempts__learner=learner)
    sets = list(
        QuestionSet.objects.open_by_link()
        .filter(begun | Q(is_listed=True))
        .annotate(
            count=Count("questions", filter=Q(questions__status=QuestionStatus.PUBLISHED), distinct=True),
            tries=Count("attempts", filter=begun, distinct=True),
        )
        .order_by("-tries", "-made_at")[:limit]
    )
    attempts = list(Attempt.objects.filter(learner=learner, question_set__in=sets).order_by("started_at"))
    marks = marks_of(attempts)
    return [standing(question_set, attempts, marks) for question_set in sets]


def marks_of(attempts: list[Attempt]) -> dict[int, list[float | None]]:
    """The marks of each attempt by its id, None for a question not answered."""
    marks: dict[int, list[float | None]] = {}
    rows = (
        AttemptItem.objects.filter(attempt__in=attempts).with_counted().values_list("attempt_id", "counted")
    )
    for attempt_id, mark in rows:
        marks.setdefault(attempt_id, []).append(mark)
    return marks


@dataclass(frozen=True, slots=True)
class FinishedAttempt:
    """An attempt of the past and what it scored."""

    attempt: Attempt
    score: Score


def finished_attempts(learner: User, question_set: QuestionSet, *, limit: int = 5) -> list[FinishedAttempt]:
    """The learner's last attempts at the set with their scores, newest first."""
    attempts = list(question_set.attempts.finished().filter(learner=learner)[:limit])
    marks = marks_of(attempts)
    return [FinishedAttempt(attempt, score_of(marks.get(attempt.pk, []))) for attempt in attempts]


def standing(
    question_set: QuestionSet, attempts: list[Attempt], marks: dict[int, list[float | None]]
) -> SetStanding:
    own = [attempt for attempt in attempts if attempt.question_set_id == question_set.pk]
    finished = [attempt for attempt in own if attempt.finished_at]
    scores = [score_of(marks.get(attempt.pk, [])) for attempt in finished]
    open_attempt = next((attempt for attempt in own if not attempt.finished_at), None)
    open_marks = marks.get(open_attempt.pk, []) if open_attempt else []
    return SetStanding(
        set=question_set,
        count=question_set.count,
        open_attempt=open_attempt,
        asked=len(open_marks),
        answered=sum(mark is not None for mark in open_marks),
        last=scores[-1] if scores else None,
        last_attempt=finished[-1] if finished else None,
        best=max(scores, key=lambda score: score.share) if scores else None,
    )
