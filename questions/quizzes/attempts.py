"""Taking a set: start or resume an attempt, answer its questions once each, finish it."""

import uuid
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.kinds import KINDS
from questions.bank.models import QuestionSet
from questions.common.errors import UserError
from questions.common.writing import short_write
from questions.quizzes.models import Answer, Attempt, AttemptItem
from questions.study.reviews import MemoryMovedError, plan_review, record_review, save_review

TRIES = 5


def start_attempt(
    question_set: QuestionSet, *, learner: User | None = None, visitor: uuid.UUID | None = None, at: datetime
) -> Attempt:
    """The open attempt of this person at the set, or a new one over the questions published now.

    Raises UserError when the set holds no published question.
    """
    who = {"learner": learner, "visitor": visitor}
    open_attempt = question_set.attempts.open().filter(**who).first()
    if open_attempt:
        return open_attempt
    questions = list(question_set.questions.published().order_by("set_items__position"))
    if not questions:
        raise UserError(_("This set has no questions yet. Choose another one, or come back later."))
    try:
        with transaction.atomic():
            attempt = Attempt.objects.create(question_set=question_set, started_at=at, **who)
            AttemptItem.objects.bulk_create(
                AttemptItem(attempt=attempt, question=question, position=position)
                for position, question in enumerate(questions, start=1)
            )
    except IntegrityError:  # a second click opened it in between
        return question_set.attempts.open().get(**who)
    return attempt


def next_item(attempt: Attempt) -> AttemptItem | None:
    """The first question that is not answered yet, or None when all are."""
    items = attempt.items.filter(answer=None).select_related("question__fact__article")
    items = items.defer("question__fact__article__text")
    return items.prefetch_related("question__choices").first()


def record_answer(item: AttemptItem, *, given: str, client_id: uuid.UUID, at: datetime) -> Answer:
    """Mark and keep the answer to an item, and move the learner's memory; "" says that they don't know.

    Counted once: a repeat, or a second answer to the same item, gives back the first.
    """
    for _try in range(TRIES):
        try:
            return keep_answer(item, given=given, client_id=client_id, at=at)
        except (IntegrityError, MemoryMovedError):
            known = Answer.objects.filter(item=item).first()
            if known:
                return known
    raise UserError(_("Your answer could not be saved just now. Send it again."))


def keep_answer(item: AttemptItem, *, given: str, client_id: uuid.UUID, at: datetime) -> Answer:
    """Write the answer and, for a learner, its review, both or neither."""
    question, learner = item.question, item.attempt.learner
    mark = KINDS[question.kind].mark(given, question.asked()).mark if given else 0.0
    answer = Answer(item=item, given=given, client_id=client_id, mark=mark, answered_at=at)
    plan = None
    if learner:
        plan = plan_review(learner, question, mark=mark, given=given, client_id=client_id, at=at)
    with short_write():
        answer.save(force_insert=True)
        if plan:
            save_review(plan)
    return answer


def finish_attempt(attempt: Attempt, *, at: datetime) -> bool:
    """Close an attempt whose questions are all answered; True if it is closed now or was before."""
    if attempt.finished_at:
        return True
    if attempt.items.filter(answer=None).exists():
        return False
    Attempt.objects.filter(pk=attempt.pk, finished_at=None).update(finished_at=at)
    attempt.refresh_from_db(fields=["finished_at"])
    return True


def claim_attempts(visitor: uuid.UUID, learner: User) -> int:
    """Hand a visitor's attempts to the account they just opened, so that what they answered counts.

    Returns how many were handed over.
    """
    attempts = Attempt.objects.filter(visitor=visitor).prefetch_related("items__answer", "items__question")
    return sum(claim_attempt(attempt, learner) for attempt in attempts)


def claim_attempt(attempt: Attempt, learner: User) -> bool:
    """Hand over one attempt with its reviews; one that would be a second open attempt at its set is let go."""
    for _try in range(TRIES):
        try:
            return hand_over(attempt, learner)
        except MemoryMovedError:
            continue
        except IntegrityError:
            return False
    return False


@transaction.atomic
def hand_over(attempt: Attempt, learner: User) -> bool:
    """Make the attempt the learner's, and review each answer as of when it was given; False where it is no visitor's now."""
    if not Attempt.objects.filter(pk=attempt.pk, learner=None).update(learner=learner, visitor=None):
        return False
    for item in attempt.items.all():
        answer = getattr(item, "answer", None)
        if answer:
            record_review(
                learner,
                item.question,
                mark=answer.mark,
                given=answer.given,
                client_id=answer.client_id,
                at=answer.answered_at,
            )
    return True
