"""Bringing pupils into a class and taking them out: those who have an account, and those whose account it makes."""

from datetime import datetime

from django.conf import settings
from django.contrib.auth.hashers import make_password
from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from questions.accounts.audit import Action, write_down
from questions.accounts.models import SignsInBy, User
from questions.classroom.login_names import free_login_name, login_key, taken_keys, tidy
from questions.classroom.models import Classroom, Enrolment, Group, GroupMember
from questions.classroom.pictures import as_secret
from questions.classroom.pupil_secrets import Card, new_card
from questions.common.errors import UserError

MOST_PUPILS = 500
TRIES = 5


def enrol(classroom: Classroom, learner: User, *, at: datetime) -> Enrolment:
    """Put somebody who has an account into the class, once; who left comes back to the same place.

    Raises UserError for a teacher of the class, a pupil of another school and a full class.
    """
    if classroom.teachings.filter(teacher=learner).exists():
        raise UserError(_("You teach this class, so you cannot join it as a pupil."))
    if learner.school_id not in (None, classroom.school_id):
        raise UserError(_("Your account belongs to another school. Ask this class’s teacher for an account."))
    for _try in range(TRIES):
        known = classroom.enrolments.filter(learner=learner).first()
        if known:
            return come_back(known)
        try:
            with transaction.atomic():
                return place(classroom, learner, at=at)
        except IntegrityError:  # the same name was taken, or the same click sent twice
            continue
    raise UserError(_("You could not be added just now. Try again."))


def come_back(enrolment: Enrolment) -> Enrolment:
    if enrolment.left_at:
        enrolment.left_at = None
        enrolment.save(update_fields=["left_at"])
    return enrolment


def place(classroom: Classroom, learner: User, *, at: datetime, **fields) -> Enrolment:
    """Save the enrolment under the first free name. Raises UserError for a full class."""
    if classroom.enrolments.current().count() >= MOST_PUPILS:
        raise UserError(
            _("A class holds %(limit)d pupils at most. Make a second class.") % {"limit": MOST_PUPILS}
        )
    name = free_login_name(tidy(learner.name), taken_keys(classroom))
    return Enrolment.objects.create(
        classroom=classroom,
        learner=learner,
        login_name=name,
        login_key=login_key(name),
        joined_at=at,
        **fields,
    )


def new_pupil(classroom: Classroom, name: str, *, password: str, way: str, at: datetime) -> User:
    """An unsaved account without an e-mail; ``password`` is the hash of the pupil's secret."""
    return User(
        email=None,
        name=name,
        password=password,
        school=classroom.school,
        signs_in_by=way,
        language=owner_language(classroom),
        time_zone=classroom.time_zone,
        joined_at=at,
    )


def owner_language(classroom: Classroom) -> str:
    """The language that the class's pages begin in: its teacher's."""
    teaching = classroom.teachings.select_related("teacher").order_by("-part").first()
    return teaching.teacher.language if teaching else settings.LANGUAGE_CODE


@transaction.atomic
def add_pupil(classroom: Classroom, name: str, *, number: str = "", by: User, at: datetime) -> Card:
    """Make an account for a pupil without an e-mail and put it into the class; gives their card.

    Raises UserError for a name without letters and for one that is in the class already.
    """
    name = tidy(name)
    refuse_name(classroom, name)
    way = classroom.pupils_sign_in_by
    card, secret = new_card(Enrolment(), way)
    pupil = new_pupil(classroom, name, password=secret, way=way, at=at)
    pupil.save()
    enrolment = place(classroom, pupil, at=at, number=number, opened_account=True)
    write_down(
        Action.ENROLLED,
        by=by,
        at=at,
        about=pupil,
        school=classroom.school,
        subject=f"class:{classroom.pk}",
        after="1",
    )
    return Card(enrolment, password=card.password, pictures=card.pictures)


def refuse_name(classroom: Classroom, name: str) -> None:
    if not login_key(name):
        raise UserError(_("Write the pupil’s name in letters."))
    if login_key(name) in taken_keys(classroom):
        raise UserError(
            _(
                "There is a pupil with this name in the class. Add a second name or a number to tell them apart."
            )
        )


@transaction.atomic
def join_as_pupil(
    classroom: Classroom, name: str, *, secret: str | tuple[str, ...], at: datetime
) -> Enrolment:
    """A child joins by invitation and chooses a password or pictures; their account has no e-mail.

    Raises UserError like ``add_pupil``.
    """
    name = tidy(name)
    refuse_name(classroom, name)
    is_pictures = isinstance(secret, tuple)
    hashed = make_password(as_secret(secret) if is_pictures else secret)
    way = SignsInBy.PICTURES if is_pictures else SignsInBy.PASSWORD
    pupil = new_pupil(classroom, name, password=hashed, way=way, at=at)
    pupil.save()
    return place(classroom, pupil, at=at, opened_account=True)


@transaction.atomic
def take_out(enrolment: Enrolment, *, by: User, at: datetime) -> None:
    """End a pupil's time in the class. What they did stays, for them and for the gradebook."""
    if enrolment.left_at:
        return
    enrolment.left_at = at
    enrolment.save(update_fields=["left_at"])
    enrolment.memberships.all().delete()
    classroom = enrolment.classroom
    write_down(
        Action.UNENROLLED,
        by=by,
        at=at,
        about=enrolment.learner,
        school=classroom.school,
        subject=f"class:{classroom.pk}",
    )


@transaction.atomic
def save_group(
    classroom: Classroom, name: str, members: list[Enrolment], *, group: Group | None = None
) -> Group:
    """Make a group or change one: its name, and exactly these members of the class.

    Raises UserError where another group of the class has the name.
    """
    name = tidy(name)[:60]
    if not name:
        raise UserError(_("Give the group a name."))
    if classroom.groups.filter(name=name).exclude(pk=group.pk if group else None).exists():
        raise UserError(_("There is a group with this name in the class."))
    group = group or Group(classroom=classroom)
    group.name = name
    group.save()
    group.memberships.exclude(enrolment__in=members).delete()
    GroupMember.objects.bulk_create(
        [GroupMember(group=group, enrolment=member) for member in members], ignore_conflicts=True
    )
    return group
