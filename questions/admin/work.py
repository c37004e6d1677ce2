"""Background work at the desk: read only. The page of failed tasks (``work/``) is where it is looked after."""

from django.contrib import admin
from django_tasks_db.models import DBTaskResult

from questions.admin.reading import ReadOnlyAdmin
from questions.work.models import Job, PeriodicRun

# The library's own page speaks English only, and shows what our page shows.
admin.site.unregister(DBTaskResult)


@admin.register(Job)
class JobAdmin(ReadOnlyAdmin):
    list_display = ("pk", "key", "attempts", "held_by", "held_until", "problem")
    search_fields = ("key", "problem", "task__task_path")
    list_select_related = ("task",)


@admin.register(PeriodicRun)
class PeriodicRunAdmin(ReadOnlyAdmin):
    list_display = ("name", "due_at")
    list_filter = ("name",)
