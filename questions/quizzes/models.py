"""Attempts at a set and the answers given in them."""

from django.conf import settings
from django.db import models
from django.db.models import Case, Q, When
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.asked import Asked, Marked
from questions.bank.models import Feedback, Question, QuestionSet


class AttemptQuerySet(models.QuerySet["Attempt"]):
    def open(self) -> "AttemptQuerySet":
        return self.filter(finished_at=None)

    def finished(self) -> "AttemptQuerySet":
        return self.exclude(finished_at=None)


class Attempt(models.Model):
    """One go at a set, by a learner or by a visitor who has no account (known by ``visitor``, kept in the session).

    ``occasion`` is a name that whoever had the set taken gave it ("" for one's own practice): attempts of one occasion
    are counted together. An attempt knows no more of it. ``number`` counts them from 1. ``deadline`` is the last
    instant at which an answer is taken as part of it, by the server's clock; None where there is no limit. ``due_at``,
    where it is set, comes before that: answers after it are marked late. While ``is_withheld`` the attempt's own page
    shows no result; with feedback at the end no page of it shows what was right either.
    """

    question_set = models.ForeignKey(
        QuestionSet, models.CASCADE, related_name="attempts", verbose_name=_("question set")
    )
    learner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.CASCADE,
        null=True,
        blank=True,
        related_name="attempts",
        verbose_name=_("learner"),
    )
    visitor = models.UUIDField(_("visitor"), null=True, blank=True)
    occasion = models.CharField(_("occasion"), max_length=60, blank=True)
    number = models.PositiveIntegerField(_("number"), default=1)
    feedback = models.CharField(
        _("feedback"), max_length=10, choices=Feedback.choices, default=Feedback.AT_ONCE
    )
    deadline = models.DateTimeField(_("deadline"), null=True, blank=True)
    due_at = models.DateTimeField(_("late from"), null=True, blank=True)
    is_withheld = models.BooleanField(_("results kept back"), default=False)
    started_at = models.DateTimeField(_("started"))
    finished_at = models.DateTimeField(_("finished"), null=True, blank=True)

    objects = AttemptQuerySet.as_manager()

    class Meta:
        verbose_name = _("attempt")
        verbose_name_plural = _("attempts")
        ordering = ["-started_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(learner=None, visitor__isnull=False) | Q(learner__isnull=False, visitor=None),
                name="attempt_is_a_learners_or_a_visitors",
            ),
            models.UniqueConstraint(
                name="attempt_one_open_per_learner_and_set",
                fields=["learner", "question_set", "occasion"],
                condition=Q(finished_at=None),
            ),
            models.UniqueConstraint(
                name="attempt_one_open_per_visitor_and_set",
                fields=["visitor", "question_set"],
                condition=Q(finished_at=None),
            ),
            models.UniqueConstraint(
                name="attempt_number_once_per_learner_and_set",
                fields=["learner", "question_set", "occasion", "number"],
            ),
            models.UniqueConstraint(
                name="attempt_number_once_per_visitor_and_set", fields=["visitor", "question_set", "number"]
            ),
            models.CheckConstraint(
                condition=Q(feedback__in=Feedback.values), name="attempt_feedback_is_known"
            ),
            models.CheckConstraint(
                condition=Q(deadline=None) | Q(deadline__gte=models.F("started_at")),
                name="attempt_deadline_follows_its_start",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.question_set}: {self.started_at:%Y-%m-%d %H:%M}"

    @property
    def gives_back(self) -> bool:
        """Whether its last answer may be taken back: while it is open, but not after seeing what was right in an
        attempt that somebody had taken."""
        return self.finished_at is None and (self.occasion == "" or self.hides_verdicts)

    @property
    def hides_verdicts(self) -> bool:
        """Whether no verdict may be shown now: they come at its end, or when whoever had it taken shows them."""
        return self.feedback == Feedback.AT_END and (self.is_withheld or self.finished_at is None)


class AttemptItemQuerySet(models.QuerySet["AttemptItem"]):
    def with_counted(self) -> "AttemptItemQuerySet":
        """Each with ``counted``: the mark that counts, None where nothing was answered in time."""
        in_time = Coalesce("answer__regraded", "answer__mark")
        return self.annotate(counted=Case(When(answer__is_late=True, then=None), default=in_time))


