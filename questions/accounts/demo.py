"""The demo people, one of each role, for looking round on one's own machine. A public site never gets them."""

from allauth.account.models import EmailAddress
from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.models import Role, User
from questions.common.errors import UserError

PASSWORD = "hashiya-demo"
PEOPLE = {
    Role.LEARNER: ("learner@hashiya.example", "ليلى الدارسة"),
    Role.TEACHER: ("teacher@hashiya.example", "سعاد المعلّمة"),
    Role.AUTHOR: ("author@hashiya.example", "يوسف الكاتب"),
    Role.ADMIN: ("admin@hashiya.example", "نور المشرفة"),
}


@transaction.atomic
def ensure_demo_people() -> dict[str, User]:
    """The demo person of each role; one who is there already stays as they are.

    Raises UserError on a production site, where everybody could sign in with the printed password.
    """
    if settings.PRODUCTION:
        raise UserError(_("Demo accounts have a known password, so a production site never gets them."))
    return {role: ensure_person(role, email, name) for role, (email, name) in PEOPLE.items()}


def ensure_person(role: str, email: str, name: str) -> User:
    person = User.objects.filter(email=email).first()
    if person:
        return person
    person = User.objects.create_user(email, PASSWORD, name=name, role=role, is_superuser=role == Role.ADMIN)
    EmailAddress.objects.create(user=person, email=email, verified=True, primary=True)
    return person
