"""Kept answers are for repeats within a day or two; after that they are forgotten."""

from datetime import datetime, timedelta

from django_tasks import task

from questions.accounts.models import ApiReply

KEPT = timedelta(days=2)


@task()
def forget_replies(due: str) -> int:
    """Delete the answers that were kept for repeats; returns how many rows."""
    return ApiReply.objects.filter(made_at__lt=datetime.fromisoformat(due) - KEPT).delete()[0]
