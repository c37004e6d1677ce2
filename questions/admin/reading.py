"""What lists at the desk have in common; and what the desk may only look at: logs and what is made elsewhere."""

from django.conf import settings
from django.contrib import admin
from django.db.models import Model, QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.text import capfirst
from django.utils.translation import get_language_info
from django.utils.translation import gettext_lazy as _

PERSON_PAGES = "questions_user_"


class DeskAdmin(admin.ModelAdmin):
    """A list that is called by what it holds: Django's “Select question to change” cannot be said in Arabic."""

    list_per_page = 50

    def changelist_view(self, request: HttpRequest, extra_context: dict | None = None) -> HttpResponse:
        title = capfirst(self.model._meta.verbose_name_plural)
        return super().changelist_view(request, {"title": title} | (extra_context or {}))


class ReadOnlyAdmin(DeskAdmin):
    """Find and read. Rows go only with the person they belong to, when that account is deleted."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        page = request.resolver_match.url_name or ""
        return page.startswith(PERSON_PAGES) and super().has_delete_permission(request, obj)


class LanguageFilter(admin.SimpleListFilter):
    """Languages by their names, where a list would say “ar”."""

    title = _("language")
    parameter_name = "language"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list[tuple[str, str]]:
        return [(code, name_of(code)) for code, _name in settings.LANGUAGES]

    def queryset(self, request: HttpRequest, queryset: QuerySet) -> QuerySet:
        return queryset.filter(language=self.value()) if self.value() else queryset


@admin.display(description=_("Language"), ordering="language")
def spoken(row: Model) -> str:
    """The name of a row's language in the language of the page."""
    return name_of(row.language)


def name_of(code: str) -> str:
    return get_language_info(code)["name_translated"] if code in dict(settings.LANGUAGES) else code
