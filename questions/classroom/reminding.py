"""Reminding pupils of work that they have not begun or not handed in: calmly, and once a day at most."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.conf import settings
from django.core.mail import EmailMessage
from django.db.models import F
from django.template.loader import render_to_string
from django.utils import timezone, translation
from django_tasks import task

from questions.accounts.audit import Action, write_down
from questions.accounts.models import User
from questions.classroom.dates import window_of
from questions.classroom.memory import class_day
from questions.classroom.models import Assignment, Reminder
from questions.classroom.watching import Progress, progress_of
from questions.classroom.working import Standing
from questions.common.writing import short_write
from questions.work.queue import enqueue

STANDS = timedelta(days=7)  # after that a pupil has seen it


@dataclass(frozen=True, slots=True)
class Waiting:
    """Who has not begun or not handed in, and who of them was reminded today already."""

    lines: tuple[Progress, ...]
    reminded: frozenset[int]

    @property
    def left(self) -> list[Progress]:
        return [line for line in self.lines if line.enrolment.learner_id not in self.reminded]


def is_waited_for(standing: Standing) -> bool:
    """Whether the learner could work on it now and has handed in nothing."""
    return standing.state == "going" or (standing.state == "ready" and not standing.submissions)


def waiting_for(assignment: Assignment, lines: Iterable[Progress], *, at: datetime) -> Waiting:
    """Those whom a reminder would reach; nobody where learners no longer see the work."""
    if assignment.withdrawn_at or assignment.classroom.archived_at:
        return Waiting((), frozenset())
    today = assignment.reminders.filter(sent_on=class_day(assignment.classroom, at))
    waited = tuple(line for line in lines if is_waited_for(line.standing))
    return Waiting(waited, frozenset(today.values_list("learner_id", flat=True)))


def remind(assignment: Assignment, *, by: User, at: datetime, address: str) -> int:
    """Remind everybody who is waited for and was not reminded today; returns how many.

    ``address`` is where the work is found, for those who are written to as well.
    """
    with short_write():
        kept = Assignment.objects.select_for_update(of=("self",)).select_related("classroom__school")
        assignment = kept.get(pk=assignment.pk)
        waiting = waiting_for(assignment, progress_of(assignment, at=at).lines, at=at)
        day = class_day(assignment.classroom, at)
        learners = [line.enrolment.learner for line in waiting.left]
        for learner in learners:
            Reminder.objects.create(
                assignment=assignment, learner=learner, sent_on=day, sent_by=by, sent_at=at
            )
            write_down(
                Action.REMINDED,
                by=by,
                at=at,
                about=learner,
                school=assignment.classroom.school,
                subject=f"assignment:{assignment.pk}",
            )
        if learners and mail_is_set_up():
            enqueue(send_reminders, assignment=assignment.pk, day=day.isoformat(), address=address)
    return len(learners)


def mail_is_set_up() -> bool:
    """Whether letters leave the machine; written to the log they reach nobody."""
    return not settings.EMAIL_BACKEND.endswith(("console.EmailBackend", "dummy.EmailBackend"))


@task()
def send_reminders(assignment: int, day: str, address: str) -> int:
    """Write to those reminded that day whose e-mail is known to be theirs; returns how many letters went."""
    waiting = Reminder.objects.filter(assignment=assignment, sent_on=day, mailed_at=None)
    owned = waiting.filter(
        learner__emailaddress__verified=True, learner__emailaddress__email__iexact=F("learner__email")
    )
    return sum(
        send_letter(one, address=address) for one in owned.select_related("learner", "assignment__classroom")
    )


def send_letter(reminder: Reminder, *, address: str) -> bool:
    """One letter in the learner's language, with their own deadline by their own clock; False where another run of the task sent it already."""
    if not Reminder.objects.filter(pk=reminder.pk, mailed_at=None).update(mailed_at=timezone.now()):
        return False
    learner, assignment = reminder.learner, reminder.assignment
    due_at = window_of(assignment, assignment.exceptions.filter(learner=learner).first()).due_at
    words = {"assignment": assignment, "due_at": due_at, "address": address}
    with translation.override(learner.language), timezone.override(learner.time_zone):
        subject = " ".join(render_to_string("classroom/reminder_subject.txt", words).split())
        body = render_to_string("classroom/reminder.txt", words)
    EmailMessage(subject, body, to=[learner.email]).send()
    return True


def reminders_for(learner: User, standings: Iterable[Standing], *, at: datetime) -> list[Standing]:
    """The learner's work that a teacher reminded them of and that is still waited for, as their day shows it."""
    waited = {one.assignment.pk: one for one in standings if is_waited_for(one)}
    if not waited:
        return []
    reminders = learner.reminders.filter(assignment__in=waited, sent_at__gt=at - STANDS)
    reminded = set(reminders.values_list("assignment_id", flat=True))
    return [one for pk, one in waited.items() if pk in reminded]
