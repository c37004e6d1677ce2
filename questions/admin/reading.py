"""What the desk may only look at: logs and what is made elsewhere."""

from django.contrib import admin
from django.http import HttpRequest

PERSON_PAGES = "questions_user_"


class ReadOnlyAdmin(admin.ModelAdmin):
    """Find and read. Rows go only with the person they belong to, when that account is deleted."""

    def has_add_permission(self, request: HttpRequest) -> bool:
        return False

    def has_change_permission(self, request: HttpRequest, obj=None) -> bool:
        return False

    def has_delete_permission(self, request: HttpRequest, obj=None) -> bool:
        page = request.resolver_match.url_name or ""
        return page.startswith(PERSON_PAGES) and super().has_delete_permission(request, obj)
