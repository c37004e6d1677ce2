"""What the clock asks of classes: close what is over, announce and carry out the erasure of old classes."""

from datetime import datetime

from django_tasks import task

from questions.classroom.closing import close_all_due
from questions.classroom.own_pupils import announce_erasures, erase_what_is_due


@task()
def close_overdue_work(due: str) -> int:
    """Write down the closing of work whose time is over; it was over for learners at its very moment."""
    return close_all_due(at=datetime.fromisoformat(due))


@task()
def keep_no_longer(due: str) -> int:
    """Announce what will be erased, erase what was announced and is due; returns how many classes went."""
    at = datetime.fromisoformat(due)
    announce_erasures(today=at.date(), at=at)
    return erase_what_is_due(today=at.date(), at=at)
