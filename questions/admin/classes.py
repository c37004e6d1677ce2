"""Schools and classes at the desk, to look up who belongs where; the audit log to be read."""

from django.contrib import admin
from django.utils.translation import gettext_lazy as _

from questions.accounts.audit import AuditEntry
from questions.accounts.models import School
from questions.admin.reading import DeskAdmin, ReadOnlyAdmin
from questions.classroom.models import (
    Assignment,
    AssignmentException,
    Classroom,
    Encouragement,
    Enrolment,
    EnrolmentBatch,
    GradeChange,
    Group,
    GroupMember,
    Invitation,
    Remark,
    Reminder,
    Submission,
    Teaching,
)


@admin.register(School)
class SchoolAdmin(DeskAdmin):
    list_display = ("name", "made_at", "keep_days")
    search_fields = ("name",)
    fields = ("name", "keep_days", "made_at")

    def has_delete_permission(self, request, obj: School | None = None) -> bool:
        """A school goes when nobody and no class is left in it; that is not done at the desk."""
        return False


@admin.register(AuditEntry)
class AuditEntryAdmin(ReadOnlyAdmin):
    list_display = ("at", "action", "by", "about", "subject", "words_before", "words_after", "reason")
    list_filter = ("action", "at")
    list_select_related = ("by", "about")
    search_fields = ("subject", "reason", "by__name", "by__email", "about__name", "about__email")
    date_hierarchy = "at"

    @admin.display(description=_("before"))
    def words_before(self, entry: AuditEntry) -> str:
        return entry.words_before

    @admin.display(description=_("after"))
    def words_after(self, entry: AuditEntry) -> str:
        return entry.words_after


@admin.register(Classroom)
class ClassroomAdmin(ReadOnlyAdmin):
    list_display = ("name", "school", "made_at", "archived_at", "erase_on")
    list_filter = ("archived_at",)
    list_select_related = ("school",)
    search_fields = ("name", "code", "school__name")


@admin.register(Teaching)
class TeachingAdmin(ReadOnlyAdmin):
    list_display = ("classroom", "teacher", "part", "since")
    list_select_related = ("classroom", "teacher")
    search_fields = ("classroom__name", "teacher__name", "teacher__email")


@admin.register(Enrolment)
class EnrolmentAdmin(ReadOnlyAdmin):
    list_display = ("classroom", "learner", "login_name", "joined_at", "left_at")
    list_select_related = ("classroom", "learner")
    search_fields = ("classroom__name", "login_name")


@admin.register(EnrolmentBatch)
class EnrolmentBatchAdmin(ReadOnlyAdmin):
    list_display = ("classroom", "file_name", "made_by", "made_at", "undone_at")
    list_select_related = ("classroom", "made_by")


@admin.register(Group)
class GroupAdmin(ReadOnlyAdmin):
    list_display = ("classroom", "name")
    list_select_related = ("classroom",)


@admin.register(GroupMember)
class GroupMemberAdmin(ReadOnlyAdmin):
    list_display = ("group", "enrolment")
    list_select_related = ("group", "enrolment")


@admin.register(Invitation)
class InvitationAdmin(ReadOnlyAdmin):
    list_display = ("classroom", "code", "invites", "expires_at", "closed_at", "uses")
    list_select_related = ("classroom",)


@admin.register(Assignment)
class AssignmentAdmin(ReadOnlyAdmin):
    list_display = ("title", "classroom", "opens_at", "closes_at", "closed_at")
    list_select_related = ("classroom",)
    search_fields = ("title", "classroom__name")


@admin.register(AssignmentException)
class AssignmentExceptionAdmin(ReadOnlyAdmin):
    list_display = ("assignment", "learner", "extra_minutes", "extra_attempts", "closes_at")
    list_select_related = ("assignment", "learner")


@admin.register(Submission)
class SubmissionAdmin(ReadOnlyAdmin):
    list_display = ("assignment", "learner", "number", "handed_in_at")
    list_select_related = ("assignment", "learner")


@admin.register(GradeChange)
class GradeChangeAdmin(ReadOnlyAdmin):
    list_display = ("assignment", "learner", "points", "reason", "changed_by", "changed_at")
    list_select_related = ("assignment", "learner", "changed_by")


@admin.register(Remark)
class RemarkAdmin(ReadOnlyAdmin):
    list_display = ("assignment", "learner", "text", "written_by", "written_at")
    list_select_related = ("assignment", "learner", "written_by")


@admin.register(Reminder)
class ReminderAdmin(ReadOnlyAdmin):
    list_display = ("assignment", "learner", "sent_on", "sent_by", "mailed_at")
    list_select_related = ("assignment", "learner", "sent_by")


@admin.register(Encouragement)
class EncouragementAdmin(ReadOnlyAdmin):
    list_display = ("classroom", "weekly_goal", "has_board")
    list_select_related = ("classroom",)
