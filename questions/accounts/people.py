"""Looking after people's accounts: another role, closing one, opening it again. Everything is written down."""

from datetime import datetime

from django.db import transaction
from django.db.models import Q, QuerySet
from django.utils.translation import gettext as _

from questions.accounts.audit import Action, write_down
from questions.accounts.models import Role, User
from questions.common.errors import UserError


def find_people(*, q: str = "", role: str = "", active: str = "") -> QuerySet[User]:
    """People whose name, e-mail or school holds each word of ``q``, the newest first; ``active`` is "yes", "no" or any."""
    people = User.objects.select_related("school").order_by("-joined_at", "-pk")
    for word in q.split():
        people = people.filter(
            Q(name__icontains=word) | Q(email__icontains=word) | Q(school__name__icontains=word)
        )
    if role in Role.values:
        people = people.filter(role=role)
    return people.filter(is_active=active == "yes") if active in {"yes", "no"} else people


@transaction.atomic
def change_role(person: User, role: str, *, by: User, at: datetime) -> User:
    """Give a person another role. Raises UserError for the last admin, oneself, and pupils without an e-mail."""
    person = User.objects.select_for_update().get(pk=person.pk)
    if person.role == role:
        return person
    if person.pk == by.pk:
        raise UserError(_("You cannot change your own role. Ask another admin."))
    if person.email is None and role != Role.LEARNER:
        raise UserError(
            _("A pupil without an e-mail can only be a learner. Give the account an e-mail first.")
        )
    refuse_without_admin(person, stays=role == Role.ADMIN)
    before, person.role = person.role, role
    person.is_superuser = role == Role.ADMIN
    person.save(update_fields=["role", "is_superuser"])
    write_down(
        Action.ROLE_CHANGED, by=by, at=at, about=person, school=person.school, before=before, after=role
    )
    return person


@transaction.atomic
def set_active(person: User, active: bool, *, by: User, at: datetime) -> User:
    """Close an account, so that nobody signs in with it, or open it again; nothing in it is lost.

    Raises UserError for oneself and the last admin.
    """
    person = User.objects.select_for_update().get(pk=person.pk)
    if person.is_active == active:
        return person
    if person.pk == by.pk:
        raise UserError(_("You cannot close your own account here. Your settings have a page for leaving."))
    refuse_without_admin(person, stays=active)
    person.is_active = active
    person.save(update_fields=["is_active"])
    before, after = ("open", "closed") if not active else ("closed", "open")
    write_down(
        Action.ROLE_CHANGED, by=by, at=at, about=person, school=person.school, before=before, after=after
    )
    return person


def refuse_without_admin(person: User, *, stays: bool) -> None:
    """Somebody has to stay who can run the site."""
    others = User.objects.filter(role=Role.ADMIN, is_active=True).exclude(pk=person.pk)
    if person.role == Role.ADMIN and not stays and not others.exists():
        raise UserError(_("This is the only admin. Make somebody else an admin first."))
