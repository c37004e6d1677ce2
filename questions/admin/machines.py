"""What programs and files brought in, at the desk: tokens can be found here and revoked, never read."""

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext_lazy as _

from questions.accounts.models import ApiReply, ApiToken
from questions.admin.reading import DeskAdmin
from questions.bank.file_imports import FileImport


class LookOnly(DeskAdmin):
    """Found at the desk, changed elsewhere."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False


@admin.register(ApiToken)
class TokenAdmin(LookOnly):
    list_display = ("name", "person", "prefix", "scopes", "made_at", "used_at", "expires_at", "revoked_at")
    search_fields = ("name", "person__email", "prefix")
    exclude = ("digest",)
    actions = ("revoke",)

    @admin.action(description=_("Revoke"), permissions=["view"])
    def revoke(self, request: HttpRequest, tokens: QuerySet[ApiToken]) -> None:
        tokens.filter(revoked_at=None).update(revoked_at=timezone.now())


@admin.register(ApiReply)
class ReplyAdmin(LookOnly):
    list_display = ("key", "person", "status", "made_at")
    search_fields = ("key", "person__email")


@admin.register(FileImport)
class FileImportAdmin(LookOnly):
    list_display = ("name", "format", "by", "read_at", "kept_at", "undone_at")
    list_filter = ("format",)
    search_fields = ("name", "by__email")
