"""Assignments: who gets them, when they open and close for whom, what becomes of late answers, closing once."""

import uuid
from datetime import date, time, timedelta

import pytest

from questions.accounts.audit import AuditEntry
from questions.classroom.assigning import assign, change_rules, make_exception
from questions.classroom.closing import close_all_due, close_if_due, close_now, reopen, withdraw
from questions.classroom.models import Assignment
from questions.classroom.reach import work_of
from questions.classroom.working import begin, hand_in, shown_of, standing_of, standings_of
from questions.common.errors import UserError
from questions.quizzes.attempts import record_answer
from questions.quizzes.models import Answer, Attempt
from tests.factories.bank import QuestionFactory
from tests.factories.classroom import ClassroomFactory, EnrolmentFactory, GroupFactory, GroupMemberFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db

MINUTE = timedelta(minutes=1)
SECOND = timedelta(seconds=1)


@pytest.fixture
def classroom():
    return ClassroomFactory()


@pytest.fixture
def pupil(classroom):
    return EnrolmentFactory(classroom=classroom).learner


@pytest.fixture
def teacher(classroom):
    return classroom.teachers.get()


def give(classroom, *, count=2, **rules) -> Assignment:
    questions = [QuestionFactory() for _number in range(count)]
    rules = {"title": "واجب", "time_zone": "UTC"} | rules
    return assign(classroom, questions, language="ar", by=classroom.teachers.first(), at=NOON, **rules)


def due(days=1, hour=12) -> dict:
    day = (NOON + timedelta(days=days)).date()
    return {"closes_on": day, "closes_time": time(hour)}


def answer(submission, *, at, given="1992/5/15") -> Answer:
    item = submission.attempt.items.filter(answer=None).first()
    item.attempt.refresh_from_db()
    return record_answer(item, given=given, client_id=uuid.uuid4(), at=at)


def test_work_is_seen_by_those_it_is_meant_for(classroom, pupil):
    other = EnrolmentFactory(classroom=classroom)
    group = GroupFactory(classroom=classroom)
    GroupMemberFactory(group=group, enrolment=other)
    to_all = give(classroom)
    to_group = give(classroom, audience="groups", groups=[group])
    to_one = give(classroom, audience="learners", enrolments=[pupil.enrolments.get()])

    assert set(work_of(pupil)) == {to_all, to_one}
    assert set(work_of(other.learner)) == {to_all, to_group}
    assert set(work_of(EnrolmentFactory().learner)) == set()


def test_who_left_and_what_is_withdrawn_or_archived_is_no_longer_seen(classroom, pupil, teacher):
    withdrawn = give(classroom)
    withdraw(withdrawn, by=teacher, at=NOON)
    left = EnrolmentFactory(classroom=classroom, left_at=NOON).learner
    work = give(classroom)

    assert (set(work_of(pupil)), set(work_of(left))) == ({work}, set())


def test_the_assignment_keeps_its_questions_when_the_set_changes(classroom, pupil):
    work = give(classroom, count=3)

    assert (work.question_set.is_copy, work.question_set.owner, work.question_set.questions.count()) == (
        True,
        None,
        3,
    )


@pytest.mark.parametrize(
    ("rules", "refusal"),
    [
        ({"opens_on": date(2026, 11, 25), "opens_time": time(0)}, "early"),
        (due(-1), "closed"),
        ({}, ""),
    ],
    ids=["not open yet", "closed", "open"],
)
def test_it_begins_inside_its_dates_alone(classroom, pupil, rules, refusal):
    work = give(classroom, **rules)

    assert standing_of(work, pupil, at=NOON).start.refusal == refusal


def test_the_number_of_attempts_and_the_pause_between_them(classroom, pupil):
    work = give(classroom, attempts_allowed=2, pause_minutes=10)
    first = begin(work, pupil, at=NOON)
    hand_in(first, at=NOON + MINUTE)

    with pytest.raises(UserError):
        begin(work, pupil, at=NOON + 5 * MINUTE)
    second = begin(work, pupil, at=NOON + 11 * MINUTE)
    hand_in(second, at=NOON + 12 * MINUTE)
    with pytest.raises(UserError):
        begin(work, pupil, at=NOON + DAY)

    assert list(work.submissions.values_list("number", flat=True)) == [1, 2]


def test_begun_twice_it_is_the_same_attempt(classroom, pupil):
    work = give(classroom)

    assert begin(work, pupil, at=NOON) == begin(work, pupil, at=NOON + MINUTE)


