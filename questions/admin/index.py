"""The desk's first page: what can be looked up, by the room that it belongs to, in the order of their floors."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

APP = "questions"
ROOMS = {
    "accounts": _("People"),
    "articles": _("Articles"),
    "bank": _("Question bank"),
    "quizzes": _("Quizzes"),
    "study": _("Review"),
    "classroom": _("Classes"),
    "work": _("Background work"),
}


def by_room(apps: list[dict]) -> list[dict]:
    """Django's list of apps, with ours divided into rooms and the e-mail addresses of the accounts among the people."""
    models = [model for app in apps for model in app["models"]]
    found = []
    for room, name in ROOMS.items():
        rows = [model for model in models if room_of(model["model"]) == room]
        if rows:
            first = next(app for app in apps if rows[0] in app["models"])
            found.append(first | {"name": name, "app_label": f"{APP}-{room}", "models": rows})
    return found


def room_of(model: type) -> str:
    """``bank`` for a model of the bank; what a library keeps (addresses of accounts) belongs to the people."""
    parts = model.__module__.split(".")
    return parts[1] if parts[0] == APP else "accounts"


def divide(site: admin.AdminSite) -> None:
    """Show the site's first page, and the list beside every other, by room."""
    listed = site.get_app_list

    def get_app_list(request, app_label=None) -> list[dict]:
        apps = listed(request, app_label)
        return apps if app_label else by_room(apps)

    site.get_app_list = get_app_list
