"""What those who run the site may set without a restart, and the limits that follow from it."""

from typing import ClassVar

from django.core.cache import cache
from django.core.validators import MaxValueValidator, MinValueValidator
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

ONLY = 1
NOTICES = "site-notices"
NOTICES_KEPT = 60


class SiteSettings(models.Model):
    """The one row of settings of the whole site; ``current`` gives it, with the defaults while nobody changed any."""

    sign_up_open = models.BooleanField(
        _("anybody may open an account"),
        default=True,
        help_text=_("Otherwise accounts are opened at the desk, and pupils by their teachers."),
    )
    articles_a_day = models.PositiveIntegerField(
        _("articles a day for each author"),
        default=50,
        validators=[MinValueValidator(1), MaxValueValidator(10_000)],
        help_text=_("Admins are not held to it."),
    )
    notice_ar = models.CharField(_("notice above every page, in Arabic"), max_length=200, blank=True)
    notice_en = models.CharField(_("notice above every page, in English"), max_length=200, blank=True)

    FIELDS: ClassVar[tuple[str, ...]] = (
        "sign_up_open",
        "articles_a_day",
        "notice_ar",
        "notice_en",
    )

    class Meta:
        verbose_name = _("settings of the site")
        verbose_name_plural = _("settings of the site")
        constraints = [
            models.CheckConstraint(condition=Q(pk=ONLY), name="site_settings_is_one_row"),
            models.CheckConstraint(condition=Q(articles_a_day__gte=1), name="site_settings_allows_some_work"),
        ]

    def __str__(self) -> str:
        return str(_("settings of the site"))

    def save(self, *args, **kwargs) -> None:
        super().save(*args, **kwargs)
        cache.delete(NOTICES)


def current() -> SiteSettings:
    """The settings as they are; the defaults, unsaved, where nobody has changed any."""
    return SiteSettings.objects.filter(pk=ONLY).first() or SiteSettings(pk=ONLY)


def site_notice(language: str) -> str:
    """The notice above every page in that language, else in another one; read from the database once a minute."""
    notices = cache.get(NOTICES)
    if notices is None:
        kept = current()
        notices = {"ar": kept.notice_ar, "en": kept.notice_en}
        cache.set(NOTICES, notices, NOTICES_KEPT)
    return notices.get(language) or next(filter(None, notices.values()), "")
