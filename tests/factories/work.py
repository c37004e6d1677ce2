"""The least valid background work."""

import factory
from django_tasks_db.models import DBTaskResult, get_date_max

from questions.work.models import Job, PeriodicRun
from tests.moments import NOON


class TaskFactory(factory.django.DjangoModelFactory):
    """A task that waits."""

    class Meta:
        model = DBTaskResult

    args_kwargs = factory.LazyFunction(lambda: {"args": [], "kwargs": {"due": NOON.isoformat()}})
    task_path = "questions.work.periodic.forget_old_work"
    backend_name = "default"
    run_after = factory.LazyFunction(get_date_max)


class JobFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = Job

    task = factory.SubFactory(TaskFactory)
    key = factory.Sequence(lambda n: f"work {n}")


class PeriodicRunFactory(factory.django.DjangoModelFactory):
    class Meta:
        model = PeriodicRun

    name = factory.Sequence(lambda n: f"periodic {n}")
    due_at = NOON
