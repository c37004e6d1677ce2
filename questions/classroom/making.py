"""Making a class, naming its teachers, putting it away and taking it out again."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.audit import Action, write_down
from questions.accounts.models import School, User
from questions.classroom.models import Classroom, Part, Teaching, new_class_code
from questions.common.errors import UserError

MOST_TEACHERS = 12


@transaction.atomic
def make_class(
    teacher: User,
    *,
    name: str,
    subject: str = "",
    school_name: str = "",
    time_zone: str = "",
    pupils_sign_in_by: str = "password",
    at: datetime,
) -> Classroom:
    """A class of the teacher's school; whoever has none yet gets one, named as they say or after themselves."""
    if teacher.school is None:
        name_of_school = school_name or _("School of %(name)s") % {"name": teacher.name}
        teacher.school = School.objects.create(name=name_of_school[:120], made_at=at)
        teacher.save(update_fields=["school"])
    classroom = Classroom.objects.create(
        school=teacher.school,
        name=name,
        subject=subject,
        time_zone=time_zone or teacher.time_zone,
        pupils_sign_in_by=pupils_sign_in_by,
        made_at=at,
    )
    Teaching.objects.create(classroom=classroom, teacher=teacher, part=Part.OWNER, since=at)
    return classroom


@transaction.atomic
def add_co_teacher(classroom: Classroom, teacher: User, *, by: User | None, at: datetime) -> Teaching:
    """Let a colleague of the same school teach the class too; one who has no school yet joins this one.

    Raises UserError for a teacher of another school, a pupil's account and a class with too many teachers.
    """
    if teacher.school_id not in (None, classroom.school_id):
        raise UserError(_("You belong to another school. A class is taught by teachers of its own school."))
    if classroom.enrolments.filter(learner=teacher).exists():
        raise UserError(_("You are a pupil of this class, so you cannot teach it."))
    if classroom.teachings.count() >= MOST_TEACHERS:
        raise UserError(_("This class has as many teachers as a class can have."))
    if teacher.school_id is None:
        teacher.school = classroom.school
        teacher.save(update_fields=["school"])
    teaching, is_new = Teaching.objects.get_or_create(
        classroom=classroom, teacher=teacher, defaults={"part": Part.CO_TEACHER, "since": at}
    )
    if is_new:
        note_role(classroom, teacher, before="", after=Part.CO_TEACHER, by=by, at=at)
    return teaching


@transaction.atomic
def remove_co_teacher(teaching: Teaching, *, by: User, at: datetime) -> None:
    """End a co-teacher's part. Raises UserError for the owner, who hands the class over first."""
    if teaching.part == Part.OWNER:
        raise UserError(_("A class needs its owner. Hand it over to a co-teacher first."))
    note_role(teaching.classroom, teaching.teacher, before=teaching.part, after="", by=by, at=at)
    teaching.delete()


@transaction.atomic
def hand_over(classroom: Classroom, teaching: Teaching, *, by: User, at: datetime) -> None:
    """Make a co-teacher the owner; the owner before becomes a co-teacher."""
    Classroom.objects.select_for_update().get(pk=classroom.pk)
    for owner in classroom.teachings.filter(part=Part.OWNER).exclude(pk=teaching.pk):
        owner.part = Part.CO_TEACHER
        owner.save(update_fields=["part"])
        note_role(classroom, owner.teacher, before=Part.OWNER, after=Part.CO_TEACHER, by=by, at=at)
    if teaching.part != Part.OWNER:
        teaching.part = Part.OWNER
        teaching.save(update_fields=["part"])
        note_role(classroom, teaching.teacher, before=Part.CO_TEACHER, after=Part.OWNER, by=by, at=at)


def note_role(
    classroom: Classroom, teacher: User, *, before: str, after: str, by: User | None, at: datetime
) -> None:
    write_down(
        Action.ROLE_CHANGED,
        by=by,
        at=at,
        about=teacher,
        school=classroom.school,
        subject=f"class:{classroom.pk}",
        before=before,
        after=after,
    )


@transaction.atomic
def archive_class(classroom: Classroom, *, by: User | None, at: datetime) -> None:
    """Put the class away: nobody works in it any more, and its retention clock starts."""
    if classroom.archived_at:
        return
    classroom.archived_at = at
    today = at.astimezone(ZoneInfo(classroom.time_zone)).date()
    classroom.erase_on = today + timedelta(days=classroom.school.keep_days)
    classroom.save(update_fields=["archived_at", "erase_on"])
    write_down(
        Action.CLASS_ARCHIVED,
        by=by,
        at=at,
        school=classroom.school,
        subject=f"class:{classroom.pk}",
        after=str(classroom.erase_on),
    )


@transaction.atomic
def restore_class(classroom: Classroom, *, by: User, at: datetime) -> None:
    """Take the class out of the archive; its retention clock stops."""
    if not classroom.archived_at:
        return
    classroom.archived_at = classroom.erase_on = classroom.noticed_at = None
    classroom.save(update_fields=["archived_at", "erase_on", "noticed_at"])
    write_down(Action.CLASS_RESTORED, by=by, at=at, school=classroom.school, subject=f"class:{classroom.pk}")


def change_code(classroom: Classroom) -> None:
    """A new class code; the old one, and cards that show it, open nothing any more."""
    classroom.code = new_class_code()
    classroom.save(update_fields=["code"])
