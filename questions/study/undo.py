"""Taking answers back: the last one first, any number within the study day, as if they had never been given."""

from datetime import datetime

from django.db import IntegrityError
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.common.errors import UserError
from questions.common.writing import short_write
from questions.study.models import AskedIn, Review, Voiding
from questions.study.rebuilding import rebuild_memory
from questions.study.schedule import study_day


def last_review(learner: User, *, at: datetime) -> Review | None:
    """The learner's last answer of this study day that was given in a review and counts."""
    today = Review.objects.counted().filter(learner=learner, study_day=study_day(at, learner.time_zone))
    return today.filter(asked_in=AskedIn.REVIEW).order_by("reviewed_at", "pk").last()


def take_back(review: Review, *, at: datetime) -> None:
    """Void the learner's last answer and make its memory what it was before; one taken back already stays so.

    Raises UserError for an answer that is not the last one of today's reviews.
    """
    if Voiding.objects.filter(review=review).exists():
        return
    last = last_review(review.learner, at=at)
    if last != review:
        raise UserError(why_not(review, last))
    try:
        with short_write():
            Voiding.objects.create(review=review, voided_at=at)
            rebuild_memory(review.learner_id, review.fact_id)
    except IntegrityError:  # a second click took it back in between
        return


def why_not(review: Review, last: Review | None) -> str:
    if last and last.study_day == review.study_day:
        return _("Only the last answer can be taken back. Take back the later ones first.")
    return _("This answer was given on an earlier day and can no longer be taken back.")
