"""Work that a class is given: its dates and rules, exceptions for single learners, and the attempts handed in."""

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.translation import gettext_lazy as _

from questions.accounts.models import User
from questions.bank.models import QuestionSet
from questions.classroom.models.classes import Classroom, Enrolment, Group


class Audience(models.TextChoices):
    CLASS = "class", _("The whole class")
    GROUPS = "groups", _("Groups")
    LEARNERS = "learners", _("Chosen pupils")


class FeedbackTime(models.TextChoices):
    """When a learner sees which answers were right."""

    QUESTION = "question", _("After each question")
    END = "end", _("After handing in")
    CLOSE = "close", _("After the assignment has closed")
    NEVER = "never", _("Never")


class KeyTime(models.TextChoices):
    """When the right answer and its evidence are shown; never before the feedback itself."""

    FEEDBACK = "feedback", _("With the feedback")
    CLOSE = "close", _("After the assignment has closed")
    NEVER = "never", _("Never")


class Grading(models.TextChoices):
    """Which of a learner's attempts counts."""

    BEST = "best", _("The best attempt")
    LAST = "last", _("The last attempt")
    FIRST = "first", _("The first attempt")
    MEAN = "mean", _("The mean of all attempts")


class LatePolicy(models.TextChoices):
    """What becomes of answers after the deadline. They are kept and marked late in any case."""

    KEEP = "keep", _("Kept and marked late, without counting")
    COUNT = "count", _("Counted and marked late")
    DEDUCT = "deduct", _("Counted with a deduction and marked late")


class AssignmentQuerySet(models.QuerySet["Assignment"]):
    def taught_by(self, teacher: User) -> "AssignmentQuerySet":
        return self.filter(classroom__teachings__teacher=teacher)

    def given_to(self, learner: User) -> "AssignmentQuerySet":
        """Those meant for the learner, in classes that they are still in."""
        enrolled = Enrolment.objects.current().filter(learner=learner)
        meant = (
            Q(audience=Audience.CLASS)
            | Q(audience=Audience.GROUPS, groups__members__in=enrolled)
            | Q(audience=Audience.LEARNERS, enrolments__in=enrolled)
        )
        return self.filter(
            pk__in=self.model.objects.filter(
                meant, classroom__enrolments__in=enrolled, withdrawn_at=None
            ).values("pk")
        )