def test_two_assignments_of_one_set_have_attempts_of_their_own(classroom, pupil):
    first, second = give(classroom), give(classroom)

    assert begin(first, pupil, at=NOON).attempt != begin(second, pupil, at=NOON).attempt


def test_the_time_limit_ends_an_attempt_and_the_deadline_comes_before_it(classroom, pupil):
    long = begin(give(classroom, limit_minutes=30, **due()), pupil, at=NOON)
    late = begin(give(classroom, limit_minutes=30, **due()), pupil, at=NOON + DAY - 5 * MINUTE)

    assert (long.attempt.deadline, late.attempt.deadline) == (NOON + 30 * MINUTE, NOON + DAY)


def test_an_answer_of_the_last_second_counts_and_a_late_one_is_kept_and_marked(classroom, pupil):
    submission = begin(give(classroom, **due()), pupil, at=NOON)

    last = answer(submission, at=NOON + DAY)
    late = answer(submission, at=NOON + DAY + MINUTE)

    assert (last.is_late, late.is_late, Answer.objects.count()) == (False, True, 2)


def test_where_late_answers_are_taken_one_can_still_begin_and_is_marked_late(classroom, pupil):
    work = give(classroom, late_policy="count", late_days=2, **due())

    submission = begin(work, pupil, at=NOON + DAY + timedelta(hours=3))

    assert answer(submission, at=NOON + DAY + timedelta(hours=4)).is_late
    assert submission.attempt.deadline == NOON + 3 * DAY


def test_one_learner_has_more_time_and_another_attempt(classroom, pupil, teacher):
    other = EnrolmentFactory(classroom=classroom).learner
    work = give(classroom, limit_minutes=30)
    make_exception(work, pupil, by=teacher, at=NOON, extra_minutes=15, extra_attempts=1)

    begun = [begin(work, one, at=NOON).attempt.deadline for one in (pupil, other)]

    assert begun == [NOON + 45 * MINUTE, NOON + 30 * MINUTE]
    assert [standing_of(work, one, at=NOON).left for one in (pupil, other)] == [1, 0]


def test_a_date_of_ones_own_holds_after_the_closing(classroom, pupil, teacher):
    work = give(classroom, **due())
    close_if_due(work, at=NOON + 2 * DAY)

    make_exception(work, pupil, by=teacher, at=NOON + 2 * DAY, **due(4))

    assert begin(work, pupil, at=NOON + 3 * DAY).attempt.deadline == NOON + 4 * DAY
    with pytest.raises(UserError):
        begin(work, EnrolmentFactory(classroom=classroom).learner, at=NOON + 3 * DAY)


def test_an_exception_moves_the_deadline_of_an_attempt_under_way(classroom, pupil, teacher):
    work = give(classroom, limit_minutes=30)
    submission = begin(work, pupil, at=NOON)

    make_exception(work, pupil, by=teacher, at=NOON, extra_minutes=15)

    assert Attempt.objects.get(pk=submission.attempt_id).deadline == NOON + 45 * MINUTE


def test_a_later_date_moves_the_deadlines_of_those_at_work(classroom, pupil, teacher):
    work = give(classroom, **due())
    submission = begin(work, pupil, at=NOON)

    change_rules(work, by=teacher, at=NOON, title=work.title, time_zone="UTC", **due(3))

    assert Attempt.objects.get(pk=submission.attempt_id).deadline == NOON + 3 * DAY


def test_closing_happens_once(classroom):
    work = give(classroom, **due())

    assert close_all_due(at=NOON + 2 * DAY) == 1
    assert close_all_due(at=NOON + 5 * DAY) == 0
    assert Assignment.objects.get(pk=work.pk).closed_at == NOON + DAY


def test_a_closed_one_does_not_open_by_a_later_date_alone(classroom, pupil, teacher):
    work = give(classroom, **due())

    changed = change_rules(work, by=teacher, at=NOON + 2 * DAY, **due(9))

    assert standing_of(changed, pupil, at=NOON + 2 * DAY).start.refusal == "closed"
    reopen(changed, by=teacher, at=NOON + 2 * DAY)
    changed.refresh_from_db()
    assert standing_of(changed, pupil, at=NOON + 2 * DAY).start.refusal == ""


def test_reopening_asks_for_a_later_date_first(classroom, teacher):
    work = give(classroom, **due())
    close_if_due(work, at=NOON + 2 * DAY)

    with pytest.raises(UserError):
        reopen(work, by=teacher, at=NOON + 2 * DAY)


