"""Background work at the desk: read only. The page of failed tasks (``work/``) is where it is looked after."""

from datetime import datetime

from django.contrib import admin
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


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    list_display = ("task_name", "state", "asked_at", "attempts", "progress", "problem")
    list_filter = ("task__status",)
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
