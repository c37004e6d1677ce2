"""Taking answers of an open attempt back, the last one first: score, memory and the question's turn as before."""

from datetime import datetime

from django.db import IntegrityError
from django.utils.translation import gettext as _

from questions.common.errors import UserError
from questions.common.writing import short_write
from questions.quizzes.models import Answer, Attempt, AttemptItem, WithdrawnAnswer
from questions.quizzes.regrading import sent_as
from questions.study.models import Review
from questions.study.undo import void_review


def last_answer(attempt: Attempt) -> Answer | None:
    """The answer that was given last in the attempt."""
    answers = Answer.objects.filter(item__attempt=attempt).select_related("item")
    return answers.order_by("answered_at", "pk").last()


def take_answer_back(item: AttemptItem, *, at: datetime) -> bool:
    """Withdraw the item's answer and void its review; False where there is none (any more).

    Raises UserError where the attempt keeps what was answered, and for an answer that is not the last one.
    """
    attempt, answer = item.attempt, Answer.objects.filter(item=item).first()
    if answer is None:
        return False
    if not attempt.gives_back:
        raise UserError(_("In this attempt an answer stays as it was given."))
    if last_answer(attempt) != answer:
        raise UserError(_("Only the last answer can be taken back. Take back the later ones first."))
    try:
        with short_write():
            withdraw(answer, at=at)
    except IntegrityError:  # a second click took it back in between
        return False
    return True


def withdraw(answer: Answer, *, at: datetime) -> None:
    """Move the answer to those taken back; call it inside a transaction."""
    WithdrawnAnswer.objects.create(
        client_id=answer.client_id,
        item_id=answer.item_id,
        given=answer.given,
        mark=answer.mark,
        answered_at=answer.answered_at,
        withdrawn_at=at,
    )
    kept_as = sent_as(answer)
    answer.delete()
    for review in Review.objects.counted().filter(client_id__in=kept_as):
        void_review(review, at=at)
