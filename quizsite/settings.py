"""All settings, read from the environment.

``HASHIYA_ENV=local`` (the default) is for a person's own machine: it answers on localhost only and makes
itself a secret key under ``var/``. ``HASHIYA_ENV=production`` takes every value from the environment, and the
checks in ``questions/checks.py`` refuse to start where one of them is unsafe. ``docs/settings.md`` lists them all.
"""

import secrets
from pathlib import Path

import environ
from csp.constants import NONE, SELF
from django.db.backends.sqlite3.base import Database
from django.utils.translation import gettext_lazy as _

BASE_DIR = Path(__file__).resolve().parent.parent
env = environ.Env()

ENVIRONMENT = env.str("HASHIYA_ENV", default="local")
PRODUCTION = ENVIRONMENT == "production"
VAR_DIR = Path(env.str("HASHIYA_VAR_DIR", default=str(BASE_DIR / "var")))


def local_secret_key(path: Path) -> str:
    """The key of this checkout, made at the first start so that no key stands in the repository."""
    if not path.exists():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(50))
    return path.read_text()


DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = env.str("SECRET_KEY", default="") if PRODUCTION else local_secret_key(VAR_DIR / "secret_key")
ALLOWED_HOSTS = env.list("ALLOWED_HOSTS", default=[] if PRODUCTION else ["localhost", "127.0.0.1", "[::1]"])
CSRF_TRUSTED_ORIGINS = env.list("CSRF_TRUSTED_ORIGINS", default=[])

INSTALLED_APPS = [
    "django.contrib.admin",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "whitenoise.runserver_nostatic",
    "django.contrib.staticfiles",
    "allauth",
    "allauth.account",
    "csp",
    "django_htmx",
    "django_tasks",
    "django_tasks_db",
    "questions.apps.QuestionsConfig",
]

# The policies come first: answers that a later one gives by itself (files, redirects, refusals) carry them too.
MIDDLEWARE = [
    "questions.common.policy.PolicyMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "django.middleware.security.SecurityMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "questions.common.language.LanguageMiddleware",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django_htmx.middleware.HtmxMiddleware",
    "allauth.account.middleware.AccountMiddleware",
    "questions.common.errors.UserErrorMiddleware",
]

ROOT_URLCONF = "quizsite.urls"
WSGI_APPLICATION = "quizsite.wsgi.application"

TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.template.context_processors.i18n",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "questions.accounts.navigation.page_frame",
            ],
            "builtins": [
                "questions.templatetags.hashiya",
                "questions.templatetags.kinds",
                "django.templatetags.i18n",
                "django.templatetags.static",
                "django.templatetags.cache",
            ],
        },
    },
]

# Below 3.51.3 SQLite's write-ahead log can corrupt the file when two connections write and checkpoint at once;
# the rollback journal has no such fault. Both keep an acknowledged answer through a power cut (synchronous=FULL).
SQLITE_WAL_IS_SAFE = Database.sqlite_version_info >= (3, 51, 3)
SQLITE_JOURNAL_MODE = env.str(
    "SQLITE_JOURNAL_MODE", default="WAL" if SQLITE_WAL_IS_SAFE else "TRUNCATE"
).upper()

DATABASES = {"default": env.db("DATABASE_URL", default=f"sqlite:///{VAR_DIR / 'hashiya.sqlite3'}")}
DATABASE = DATABASES["default"]
DATABASE["CONN_MAX_AGE"] = None  # a thread keeps its connection, and with it the plans of its statements
DATABASE_POOL_SIZE = env.int("DATABASE_POOL_SIZE", default=0)
if DATABASE["ENGINE"] == "django.db.backends.sqlite3":
    DATABASE["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": f"PRAGMA journal_mode={SQLITE_JOURNAL_MODE};PRAGMA synchronous=FULL;"
        "PRAGMA cache_size=-64000;PRAGMA temp_store=MEMORY;"
        "PRAGMA wal_autocheckpoint=10000;PRAGMA journal_size_limit=67108864;",
    }
else:
    # Prepared statements, where code asks for them (questions/common/statements.py).
    DATABASE["OPTIONS"] = DATABASE.get("OPTIONS", {}) | {
        "prepare_threshold": 5 if env.bool("DATABASE_PREPARES", default=True) else None
    }
    if DATABASE_POOL_SIZE:  # Django's own way of keeping connections has to be off beside it
        DATABASE["CONN_MAX_AGE"] = 0
        DATABASE["OPTIONS"]["pool"] = {"min_size": 1, "max_size": DATABASE_POOL_SIZE}

# Limits on tries are counted here, so every worker has to see the same counts: files on one machine, Redis on several.
# "near" is each process's own memory, for what is quickly made again: pieces of pages, orders of a backlog.
CACHES = {
    "default": env.cache_url("CACHE_URL", default=f"filecache://{VAR_DIR / 'cache'}"),
    "near": {
        "BACKEND": "django.core.cache.backends.locmem.LocMemCache",
        "LOCATION": "near",
        "OPTIONS": {"MAX_ENTRIES": 20_000},
    },
}

