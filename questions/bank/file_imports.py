"""The files of questions that people brought in: what was read, what was refused, and what became of it."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.articles.models import Article
from questions.work.models import Job


class ImportStage(models.TextChoices):
    """What the background does with a file: reads it, puts its questions in the bank or takes them out again; READ where
    nothing is left.
    """

    READING = "reading", _("Being read")
    REFUSED = "refused", _("Could not be read")
    READ = "read", _("Read")
    KEEPING = "keeping", _("Being put in the bank")
    UNDOING = "undoing", _("Being taken out again")


class FileImport(models.Model):
    """One file, first only read (a preview), then kept, and perhaps undone.

    ``items`` are its questions in the site's own JSON format, ``refused`` the lines that could not be read with the
    reasons, ``notices`` what was left out of the others. ``articles`` hold what was kept, one for each source that the
    file names. ``by`` is empty where a command brought it. A large file is read and kept in the background: until it is
    read its bytes stand in ``data``; ``texts_done`` counts the texts that are kept already, ``publish`` is what was
    asked for, ``problem`` why it could not be read.
    """

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="file_imports",
        verbose_name=_("brought by"),
    )
    name = models.CharField(_("file"), max_length=200)
    format = models.CharField(_("format"), max_length=20)
    items = models.JSONField(_("questions"), default=list, blank=True)
    refused = models.JSONField(_("refused"), default=list, blank=True)
    notices = models.JSONField(_("notices"), default=list, blank=True)
    articles = models.ManyToManyField(
        Article, blank=True, related_name="file_imports", verbose_name=_("articles")
    )
    stage = models.CharField(_("stage"), max_length=10, choices=ImportStage.choices, default=ImportStage.READ)
    data = models.BinaryField(_("file as it came"), blank=True, default=b"")
    encoding = models.CharField(_("encoding"), max_length=20, blank=True)
    problem = models.TextField(_("problem"), blank=True)
    publish = models.BooleanField(_("publish"), default=False)
    texts_done = models.PositiveIntegerField(_("texts kept"), default=0)
    job = models.ForeignKey(
        Job, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("background job")
    )
    read_at = models.DateTimeField(_("read"))
    kept_at = models.DateTimeField(_("kept"), null=True, blank=True)
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        verbose_name = _("imported file")
        verbose_name_plural = _("imported files")
        ordering = ["-read_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(undone_at=None) | Q(kept_at__isnull=False),
                name="file_import_undone_only_when_kept",
            ),
            models.CheckConstraint(
                condition=Q(stage__in=ImportStage.values), name="file_import_stage_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.name
