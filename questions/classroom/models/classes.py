"""A class: who teaches it, who is in it, its groups, its invitations, and when its data are to be erased."""

import secrets

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.accounts.models import School, SignsInBy, User

# Letters and digits that nobody takes for one another, read aloud or copied from a board.
CODE_LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789"
CLASS_CODE, INVITATION_CODE = 7, 9


def new_code(length: int) -> str:
    return "".join(secrets.choice(CODE_LETTERS) for _letter in range(length))


def new_class_code() -> str:
    """About 27 thousand million codes: guessing one says nothing about who is in the class."""
    return new_code(CLASS_CODE)


def new_invitation_code() -> str:
    return new_code(INVITATION_CODE)


class ClassroomQuerySet(models.QuerySet["Classroom"]):
    def taught_by(self, teacher: User) -> "ClassroomQuerySet":
        return self.filter(teachings__teacher=teacher)

    def attended_by(self, learner: User) -> "ClassroomQuerySet":
        return self.filter(enrolments__learner=learner, enrolments__left_at=None)

    def current(self) -> "ClassroomQuerySet":
        return self.filter(archived_at=None)


class Classroom(models.Model):
    """A class of one school. ``code`` is what its pupils sign in with; it invites nobody."""

    school = models.ForeignKey(School, models.PROTECT, related_name="classrooms", verbose_name=_("school"))
    name = models.CharField(_("name"), max_length=80)
    subject = models.CharField(_("subject"), max_length=80, blank=True)
    code = models.CharField(_("class code"), max_length=12, unique=True, default=new_class_code)
    time_zone = models.CharField(_("time zone"), max_length=64, default="Asia/Riyadh")
    pupils_sign_in_by = models.CharField(
        _("pupils sign in by"),
        max_length=10,
        choices=[choice for choice in SignsInBy.choices if choice[0] != SignsInBy.EMAIL],
        default=SignsInBy.PASSWORD,
    )
    consent_noted_on = models.DateField(_("consent of parents or school noted"), null=True, blank=True)
    made_at = models.DateTimeField(_("made"))
    archived_at = models.DateTimeField(_("archived"), null=True, blank=True)
    erase_on = models.DateField(_("data erased on"), null=True, blank=True)
    noticed_at = models.DateTimeField(_("erasure announced"), null=True, blank=True)
    teachers = models.ManyToManyField(User, through="Teaching", related_name="taught_classes")
    learners = models.ManyToManyField(User, through="Enrolment", related_name="classes")

    objects = ClassroomQuerySet.as_manager()

    class Meta:
        verbose_name = _("class")
        verbose_name_plural = _("classes")
        ordering = ["name", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(pupils_sign_in_by__in=[SignsInBy.PASSWORD, SignsInBy.PICTURES]),
                name="classroom_way_of_signing_in_is_known",
            ),
            models.CheckConstraint(
                condition=Q(archived_at=None, erase_on=None)
                | Q(archived_at__isnull=False, erase_on__isnull=False),
                name="classroom_clock_runs_once_archived",
            ),
        ]

    def __str__(self) -> str:
        return self.name


class Part(models.TextChoices):
    """What a teacher is in a class."""

    OWNER = "owner", _("Owner")
    CO_TEACHER = "co", _("Co-teacher")


class Teaching(models.Model):
    """A teacher of a class: its one owner, or a co-teacher."""

    classroom = models.ForeignKey(
        Classroom, models.CASCADE, related_name="teachings", verbose_name=_("class")
    )
    teacher = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="teachings", verbose_name=_("teacher")
    )
    part = models.CharField(_("part"), max_length=8, choices=Part.choices, default=Part.CO_TEACHER)
    since = models.DateTimeField(_("since"))

    class Meta:
        verbose_name = _("teacher of a class")
        verbose_name_plural = _("teachers of classes")
        ordering = ["-part", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["classroom", "teacher"], name="teaching_once_per_class"),
            models.UniqueConstraint(
                fields=["classroom"], condition=Q(part=Part.OWNER), name="teaching_one_owner_per_class"
            ),
            models.CheckConstraint(condition=Q(part__in=Part.values), name="teaching_part_is_known"),
        ]

    def __str__(self) -> str:
        return f"{self.teacher_id}: {self.classroom_id} ({self.part})"


class EnrolmentBatch(models.Model):
    """Pupils enrolled together from a file, so that it can be undone. ``token`` makes a repeated sending harmless."""

    classroom = models.ForeignKey(Classroom, models.CASCADE, related_name="batches", verbose_name=_("class"))
    token = models.UUIDField(_("sent as"), unique=True)
    file_name = models.CharField(_("file"), max_length=120)
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made"))
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        verbose_name = _("enrolment from a file")
        verbose_name_plural = _("enrolments from files")
        ordering = ["-made_at", "-pk"]

    def __str__(self) -> str:
        return self.file_name


class EnrolmentQuerySet(models.QuerySet["Enrolment"]):
    def current(self) -> "EnrolmentQuerySet":
        return self.filter(left_at=None)


class Enrolment(models.Model):
    """A pupil in a class, once. ``login_name`` is what they type to sign in, ``login_key`` how it is compared."""

    classroom = models.ForeignKey(
        Classroom, models.CASCADE, related_name="enrolments", verbose_name=_("class")
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="enrolments", verbose_name=_("learner")
    )
    login_name = models.CharField(_("name to sign in with"), max_length=80)
    login_key = models.CharField(_("name as it is compared"), max_length=120)
    number = models.CharField(_("pupil number"), max_length=20, blank=True)
    joined_at = models.DateTimeField(_("joined"))
    left_at = models.DateTimeField(_("left"), null=True, blank=True)
    batch = models.ForeignKey(
        EnrolmentBatch,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="enrolments",
        verbose_name=_("from the file"),
    )
    opened_account = models.BooleanField(_("account made with it"), default=False)

    objects = EnrolmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("pupil of a class")
        verbose_name_plural = _("pupils of classes")
        ordering = ["login_key", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["classroom", "learner"], name="enrolment_once_per_class"),
            models.UniqueConstraint(fields=["classroom", "login_key"], name="enrolment_name_once_per_class"),
            models.UniqueConstraint(
                fields=["classroom", "number"],
                condition=~Q(number=""),
                name="enrolment_number_once_per_class",
            ),
            models.CheckConstraint(condition=~Q(login_key=""), name="enrolment_has_a_login_name"),
        ]

    def __str__(self) -> str:
        return self.login_name


class Group(models.Model):
    """Some pupils of a class who get work of their own."""

    classroom = models.ForeignKey(Classroom, models.CASCADE, related_name="groups", verbose_name=_("class"))
    name = models.CharField(_("name"), max_length=60)
    members = models.ManyToManyField(Enrolment, through="GroupMember", related_name="groups")

    class Meta:
        verbose_name = _("group")
        verbose_name_plural = _("groups")
        ordering = ["name", "pk"]
        constraints = [
            models.UniqueConstraint(fields=["classroom", "name"], name="group_name_once_per_class"),
        ]

    def __str__(self) -> str:
        return self.name


class GroupMember(models.Model):
    """A pupil in a group."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="memberships", verbose_name=_("group"))
    enrolment = models.ForeignKey(
        Enrolment, models.CASCADE, related_name="memberships", verbose_name=_("pupil")
    )

    class Meta:
        verbose_name = _("member of a group")
        verbose_name_plural = _("members of groups")
        constraints = [
            models.UniqueConstraint(fields=["group", "enrolment"], name="group_member_once_per_group"),
        ]

    def __str__(self) -> str:
        return f"{self.group_id}: {self.enrolment_id}"
