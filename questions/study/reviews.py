"""Recording a review: append it to the log and move the learner's memory of the fact."""

import uuid
from datetime import datetime

from django.db import IntegrityError
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.models import Question
from questions.common.errors import UserError
from questions.common.writing import short_write
from questions.study.models import AskedIn, Memory, Rating, Review
from questions.study.planning import PlannedReview, plan_review

TRIES = 5


class MemoryMovedError(Exception):
    """Another answer moved the same memory in between; read again and repeat."""


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
    rating: Rating | None = None,
) -> Review:
    """Append the review and move the memory of the question's fact; the same answer sent again changes nothing.

    Raises MemoryMovedError where another answer to the same fact came in between, and IntegrityError where
    the id is another learner's or question's.
    """
    plan = plan_review(learner, question, mark=mark, given=given, client_id=client_id, at=at, rating=rating)
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
    return insist(learner, question, client_id=client_id, at=at, **answer)


def grade_card(
    learner: User,
    question: Question,
    *,
    rating: Rating,
    client_id: uuid.UUID,
    at: datetime,
    milliseconds: int | None = None,
) -> Review:
    """Record the grade that the learner gave themselves on a card. Raises UserError like ``review_answer``."""
    grade = {"mark": float(rating != Rating.AGAIN), "given": "", "rating": rating}
    asked = {"asked_in": AskedIn.REVIEW, "milliseconds": milliseconds}
    return insist(learner, question, client_id=client_id, at=at, **grade, **asked)


def insist(learner: User, question: Question, **answer) -> Review:
    """Record a review; where another answer came in between, read again and repeat."""
    for _try in range(TRIES):
        try:
            return record_review(learner, question, **answer)
        except (IntegrityError, MemoryMovedError):
            continue
    raise UserError(_("Your answer could not be saved just now. Send it again."))


def days_until_due(learner: User | None, client_id: uuid.UUID) -> int | None:
    """Days from an answer to the day on which its fact was to come back; None where it moved no memory."""
    if learner is None:
        return None
    reviews = Review.objects.filter(client_id=client_id, learner=learner).only(
        "due_on", "study_day", "rating"
    )
    return next((review.comes_back for review in reviews), None)


def save_review(plan: PlannedReview) -> None:
    """Append the review and move the memory; call it inside a transaction."""
    plan.review.save(force_insert=True)
    move_memory(plan)


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
