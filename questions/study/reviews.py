"""Recording a review: append it to the log and move the learner's memory of the fact."""

import uuid
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.models import Question
from questions.common.errors import UserError
from questions.common.writing import short_write
from questions.study.days import today_of
from questions.study.fuzz import bounds
from questions.study.load import lightest_interval
from questions.study.models import AskedIn, Memory, Rating, Review
from questions.study.replay import (
    Standing,
    after_day,
    deciding,
    in_order,
    replayed,
    since,
    standing_of,
    step_of,
)
from questions.study.schedule import MAPPING

TRIES = 5


class MemoryMovedError(Exception):
    """Another answer moved the same memory in between; read again and repeat."""


def rating_of(mark: float) -> Rating:
    """The answer is the grade: a whole mark is Good, anything less is Again."""
    return Rating.GOOD if mark == 1 else Rating.AGAIN


@dataclass(frozen=True, slots=True)
class PlannedReview:
    """A review computed from what was read, still unsaved, the memory as it was read and as it shall be."""

    review: Review
    memory: Memory | None
    standing: Standing


@dataclass(frozen=True, slots=True)
class Morning:
    """A memory as it was when its study day began, and the day's answers so far."""

    standing: Standing
    answers: tuple[Review, ...] = ()


def record_review(
    learner: User,
    question: Question,
    *,
    mark: float,
    given: str,
    client_id: uuid.UUID,
    at: datetime,
    asked_in: str = AskedIn.QUIZ,
    milliseconds: int | None = None,
) -> Review:
    """Append the review and move the memory of the question's fact; the same answer sent again changes nothing.

    Raises MemoryMovedError where another answer to the same fact came in between, and IntegrityError where
    the id is another learner's or question's.
    """
    plan = plan_review(learner, question, mark=mark, given=given, client_id=client_id, at=at)
    plan.review.asked_in = asked_in
    plan.review.milliseconds = milliseconds
    try:
        with short_write():
            save_review(plan)
    except IntegrityError:
        known = Review.objects.filter(client_id=client_id, learner=learner, question=question).first()
        if known is None:
            raise
        return known
    return plan.review


def review_answer(
    learner: User,
    question: Question,
    *,
    given: str,
    client_id: uuid.UUID,
    at: datetime,
    milliseconds: int | None = None,
) -> Review:
    """Mark an answer given in a review and record it; "" says that they don't know.

    Raises UserError when other answers keep coming in between.
    """
    mark = question.answer_kind.mark(given, question.asked()).mark if given else 0.0
    answer = {"mark": mark, "given": given, "asked_in": AskedIn.REVIEW, "milliseconds": milliseconds}
    for _try in range(TRIES):
        try:
            return record_review(learner, question, client_id=client_id, at=at, **answer)
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
    day = today_of(learner, at=at)
    if memory:
        day = max(day, memory.reviewed_on)
        at = max(at, memory.reset_at or at)
    review = unsaved_review(learner, question, given=given, mark=mark, at=at)
    review.client_id, review.study_day = client_id, day
    morning = morning_of(day, memory)
    answers = sorted([*morning.answers, review], key=in_order)
    move_day(learner, review, memory=memory, standing=morning.standing, answers=answers)
    standing = after_day(morning.standing, answers)
    keep_step(review, before=morning.standing, after=standing)
    return PlannedReview(review, memory, standing)


def unsaved_review(learner: User, question: Question, *, given: str, mark: float, at: datetime) -> Review:
    """What was asked and answered, with everything that a replay will need of it."""
    asked = question.asked()
    return Review(
        learner=learner,
        fact_id=question.fact_id,
        question=question,
        rating=rating_of(mark),
        mark=mark,
        given=given,
        reviewed_at=at,
        time_zone=learner.time_zone,
        shown=" ".join(str(option.position) for option in asked.options),
        guess=question.answer_kind.guess(asked),
        mapping=MAPPING,
        parameters=learner.memory_parameters,
        retention=learner.desired_retention,
    )


def move_day(
    learner: User, review: Review, *, memory: Memory | None, standing: Standing, answers: list[Review]
) -> None:
    """Choose the day on which the fact comes back, where this answer is the one that decides it."""
    if deciding(answers) is not review:
        return
    interval = step_of(standing, review).interval
    passed = review.rating != Rating.AGAIN and standing.state
    previous = (standing.due_on - standing.reviewed_on).days if passed else None
    lowest, highest = bounds(interval, previous=previous)
    number = memory.reviews + 1 if memory else 1
    review.moved = lightest_interval(learner, review, number=number, between=(lowest, highest)) - interval


def keep_step(review: Review, *, before: Standing, after: Standing) -> None:
    """Note in the log what the answer made of the memory."""
    review.days_elapsed = before.days_before(review.study_day)
    review.stability_before = before.state.stability if before.state else None
    review.difficulty_before = before.state.difficulty if before.state else None
    review.stability_after = after.state.stability
    review.difficulty_after = after.state.difficulty
    review.due_on = after.due_on


def save_review(plan: PlannedReview) -> None:
    """Append the review and move the memory; call it inside a transaction."""
    plan.review.save(force_insert=True)
    move_memory(plan)


def morning_of(day: date, memory: Memory | None) -> Morning:
    """The memory as it was when ``day`` began. Within the day it is read again from the log."""
    if memory is None:
        return Morning(Standing())
    standing = standing_of(memory)
    if memory.reviewed_on < day:
        return Morning(standing)
    log = Review.objects.counted().filter(learner_id=memory.learner_id, fact_id=memory.fact_id)
    reviews = since(log, memory.reset_at)
    answers = tuple(review for review in reviews if review.study_day == day)
    return Morning(as_before(standing, reviews, day=day), answers)


def as_before(standing: Standing, reviews: list[Review], *, day: date) -> Standing:
    """The standing without the answers of ``day``, with what the learner decided meanwhile."""
    earlier = [review for review in reviews if review.study_day < day]
    past = replayed(earlier) or Standing()
    today = len(reviews) - len(earlier)
    return past.decided_as(standing, reviews=standing.reviews - today)


def move_memory(plan: PlannedReview) -> None:
    """Save what the review made of the memory. Raises MemoryMovedError where it was changed in between."""
    review, memory, fields = plan.review, plan.memory, plan.standing.fields()
    if memory is None:
        Memory.objects.create(learner_id=review.learner_id, fact_id=review.fact_id, **fields)
    elif not (
        Memory.objects.filter(pk=memory.pk, version=memory.version).update(
            version=memory.version + 1, **fields
        )
    ):
        raise MemoryMovedError
