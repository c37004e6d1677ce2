"""An answer that the screen calls saved stays saved through a power cut: SQLite writes through to the disk."""

import pytest
from django.conf import settings
from django.db import connection

pytestmark = pytest.mark.django_db
FULL = 2


def pragma(name):
    with connection.cursor() as cursor:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL is durable by its own default")
def test_every_commit_reaches_the_disk():
    assert pragma("synchronous") == FULL
    assert pragma("journal_mode").upper() == settings.SQLITE_JOURNAL_MODE
    assert pragma("mmap_size") == 0


@pytest.mark.skipif(connection.vendor != "sqlite", reason="a pragma of SQLite")
def test_foreign_keys_are_held():
    assert pragma("foreign_keys") == 1
