"""Invitations into a class: an expiring code, the same as a link and as a QR picture."""

from datetime import datetime, timedelta

import segno
from django.db import transaction
from django.db.models import F, Q
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.accounts.permissions import Can, may
from questions.classroom.enrolling import enrol, join_as_pupil
from questions.classroom.making import add_co_teacher
from questions.classroom.models import Classroom, Enrolment, Invitation, Invited
from questions.common.errors import UserError

DAYS = (1, 7, 30)
CODE_SIGNS = str.maketrans("", "", " -‐–—\u200e\u200f")


def make_invitation(
    classroom: Classroom, *, invites: str, days: int, most_uses: int | None = None, by: User, at: datetime
) -> Invitation:
    """A new code that lets pupils, or one co-teacher, into the class until it expires."""
    return Invitation.objects.create(
        classroom=classroom,
        invites=invites,
        made_by=by,
        made_at=at,
        expires_at=at + timedelta(days=days),
        most_uses=1 if invites == Invited.CO_TEACHER else most_uses,
    )


def close_invitation(invitation: Invitation, *, at: datetime) -> None:
    """The code opens nothing from now on; a closed one stays closed as it was."""
    Invitation.objects.filter(pk=invitation.pk, closed_at=None).update(closed_at=at)


def read_code(text: str) -> str:
    """A code as somebody typed it: small letters, spaces and dashes make no difference."""
    return text.translate(CODE_SIGNS).upper()[:12]


def invitation_of(code: str, *, at: datetime) -> Invitation | None:
    """The invitation that this code opens now, or None."""
    found = Invitation.objects.usable(at).filter(code=read_code(code))
    return found.select_related("classroom__school").first()


@transaction.atomic
def accept(invitation: Invitation, person: User, *, at: datetime) -> None:
    """Let somebody who has an account in, as what the invitation says. Raises UserError where they cannot be."""
    classroom = invitation.classroom
    if invitation.invites == Invited.CO_TEACHER:
        if not may(person, Can.TEACH):
            raise UserError(_("This invitation is for teachers. Ask for the pupils’ code of the class."))
        if not classroom.teachings.filter(teacher=person).exists():
            add_co_teacher(classroom, person, by=invitation.made_by, at=at)
            use(invitation, at=at)
        return
    inside = classroom.enrolments.current().filter(learner=person).exists()
    enrol(classroom, person, at=at)
    if not inside:
        use(invitation, at=at)


@transaction.atomic
def accept_without_account(
    invitation: Invitation, name: str, *, secret: str | tuple[str, ...], at: datetime
) -> Enrolment:
    """A child without an e-mail joins: their account is made with the secret they chose."""
    if invitation.invites != Invited.PUPIL:
        raise UserError(_("This invitation is for teachers. Ask for the pupils’ code of the class."))
    enrolment = join_as_pupil(invitation.classroom, name, secret=secret, at=at)
    use(invitation, at=at)
    return enrolment


def use(invitation: Invitation, *, at: datetime) -> None:
    """Count one use; the condition and the update are one statement, so that the last place is given once.

    PostgreSQL looks again at conditions on the row itself after waiting for it, and not at those behind a join: that a
    place is left stands on the row, whether the class is open is looked at before.
    """
    left = Q(most_uses=None) | Q(uses__lt=F("most_uses"))
    usable = Invitation.objects.usable(at).filter(pk=invitation.pk).exists()
    if not usable or not Invitation.objects.filter(left, pk=invitation.pk).update(uses=F("uses") + 1):
        raise UserError(_("This invitation has expired or is used up. Ask the teacher for a new one."))


def qr_uri(address: str) -> str:
    """The address as a picture for a phone's camera, as a data address that an image can show."""
    return segno.make(address, error="m").svg_data_uri(scale=4, border=2, dark="#000", light="#fff")
