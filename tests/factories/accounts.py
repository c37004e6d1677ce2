"""People of every role, each with the least that a person needs."""

import hashlib

import factory
from django.contrib.auth.hashers import make_password

from questions.accounts.models import ApiReply, ApiToken, Role, User
from questions.accounts.site import SiteSettings
from tests.moments import DAY, NOON

PASSWORD = "a long enough password"
SECRET = "hsh_abcdefghijklmnop"


class UserFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = User

    email = factory.Sequence(lambda n: f"person{n}@example.org")
    name = factory.Sequence(lambda n: f"شخص {n}")
    role = Role.LEARNER
    time_zone = "UTC"
    password = factory.LazyFunction(lambda: make_password(PASSWORD))


class TeacherFactory(UserFactory):
    role = Role.TEACHER


class AuthorFactory(UserFactory):
    role = Role.AUTHOR


class AdminFactory(UserFactory):
    role = Role.ADMIN
    is_superuser = True


class TokenFactory(factory.django.DjangoModelFactory):
    """A token that may do everything its owner's role allows; ``SECRET`` is what is sent."""

    class Meta:
        model = ApiToken

    person = factory.SubFactory(UserFactory)
    name = "notebook"
    prefix = "hsh_abcd"
    digest = factory.Sequence(lambda n: hashlib.sha256(f"{SECRET}{n}".encode()).hexdigest())
    scopes = "read write study"
    made_at = NOON
    expires_at = NOON + 365 * DAY


class ReplyFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = ApiReply

    person = factory.SubFactory(UserFactory)
    key = factory.Sequence(lambda n: f"key-{n}")
    fingerprint = "0" * 64
    status = 200
    body = "{}"
    made_at = NOON


class SiteSettingsFactory(factory.django.DjangoModelFactory):
    """The site's one row of settings."""

    class Meta:
        model = SiteSettings

    pk = 1
