"""What an answer will make of a memory: read and computed, and nothing written yet."""

import uuid
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from questions.accounts.models import User
from questions.bank.kinds.asked import Asked
from questions.bank.models import Question
from questions.common.rows import unsaved
from questions.study.days import today_of
from questions.study.fuzz import bounds
from questions.study.load import due_counts, lightest_interval
from questions.study.models import Memory, Rating, Review
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
from questions.study.schedule import MAPPING, SELF_GRADED

NEARLY = 0.8  # of the mark: one slip in a long word is remembered, with effort
Counts = Callable[[User, Sequence[date]], list[int]]


def rating_of(mark: float) -> Rating:
    """The answer is the grade: a whole mark is Good, nearly a whole one Hard, anything less Again."""
    if mark == 1:
        return Rating.GOOD
    return Rating.HARD if mark >= NEARLY else Rating.AGAIN


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


def plan_review(
    learner: User,
    question: Question,
    *,
    mark: float,
    given: str,
    client_id: uuid.UUID,
    at: datetime,
    rating: Rating | None = None,
) -> PlannedReview:
    """Read and compute, write nothing: so that the database is locked for the writes alone.

    ``rating`` is the learner's own grade where they gave one.
    """
    memory = Memory.objects.filter(learner=learner, fact_id=question.fact_id).first()
    review = unsaved_review(learner, question, given=given, mark=mark, at=at, rating=rating)
    review.client_id = client_id
    return planned(learner, review, memory)


def planned(
    learner: User, review: Review, memory: Memory | None, *, counts: Counts = due_counts
) -> PlannedReview:
    """The review computed on the memory as it was read; ``counts`` says how much is due on which day.

    Answers of one study day make one FSRS step, with the day's lowest rating: FSRS is not asked to predict
    within a day, and seeing the answer once does not turn a miss into a pass.
    """
    day = today_of(learner, at=review.reviewed_at)
    if memory:
        day = max(day, memory.reviewed_on)
        review.reviewed_at = max(review.reviewed_at, memory.reset_at or review.reviewed_at)
    review.study_day = day
    morning = morning_of(day, memory)
    answers = sorted([*morning.answers, review], key=in_order)
    if deciding(answers) is review:
        move_day(learner, review, memory=memory, standing=morning.standing, counts=counts)
    standing = after_day(morning.standing, answers)
    keep_step(review, before=morning.standing, after=standing)
    return PlannedReview(review, memory, standing)


def unsaved_review(
    learner: User,
    question: Question,
    *,
    given: str,
    mark: float,
    at: datetime,
    asked: Asked | None = None,
    rating: Rating | None = None,
) -> Review:
    """What was asked and answered, with everything that a replay will need of it.

    A grade of the learner's own (``rating``) is no guess, whatever options the question has.
    """
    asked = asked or question.asked()
    return unsaved(
        Review,
        learner=learner,
        fact_id=question.fact_id,
        question=question,
        rating=rating or rating_of(mark),
        mark=mark,
        given=given,
        reviewed_at=at,
        time_zone=learner.time_zone,
        shown=" ".join(str(option.position) for option in asked.options),
        guess=0.0 if rating else question.answer_kind.guess(asked),
        mapping=SELF_GRADED if rating else MAPPING,
        parameters=learner.memory_parameters,
        retention=learner.desired_retention,
    )


def move_day(
    learner: User, review: Review, *, memory: Memory | None, standing: Standing, counts: Counts
) -> None:
    """Choose the day on which the fact comes back: this answer is the one that decides it."""
    interval = step_of(standing, review).interval
    passed = review.rating != Rating.AGAIN and standing.state
    previous = (standing.due_on - standing.reviewed_on).days if passed else None
    lowest, highest = bounds(interval, previous=previous)
    number = memory.reviews + 1 if memory else 1
    between = (lowest, highest)
    chosen = lightest_interval(learner, review, number=number, between=between, counts=counts)
    review.moved = chosen - interval


def keep_step(review: Review, *, before: Standing, after: Standing) -> None:
    """Note in the log what the answer made of the memory."""
    review.days_elapsed = before.days_before(review.study_day)
    review.stability_before = before.state.stability if before.state else None
    review.difficulty_before = before.state.difficulty if before.state else None
    review.stability_after = after.state.stability
    review.difficulty_after = after.state.difficulty
    review.due_on = after.due_on


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
