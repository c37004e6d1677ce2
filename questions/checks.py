"""Start-up checks: what cannot work or is not safe stops the start, and says how to mend it."""

from collections.abc import Iterator

from django.conf import settings
from django.core.checks import CheckMessage, Error, Tags, Warning, register
from django.core.exceptions import ImproperlyConfigured
from django.db import connection

ENVIRONMENTS = ("local", "production")
SHORTEST_KEY = 50
# The others (OFF, MEMORY) do not survive a power cut.
DURABLE_JOURNALS = ("TRUNCATE", "DELETE", "PERSIST", "WAL")


@register(Tags.security)
def environment_is_known(**kwargs) -> list[CheckMessage]:
    """A misspelt HASHIYA_ENV would quietly run a public site with the settings of a desk."""
    if settings.ENVIRONMENT in ENVIRONMENTS:
        return []
    return [
        Error(
            f"HASHIYA_ENV is {settings.ENVIRONMENT!r}, which means nothing here.",
            hint="Set HASHIYA_ENV=production for a public site, or remove it for your own machine.",
            id="hashiya.E005",
        )
    ]


@register(Tags.security)
def production_is_safe(**kwargs) -> list[CheckMessage]:
    """A production site without DEBUG, with its own key and with named hosts."""
    return list(unsafe_settings()) if settings.PRODUCTION else []


def unsafe_settings() -> Iterator[CheckMessage]:
    if settings.DEBUG:
        yield Error(
            "DEBUG is on in production.", hint="Remove DEBUG from the environment.", id="hashiya.E001"
        )
    if not is_strong(secret_key()):
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
    if settings.EMAIL_BACKEND.endswith("console.EmailBackend"):
        yield Warning(
            "Letters are written to the log instead of being sent, so nobody can reset a password.",
            hint="Set EMAIL_URL, e.g. EMAIL_URL=smtp+tls://user:password@mail.hashiya.example:587",
            id="hashiya.W001",
        )


def secret_key() -> str:
    """The key, "" where none is set: Django refuses to hand out an empty one."""
    try:
        return settings.SECRET_KEY
    except ImproperlyConfigured:
        return ""


def is_strong(key: str) -> bool:
    """Long, made of many different characters, and not the one that Django writes into new projects."""
    return len(key) >= SHORTEST_KEY and len(set(key)) > 9 and not key.startswith("django-insecure")


@register(Tags.compatibility)
def sqlite_journal_is_safe(**kwargs) -> list[CheckMessage]:
    """A journal that survives a power cut; the write-ahead log only where SQLite has no WAL-reset fault."""
    if connection.vendor != "sqlite":
        return []
    if settings.SQLITE_JOURNAL_MODE not in DURABLE_JOURNALS:
        return [
            Error(
                f"SQLITE_JOURNAL_MODE is {settings.SQLITE_JOURNAL_MODE!r}, which is unknown or can lose answers.",
                hint=f"Remove it from the environment, or choose one of {', '.join(DURABLE_JOURNALS)}.",
                id="hashiya.E006",
            )
        ]
    if settings.SQLITE_JOURNAL_MODE == "WAL" and not settings.SQLITE_WAL_IS_SAFE:
        return [
            Error(
                "This SQLite can corrupt the database in WAL mode (a fault that 3.51.3 mended).",
                hint="Remove SQLITE_JOURNAL_MODE from the environment (TRUNCATE is then used), "
                "use SQLite 3.51.3 or newer, or use PostgreSQL through DATABASE_URL.",
                id="hashiya.E004",
            )
        ]
    return []
