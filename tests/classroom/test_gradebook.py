"""Every grade of a class, and one assignment question by question."""

from datetime import timedelta

import pytest

from questions.accounts.audit import Action, AuditEntry
from questions.bank.checking import ChoiceText
from questions.bank.moderation import Wording, edit
from questions.classroom.gradebook import grade_in, gradebook_of, pupils_of
from questions.classroom.handwork import change_grade, mark_again, to_mark_again
from questions.classroom.models import Audience, GradeChange, LatePolicy
from questions.classroom.report import report_of
from questions.classroom.showing import result_shown
from questions.quizzes.models import Attempt
from tests.classroom.results import assigned, handed_in, pupil_of
from tests.factories.classroom import EnrolmentFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


def points_in(assignment):
    book = gradebook_of(assignment.classroom, [assignment], pupils_of(assignment.classroom))
    return {row.pupil.name: row.grades[0].points if row.grades[0] else "-" for row in book.rows}


def test_the_book_has_everybody_with_what_they_have():
    assignment = assigned()
    handed_in(assignment, pupil_of(assignment, "أ"), [1.0, 0.5, None])
    pupil_of(assignment, "ب")

    book = gradebook_of(assignment.classroom, [assignment], pupils_of(assignment.classroom))

    assert points_in(assignment) == {"أ": 1.5, "ب": None}
    assert (book.rows[0].mean, book.rows[1].mean, book.means) == (0.5, None, (0.5,))


def test_work_for_some_is_no_gap_for_the_others():
    assignment = assigned(audience=Audience.LEARNERS)
    pupil_of(assignment, "أ")
    assignment.enrolments.add(EnrolmentFactory(classroom=assignment.classroom, learner__name="ب"))

    assert points_in(assignment) == {"أ": "-", "ب": None}


def test_late_answers_count_as_the_assignment_says():
    assignment = assigned(late_policy=LatePolicy.DEDUCT, late_percent=50)
    learner = pupil_of(assignment)
    handed_in(assignment, learner, [1.0, 1.0, 0.0], late={1})

    assert grade_in(assignment, learner).points == 1.5


def test_what_came_after_the_end_of_the_attempt_earns_nothing():
    assignment = assigned(late_policy=LatePolicy.COUNT)
    learner = pupil_of(assignment)
    handed_in(assignment, learner, [1.0, 1.0, 1.0], late={2}, finished_at=NOON - timedelta(minutes=1))

    assert grade_in(assignment, learner).points == 2.0


def test_a_late_answer_that_was_on_its_way_at_the_end_counts_as_late():
    assignment = assigned(late_policy=LatePolicy.DEDUCT, late_percent=50)
    learner = pupil_of(assignment)
    end = NOON - timedelta(seconds=5)
    submission = handed_in(assignment, learner, [1.0, 1.0, 0.0], late={1}, finished_at=end)
    Attempt.objects.filter(pk=submission.attempt_id).update(started_at=end - timedelta(hours=1), deadline=end)

    assert grade_in(assignment, learner).points == 1.5


POLICIES = {
    "kept": ({"late_policy": LatePolicy.KEEP}, 1.0),
    "counted": ({"late_policy": LatePolicy.COUNT}, 1.5),
    "less the deduction": ({"late_policy": LatePolicy.DEDUCT, "late_percent": 20}, 1.4),
}


@pytest.mark.parametrize(("rules", "points"), POLICIES.values(), ids=POLICIES)
def test_a_pupils_own_result_counts_late_answers_as_the_gradebook_does(rules, points):
    assignment = assigned(**rules)
    learner = pupil_of(assignment)
    submission = handed_in(assignment, learner, [1.0, 0.5, None], late={1})

    shown = result_shown(assignment, submission)

    assert (shown["score"].points, shown["late"]) == (points, 1)
    assert grade_in(assignment, learner).points == points


def test_what_came_after_the_end_of_the_attempt_is_shown_and_earns_the_pupil_nothing():
    assignment = assigned(late_policy=LatePolicy.COUNT)
    learner = pupil_of(assignment)
    end = NOON - timedelta(minutes=1)
    submission = handed_in(assignment, learner, [1.0, 1.0, 1.0], late={2}, finished_at=end)

    shown = result_shown(assignment, submission)

    assert (shown["score"].points, [line.is_late for line in shown["lines"]]) == (2.0, [False, False, True])


def test_a_grade_by_hand_counts_and_can_be_taken_back():
    assignment = assigned()
    learner, teacher = pupil_of(assignment), assignment.classroom.teachers.get()
    handed_in(assignment, learner, [1.0, 0.0, 0.0])

    change_grade(assignment, learner, points=3.0, reason="شفوي", by=teacher, at=NOON)
    assert (grade_in(assignment, learner).points, grade_in(assignment, learner).by_hand) == (3.0, True)
    change_grade(assignment, learner, points=None, reason="خطأ", by=teacher, at=NOON)

    assert (grade_in(assignment, learner).points, GradeChange.objects.count()) == (1.0, 2)
    trail = AuditEntry.objects.filter(action=Action.GRADE_CHANGED).order_by("pk")
    assert [(one.before, one.after, one.reason) for one in trail] == [
        ("1", "3", "شفوي"),
        ("3", "", "خطأ"),
    ]


def test_the_report_shows_each_question_and_what_the_class_missed():
    assignment = assigned()
    handed_in(assignment, pupil_of(assignment, "أ"), [1.0, 0.5, None])
    handed_in(assignment, pupil_of(assignment, "ب"), [1.0, 0.0, 0.0])
    pupil_of(assignment, "ج")

    report = report_of(assignment)

    assert [row.states for row in report.rows] == [
        ("ok", "part", "none"),
        ("ok", "bad", "bad"),
        ("none", "none", "none"),
    ]
    assert report.rates == (1.0, 0.25, 0.0)
    assert (len(report.handed_in), report.mean, report.median, report.total) == (2, 1.25, 1.25, 3)


def test_a_corrected_question_is_marked_again_in_its_own_column():
    assignment = assigned()
    learner, teacher = pupil_of(assignment), assignment.classroom.teachers.get()
    handed_in(assignment, learner, [0.0, 1.0, 1.0])
    first = assignment.question_set.questions.order_by("set_items__position").first()
    texts = list(first.choices.values_list("text", flat=True))
    choices = tuple(ChoiceText(text, text == texts[2], "" if text == texts[2] else "لا") for text in texts)
    edit(first, Wording(first.stem, texts[2], choices), by=teacher, at=NOON)

    assert report_of(assignment).rows[0].states == ("bad", "ok", "ok")
    assert mark_again(assignment, to_mark_again(assignment), by=teacher, at=NOON) == 1

    report = report_of(assignment)
    assert (report.rows[0].states, report.rows[0].grade.points) == (("ok", "ok", "ok"), 3.0)
    assert len(report.questions) == 3
    entry = AuditEntry.objects.get(action=Action.REGRADED)
    assert (entry.before, entry.after, entry.about, entry.by) == ("0", "1", learner, teacher)
