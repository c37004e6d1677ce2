"""Recording a review: append it to the log and move the learner's memory of the fact."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from django.db import IntegrityError, transaction
from django.db.models import F
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.kinds import KINDS
from questions.bank.models import Question
from questions.common.errors import UserError
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
    """A review computed from what was read, still unsaved, and the memory as it was read."""

    review: Review
    memory: Memory | None


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
    with transaction.atomic():
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
    before, days, rating = state_at_start_of(day, memory, rating_of(mark))
    step = next_step(before, rating=rating, days=days or 0)
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
        days_elapsed=days,
        stability_before=before.stability if before else None,
        difficulty_before=before.difficulty if before else None,
        stability_after=step.state.stability,
        difficulty_after=step.state.difficulty,
        due_on=day + timedelta(days=step.interval),
    )
    return PlannedReview(review, memory)


def save_review(plan: PlannedReview) -> None:
    """Append the review and move the memory; call it inside a transaction."""
    plan.review.save(force_insert=True)
    move_memory(plan.memory, plan.review)


def state_at_start_of(
    day: date, memory: Memory | None, rating: Rating
) -> tuple[MemoryState | None, int | None, int]:
    """The state before this study day, the days since it was last moved, and the day's lowest rating so far."""
    if memory is None:
        return None, None, rating
    if memory.reviewed_on < day:
        state = MemoryState(memory.stability, memory.difficulty)
        return state, (day - memory.reviewed_on).days, rating
    first = (
        Review.objects.filter(learner_id=memory.learner_id, fact_id=memory.fact_id, study_day=day)
        .order_by("rating", "pk")
        .first()
    )
    before = None
    if first.stability_before is not None:
        before = MemoryState(first.stability_before, first.difficulty_before)
    return before, first.days_elapsed, min(first.rating, rating)


def move_memory(memory: Memory | None, review: Review) -> None:
    """Save what the review made of the memory. Raises MemoryMovedError where another review came in between."""
    fields = {
        "stability": review.stability_after,
        "difficulty": review.difficulty_after,
        "due_on": review.due_on,
        "reviewed_on": review.study_day,
    }
    lapsed = int(is_first_lapse_of_its_day(review))
    if memory is None:
        Memory.objects.create(
            learner_id=review.learner_id, fact_id=review.fact_id, reviews=1, lapses=lapsed, **fields
        )
        return
    moved = Memory.objects.filter(pk=memory.pk, reviews=memory.reviews).update(
        reviews=F("reviews") + 1, lapses=F("lapses") + lapsed, **fields
    )
    if not moved:
        raise MemoryMovedError


def is_first_lapse_of_its_day(review: Review) -> bool:
    """Whether a fact known before was forgotten, and this study day has not counted that yet."""
    if review.rating != Rating.AGAIN or review.days_elapsed is None:
        return False
    same_day = Review.objects.filter(
        learner_id=review.learner_id, fact_id=review.fact_id, study_day=review.study_day
    )
    return not same_day.filter(rating=Rating.AGAIN).exclude(pk=review.pk).exists()
