"""Background work at the desk: read only. The page of failed tasks (``work/``) is where it is looked after."""

from datetime import datetime

from django.contrib import admin
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy
from django_tasks.base import TaskResultStatus
from django_tasks_db.models import DBTaskResult

from questions.admin.reading import ReadOnlyAdmin
from questions.work.models import Job, PeriodicRun

STATES = {
    TaskResultStatus.READY: pgettext_lazy("tasks", "Waiting"),
    TaskResultStatus.RUNNING: _("At work"),
    TaskResultStatus.SUCCESSFUL: _("Done"),
    TaskResultStatus.FAILED: _("Failed"),
}

# The library's own page speaks English only, and shows what our page shows.
admin.site.unregister(DBTaskResult)


class StateFilter(admin.SimpleListFilter):
    """States in the language of the page; the library knows them in English only."""

    title = _("State")
    parameter_name = "state"

    def lookups(self, request: HttpRequest, model_admin: admin.ModelAdmin) -> list:
        return [(state.value, label) for state, label in STATES.items()]

    def queryset(self, request: HttpRequest, queryset: QuerySet[Job]) -> QuerySet[Job]:
        return queryset.filter(task__status=self.value()) if self.value() else queryset


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    list_display = ("task_name", "state", "asked_at", "attempts", "progress", "problem")
    list_filter = (StateFilter,)
    search_fields = ("key", "problem", "task__task_path")
    list_select_related = ("task",)
    ordering = ("-task__enqueued_at",)
    date_hierarchy = "task__enqueued_at"

    @admin.display(description=_("Task"), ordering="task__task_path")
    def task_name(self, job: Job) -> str:
        return job.task.task_path.rpartition(".")[2]

    @admin.display(description=_("State"), ordering="task__status")
    def state(self, job: Job) -> str:
        return STATES[job.task.status]

    @admin.display(description=_("Asked for"), ordering="task__enqueued_at")
    def asked_at(self, job: Job) -> datetime:
        return job.task.enqueued_at

    @admin.display(description=_("Progress"))
    def progress(self, job: Job) -> str:
        return f"{job.done}/{job.total}" if job.total else ""


@admin.register(PeriodicRun)
class PeriodicRunAdmin(ReadOnlyAdmin):
    list_display = ("name", "due_at")
    list_filter = ("name",)
