"""What the site keeps about a pupil and a class: taken out as plain values, erased, kept until a day and no longer."""

from datetime import date, datetime, timedelta

from django.db import transaction
from django.db.models import F
from django.utils.translation import gettext as _

from questions.accounts.audit import Action, write_down
from questions.accounts.models import SignsInBy, User
from questions.bank.models import QuestionSet
from questions.classroom.models import Assignment, Classroom, Enrolment, Submission
from questions.common.errors import UserError

NOTICE_DAYS = 30


def pupil_data(enrolment: Enrolment) -> dict:
    """Everything this class's teachers can know of a pupil: their account, and what they did in this class."""
    learner = enrolment.learner
    return {
        "name": learner.name,
        "name_to_sign_in_with": enrolment.login_name,
        "number": enrolment.number,
        "signs_in_by": learner.signs_in_by,
        "language": learner.language,
        "joined_at": enrolment.joined_at,
        "left_at": enrolment.left_at,
        "last_sign_in": learner.last_login,
        "groups": list(enrolment.groups.values_list("name", flat=True)),
        "attempts": attempts_data(enrolment),
        "exceptions": list(
            learner.assignment_exceptions.filter(assignment__classroom=enrolment.classroom_id).values(
                "assignment__title", "extra_minutes", "extra_attempts", "closes_at", "reason"
            )
        ),
        "reminders": list(
            learner.reminders.filter(assignment__classroom=enrolment.classroom_id).values(
                "assignment__title", "sent_at", "mailed_at"
            )
        ),
        "grades_by_hand": list(
            learner.grade_changes.filter(assignment__classroom=enrolment.classroom_id).values(
                "assignment__title", "points", "reason", "changed_at"
            )
        ),
        "remarks": list(
            learner.remarks.filter(assignment__classroom=enrolment.classroom_id).values(
                "assignment__title", "text", "written_at"
            )
        ),
    }


def attempts_data(enrolment: Enrolment) -> list[dict]:
    submissions = (
        Submission.objects.filter(learner=enrolment.learner_id, assignment__classroom=enrolment.classroom_id)
        .select_related("assignment", "attempt")
        .prefetch_related("attempt__items__answer", "attempt__items__question")
    )
    return [
        {
            "assignment": one.assignment.title,
            "number": one.number,
            "started_at": one.attempt.started_at,
            "finished_at": one.attempt.finished_at,
            "answers": [
                {
                    "question": item.question.stem,
                    "given": item.answer.given,
                    "mark": item.answer.mark,
                    "marked_again": item.answer.regraded,
                    "late": item.answer.is_late,
                    "answered_at": item.answer.answered_at,
                }
                for item in one.attempt.items.all()
                if hasattr(item, "answer")
            ],
        }
        for one in submissions
    ]


def class_data(classroom: Classroom) -> dict:
    """A whole class, pupil by pupil, with what was assigned."""
    pupils = classroom.enrolments.select_related("learner").order_by("login_key")
    return {
        "school": classroom.school.name,
        "class": classroom.name,
        "subject": classroom.subject,
        "made_at": classroom.made_at,
        "archived_at": classroom.archived_at,
        "erase_on": classroom.erase_on,
        "teachers": list(classroom.teachings.values("part", "since", name=F("teacher__name"))),
        "assignments": list(
            classroom.assignments.values("title", "opens_at", "closes_at", "closed_at", "exam_on", "made_at")
        ),
        "pupils": [pupil_data(enrolment) for enrolment in pupils],
    }


def note_export(classroom: Classroom, *, what: str, about: User | None, by: User, at: datetime) -> None:
    """Write down that data were taken out; call it before they leave."""
    write_down(
        Action.EXPORTED,
        by=by,
        at=at,
        about=about,
        school=classroom.school,
        subject=f"class:{classroom.pk}",
        after=what,
    )


@transaction.atomic
def erase_pupil(enrolment: Enrolment, *, by: User, at: datetime, reason: str = "") -> None:
    """Delete a pupil's account that a teacher of this school made, with everything they did.

    Raises UserError for an account with an e-mail: it is its owner's, who deletes it in their own settings.
    """
    learner, classroom = enrolment.learner, enrolment.classroom
    if learner.signs_in_by == SignsInBy.EMAIL or learner.school_id != classroom.school_id:
        raise UserError(
            _(
                "This account belongs to its owner, who can delete it in their settings. Take it out of the class."
            )
        )
    others = learner.enrolments.current().exclude(classroom=classroom)
    if others.exclude(classroom__teachings__teacher=by).exists():
        raise UserError(
            _("This pupil is in a class of another teacher too. Take them out of yours, or ask that teacher.")
        )
    write_down(
        Action.ERASED,
        by=by,
        at=at,
        about=learner,
        school=classroom.school,
        subject=f"class:{classroom.pk}",
        reason=reason,
    )
    learner.delete()


@transaction.atomic
def erase_class(classroom: Classroom, *, by: User | None, at: datetime, reason: str = "") -> int:
    """Delete a class with all its work, and the accounts of pupils who are in no other class of the school.

    Returns how many accounts went. Learners with an e-mail keep their account and what they remember.
    """
    own_accounts = User.objects.filter(
        enrolments__classroom=classroom, school=classroom.school, signs_in_by__in=("password", "pictures")
    )
    elsewhere = Enrolment.objects.exclude(classroom=classroom).filter(learner__in=own_accounts)
    gone = list(own_accounts.exclude(pk__in=elsewhere.values("learner")).values_list("pk", flat=True))
    sets = list(classroom.assignments.values_list("question_set", flat=True))
    write_down(
        Action.ERASED,
        by=by,
        at=at,
        school=classroom.school,
        subject=f"class:{classroom.pk}",
        before=str(len(gone)),
        reason=reason,
    )
    User.objects.filter(pk__in=gone).delete()
    Assignment.objects.filter(classroom=classroom).delete()
    classroom.delete()
    QuestionSet.objects.filter(pk__in=sets, is_copy=True).delete()
    return len(gone)


def announce_erasures(*, today: date, at: datetime) -> int:
    """Note for every archived class whose end is near that its teachers were told; returns how many are new."""
    soon = Classroom.objects.filter(erase_on__lte=today + timedelta(days=NOTICE_DAYS), noticed_at=None)
    return soon.update(noticed_at=at)


def erase_what_is_due(*, today: date, at: datetime) -> int:
    """Erase the classes whose clock has run out and was announced long enough before; returns how many."""
    announced = at - timedelta(days=NOTICE_DAYS)
    due = Classroom.objects.filter(erase_on__lte=today, noticed_at__lte=announced).select_related("school")
    classes = list(due)
    for classroom in classes:
        erase_class(classroom, by=None, at=at, reason="retention")
    return len(classes)


def ending_soon(teacher: User) -> list[Classroom]:
    """The teacher's classes whose erasure was announced: the notice that stands on their pages."""
    mine = Classroom.objects.filter(teachings__teacher=teacher, noticed_at__isnull=False)
    return list(mine.order_by("erase_on"))