def test_closing_now_ends_what_is_under_way_and_keeps_the_answers(classroom, pupil, teacher):
    work = give(classroom)
    submission = begin(work, pupil, at=NOON)
    answer(submission, at=NOON + SECOND)

    close_now(work, by=teacher, at=NOON + MINUTE)

    attempt = Attempt.objects.get(pk=submission.attempt_id)
    assert (attempt.finished_at, Answer.objects.count()) == (NOON + MINUTE, 1)
    assert answer(submission, at=NOON + 3 * MINUTE).is_late


def test_what_was_on_its_way_when_the_teacher_closed_is_not_late(classroom, pupil, teacher):
    submission = begin(give(classroom), pupil, at=NOON)

    close_now(submission.assignment, by=teacher, at=NOON + MINUTE)

    assert not answer(submission, at=NOON + MINUTE + 5 * SECOND).is_late


def test_changed_rules_hide_what_attempts_begun_before_would_show(classroom, pupil, teacher):
    work = give(classroom, feedback="question")
    submission = begin(work, pupil, at=NOON)
    hand_in(submission, at=NOON + MINUTE)

    change_rules(work, by=teacher, at=NOON + MINUTE, feedback="never")

    assert Attempt.objects.get(pk=submission.attempt_id).hides_verdicts


SHOWN = {
    "at once": ({"feedback": "question"}, (True, True), (True, True)),
    "at the end": ({"feedback": "end"}, (True, True), (True, True)),
    "key after closing": ({"feedback": "end", "shows_key": "close"}, (True, False), (True, True)),
    "after closing": ({"feedback": "close"}, (False, False), (True, True)),
    "never a key": ({"feedback": "end", "shows_key": "never"}, (True, False), (True, False)),
    "never": ({"feedback": "never"}, (False, False), (False, False)),
}


@pytest.mark.parametrize(("rules", "before", "after"), SHOWN.values(), ids=SHOWN)
def test_verdict_and_key_are_shown_when_the_rules_say(classroom, pupil, rules, before, after):
    work = give(classroom, **rules, **due())
    submission = begin(work, pupil, at=NOON)
    hand_in(submission, at=NOON + MINUTE)

    def shown(at):
        window = standing_of(work, pupil, at=at).window
        found = shown_of(work, submission, window=window, at=at)
        return found.verdicts, found.key

    assert (shown(NOON + MINUTE), shown(NOON + 2 * DAY)) == (before, after)


def test_nothing_is_shown_while_somebody_still_has_time(classroom, pupil, teacher):
    work = give(classroom, feedback="close", **due())
    submission = begin(work, pupil, at=NOON)
    hand_in(submission, at=NOON + MINUTE)
    make_exception(work, EnrolmentFactory(classroom=classroom).learner, by=teacher, at=NOON, **due(5))
    window = standing_of(work, pupil, at=NOON + 2 * DAY).window

    found = shown_of(work, submission, window=window, at=NOON + 2 * DAY)

    assert not found.verdicts


def test_a_draw_gives_each_attempt_so_many_questions_of_the_pool(classroom, pupil):
    work = give(classroom, count=8, draw=3, attempts_allowed=None)
    drawn = set()
    for number in range(6):
        submission = begin(work, pupil, at=NOON + number * MINUTE)
        asked = list(submission.attempt.items.values_list("question", flat=True))
        assert len(asked) == len(set(asked)) == 3
        drawn.add(tuple(asked))
        hand_in(submission, at=NOON + number * MINUTE)

    assert len(drawn) > 1


def test_more_cannot_be_drawn_than_there_are(classroom):
    with pytest.raises(UserError):
        give(classroom, count=2, draw=3)

    assert Assignment.objects.count() == 0


def test_what_is_due_soon_stands_on_top(classroom, pupil):
    later, never, soon = give(classroom, **due(5)), give(classroom), give(classroom, **due(1))

    assert [one.assignment for one in standings_of(pupil, at=NOON)] == [soon, later, never]


def test_changes_are_written_down(classroom, teacher, pupil):
    work = give(classroom, **due())
    change_rules(work, by=teacher, at=NOON, **due(2))
    make_exception(work, pupil, by=teacher, at=NOON, extra_minutes=5, reason="ضعف بصر")

    entries = AuditEntry.objects.filter(subject=f"assignment:{work.pk}").order_by("pk")
    assert [(one.action, one.by_id, one.about_id) for one in entries] == [
        ("assignment", teacher.pk, None),
        ("exception", teacher.pk, pupil.pk),
    ]