class AttemptItem(models.Model):
    """A question of the attempt, fixed when it began: a set that changes later does not change it.

    ``shown`` are the positions of its options in the order in which this attempt shows them, parted by spaces;
    "" is the order that everybody sees.
    """

    attempt = models.ForeignKey(Attempt, models.CASCADE, related_name="items", verbose_name=_("attempt"))
    question = models.ForeignKey(
        Question, models.PROTECT, related_name="attempt_items", verbose_name=_("question")
    )
    position = models.PositiveIntegerField(_("position"))
    shown = models.CharField(_("options as shown"), max_length=100, blank=True)

    objects = AttemptItemQuerySet.as_manager()

    class Meta:
        verbose_name = _("question of an attempt")
        verbose_name_plural = _("questions of attempts")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["attempt", "position"], name="attempt_item_one_per_position"),
            models.UniqueConstraint(fields=["attempt", "question"], name="attempt_item_question_once"),
        ]

    def __str__(self) -> str:
        return f"{self.attempt_id}:{self.position}"

    def asked(self) -> Asked:
        """What it asks, its options in the order of this attempt; worked out once."""
        if "_asked" not in self.__dict__:
            self.keep_asked(self.question.asked(shown=self.shown))
        return self._asked

    def keep_asked(self, asked: Asked) -> None:
        """Use what was worked out before."""
        self._asked = asked


class Answer(models.Model):
    """What was answered to one item. Append only; ``client_id`` is made where the answer is given, so a repeat is known.

    ``given`` is the answer in the form its kind keeps (empty for "I don't know"); ``mark`` is between 0 and 1.
    ``regraded`` repeats what the last Regrade made of it; None while the first mark stands.
    ``comes_back`` is known right after it was kept: in how many days the learner's review asks the fact again; so is
    ``marked``, what the mark is made of.
    ``is_late``: it came after the attempt's deadline; it is kept and shown, and earns no points.
    """

    comes_back: int | None = None
    marked: Marked | None = None

    client_id = models.UUIDField(_("sent as"), unique=True)
    item = models.OneToOneField(
        AttemptItem, models.CASCADE, related_name="answer", verbose_name=_("question of the attempt")
    )
    given = models.CharField(_("given"), max_length=500, blank=True)
    mark = models.FloatField(_("mark"))
    regraded = models.FloatField(_("mark after regrading"), null=True, blank=True)
    answered_at = models.DateTimeField(_("answered"))
    is_late = models.BooleanField(_("late"), default=False)

    class Meta:
        verbose_name = _("answer")
        verbose_name_plural = _("answers")
        constraints = [
            models.CheckConstraint(condition=Q(mark__gte=0, mark__lte=1), name="answer_mark_is_a_share"),
            models.CheckConstraint(
                condition=Q(regraded=None) | Q(regraded__gte=0, regraded__lte=1),
                name="answer_regraded_mark_is_a_share",
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.mark:g}"

    @property
    def stands(self) -> float:
        """The last mark that it was given, in time or not."""
        return self.mark if self.regraded is None else self.regraded

    @property
    def counts(self) -> float:
        """The mark that counts: the last one that it was given; nothing for an answer that came too late."""
        if self.is_late:
            return 0.0
        return self.stands


class WithdrawnAnswer(models.Model):
    """An answer that was taken back while its attempt was open: its item is asked again. Append only."""

    client_id = models.UUIDField(_("sent as"), unique=True)
    item = models.ForeignKey(
        AttemptItem, models.CASCADE, related_name="withdrawn", verbose_name=_("question of the attempt")
    )
    given = models.CharField(_("given"), max_length=500, blank=True)
    mark = models.FloatField(_("mark"))
    answered_at = models.DateTimeField(_("answered"))
    withdrawn_at = models.DateTimeField(_("taken back"))

    class Meta:
        verbose_name = _("answer taken back")
        verbose_name_plural = _("answers taken back")
        constraints = [
            models.CheckConstraint(
                condition=Q(mark__gte=0, mark__lte=1), name="withdrawn_answer_mark_is_a_share"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.item_id}: {self.mark:g}"
