"""What every test stands on: people with their browsers, and settings that make tests quick.

The database is the one of ``DATABASE_URL``; without it a SQLite file of its own, so that threads really meet in it.
"""

import copy
import os

import hypothesis
import pytest
from django.conf import settings as django_settings
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.core.cache import cache, caches
from django.core.management import call_command
from django.db import connection
from django.test import Client
from django.test.utils import setup_databases, teardown_databases

from questions.accounts.models import User
from questions.accounts.sessions import SessionStore
from questions.bank.kept import KEPT
from questions.common.moulds import MOULDS
from questions.generation import ranking
from tests.factories.accounts import AdminFactory, AuthorFactory, TeacherFactory, UserFactory
from tests.world import World, build_world

# The same examples each time, so that a failure comes back; how long one takes says nothing on a busy machine.
hypothesis.settings.register_profile("house", derandomize=True, deadline=None, database=None)
hypothesis.settings.load_profile("house")


# Fixtures that give a test a database; pytest-django refuses one to every test without them or its mark.
WITH_DATABASE = frozenset({"db", "transactional_db", "django_db_setup"})


def pytest_collection_modifyitems(items):
    """Marks the tests that no database can change, which the second run leaves out."""
    for item in items:
        if not item.get_closest_marker("django_db") and WITH_DATABASE.isdisjoint(item.fixturenames):
            item.add_marker("no_database")


@pytest.fixture(scope="session")
def var_dir(tmp_path_factory):
    return tmp_path_factory.mktemp("var")


@pytest.fixture(scope="session")
def django_db_modify_db_settings(var_dir):
    """SQLite in a file, since one in memory is a single connection; PostgreSQL has one for every thread by itself.

    Each process has a database of its own, so that several runs, of several checkouts, can use one server.
    """
    database = django_settings.DATABASES["default"]
    if database["ENGINE"] == "django.db.backends.sqlite3":
        database.setdefault("TEST", {})["NAME"] = str(var_dir / "test.sqlite3")
    else:
        database.setdefault("TEST", {})["NAME"] = f"test_hashiya_{os.getpid()}"


@pytest.fixture(autouse=True, scope="session")
def quick_settings(var_dir):
    """Plain static files, a hasher that does not slow tests down, and no writing outside a temporary folder."""
    django_settings.VAR_DIR = var_dir
    django_settings.STATIC_ROOT = var_dir / "static"
    django_settings.STATIC_ROOT.mkdir()
    django_settings.CACHES["default"]["LOCATION"] = str(var_dir / "cache")
    caches["default"] = caches.create_connection("default")
    django_settings.STORAGES = django_settings.STORAGES | {
        "staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    }
    django_settings.PASSWORD_HASHERS = [
        "django.contrib.auth.hashers.MD5PasswordHasher",
        "questions.accounts.hashers.CardHasher",
    ]
    django_settings.EMAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture(scope="session")
def django_db_setup(django_test_environment, django_db_blocker, django_db_modify_db_settings):
    """The test database, made for whatever is run: pytest-django makes none when no chosen test carries its mark, and
    ``standing`` would then fill and flush the one of ``DATABASE_URL``.

    Tests that run threads empty all tables afterwards; SQLite does so by deleting, which the audit log refuses.
    """
    with django_db_blocker.unblock():
        made = setup_databases(verbosity=0, interactive=False)
        if connection.vendor == "sqlite":
            with connection.cursor() as cursor:
                cursor.execute("DROP TRIGGER audit_no_delete")
    yield
    with django_db_blocker.unblock():
        end_other_sessions()
        teardown_databases(made, verbosity=0)


def end_other_sessions() -> None:
    """PostgreSQL drops no database in which a process that a test killed, or a thread that it left, still has a session."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute(
                "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
                " WHERE datname = current_database() AND pid <> pg_backend_pid()"
            )


@pytest.fixture(autouse=True)
def fresh_cache():
    """Every test begins with no tries counted against anybody and nothing kept from another's rows."""
    cache.clear()
    caches["near"].clear()
    KEPT.clear()
    MOULDS.clear()


@pytest.fixture(scope="module")
def standing(request, django_db_setup, django_db_blocker):
    """A world that stays while a module walks over hundreds of pages, since making one takes as long as ten of them.

    Arabic, or in the language that ``parametrize("standing", ..., indirect=True, scope="module")`` asks for. What a
    test changes in it is rolled back by the test's own transaction.
    """
    with django_db_blocker.unblock():
        made = build_world(getattr(request, "param", "ar"))
    yield made
    with django_db_blocker.unblock():
        call_command("flush", verbosity=0, interactive=False)


@pytest.fixture
def world(standing, request) -> World:
    """The standing world, in objects of this test's own."""
    request.getfixturevalue("db")
    return copy.deepcopy(standing)


@pytest.fixture
def learner(db):
    return UserFactory()


@pytest.fixture
def teacher(db):
    return TeacherFactory()


@pytest.fixture
def author(db):
    return AuthorFactory()


@pytest.fixture
def admin(db):
    return AdminFactory()


def client_of(user: User) -> Client:
    """A browser in which this person is signed in."""
    client = Client()
    sign_in(client, user)
    return client


def sign_in(client: Client, user: User) -> None:
    """As if the person had signed in before: a session is there, and nothing else happens, which is four times as quick."""
    session = SessionStore()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = django_settings.AUTHENTICATION_BACKENDS[0]
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    session.save()
    client.cookies[django_settings.SESSION_COOKIE_NAME] = session.session_key


@pytest.fixture
def visitor_client(db):
    return Client()


@pytest.fixture
def learner_client(learner):
    return client_of(learner)


@pytest.fixture
def teacher_client(teacher):
    return client_of(teacher)


@pytest.fixture
def author_client(author):
    return client_of(author)


@pytest.fixture
def admin_client(admin):
    return client_of(admin)


@pytest.fixture
def show_unlikely_ones(monkeypatch):
    """Questions are shown although the ranking thinks little of them, where something else is tried: every fitting changes that."""
    monkeypatch.setattr(ranking, "KEEP_FROM", 0.0)
