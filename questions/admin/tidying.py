"""Tags, saved filters, changes of many questions and rules of sets at the desk."""

from django.contrib import admin

from questions.admin.reading import DeskAdmin, ReadOnlyAdmin
from questions.bank.tidying_models import BulkChange, BulkChangeItem, SavedFilter, SetRule, Tag


@admin.register(Tag)
class TagAdmin(DeskAdmin):
    list_display = ("name", "folded")
    fields = ("name",)
    search_fields = ("name", "folded")


@admin.register(SavedFilter)
class SavedFilterAdmin(ReadOnlyAdmin):
    list_display = ("name", "owner", "query")
    list_select_related = ("owner",)
    search_fields = ("name", "owner__email")


@admin.register(BulkChange)
class BulkChangeAdmin(ReadOnlyAdmin):
    list_display = ("made_at", "made_by", "action", "tag", "undone_at")
    list_filter = ("action",)
    list_select_related = ("made_by", "tag")


@admin.register(BulkChangeItem)
class BulkChangeItemAdmin(ReadOnlyAdmin):
    list_display = ("change", "question", "status_before")
    list_select_related = ("change", "question")


@admin.register(SetRule)
class SetRuleAdmin(ReadOnlyAdmin):
    list_display = ("question_set", "tag", "article", "kind", "words", "most", "filled_at")
    list_select_related = ("question_set", "tag", "article")
