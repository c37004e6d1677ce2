"""Answers given without a connection, brought in later: the memory is what it would be had they come in time."""

import uuid
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from questions.accounts.models import User
from questions.bank.models import Question
from questions.common.writing import short_write
from questions.study.days import today_of
from questions.study.models import AskedIn, Memory, Review
from questions.study.planning import keep_step, unsaved_review
from questions.study.rebuilding import rebuild_memory
from questions.study.replay import Standing, after_day, replayed


@dataclass(frozen=True, slots=True)
class OfflineAnswer:
    """An answer as a device kept it: its own id, the question, what was given and when; ``given`` "" is "don't know"."""

    client_id: uuid.UUID
    question: Question
    given: str
    answered_at: datetime


def merge_answers(learner: User, answers: Iterable[OfflineAnswer], *, at: datetime) -> list[uuid.UUID]:
    """Take a device's answers into the log and make their memories anew; in any order, and any of them twice.

    A time later than ``at`` counts as ``at``. Gives the ids that are in the learner's log now.
    """
    answers = list(answers)
    with short_write():
        known = set(
            Review.objects.filter(client_id__in=[one.client_id for one in answers]).values_list(
                "client_id", flat=True
            )
        )
        for one in answers:
            if one.client_id not in known:
                offline_review(learner, one, at=at).save(force_insert=True)
                known.add(one.client_id)
        for fact_id in {one.question.fact_id for one in answers}:
            rebuild_memory(learner.pk, fact_id)
    own = Review.objects.filter(learner=learner, client_id__in=known)
    return list(own.values_list("client_id", flat=True))


def offline_review(learner: User, one: OfflineAnswer, *, at: datetime) -> Review:
    """The row of the log, computed on what is known of the earlier days; its day is not moved."""
    question = one.question
    mark = question.answer_kind.mark(one.given, question.asked()).mark if one.given else 0.0
    when = min(one.answered_at, at)
    review = unsaved_review(learner, question, given=one.given, mark=mark, at=when)
    review.client_id, review.asked_in = one.client_id, AskedIn.REVIEW
    review.study_day = today_of(learner, at=when)
    before = standing_before(learner, review)
    keep_step(review, before=before, after=after_day(before, [review]))
    return review


def standing_before(learner: User, review: Review) -> Standing:
    """The memory by the answers of earlier study days, since it was last begun anew."""
    memory = Memory.objects.filter(learner=learner, fact_id=review.fact_id).first()
    log = Review.objects.counted().filter(
        learner=learner, fact_id=review.fact_id, study_day__lt=review.study_day
    )
    if memory and memory.reset_at and memory.reset_at <= review.reviewed_at:
        log = log.filter(reviewed_at__gte=memory.reset_at)
    return replayed(log) or Standing()
