"""A visitor's attempts go to the account that they open or sign in to, so that what they answered counts."""

import uuid

from django.db import IntegrityError, transaction

from questions.accounts.models import User
from questions.quizzes.attempts import TRIES
from questions.quizzes.models import Attempt
from questions.study.reviews import MemoryMovedError, record_review


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
    number = (
        Attempt.objects.filter(learner=learner, question_set=attempt.question_set_id, occasion="").count() + 1
    )
    visitors = Attempt.objects.filter(pk=attempt.pk, learner=None)
    if not visitors.update(learner=learner, visitor=None, number=number):
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
