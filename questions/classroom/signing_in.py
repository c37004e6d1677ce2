"""Pupils without an e-mail: found by class code and name, known by their secret, and slowed down when they guess."""

from allauth.core import ratelimit
from django.http import HttpRequest

from questions.accounts.models import SignsInBy, User
from questions.classroom.inviting import read_code
from questions.classroom.login_names import login_key
from questions.classroom.models import Classroom, Enrolment
from questions.classroom.pictures import as_secret
from questions.classroom.pupil_secrets import WRONG_SECRET, forget_tries

BACKEND = "allauth.account.auth_backends.AuthenticationBackend"


class TooManyTriesError(Exception):
    """This pupil's secret was guessed at too often; it says nothing about whether there is such a pupil."""


def class_with(code: str) -> Classroom | None:
    """The class that pupils sign in to with this code; not an archived one."""
    return Classroom.objects.current().filter(code=read_code(code)).first()


def pupil_with(
    request: HttpRequest,
    classroom: Classroom,
    *,
    name: str,
    password: str = "",
    pictures: tuple[str, ...] = (),
) -> User | None:
    """The pupil of the class with this name and secret, or None; an unknown name takes as long as a wrong secret.

    Raises TooManyTriesError before anything is compared.
    """
    key = f"{classroom.pk}:{login_key(name)}"
    if not ratelimit.consume(request, action=WRONG_SECRET, key=key, dry_run=True):
        raise TooManyTriesError
    secret = as_secret(pictures) if pictures else password
    enrolment = enrolment_named(classroom, name)
    if enrolment is None:
        User().set_password(secret)
    elif enrolment.learner.check_password(secret):
        forget_tries(enrolment)
        return enrolment.learner
    ratelimit.consume(request, action=WRONG_SECRET, key=key)
    return None


def enrolment_named(classroom: Classroom, name: str) -> Enrolment | None:
    """The pupil in the class whose account is opened this way; those with an e-mail sign in with that."""
    pupils = classroom.enrolments.current().filter(learner__is_active=True)
    found = pupils.filter(login_key=login_key(name)).exclude(learner__signs_in_by=SignsInBy.EMAIL)
    return found.select_related("learner").first()


def codes_of(pupil: User) -> list[str]:
    """The codes by which a pupil without an e-mail comes in again; none for whoever has an address to sign in with."""
    if pupil.signs_in_by == SignsInBy.EMAIL:
        return []
    return list(Classroom.objects.attended_by(pupil).current().order_by("pk").values_list("code", flat=True))
