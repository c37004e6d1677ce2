"""The door of the programming interface: a personal token, its scopes, the person's role, and how often one may knock."""

from django.http import HttpRequest
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from ninja.security import HttpBearer
from ninja.throttling import SimpleRateThrottle

from questions.accounts.models import ApiToken
from questions.accounts.permissions import Can, may
from questions.accounts.tokens import find_token

A_MINUTE = "300/min"


class Refused(Exception):  # noqa: N818
    """An answer other than what was asked for: a status, a code for programs and words for people."""

    def __init__(self, status: int, code: str, message: str) -> None:
        super().__init__(message)
        self.status, self.code = status, code


class Bearer(HttpBearer):
    """A token that has the scope, of a person who may do what is asked."""

    openapi_scheme = "bearer"

    def __init__(self, scope: str, what: Can) -> None:
        super().__init__()
        self.scope, self.what = scope, what

    def authenticate(self, request: HttpRequest, token: str) -> ApiToken | None:
        found = find_token(token, at=timezone.now())
        if found is None:
            return None
        translation.activate(found.person.language)
        request.user = found.person
        if self.scope not in found.scopes.split():
            raise Refused(
                403, "scope", _("This token does not have the scope “%(scope)s”.") % {"scope": self.scope}
            )
        if not may(found.person, self.what):
            raise Refused(403, "role", _("Your role does not allow this."))
        return found


class PersonThrottle(SimpleRateThrottle):
    """So many requests a minute a person, whichever of their tokens they come with."""

    scope = "api"

    def __init__(self, rate: str = A_MINUTE) -> None:
        super().__init__(rate)

    def get_cache_key(self, request: HttpRequest) -> str | None:
        token = getattr(request, "auth", None)
        return f"api-{token.person_id}" if isinstance(token, ApiToken) else None
