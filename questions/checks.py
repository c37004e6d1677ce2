"""Start-up checks: what cannot work or is not safe stops the start, and says how to mend it."""

from collections.abc import Iterator

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, register
from django.db import connection

SHORTEST_KEY = 50


@register(Tags.security)
def production_is_safe(**kwargs) -> list[CheckMessage]:
    """A production site without DEBUG, with its own key and with named hosts."""
    return list(unsafe_settings()) if settings.PRODUCTION else []


def unsafe_settings() -> Iterator[CheckMessage]:
    if settings.DEBUG:
        yield Error(
            "DEBUG is on in production.", hint="Remove DEBUG from the environment.", id="hashiya.E001"
        )
    if len(settings.SECRET_KEY) < SHORTEST_KEY or settings.SECRET_KEY.startswith("django-insecure"):
        yield Error(
            "SECRET_KEY is missing, short or a default one.",
            hint="Set SECRET_KEY to at least 50 random characters: "
            'python -c "import secrets; print(secrets.token_urlsafe(50))"',
            id="hashiya.E002",
        )
    if not settings.ALLOWED_HOSTS or "*" in settings.ALLOWED_HOSTS:
        yield Error(
            "ALLOWED_HOSTS is empty or allows every host.",
            hint="Set ALLOWED_HOSTS to the names of this site, e.g. ALLOWED_HOSTS=hashiya.example",
            id="hashiya.E003",
        )


@register(Tags.compatibility)
def sqlite_journal_is_safe(**kwargs) -> list[CheckMessage]:
    """The write-ahead log only on SQLite builds without the WAL-reset fault (3.7.0 to 3.51.2)."""
    uses_wal = connection.vendor == "sqlite" and settings.SQLITE_JOURNAL_MODE.upper() == "WAL"
    if not uses_wal or settings.SQLITE_WAL_IS_SAFE:
        return []
    return [
        Error(
            "This SQLite can corrupt the database in WAL mode (a fault that 3.51.3 mended).",
            hint="Remove SQLITE_JOURNAL_MODE from the environment (TRUNCATE is then used), "
            "use SQLite 3.51.3 or newer, or use PostgreSQL through DATABASE_URL.",
            id="hashiya.E004",
        )
    ]
