"""Sets at the desk: who owns one, and whether everybody finds it. Its owner chooses the questions."""

from django.contrib import admin
from django.http import HttpRequest

from questions.admin.reading import DeskAdmin, LanguageFilter, spoken
from questions.bank.models import QuestionSet, SetItem


class SetItemInline(admin.TabularInline):
    model = SetItem
    fields = ("position", "question")
    readonly_fields = ("position", "question")
    extra = 0
    can_delete = False

    def has_add_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


@admin.register(QuestionSet)
class QuestionSetAdmin(DeskAdmin):
    list_display = ("title", spoken, "owner", "is_listed", "is_trial", "made_at")
    list_filter = (LanguageFilter, "is_listed", "is_trial")
    list_select_related = ("owner",)
    search_fields = ("title", "owner__email", "owner__name", "share_code")
    raw_id_fields = ("owner",)
    fields = (
        "title",
        "description",
        "language",
        "owner",
        "is_listed",
        "is_trial",
        "slug",
        "share_code",
        "made_at",
    )
    readonly_fields = ("slug", "share_code", "made_at")
    inlines = (SetItemInline,)

    def has_add_permission(self, request: HttpRequest) -> bool:
        """New sets are made on the site, where their questions are chosen."""
        return False

    def has_delete_permission(self, request: HttpRequest, obj: QuestionSet | None = None) -> bool:
        """A set that somebody began stays: their results hang on it."""
        begun = obj is not None and obj.attempts.exists()
        return obj is not None and not begun and super().has_delete_permission(request, obj)
