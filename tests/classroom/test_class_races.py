"""Fifty threads at once at the rules of an assignment: no limit is passed, nothing is lost, closing happens once.

Each has a twin with its protection taken away, which must go wrong: it shows that the threads really meet.
"""

import uuid
from datetime import time, timedelta
from threading import Barrier, Event

import pytest
from django.db.models import F

from questions.accounts.audit import Action, AuditEntry
from questions.classroom.assigning import change_rules
from questions.classroom.closing import close_all_due, close_if_due, close_now, reopen
from questions.classroom.enrolling import enrol
from questions.classroom.inviting import accept
from questions.classroom.models import Assignment, Invitation, Reminder, Submission
from questions.classroom.reminding import remind
from questions.classroom.working import begin, hand_in
from questions.common.errors import UserError
from questions.quizzes import rules
from questions.quizzes.attempts import record_answer
from questions.quizzes.models import Answer, Attempt, AttemptItem
from questions.study.models import Review
from tests.classroom.test_results_in_parallel import without
from tests.factories.accounts import UserFactory
from tests.factories.bank import QuestionFactory
from tests.factories.classroom import AssignmentFactory, EnrolmentFactory, InvitationFactory
from tests.moments import DAY, NOON
from tests.quizzes.test_attempts_in_parallel import many_answers_an_item_allowed
from tests.threads import all_at_once, in_parallel

pytestmark = pytest.mark.django_db(transaction=True)

THREADS = 50
SECOND = timedelta(seconds=1)


@pytest.fixture
def work():
    return AssignmentFactory(
        attempts_allowed=2, question_set__questions=[QuestionFactory() for _n in range(2)]
    )


@pytest.fixture
def pupil(work):
    return EnrolmentFactory(classroom=work.classroom).learner


def take(work, learner):
    """Begin and hand in at once, as somebody would who wants more attempts than there are."""
    try:
        submission = begin(Assignment.objects.get(pk=work.pk), learner, at=NOON)
    except UserError:
        return None
    hand_in(submission, at=NOON + SECOND)
    return submission.attempt_id