class Assignment(models.Model):
    """A set, or a draw from a pool, given to a class with its rules.

    Dates are kept as the wall time and zone that the teacher chose; ``opens_at`` and ``closes_at`` are the moments they
    mean. ``question_set`` is the assignment's own copy: the set that it was made from may change or go.
    """

    classroom = models.ForeignKey(
        Classroom, models.CASCADE, related_name="assignments", verbose_name=_("class")
    )
    title = models.CharField(_("title"), max_length=200)
    instructions = models.CharField(_("instructions"), max_length=1000, blank=True)
    question_set = models.OneToOneField(
        QuestionSet, models.PROTECT, related_name="assignment", verbose_name=_("questions")
    )
    made_from = models.ForeignKey(
        QuestionSet,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="assignments_made",
        verbose_name=_("made from the set"),
    )
    draw = models.PositiveIntegerField(
        _("questions drawn for each attempt"),
        null=True,
        blank=True,
        help_text=_("Empty: all questions of the set."),
    )
    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("made by"),
    )
    made_at = models.DateTimeField(_("made"))
    audience = models.CharField(
        _("for whom"), max_length=10, choices=Audience.choices, default=Audience.CLASS
    )
    groups = models.ManyToManyField(Group, related_name="assignments", blank=True)
    enrolments = models.ManyToManyField(Enrolment, related_name="assignments", blank=True)

    opens_on = models.DateField(_("opens on"), null=True, blank=True)
    opens_time = models.TimeField(_("opens at"), null=True, blank=True)
    closes_on = models.DateField(_("due on"), null=True, blank=True)
    closes_time = models.TimeField(_("due at"), null=True, blank=True)
    time_zone = models.CharField(_("time zone"), max_length=64)
    opens_at = models.DateTimeField(_("opens at the moment"), null=True, blank=True)
    closes_at = models.DateTimeField(_("closes at the moment"), null=True, blank=True)
    closed_at = models.DateTimeField(
        _("closed"),
        null=True,
        blank=True,
        help_text=_("Once closed it stays so until a teacher opens it again."),
    )
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)
    exam_on = models.DateField(_("exam on"), null=True, blank=True)

    attempts_allowed = models.PositiveSmallIntegerField(
        _("attempts"), null=True, blank=True, default=1, help_text=_("Empty: as many as one likes.")
    )
    pause_minutes = models.PositiveIntegerField(_("minutes between attempts"), default=0)
    limit_minutes = models.PositiveIntegerField(_("time limit in minutes"), null=True, blank=True)
    shuffles_questions = models.BooleanField(_("questions in a different order for each"), default=False)
    shuffles_options = models.BooleanField(_("options in a different order for each"), default=False)
    feedback = models.CharField(
        _("when is feedback shown?"),
        max_length=10,
        choices=FeedbackTime.choices,
        default=FeedbackTime.QUESTION,
    )
    shows_key = models.CharField(
        _("when is the right answer shown?"),
        max_length=10,
        choices=KeyTime.choices,
        default=KeyTime.FEEDBACK,
    )
    grading = models.CharField(
        _("which attempt counts?"), max_length=6, choices=Grading.choices, default=Grading.BEST
    )
    late_policy = models.CharField(
        _("answers after the deadline"), max_length=8, choices=LatePolicy.choices, default=LatePolicy.KEEP
    )
    late_percent = models.PositiveSmallIntegerField(_("deduction for late answers in percent"), default=0)
    late_days = models.PositiveSmallIntegerField(
        _("days that late answers are taken"), default=0, help_text=_("Only where late answers count.")
    )

    objects = AssignmentQuerySet.as_manager()

    class Meta:
        verbose_name = _("assignment")
        verbose_name_plural = _("assignments")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(audience__in=Audience.values), name="assignment_audience_is_known"
            ),
            models.CheckConstraint(
                condition=Q(opens_at=None) | Q(closes_at=None) | Q(closes_at__gt=F("opens_at")),
                name="assignment_closes_after_it_opens",
            ),
            models.CheckConstraint(
                condition=Q(opens_at=None, opens_on=None, opens_time=None)
                | Q(opens_at__isnull=False, opens_on__isnull=False, opens_time__isnull=False),
                name="assignment_opening_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(closes_at=None, closes_on=None, closes_time=None)
                | Q(closes_at__isnull=False, closes_on__isnull=False, closes_time__isnull=False),
                name="assignment_closing_is_whole",
            ),
            models.CheckConstraint(
                condition=Q(attempts_allowed=None) | Q(attempts_allowed__gte=1),
                name="assignment_allows_an_attempt",
            ),
            models.CheckConstraint(
                condition=Q(draw=None) | Q(draw__gte=1), name="assignment_draws_a_question"
            ),
            models.CheckConstraint(
                condition=Q(limit_minutes=None) | Q(limit_minutes__gte=1),
                name="assignment_limit_leaves_time",
            ),
            models.CheckConstraint(
                condition=Q(feedback__in=FeedbackTime.values, shows_key__in=KeyTime.values),
                name="assignment_feedback_is_known",
            ),
            models.CheckConstraint(
                condition=Q(grading__in=Grading.values), name="assignment_grading_is_known"
            ),
            models.CheckConstraint(
                condition=Q(late_policy__in=LatePolicy.values, late_percent__lte=100),
                name="assignment_late_policy_is_known",
            ),
        ]

    def __str__(self) -> str:
        return self.title

    @property
    def occasion(self) -> str:
        """The name under which its attempts are counted."""
        return f"assignment-{self.pk}"
