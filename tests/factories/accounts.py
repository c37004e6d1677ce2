"""People of every role, each with the least that a person needs."""

import factory
from django.contrib.auth.hashers import make_password

from questions.accounts.models import Role, User

PASSWORD = "a long enough password"


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
