"""A site whose settings cannot work or are not safe does not start, and says how to mend it."""

import os
import secrets
import subprocess
import sys

import pytest
from django.conf import settings as django_settings

from questions.checks import production_is_safe, sqlite_journal_is_safe

SAFE = {
    "HASHIYA_ENV": "production",
    "SECRET_KEY": secrets.token_urlsafe(50),
    "ALLOWED_HOSTS": "hashiya.example",
    "SQLITE_JOURNAL_MODE": "TRUNCATE",
}


def start(tmp_path, **changes) -> subprocess.CompletedProcess:
    """Load the web server's door in a process of its own, with these settings and no others."""
    kept = {"PATH": os.environ["PATH"], "HASHIYA_VAR_DIR": str(tmp_path)}
    settings = {name: value for name, value in (SAFE | changes).items() if value is not None}
    return subprocess.run(
        [sys.executable, "-c", "import quizsite.wsgi"],
        cwd=django_settings.BASE_DIR,
        env=kept | settings,
        capture_output=True,
        text=True,
        timeout=60,
    )


def test_a_safe_production_site_starts(tmp_path):
    done = start(tmp_path)

    assert done.returncode == 0, done.stderr


@pytest.mark.parametrize(
    ("change", "code", "mend"),
    [
        ({"DEBUG": "1"}, "E001", "Remove DEBUG"),
        ({"SECRET_KEY": None}, "", "SECRET_KEY"),
        ({"SECRET_KEY": "short"}, "E002", "Set SECRET_KEY"),
        ({"SECRET_KEY": "django-insecure-" + "k" * 60}, "E002", "Set SECRET_KEY"),
        ({"ALLOWED_HOSTS": None}, "E003", "Set ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "*"}, "E003", "Set ALLOWED_HOSTS"),
        ({"ALLOWED_HOSTS": "hashiya.example,*"}, "E003", "Set ALLOWED_HOSTS"),
        ({"SQLITE_JOURNAL_MODE": "OFF"}, "", "SQLITE_JOURNAL_MODE"),
        ({"HASHIYA_ENV": "prod"}, "E005", "HASHIYA_ENV=production"),
    ],
    ids=[
        "debug",
        "no key",
        "short key",
        "default key",
        "no hosts",
        "any host",
        "one host and any",
        "no journal",
        "misspelt",
    ],
)
def test_an_unsafe_production_site_does_not_start(tmp_path, change, code, mend):
    done = start(tmp_path, **change)

    assert done.returncode != 0
    assert code in done.stderr
    assert mend in done.stderr


def test_a_persons_own_machine_may_debug(settings):
    settings.PRODUCTION, settings.DEBUG, settings.ALLOWED_HOSTS = False, True, ["*"]

    assert production_is_safe() == []


@pytest.mark.parametrize(
    ("mode", "is_mended", "problems"),
    [("WAL", False, 1), ("wal", False, 1), ("WAL", True, 0), ("TRUNCATE", False, 0)],
)
def test_the_write_ahead_log_needs_an_sqlite_without_the_fault(settings, mode, is_mended, problems):
    settings.SQLITE_JOURNAL_MODE, settings.SQLITE_WAL_IS_SAFE = mode, is_mended
    if django_settings.DATABASES["default"]["ENGINE"] != "django.db.backends.sqlite3":
        problems = 0

    assert len(sqlite_journal_is_safe()) == problems
