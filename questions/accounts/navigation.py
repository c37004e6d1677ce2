"""What every page's frame needs: the navigation of the role, the theme and the other language."""

from dataclasses import dataclass
from functools import partial

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import get_language, pgettext_lazy
from django.utils.translation import gettext_lazy as _

from questions.accounts.models import Theme
from questions.accounts.permissions import Can, may
from questions.accounts.site import site_notice

THEME_COOKIE = "theme"
YEAR = 60 * 60 * 24 * 365


@dataclass(frozen=True, slots=True)
class Link:
    """An entry of the navigation: a URL name, its words and its icon, and the pages that stand under it."""

    url_name: str
    label: str
    icon: str
    covers: tuple[str, ...] = ()


LEARNING = (
    Link("home:today", _("Today"), "sun"),
    Link("study:review", _("Review"), "layers"),
    Link("quizzes:sets", _("My sets"), "library"),
    Link("home:progress", _("Progress"), "chart-column"),
)
TEACHING = (
    Link(
        "classroom:classes",
        _("Classes"),
        "users",
        covers=tuple(
            f"classroom:{page}"
            for page in (
                "new_class",
                "class",
                "settings",
                "new_pupil",
                "import",
                "save_import",
                "cards",
                "groups",
                "new_group",
                "edit_group",
                "invitations",
                "pupil",
                "data",
                "memory",
                "simulate",
                "encouragement",
            )
        ),
    ),
    Link(
        "classroom:assign",
        pgettext_lazy("navigation", "Assign"),
        "send",
        covers=tuple(
            f"classroom:{page}"
            for page in ("new_assignment", "assignment", "edit_assignment", "exception", "live")
        ),
    ),
    Link(
        "classroom:grades",
        pgettext_lazy("navigation", "Gradebook"),
        "table-properties",
        covers=tuple(
            f"classroom:{page}" for page in ("gradebook", "report", "learner_work", "items", "regrade")
        ),
    ),
    Link(
        "bank:questions", _("Questions"), "library", covers=("bank:my_sets", "bank:edit_set", "bank:new_set")
    ),
)
AUTHORING = (
    Link("bank:new_article", _("New article"), "file-plus"),
    Link("bank:studio_list", _("Studio"), "highlighter"),
    Link("bank:questions", _("Question bank"), "library"),
    Link("bank:my_sets", _("Sets"), "list-checks"),
)
RUNNING = (
    Link("office:people", _("People"), "users", covers=("office:person",)),
    Link("office:site", _("The site"), "gauge", covers=("office:running", "office:audit")),
)
WORKING_ROOMS = {"bank", "articles"}
WORKING_PAGES = {"study:doubts", "home:doubtful"}
OFFICE = "office"
# Pages of the classroom that learners see too; there the bar is theirs.
LEARNERS_PAGES = {"work", "work_result", "board", "enter", "sign_in", "join"}


def page_frame(request: HttpRequest) -> dict:
    """Context for base.html: navigation, theme (system, light, dark) and the language to switch to."""
    language = get_language() or settings.LANGUAGE_CODE
    return {
        "navigation": navigation(request),
        "theme": chosen_theme(request),
        "site_notice": partial(site_notice, language),
        "other_language": next(code for code, _name in settings.LANGUAGES if code != language),
    }


def navigation(request: HttpRequest) -> tuple[Link, ...]:
    """The bar of the room one is in: never two roles' links in one bar."""
    user = getattr(request, "user", None)
    if user is None or not user.is_authenticated:
        return ()
    match = getattr(request, "resolver_match", None)
    if match and match.namespace == "classroom" and match.url_name not in LEARNERS_PAGES:
        return TEACHING if may(user, Can.TEACH) else LEARNING
    is_work = match and (match.namespace in WORKING_ROOMS or match.view_name in WORKING_PAGES)
    if match and (is_work or match.namespace == OFFICE) and may(user, Can.ADMINISTER):
        return AUTHORING + RUNNING
    if is_work:
        return AUTHORING if may(user, Can.AUTHOR) else TEACHING
    return LEARNING


def chosen_theme(request: HttpRequest) -> str:
    """The theme in the cookie, else the device's own."""
    theme = request.COOKIES.get(THEME_COOKIE, Theme.SYSTEM)
    return theme if theme in Theme.values else Theme.SYSTEM


def remember_theme(response: HttpResponse, theme: str) -> None:
    """Keep the theme in the browser for a year."""
    response.set_cookie(
        THEME_COOKIE, theme, max_age=YEAR, samesite="Lax", secure=settings.LANGUAGE_COOKIE_SECURE
    )
