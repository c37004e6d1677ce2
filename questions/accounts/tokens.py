"""Personal access tokens: made once and shown once, kept as a hash, narrowed by scopes, revoked at any time."""

import hashlib
import secrets
from datetime import datetime, timedelta

from django.db.models import QuerySet
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from questions.accounts.models import ApiToken, User
from questions.common.errors import UserError

READ, WRITE, STUDY = "read", "write", "study"
SCOPES = {
    READ: gettext_lazy("Look things up"),
    WRITE: gettext_lazy("Bring in articles and questions, change and publish them"),
    STUDY: gettext_lazy("Take quizzes and review in your name"),
}
MARK = "hsh_"
SHOWN = 8
MOST_TOKENS = 20
LIFETIMES = (30, 90, 365)
NOTE_USE_EVERY = timedelta(minutes=5)


def make_token(
    person: User, *, name: str, scopes: list[str], days: int, at: datetime
) -> tuple[ApiToken, str]:
    """A new token and its secret, which is not kept and cannot be shown again.

    Raises UserError where the person has too many.
    """
    if live_tokens(person, at=at).count() >= MOST_TOKENS:
        raise UserError(
            _("You have %(limit)d tokens already. Revoke one that you no longer use.")
            % {"limit": MOST_TOKENS}
        )
    secret = MARK + secrets.token_urlsafe(32)
    token = ApiToken.objects.create(
        person=person,
        name=name,
        prefix=secret[:SHOWN],
        digest=digest_of(secret),
        scopes=" ".join(scope for scope in SCOPES if scope in scopes),
        made_at=at,
        expires_at=at + timedelta(days=days),
    )
    return token, secret


def digest_of(secret: str) -> str:
    """A plain hash is enough: the secret is 256 random bits, which nobody tries out."""
    return hashlib.sha256(secret.encode()).hexdigest()


def live_tokens(person: User, *, at: datetime) -> QuerySet[ApiToken]:
    """The person's tokens that still open something."""
    return person.api_tokens.filter(revoked_at=None, expires_at__gt=at)


def find_token(secret: str, *, at: datetime) -> ApiToken | None:
    """The live token of an active person with this secret; when it was used is noted, not at every call."""
    found = (
        ApiToken.objects.select_related("person")
        .filter(digest=digest_of(secret), revoked_at=None, expires_at__gt=at, person__is_active=True)
        .first()
    )
    if found and (found.used_at is None or at - found.used_at > NOTE_USE_EVERY):
        ApiToken.objects.filter(pk=found.pk).update(used_at=at)
    return found


def revoke_token(token: ApiToken, *, at: datetime) -> None:
    """Close it for good; a second time changes nothing."""
    ApiToken.objects.filter(pk=token.pk, revoked_at=None).update(revoked_at=at)