def test_the_number_of_attempts_is_never_passed(work, pupil):
    in_parallel(lambda: take(work, pupil), threads=THREADS)
    in_parallel(lambda: take(work, pupil), threads=THREADS)

    numbers = sorted(work.submissions.values_list("number", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
    assert 1 <= len(numbers) <= 2
    assert Attempt.objects.count() == len(numbers)


def test_twin_counting_first_and_numbering_freely_passes_the_number(work, pupil):
    """The same without the numbers that the database holds once: each thread has seen that there is room."""
    looked = Barrier(THREADS)

    def take_carelessly(number):
        used = Submission.objects.filter(assignment=work, learner=pupil).count()
        looked.wait(timeout=60)
        if used < work.attempts_allowed:
            attempt = Attempt.objects.create(
                learner=pupil,
                question_set=work.question_set,
                occasion="careless",
                number=number,
                started_at=NOON,
                finished_at=NOON,
            )
            Submission.objects.create(assignment=work, learner=pupil, attempt=attempt, number=number)

    all_at_once([lambda number=number: take_carelessly(number) for number in range(1, THREADS + 1)])

    assert Submission.objects.count() == THREADS > work.attempts_allowed


def test_a_double_submission_counts_once(work, pupil):
    submission = begin(work, pupil, at=NOON)
    item = submission.attempt.items.first()

    def send():
        own = AttemptItem.objects.get(pk=item.pk)
        return record_answer(own, given="1992/5/15", client_id=uuid.uuid4(), at=NOON + SECOND).pk

    answers = in_parallel(send, threads=THREADS)

    assert len(set(answers)) == Answer.objects.count() == Review.objects.count() == 1


def test_twin_without_the_rule_a_double_submission_counts_often(work):
    item = begin(work, EnrolmentFactory(classroom=work.classroom).learner, at=NOON).attempt.items.first()
    looked = Barrier(THREADS)

    def send():
        looked.wait(timeout=60)
        Answer.objects.create(item=item, given="", mark=0, client_id=uuid.uuid4(), answered_at=NOON)

    with many_answers_an_item_allowed():
        in_parallel(send, threads=THREADS)

        assert Answer.objects.filter(item=item).count() == THREADS


def test_handed_in_by_many_it_ends_once(work, pupil):
    submission = begin(work, pupil, at=NOON)
    moments = [NOON + number * SECOND for number in range(THREADS)]

    def hand_in_at(at):
        return lambda: hand_in(Submission.objects.select_related("attempt").get(pk=submission.pk), at=at)

    all_at_once([hand_in_at(at) for at in moments])
    ended = Attempt.objects.get().finished_at
    all_at_once([hand_in_at(at + DAY) for at in moments])

    assert (Attempt.objects.get().finished_at, ended in moments) == (ended, True)


def test_twin_handing_in_whatever_was_read_moves_the_end_again_and_again(work, pupil):
    attempt = begin(work, pupil, at=NOON).attempt
    moments = [NOON + number * SECOND for number in range(1, THREADS + 1)]
    looked = Barrier(THREADS)
    ends = []

    def hand_in_carelessly(at):
        stale = Attempt.objects.get(pk=attempt.pk)
        looked.wait(timeout=60)
        if stale.finished_at is None:
            stale.finished_at = at
            stale.save()
            ends.append(at)

    all_at_once([lambda at=at: hand_in_carelessly(at) for at in moments])

    assert len(ends) == THREADS


def test_submit_against_close_loses_no_answer(work):
    learners = [EnrolmentFactory(classroom=work.classroom).learner for _number in range(THREADS - 2)]
    items = [begin(work, learner, at=NOON).attempt.items.first().pk for learner in learners]
    teacher = work.classroom.teachers.get()

    def send(pk, seconds):
        item = AttemptItem.objects.select_related("attempt__learner", "question__fact").get(pk=pk)
        return record_answer(item, given="1992/5/15", client_id=uuid.uuid4(), at=NOON + seconds * SECOND)

    def close(seconds):
        close_now(Assignment.objects.get(pk=work.pk), by=teacher, at=NOON + seconds * SECOND)

    calls = [lambda pk=pk, s=n % 4: send(pk, s) for n, pk in enumerate(items)]
    all_at_once([*calls, lambda: close(60), lambda: close(120)])

    work.refresh_from_db()
    assert work.closed_at in {NOON + 60 * SECOND, NOON + 120 * SECOND}
    assert Answer.objects.count() == Review.objects.count() == len(items)
    assert not Answer.objects.filter(is_late=True).exists()
    assert not Attempt.objects.open().exists()


def test_twin_a_submission_that_saves_what_it_read_undoes_the_close(work):
    """Keeping the whole attempt with the answer, instead of the answer alone, opens what was closed meanwhile."""
    learners = [EnrolmentFactory(classroom=work.classroom).learner for _number in range(THREADS - 1)]
    items = [begin(work, learner, at=NOON).attempt.items.first().pk for learner in learners]
    looked, closed = Barrier(THREADS), Event()

    def send_carelessly(pk):
        item = AttemptItem.objects.select_related("attempt").get(pk=pk)
        looked.wait(timeout=60)
        closed.wait(timeout=60)
        Answer.objects.create(item=item, given="", mark=0, client_id=uuid.uuid4(), answered_at=NOON)
        item.attempt.save()

    def close():
        looked.wait(timeout=60)
        close_now(work, by=work.classroom.teachers.get(), at=NOON + SECOND)
        closed.set()

    all_at_once([*(lambda pk=pk: send_carelessly(pk) for pk in items), close])

    assert Attempt.objects.open().count() == len(items)


def test_the_clock_against_submit_loses_no_answer_and_ends_each_attempt_once(work):
    """At the deadline: what arrives within the grace is in time, what comes after it is kept and late."""
    deadline = NOON + 60 * SECOND
    learners = [EnrolmentFactory(classroom=work.classroom).learner for _number in range(THREADS - 2)]
    items = [begin(work, learner, at=NOON).attempt.items.first().pk for learner in learners]
    Attempt.objects.update(deadline=deadline)
    in_time, late = items[::2], items[1::2]

    def send(pk, at):
        item = AttemptItem.objects.select_related("attempt__learner", "question__fact").get(pk=pk)
        return record_answer(item, given="1992/5/15", client_id=uuid.uuid4(), at=at)

    calls = [lambda pk=pk: send(pk, deadline + 5 * SECOND) for pk in in_time]
    calls += [lambda pk=pk: send(pk, deadline + 11 * SECOND) for pk in late]
    all_at_once([*calls, *[lambda: close_all_due(at=deadline + 20 * SECOND)] * 2])

    assert set(Attempt.objects.values_list("finished_at", flat=True)) == {deadline}
    assert set(Answer.objects.filter(is_late=False).values_list("item", flat=True)) == set(in_time)
    assert set(Answer.objects.filter(is_late=True).values_list("item", flat=True)) == set(late)
    assert Review.objects.count() == len(items)


def test_twin_without_the_grace_what_was_on_its_way_is_late(work, pupil, monkeypatch):
    monkeypatch.setattr(rules, "GRACE", timedelta(0))
    item = begin(work, pupil, at=NOON).attempt.items.first()
    Attempt.objects.update(deadline=NOON + 60 * SECOND)
    close_all_due(at=NOON + DAY)
    item.attempt.refresh_from_db()

    answer = record_answer(item, given="1992/5/15", client_id=uuid.uuid4(), at=NOON + 65 * SECOND)

    assert answer.is_late


def test_twin_closing_by_whatever_was_read_closes_again_and_again(work):
    moments = [NOON + number * SECOND for number in range(THREADS)]
    looked = Barrier(THREADS)
    written = []

    def close_carelessly(at):
        stale = Assignment.objects.get(pk=work.pk)
        looked.wait(timeout=60)
        if stale.closed_at is None:
            stale.closed_at = at
            stale.save()
            written.append(at)

    all_at_once([lambda at=at: close_carelessly(at) for at in moments])

    assert len(written) == THREADS


def test_edits_of_the_teacher_neither_reopen_nor_lose_anything(work):
    teacher = work.classroom.teachers.get()
    learners = [EnrolmentFactory(classroom=work.classroom).learner for _number in range(THREADS // 2)]
    items = [begin(work, learner, at=NOON).attempt.items.first().pk for learner in learners]
    stale = [Assignment.objects.get(pk=work.pk) for _number in range(THREADS // 2)]

    def edit(own, number):
        change_rules(own, by=teacher, at=NOON + SECOND, title=f"عنوان {number}", limit_minutes=30 + number)

    def send(pk):
        item = AttemptItem.objects.select_related("attempt__learner", "question__fact").get(pk=pk)
        record_answer(item, given="1992/5/15", client_id=uuid.uuid4(), at=NOON + SECOND)

    close_now(Assignment.objects.get(pk=work.pk), by=teacher, at=NOON + 5 * SECOND)
    edits = [lambda own=own, n=n: edit(own, n) for n, own in enumerate(stale)]
    all_at_once([*edits, *(lambda pk=pk: send(pk) for pk in items)])

    work.refresh_from_db()
    assert work.closed_at == NOON + 5 * SECOND
    assert (work.title, work.limit_minutes) in [(f"عنوان {n}", 30 + n) for n in range(len(stale))]
    assert Answer.objects.count() == Review.objects.count() == len(items)


def test_twin_an_edit_that_saves_the_whole_row_opens_what_was_closed(work):
    stale = Assignment.objects.get(pk=work.pk)
    close_now(work, by=work.classroom.teachers.get(), at=NOON)

    stale.title = "عنوان آخر"
    stale.save()

    assert Assignment.objects.get(pk=work.pk).closed_at is None


def test_many_look_at_the_clock_and_it_is_closed_once_and_never_opened_by_it(work):
    Assignment.objects.filter(pk=work.pk).update(closes_at=NOON, closes_on=NOON.date(), closes_time=time(12))
    teacher = work.classroom.teachers.get()

    in_parallel(lambda: close_if_due(Assignment.objects.get(pk=work.pk), at=NOON + DAY), threads=THREADS)
    with pytest.raises(UserError):
        reopen(work, by=teacher, at=NOON + DAY)

    work.refresh_from_db()
    assert work.closed_at == NOON


def test_the_last_place_of_an_invitation_is_given_once(work):
    invitation = InvitationFactory(classroom=work.classroom, most_uses=1)
    people = [UserFactory() for _number in range(THREADS)]

    def join(person):
        try:
            accept(Invitation.objects.select_related("classroom").get(pk=invitation.pk), person, at=NOON)
        except UserError:
            return False
        return True

    joined = all_at_once([lambda person=person: join(person) for person in people])

    assert sum(joined) == work.classroom.enrolments.count() == 1


def test_twin_looking_for_room_before_taking_it_gives_the_last_place_to_everybody(work):
    """The same with the condition looked at first and the use counted afterwards."""
    invitation = InvitationFactory(classroom=work.classroom, most_uses=1)
    people = [UserFactory() for _number in range(THREADS)]
    looked = Barrier(THREADS)

    def join_carelessly(person):
        has_room = Invitation.objects.filter(pk=invitation.pk, uses__lt=F("most_uses")).exists()
        looked.wait(timeout=60)
        if has_room:
            enrol(work.classroom, person, at=NOON)
            Invitation.objects.filter(pk=invitation.pk).update(uses=1)

    all_at_once([lambda person=person: join_carelessly(person) for person in people])

    assert work.classroom.enrolments.count() == THREADS > invitation.most_uses


def test_a_class_is_reminded_once_by_many_clicks(work, pupil):
    teacher = work.classroom.teachers.get()

    told = in_parallel(lambda: remind(work, by=teacher, at=NOON, address="/"), threads=THREADS)

    assert sum(told) == Reminder.objects.count() == 1
    assert AuditEntry.objects.filter(action=Action.REMINDED).count() == 1


def test_twin_without_the_rule_of_one_a_day_many_clicks_remind_often(work, pupil):
    looked = Barrier(THREADS)

    def remind_carelessly():
        is_new = not Reminder.objects.filter(learner=pupil).exists()
        looked.wait(timeout=60)
        if is_new:
            Reminder.objects.create(assignment=work, learner=pupil, sent_on=NOON.date(), sent_at=NOON)

    with without(Reminder, "reminder_once_a_day"):
        in_parallel(remind_carelessly, threads=THREADS)

        assert Reminder.objects.count() == THREADS
