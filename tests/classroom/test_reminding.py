"""Reminders: for whom, how often, where they are read, and that each stands in the audit log."""

from datetime import date, time, timedelta

import pytest
from allauth.account.models import EmailAddress
from django.conf import settings
from django.core import mail
from django.urls import reverse
from django.utils import timezone

from questions.accounts.audit import Action, AuditEntry
from questions.classroom.models import Reminder
from questions.classroom.reminding import remind, reminders_for, send_reminders
from questions.classroom.working import begin, hand_in, standings_of
from questions.work.models import Job
from tests.classroom.results import assigned, pupil_of
from tests.conftest import client_of
from tests.factories.accounts import UserFactory
from tests.factories.classroom import AssignmentExceptionFactory, EnrolmentFactory, PupilFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db

ADDRESS = "https://hashiya.example/work/1/"


def remind_now(assignment, *, at=NOON):
    return remind(assignment, by=assignment.classroom.teachers.get(), at=at, address=ADDRESS)


def test_those_who_have_not_begun_or_not_handed_in_are_reminded():
    assignment = assigned()
    idle, busy, done = (pupil_of(assignment, name) for name in "أبج")
    begin(assignment, busy, at=NOON)
    hand_in(begin(assignment, done, at=NOON), at=NOON)

    assert remind_now(assignment) == 2
    assert set(Reminder.objects.values_list("learner", flat=True)) == {idle.pk, busy.pk}


def test_nobody_is_reminded_twice_on_a_day():
    assignment = assigned()
    pupil_of(assignment)

    assert [remind_now(assignment, at=NOON + add) for add in (timedelta(0), timedelta(hours=3), DAY)] == [
        1,
        0,
        1,
    ]


def test_each_reminder_stands_in_the_audit_log():
    assignment = assigned()
    learner = pupil_of(assignment)

    remind_now(assignment)

    entry = AuditEntry.objects.get(action=Action.REMINDED)
    assert (entry.about, entry.by, entry.subject) == (
        learner,
        assignment.classroom.teachers.get(),
        f"assignment:{assignment.pk}",
    )


@pytest.mark.parametrize("field", ["withdrawn_at", "closed_at"])
def test_nobody_is_reminded_of_what_can_no_longer_be_done(field):
    assignment = assigned(**{field: NOON})
    pupil_of(assignment)

    assert remind_now(assignment, at=NOON + DAY) == 0


def test_a_reminder_stands_on_the_pupils_day_until_the_work_is_handed_in():
    assignment = assigned()
    learner = pupil_of(assignment)
    at = timezone.now()
    remind_now(assignment, at=at)
    words = f'href="{reverse("classroom:work", args=[assignment.pk])}"'
    page = client_of(learner).get(reverse("home:today")).content.decode()
    assert page.count(words) == 2  # the notice, and the row of the work

    hand_in(begin(assignment, learner, at=at), at=at)

    assert reminders_for(learner, standings_of(learner, at=at), at=at) == []


def test_a_letter_goes_once_to_an_address_that_is_known_to_be_the_learners():
    assignment = assigned()
    confirmed, unconfirmed = UserFactory(), UserFactory()
    for learner in (confirmed, unconfirmed, PupilFactory(school=assignment.classroom.school)):
        EnrolmentFactory(classroom=assignment.classroom, learner=learner)
    EmailAddress.objects.create(user=confirmed, email=confirmed.email, verified=True, primary=True)
    EmailAddress.objects.create(user=unconfirmed, email=unconfirmed.email, verified=False, primary=True)
    assert remind_now(assignment) == 3
    day = Reminder.objects.first().sent_on.isoformat()

    sent = [send_reminders.func(assignment=assignment.pk, day=day, address=ADDRESS) for _time in range(2)]

    assert (sent, [letter.to for letter in mail.outbox]) == ([1, 0], [[confirmed.email]])
    assert ADDRESS in mail.outbox[0].body


def test_without_mail_set_up_no_letter_is_queued(monkeypatch):
    assignment = assigned()
    pupil_of(assignment)
    monkeypatch.setattr(settings, "EMAIL_BACKEND", "django.core.mail.backends.console.EmailBackend")

    remind_now(assignment)

    assert (Reminder.objects.count(), Job.objects.count()) == (1, 0)


def test_a_letter_tells_each_learner_their_own_deadline_by_their_own_clock():
    """The class is due on 26 November, one learner a day later, which is 01:00 the day after in Riyadh."""
    due = {
        "closes_on": date(2026, 11, 26),
        "closes_time": time(22),
        "closes_at": NOON + timedelta(days=2, hours=10),
    }
    assignment = assigned(**due)
    learner = UserFactory(time_zone="Asia/Riyadh", language="en")
    EnrolmentFactory(classroom=assignment.classroom, learner=learner)
    EmailAddress.objects.create(user=learner, email=learner.email, verified=True, primary=True)
    own = {"closes_on": date(2026, 11, 27), "closes_time": time(22), "closes_at": due["closes_at"] + DAY}
    AssignmentExceptionFactory(assignment=assignment, learner=learner, extra_minutes=0, **own)
    remind_now(assignment)

    send_reminders.func(
        assignment=assignment.pk, day=Reminder.objects.get().sent_on.isoformat(), address=ADDRESS
    )

    assert "Saturday 28 November, 01:00" in mail.outbox[0].body
