"""Recording a review: append it to the log and move the learner's memory of the fact."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.kinds import KINDS
from questions.bank.models import Question
from questions.common.errors import UserError
from questions.common.writing import short_write
from questions.study.models import Memory, Rating, Review
from questions.study.schedule import MemoryState, next_step, study_day

TRIES = 5


class MemoryMovedError(Exception):
    """Another answer moved the same memory in between; read again and repeat."""


def rating_of(mark: float) -> Rating:
    """The answer is the grade: a whole mark is Good, anything less is Again."""
    return Rating.GOOD if mark == 1 else Rating.AGAIN


@dataclass(frozen=True, slots=True)
class PlannedReview:
    """A review computed from what was read, still unsaved, and the memory as it was read.

    ``lapsed`` says that it forgets a fact known before, for the first time on its study day.
    """

    review: Review
    memory: Memory | None
    lapsed: bool


@dataclass(frozen=True, slots=True)
class Morning:
    """A memory as it was when its study day began, and what the day has brought so far.

    ``state`` None: never met before; ``days`` since it was last moved; ``lowest`` rating of the day, EASY before any.
    """

    state: MemoryState | None
    days: int | None
    lowest: int


def record_review(
    learner: User, question: Question, *, mark: float, given: str, client_id: uuid.UUID, at: datetime
) -> Review:
    """Append the review and move the memory of the question's fact; the same answer sent again changes nothing.

    Raises MemoryMovedError where another answer to the same fact came in between.
    """
    known = Review.objects.filter(client_id=client_id, learner=learner, question=question).first()
    if known:
        return known
    plan = plan_review(learner, question, mark=mark, given=given, client_id=client_id, at=at)
    with short_write():
        save_review(plan)
    return plan.review


def review_answer(
    learner: User, question: Question, *, given: str, client_id: uuid.UUID, at: datetime
) -> Review:
    """Mark an answer given in a review and record it; "" says that they don't know.

    Raises UserError when other answers keep coming in between.
    """
    mark = KINDS[question.kind].mark(given, question.asked()).mark if given else 0.0
    for _try in range(TRIES):
        try:
            return record_review(learner, question, mark=mark, given=given, client_id=client_id, at=at)
        except (IntegrityError, MemoryMovedError):
            continue
    raise UserError(_("Your answer could not be saved just now. Send it again."))


def days_until_due(learner: User | None, client_id: uuid.UUID) -> int | None:
    """Days from an answer to the day on which its fact was to come back; None where it moved no memory."""
    if learner is None:
        return None
    dates = Review.objects.filter(client_id=client_id, learner=learner).values_list("due_on", "study_day")
    return next(((due_on - study_day).days for due_on, study_day in dates), None)


def plan_review(
    learner: User, question: Question, *, mark: float, given: str, client_id: uuid.UUID, at: datetime
) -> PlannedReview:
    """Read and compute, write nothing: so that the database is locked for the writes alone.

    Answers of one study day make one FSRS step, with the day's lowest rating: FSRS is not asked to predict
    within a day, and seeing the answer once does not turn a miss into a pass.
    """
    memory = Memory.objects.filter(learner=learner, fact_id=question.fact_id).first()
    day = study_day(at, learner.time_zone)
    if memory:
        day = max(day, memory.reviewed_on)
    morning = morning_of(day, memory)
    rating = min(rating_of(mark), morning.lowest)
    step = next_step(morning.state, rating=rating, days=morning.days or 0)
    review = Review(
        client_id=client_id,
        learner=learner,
        fact_id=question.fact_id,
        question=question,
        rating=rating,
        mark=mark,
        given=given,
        reviewed_at=at,
        study_day=day,
        time_zone=learner.time_zone,
        days_elapsed=morning.days,
        stability_before=morning.state.stability if morning.state else None,
        difficulty_before=morning.state.difficulty if morning.state else None,
        stability_after=step.state.stability,
        difficulty_after=step.state.difficulty,
        due_on=day + timedelta(days=step.interval),
    )
    forgot = rating == Rating.AGAIN and morning.lowest != Rating.AGAIN
    return PlannedReview(review, memory, lapsed=forgot and morning.days is not None)


def save_review(plan: PlannedReview) -> None:
    """Append the review and move the memory; call it inside a transaction."""
    plan.review.save(force_insert=True)
    move_memory(plan)


def morning_of(day: date, memory: Memory | None) -> Morning:
    """The memory as it was when ``day`` began."""
    if memory is None:
        return Morning(None, None, Rating.EASY)
    if memory.reviewed_on < day:
        state = MemoryState(memory.stability, memory.difficulty)
        return Morning(state, (day - memory.reviewed_on).days, Rating.EASY)
    first = (
        Review.objects.filter(learner_id=memory.learner_id, fact_id=memory.fact_id, study_day=day)
        .order_by("rating", "pk")
        .first()
    )
    state = None
    if first.stability_before is not None:
        state = MemoryState(first.stability_before, first.difficulty_before)
    return Morning(state, first.days_elapsed, first.rating)


def move_memory(plan: PlannedReview) -> None:
    """Save what the review made of the memory. Raises MemoryMovedError where another review came in between."""
    review, memory = plan.review, plan.memory
    fields = {
        "stability": review.stability_after,
        "difficulty": review.difficulty_after,
        "due_on": review.due_on,
        "reviewed_on": review.study_day,
        "reviews": memory.reviews + 1 if memory else 1,
        "lapses": memory.lapses + plan.lapsed if memory else int(plan.lapsed),
    }
    if memory is None:
        Memory.objects.create(learner_id=review.learner_id, fact_id=review.fact_id, **fields)
    elif not Memory.objects.filter(pk=memory.pk, reviews=memory.reviews).update(**fields):
        raise MemoryMovedError
