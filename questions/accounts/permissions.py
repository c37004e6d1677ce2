"""Who may do what: the one table, and the two doors that views stand behind.

Every view says ``@requires(Can.SOMETHING)`` or ``@open_to_all``. What belongs to one person is fetched
through that person, so another's object is simply not found.
"""

from collections.abc import Callable
from enum import StrEnum
from functools import wraps

from django.conf import settings
from django.contrib.auth.middleware import get_user
from django.contrib.auth.models import AnonymousUser
from django.contrib.auth.views import redirect_to_login
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse

from questions.accounts.models import Role, User
from questions.common.htmx import redirect_whole_page


class Can(StrEnum):
    """Things that need a role."""

    STUDY = "study"  # take quizzes, review, see one's own progress
    MANAGE_SETS = "manage_sets"  # gather published questions in sets and share them
    TEACH = "teach"  # make classes, assign work, see what their pupils did
    AUTHOR = "author"  # bring articles in, accept, edit and reject questions
    ADMINISTER = "administer"  # the support desk


ALLOWED: dict[str, frozenset[Can]] = {
    Role.LEARNER: frozenset({Can.STUDY}),
    Role.TEACHER: frozenset({Can.STUDY, Can.MANAGE_SETS, Can.TEACH}),
    Role.AUTHOR: frozenset({Can.STUDY, Can.MANAGE_SETS, Can.TEACH, Can.AUTHOR}),
    Role.ADMIN: frozenset(Can),
}

View = Callable[..., HttpResponse]


def may(user: User | AnonymousUser, what: Can) -> bool:
    """Whether this person's role allows it; nobody who is signed out or deactivated may do anything."""
    return user.is_authenticated and user.is_active and what in ALLOWED[user.role]


def signed_in(request: HttpRequest) -> User | None:
    """Who is signed in, None for nobody: themselves, where ``request.user`` is a wrapper that looks twice at each word."""
    user = get_user(request)
    return user if user.is_authenticated else None


def requires(what: Can) -> Callable[[View], View]:
    """Let the view be seen only by those who may; others sign in (when signed out) or are refused."""

    def guard(view: View) -> View:
        @wraps(view)
        def guarded(request: HttpRequest, *args, **kwargs) -> HttpResponse:
            person = signed_in(request)
            if person is None:
                return sign_in_first(request)
            if not may(person, what):
                raise PermissionDenied
            return view(request, *args, **kwargs)

        guarded.needs = what
        return guarded

    return guard


def open_to_all(view: View) -> View:
    """Say aloud that a view needs no account."""
    view.needs = None
    return view


def sign_in_first(request: HttpRequest, *, back_to: str | None = None) -> HttpResponse:
    """Send a signed-out person to the sign-in page and back; a whole page, never inside a fragment."""
    here = request.get_full_path() if request.method == "GET" and not request.htmx else None
    goal = back_to or here or (request.htmx.current_url_abs_path if request.htmx else None) or "/"
    return redirect_whole_page(request, redirect_to_login(goal, settings.LOGIN_URL).url)