AUTH_USER_MODEL = "questions.User"
AUTHENTICATION_BACKENDS = ["questions.accounts.backends.Backend"]
PASSWORD_HASHERS = [
    "django.contrib.auth.hashers.Argon2PasswordHasher",
    "django.contrib.auth.hashers.PBKDF2PasswordHasher",
    "questions.accounts.hashers.CardHasher",
]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 10},
    },
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "account_login"
LOGIN_REDIRECT_URL = "home:today"
LOGOUT_REDIRECT_URL = "home:landing"
ACCOUNT_USER_MODEL_USERNAME_FIELD = None
ACCOUNT_LOGIN_METHODS = {"email"}
ACCOUNT_SIGNUP_FIELDS = ["email*", "password1*"]
ACCOUNT_EMAIL_VERIFICATION = "optional"
ACCOUNT_ADAPTER = "questions.accounts.adapter.AccountAdapter"
ACCOUNT_FORMS = {"signup": "questions.accounts.forms.SignUpForm"}
ACCOUNT_SESSION_REMEMBER = True
ACCOUNT_LOGOUT_ON_GET = False
ACCOUNT_EMAIL_SUBJECT_PREFIX = ""
ACCOUNT_CHANGE_EMAIL = True
# A whole school signs in from one address, so the limits by address are wide; those by account stay narrow.
ACCOUNT_RATE_LIMITS = {
    "login": "600/m/ip",
    "login_failed": "200/m/ip,5/300s/key",
    "signup": "200/m/ip",
    "reset_password": "100/m/ip,5/m/key",
    "reset_password_from_key": "200/m/ip",
    # Pupils without an e-mail: a code typed, and wrong secrets for one name of one class.
    "class_code": "600/m/ip",
    "pupil_sign_in": "5/300s/key,30/d/key",
}

SESSION_ENGINE = "questions.accounts.sessions"
SESSION_COOKIE_AGE = 60 * 60 * 24 * 60
SESSION_COOKIE_SAMESITE = "Lax"
SESSION_COOKIE_SECURE = PRODUCTION
CSRF_COOKIE_SECURE = PRODUCTION
CSRF_FAILURE_VIEW = "questions.common.errors.csrf_failure"
SECURE_SSL_REDIRECT = PRODUCTION and env.bool("SECURE_SSL_REDIRECT", default=True)
SECURE_HSTS_SECONDS = env.int("SECURE_HSTS_SECONDS", default=31_536_000) if PRODUCTION else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = PRODUCTION
SECURE_HSTS_PRELOAD = PRODUCTION
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
if env.bool("BEHIND_HTTPS_PROXY", default=False):
    SECURE_PROXY_SSL_HEADER = ("HTTP_X_FORWARDED_PROTO", "https")

CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [SELF],
        "script-src": [SELF],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "object-src": [NONE],
        "base-uri": [NONE],
        "frame-ancestors": [NONE],
        "form-action": [SELF],
        "worker-src": [SELF],
    },
}

LANGUAGE_CODE = "ar"
LANGUAGES = [("ar", _("Arabic")), ("en", _("English"))]
LANGUAGE_COOKIE_NAME = "language"
LANGUAGE_COOKIE_AGE = 60 * 60 * 24 * 365
LANGUAGE_COOKIE_SAMESITE = "Lax"
LANGUAGE_COOKIE_SECURE = PRODUCTION
LOCALE_PATHS = [BASE_DIR / "questions" / "locale"]
TIME_ZONE = "UTC"
USE_TZ = True

STATIC_URL = "static/"
STATIC_ROOT = VAR_DIR / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}

# Background work waits in the database itself, so that it is kept or lost together with what asked for it.
TASKS = {"default": {"BACKEND": "django_tasks_db.DatabaseBackend"}}

DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
# A pasted text of the longest kind, as browsers encode Arabic; what is larger gets a page that says so.
DATA_UPLOAD_MAX_MEMORY_SIZE = 16 * 1024 * 1024
FILE_UPLOAD_MAX_BYTES = 25 * 1024 * 1024
FILE_UPLOAD_HANDLERS = [
    "questions.common.uploads.BoundedUploadHandler",
    "django.core.files.uploadhandler.MemoryFileUploadHandler",
    "django.core.files.uploadhandler.TemporaryFileUploadHandler",
]
EMAIL_CONFIG = env.email_url("EMAIL_URL", default="consolemail://")
vars().update(EMAIL_CONFIG)
DEFAULT_FROM_EMAIL = env.str("DEFAULT_FROM_EMAIL", default="hashiya@localhost")

LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "handlers": {"console": {"class": "logging.StreamHandler"}},
    "root": {"handlers": ["console"], "level": "WARNING"},
}
