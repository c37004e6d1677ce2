"""What we know of a piece of background work beyond what django-tasks keeps: who holds it, how far it is, and
whether its effect is in. And the slots of the clock for which periodic work was queued."""

from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_tasks_db.models import DBTaskResult


class Job(models.Model):
    """Our side of one queued task.

    ``held_until`` is the end of the worker's lease: a running task whose lease has ended is taken back. ``key`` names
    work that must not wait twice; it is given up when the task ends. ``effect_at`` is written in the transaction that
    holds the task's effect (``work.once``), so that a second run finds it.
    """

    task = models.OneToOneField(
        DBTaskResult, models.CASCADE, primary_key=True, related_name="job", verbose_name=_("task")
    )
    key = models.CharField(pgettext_lazy("background job", "key"), max_length=200, blank=True)
    held_by = models.CharField(_("held by"), max_length=64, blank=True)
    held_until = models.DateTimeField(_("held until"), null=True, blank=True)
    attempts = models.PositiveSmallIntegerField(_("tries"), default=0)
    done = models.PositiveIntegerField(_("steps done"), default=0)
    total = models.PositiveIntegerField(_("steps in all"), default=0)
    problem = models.CharField(_("what went wrong"), max_length=500, blank=True)
    effect_at = models.DateTimeField(_("effect kept"), null=True, blank=True)

    class Meta:
        verbose_name = _("background job")
        verbose_name_plural = _("background jobs")
        constraints = [
            models.UniqueConstraint(fields=["key"], condition=~Q(key=""), name="job_one_waiting_per_key"),
            models.CheckConstraint(condition=Q(done__lte=F("total")), name="job_done_is_part_of_total"),
        ]

    def __str__(self) -> str:
        return self.key or str(self.pk)


class PeriodicRun(models.Model):
    """A slot of the clock for which a periodic task was queued, at most once."""

    name = models.CharField(_("name"), max_length=60)
    due_at = models.DateTimeField(_("due"))

    class Meta:
        verbose_name = _("periodic run")
        verbose_name_plural = _("periodic runs")
        ordering = ["-due_at", "name"]
        constraints = [models.UniqueConstraint(fields=["name", "due_at"], name="periodic_run_once_per_slot")]

    def __str__(self) -> str:
        return f"{self.name} {self.due_at:%Y-%m-%d %H:%M}"
