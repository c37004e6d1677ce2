"""Articles at the desk. Their text stays as it was given, since all evidence counts its characters."""

from django.contrib import admin
from django.http import HttpRequest

from questions.admin.reading import DeskAdmin, LanguageFilter, ReadOnlyAdmin, spoken
from questions.articles.arrivals import Arrival
from questions.articles.models import Article, Block, Sentence


@admin.register(Article)
class ArticleAdmin(DeskAdmin):
    list_display = ("title", "source", spoken, "published_on", "added_by", "added_at")
    list_filter = (LanguageFilter, "added_at")
    list_select_related = ("added_by",)
    search_fields = ("title", "source", "text")
    date_hierarchy = "added_at"
    fields = ("title", "source", "language", "published_on", "added_by", "added_at", "text")
    readonly_fields = ("language", "added_by", "added_at", "text")

    def has_add_permission(self, request: HttpRequest) -> bool:
        """New articles come in through the studio, which reads them."""
        return False


@admin.register(Block)
class BlockAdmin(ReadOnlyAdmin):
    list_display = ("article", "position", "role", "start", "end")
    list_filter = ("role",)
    list_select_related = ("article",)
    search_fields = ("article__title",)


@admin.register(Sentence)
class SentenceAdmin(ReadOnlyAdmin):
    list_display = ("article", "position", "start", "end")
    list_select_related = ("article",)
    search_fields = ("article__title",)


@admin.register(Arrival)
class ArrivalAdmin(ReadOnlyAdmin):
    list_display = ("__str__", "way", "stage", "by", "arrived_at", "problem")
    list_filter = ("way", "stage")
    list_select_related = ("by",)
    search_fields = ("name", "title", "by__email", "problem")
    exclude = ("data", "text")
