"""Answering in a review and seeing what comes next, in one go and few statements: the path that learners take most."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

from django.db import IntegrityError
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.kept import Kept, kept_question
from questions.bank.models import Question
from questions.common.errors import UserError
from questions.study import quick
from questions.study.backlog import in_arrears
from questions.study.days import today_of
from questions.study.keeping import keep_plan
from questions.study.models import AskedIn, Memory, Rating, Review
from questions.study.planning import planned, unsaved_review
from questions.study.queue import Asking, next_asking, unmet_questions
from questions.study.reviews import TRIES, MemoryMovedError
from questions.study.rotation import wording_for


@dataclass(frozen=True, slots=True)
class Given:
    """An answer as it came: ``given`` "" says that they don't know; ``rating`` is a grade of the learner's own."""

    given: str
    client_id: uuid.UUID
    at: datetime
    milliseconds: int | None = None
    rating: Rating | None = None


@dataclass(frozen=True, slots=True)
class Open:
    """A question that the learner may answer now, and their memory of its fact; None where it is met first."""

    kept: Kept
    memory: Memory | None

    @property
    def question(self) -> Question:
        return self.kept.question


@dataclass(slots=True)
class Look:
    """The look ahead of one answer: taken once, for the loads of the days and for what comes next."""

    learner: User
    fact_id: int
    today: date
    ahead: quick.Ahead | None = None

    def counts(self, learner: User, days: Sequence[date]) -> list[int]:
        self.ahead = quick.look_ahead(learner.pk, days=days, today=self.today, but=self.fact_id)
        return self.ahead.counts


def open_question(learner: User, pk: int) -> Open | None:
    """The question if the learner has met its fact, or may meet it now in a set they study; else None."""
    found = quick.find(learner.pk, pk)
    if found:
        return Open(kept_question(found.signs), found.memory)
    unmet = unmet_questions(learner).filter(pk=pk).with_evidence().first()
    return Open(Kept(unmet, unmet.asked(), 0.0), None) if unmet else None


def answer_and_look(learner: User, asked: Open, given: Given) -> tuple[Review, Asking | None]:
    """Record the answer; gives its review and what is asked next, None when nothing is left.

    The same answer sent again changes nothing. Raises UserError when other answers keep coming in between.
    """
    for _try in range(TRIES):
        look = Look(learner, asked.question.fact_id, today_of(learner, at=given.at))
        try:
            review = keep(learner, asked, given, look)
        except (IntegrityError, MemoryMovedError):
            known = Review.objects.filter(client_id=given.client_id, learner=learner).first()
            if known:
                return known, next_asking(learner, at=given.at)
            asked = open_question(learner, asked.question.pk) or asked
        else:
            return review, next_after(look, at=given.at)
    raise UserError(_("Your answer could not be saved just now. Send it again."))


def keep(learner: User, asked: Open, given: Given, look: Look) -> Review:
    """Mark, compute, and write the review and the memory, both or neither."""
    plan = planned(learner, marked_review(learner, asked, given), asked.memory, counts=look.counts)
    if look.ahead is None:
        look.counts(learner, [])
    keep_plan(plan)
    return plan.review


def marked_review(learner: User, asked: Open, given: Given) -> Review:
    question, plain = asked.question, asked.kept.asked
    if given.rating:
        mark = float(given.rating != Rating.AGAIN)
    else:
        mark = question.answer_kind.mark(given.given, plain).mark if given.given else 0.0
    review = unsaved_review(
        learner, question, given=given.given, mark=mark, at=given.at, asked=plain, rating=given.rating
    )
    review.client_id, review.milliseconds = given.client_id, given.milliseconds
    review.asked_in = AskedIn.REVIEW
    return review


def next_after(look: Look, *, at: datetime) -> Asking | None:
    """What is asked next: what the look ahead saw, unless the order of a backlog or the day's end has a word in it."""
    memory = look.ahead.memory
    if memory is None or in_arrears(look.learner, memory, day=look.today):
        return next_asking(look.learner, at=at)
    signs = wording_for(
        look.ahead.wordings,
        stability=memory.stability,
        language=look.learner.language,
        turn=memory.reviews,
    )
    kept = kept_question(signs)
    return Asking(kept.question, kept.asked, memory)
