"""Taking back what was last done in a review, any number within the study day, as if it had never been."""

from datetime import datetime

from django.db import IntegrityError
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.common.errors import UserError
from questions.common.writing import short_write
from questions.study.backlog import forget_order
from questions.study.days import today_of
from questions.study.models import AskedIn, Decision, MemoryDecision, Review, Voiding
from questions.study.rebuilding import rebuild_memory

Deed = Review | MemoryDecision


def last_review(learner: User, *, at: datetime) -> Review | None:
    """The learner's last answer of this study day that was given in a review and counts."""
    today = Review.objects.counted().filter(learner=learner, study_day=today_of(learner, at=at))
    return today.filter(asked_in=AskedIn.REVIEW).order_by("reviewed_at", "pk").last()


def last_decision(learner: User, *, at: datetime) -> MemoryDecision | None:
    """The learner's last decision of this study day that counts; a plan over many facts is one decision.

    What was brought forward for an exam was not theirs to decide.
    """
    today = MemoryDecision.objects.counted().filter(learner=learner, study_day=today_of(learner, at=at))
    return today.exclude(decision=Decision.BRING).order_by("decided_at", "pk").last()


def last_deed(learner: User, *, at: datetime) -> Deed | None:
    """What would be taken back next: the later of the last answer and the last decision."""
    review, decision = last_review(learner, at=at), last_decision(learner, at=at)
    if review and decision:
        return review if review.reviewed_at > decision.decided_at else decision
    return review or decision


def take_back(deed: Deed, *, at: datetime) -> None:
    """Void what the learner did last and make its memory what it was before; what is taken back already stays so.

    Raises UserError for what is not the last deed of today's reviews.
    """
    column = "review" if isinstance(deed, Review) else "decision"
    if Voiding.objects.filter(**{column: deed}).exists():
        return
    last = last_deed(deed.learner, at=at)
    if last != deed:
        raise UserError(why_not(deed, last))
    try:
        with short_write():
            for part in parts_of(deed):
                Voiding.objects.create(**{column: part}, voided_at=at)
                rebuild_memory(part.learner_id, part.fact_id)
    except IntegrityError:  # a second click took it back in between
        return
    forget_order(deed.learner, day=today_of(deed.learner, at=at))


def parts_of(deed: Deed) -> list[Deed]:
    """An answer alone; of a decision all that was decided with it at one stroke."""
    if isinstance(deed, Review):
        return [deed]
    together = MemoryDecision.objects.counted().filter(
        learner=deed.learner, decided_at=deed.decided_at, decision=deed.decision
    )
    return list(together)


def void_review(review: Review, *, at: datetime) -> None:
    """Void an answer that its quiz took back; call it inside a transaction."""
    Voiding.objects.get_or_create(review=review, defaults={"voided_at": at})
    rebuild_memory(review.learner_id, review.fact_id)


def why_not(deed: Deed, last: Deed | None) -> str:
    if last and last.study_day == deed.study_day:
        return _("Only the last answer can be taken back. Take back the later ones first.")
    return _("This answer was given on an earlier day and can no longer be taken back.")
