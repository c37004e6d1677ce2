"""Texts on their way in: a file or an address that somebody handed over, until it has become an article."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.articles.models import Article
from questions.work.models import Job

LONGEST_ADDRESS = 2000


class Way(models.TextChoices):
    """How a text was handed over."""

    PASTE = "paste", _("Pasted text")
    FILE = "file", _("File")
    ADDRESS = "address", _("Web address")


class Stage(models.TextChoices):
    """How far it is. What is read waits for a look (the preview) before questions are written."""

    WAITING = "waiting", _("Waiting for its turn")
    FETCHING = "fetching", _("Fetching the page")
    READING = "reading", _("Reading the text")
    READ = "read", _("Read, waiting for you")
    WRITING = "writing", _("Writing the questions")
    DONE = "done", _("Done")
    REFUSED = "refused", _("Could not be used")


class Arrival(models.Model):
    """One text on its way. ``data`` holds the bytes as given until the article is kept.

    ``text``, ``title``, ``language``, ``published_on`` and ``source`` are what was found, and may be corrected
    before the questions are written. ``encoding`` says how the bytes of a plain text were read.
    """

    by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="arrivals", verbose_name=_("brought by")
    )
    way = models.CharField(_("way"), max_length=10, choices=Way.choices)
    name = models.CharField(_("file or address"), max_length=LONGEST_ADDRESS, blank=True)
    data = models.BinaryField(_("file"), default=bytes, blank=True)
    format = models.CharField(_("format"), max_length=20, blank=True)
    encoding = models.CharField(_("encoding"), max_length=20, blank=True)
    text = models.TextField(_("text"), blank=True)
    title = models.CharField(_("title"), max_length=300, blank=True)
    source = models.CharField(_("source"), max_length=200, blank=True)
    language = models.CharField(_("language"), max_length=5, blank=True)
    published_on = models.DateField(_("published on"), null=True, blank=True)
    limit = models.PositiveIntegerField(_("questions at most"), default=24)
    stage = models.CharField(_("stage"), max_length=10, choices=Stage.choices, default=Stage.WAITING)
    problem = models.CharField(_("what went wrong"), max_length=500, blank=True)
    article = models.OneToOneField(
        Article, models.SET_NULL, null=True, blank=True, related_name="arrival", verbose_name=_("article")
    )
    notices = models.CharField(_("notices"), max_length=200, blank=True)
    job = models.ForeignKey(
        Job, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("background job")
    )
    arrived_at = models.DateTimeField(_("arrived"))

    class Meta:
        verbose_name = _("text on its way")
        verbose_name_plural = _("texts on their way")
        ordering = ["-arrived_at", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(way__in=Way.values), name="arrival_way_is_known"),
            models.CheckConstraint(condition=Q(stage__in=Stage.values), name="arrival_stage_is_known"),
            models.CheckConstraint(
                condition=Q(article=None) | Q(stage=Stage.DONE), name="arrival_with_an_article_is_done"
            ),
        ]

    def __str__(self) -> str:
        return self.title or self.name or str(self.pk)

    @property
    def is_under_way(self) -> bool:
        """Whether a worker has it in hand, so that the page looks again by itself."""
        return self.stage in {Stage.WAITING, Stage.FETCHING, Stage.READING, Stage.WRITING}
