"""Articles as they were given, and the blocks and sentences found in them.

Every ``start`` and ``end`` counts characters of ``Article.text``; ``text[start:end]`` is what a reader would mark.
"""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _


class BlockRole(models.TextChoices):
    TITLE = "title", _("Title")
    BODY = "body", _("Body")
    HEADING = "heading", _("Heading")
    CAPTION = "caption", _("Caption")
    FURNITURE = "furniture", _("Page furniture")


def ends_after_start(name: str) -> models.CheckConstraint:
    return models.CheckConstraint(condition=Q(end__gt=F("start")), name=name)


class Article(models.Model):
    """A text that somebody brought in; ``text`` stays as it was given."""

    title = models.CharField(_("title"), max_length=300)
    source = models.CharField(_("source"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=5)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    text = models.TextField(_("text"))
    added_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="articles",
        verbose_name=_("added by"),
    )
    added_at = models.DateTimeField(_("added"))
    address = models.CharField(_("web address"), max_length=2000, blank=True)
    fingerprint = models.CharField(
        _("fingerprint"),
        max_length=64,
        blank=True,
        db_index=True,
        help_text=_("The same for the same text, however it was copied."),
    )

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        ordering = ["-added_at", "-pk"]

    def __str__(self) -> str:
        return self.title


class Block(models.Model):
    """A paragraph or line of the article with its role; what is dropped keeps its place and can come back."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="blocks", verbose_name=_("article"))
    position = models.PositiveIntegerField(_("position"))
    role = models.CharField(_("part"), max_length=10, choices=BlockRole.choices)
    start = models.PositiveIntegerField(_("starts at"))
    end = models.PositiveIntegerField(_("ends at"))

    class Meta:
        verbose_name = _("block")
        verbose_name_plural = _("blocks")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="block_one_per_position"),
            models.CheckConstraint(condition=Q(role__in=BlockRole.values), name="block_role_is_known"),
            ends_after_start("block_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"{self.get_role_display()} {self.position}"


class Sentence(models.Model):
    """A sentence of a body block, in reading order over the whole article."""

    article = models.ForeignKey(Article, models.CASCADE, related_name="sentences", verbose_name=_("article"))
    block = models.ForeignKey(Block, models.CASCADE, related_name="sentences", verbose_name=_("paragraph"))
    position = models.PositiveIntegerField(_("position"))
    start = models.PositiveIntegerField(_("starts at"))
    end = models.PositiveIntegerField(_("ends at"))

    class Meta:
        verbose_name = _("sentence")
        verbose_name_plural = _("sentences")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["article", "position"], name="sentence_one_per_position"),
            ends_after_start("sentence_ends_after_start"),
        ]

    def __str__(self) -> str:
        return f"{self.article_id}:{self.position}"
