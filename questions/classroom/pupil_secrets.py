"""A pupil's password or pictures: made by chance, shown once on a card, kept only as a hash."""

import secrets
from dataclasses import dataclass
from datetime import datetime

from allauth.core import ratelimit
from django.contrib.auth.hashers import make_password
from django.db import transaction

from questions.accounts.audit import Action, write_down
from questions.accounts.hashers import CardHasher
from questions.accounts.models import SignsInBy, User
from questions.classroom.models import Classroom, Enrolment
from questions.classroom.pictures import as_secret, new_pictures

# Small letters and digits that nobody mixes up, on paper or on a small keyboard.
LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
PASSWORD_LENGTH = 10
WRONG_SECRET = "pupil_sign_in"  # the name that wrong tries are counted under


@dataclass(frozen=True, slots=True)
class Card:
    """What is printed for a pupil; the only place where the secret can be read. One of password and pictures is empty."""

    enrolment: Enrolment
    password: str = ""
    pictures: tuple[str, ...] = ()


def new_password() -> str:
    return "".join(secrets.choice(LETTERS) for _letter in range(PASSWORD_LENGTH))


def hash_of(secret: str) -> str:
    """The quick hash for a secret made by chance."""
    return make_password(secret, hasher=CardHasher())


def new_card(enrolment: Enrolment, way: str) -> tuple[Card, str]:
    """A card with a new secret for a pupil, and the hash that goes into their account."""
    if way == SignsInBy.PICTURES:
        pictures = new_pictures()
        return Card(enrolment, pictures=pictures), hash_of(as_secret(pictures))
    password = new_password()
    return Card(enrolment, password=password), hash_of(password)


@transaction.atomic
def make_cards(classroom: Classroom, enrolments: list[Enrolment], *, by: User, at: datetime) -> list[Card]:
    """New secrets for these pupils, with their cards. Those who sign in with an e-mail keep their own."""
    cards = []
    for enrolment in enrolments:
        pupil = enrolment.learner
        if pupil.signs_in_by == SignsInBy.EMAIL or pupil.school_id != classroom.school_id:
            continue
        card, pupil.password = new_card(enrolment, classroom.pupils_sign_in_by)
        pupil.signs_in_by = classroom.pupils_sign_in_by
        cards.append(card)
        write_down(
            Action.SECRET_RESET,
            by=by,
            at=at,
            about=pupil,
            school=classroom.school,
            subject=f"class:{classroom.pk}",
        )
    User.objects.bulk_update([card.enrolment.learner for card in cards], ["password", "signs_in_by"])
    for card in cards:
        forget_tries(card.enrolment)
    return cards


def tries_key(enrolment: Enrolment) -> str:
    return f"{enrolment.classroom_id}:{enrolment.login_key}"


def forget_tries(enrolment: Enrolment) -> None:
    """Wrong tries no longer count once a teacher has given a new secret."""
    ratelimit.clear(None, action=WRONG_SECRET, key=tries_key(enrolment))
