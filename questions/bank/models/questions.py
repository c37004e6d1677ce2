"""The questions that ask about facts, in their revisions, with the options that they offer."""

from hashlib import blake2b

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds import KINDS, Kind, kind_choices
from questions.bank.kinds.asked import Asked
from questions.bank.models.facts import Fact
from questions.bank.search_form import search_form, stem_key
from questions.bank.topics import topic_of


class QuestionStatus(models.TextChoices):
    DRAFT = "draft", _("Draft")
    PUBLISHED = "published", _("Published")
    REJECTED = "rejected", _("Rejected")
    RETIRED = "retired", _("Retired")


class Bound(models.TextChoices):
    """How a number is meant."""

    EXACT = "exact", _("Exactly")
    AT_LEAST = "at_least", _("At least")
    AT_MOST = "at_most", _("At most")
    ABOUT = "about", _("About")


class QuestionQuerySet(models.QuerySet["Question"]):
    def published(self) -> "QuestionQuerySet":
        return self.filter(status=QuestionStatus.PUBLISHED)

    def ever_published(self) -> "QuestionQuerySet":
        """Published now, or so long that somebody may still have it open: never a draft."""
        return self.filter(status__in=[QuestionStatus.PUBLISHED, QuestionStatus.RETIRED])

    def waiting(self) -> "QuestionQuerySet":
        return self.filter(status=QuestionStatus.DRAFT)

    def bulk_create(self, objs, *args, **kwargs):
        objs = list(objs)
        for question in objs:
            question.keep_search_form()
        return super().bulk_create(objs, *args, **kwargs)

    def with_evidence(self) -> "QuestionQuerySet":
        """With all that a page shows of a question: its fact, article and choices."""
        return self.select_related("fact__article", "fact__sentence__block").prefetch_related("choices")


SEARCHED = {"stem", "key", "context", "fact", "fact_id"}


class Question(models.Model):
    """One wording of a question about one fact. Once answered it stays as it is: an edit makes the next revision.

    ``kind`` names how it is answered (``bank/kinds``); ``key`` is the answer as people read it. A number is kept in
    ``number``, ``unit`` and ``bound``; ``tolerance`` is how far an answer may be off and earn the whole mark: in the
    number's own unit, or in years for a date that is known about. The article's value is the fact's.
    """

    fact = models.ForeignKey(Fact, models.PROTECT, related_name="questions", verbose_name=_("fact"))
    kind = models.CharField(_("kind of answer"), max_length=20, choices=kind_choices)
    form = models.CharField(
        _("form"), max_length=30, help_text=_("The way of asking, as the engine names it.")
    )
    way = models.CharField(
        _("way of asking"),
        max_length=30,
        blank=True,
        help_text=_("As the engine's ranking knows it; empty for questions that people wrote."),
    )
    trust = models.FloatField(
        _("trust in the reading"),
        default=1.0,
        help_text=_("How sure the engine was of the clause that it asks about, 0 to 1."),
    )
    language = models.CharField(_("language"), max_length=5)
    context = models.CharField(_("context line"), max_length=300, blank=True)
    stem = models.CharField(_("stem"), max_length=600)
    key = models.CharField(_("key"), max_length=500)
    number = models.FloatField(_("number"), null=True, blank=True)
    unit = models.CharField(_("unit"), max_length=60, blank=True)
    bound = models.CharField(
        _("the number is meant"), max_length=10, choices=Bound.choices, default=Bound.EXACT
    )
    tolerance = models.FloatField(_("tolerance"), null=True, blank=True)
    explanation = models.CharField(_("explanation"), max_length=600, blank=True)
    title = models.CharField(
        _("title"),
        max_length=200,
        blank=True,
        help_text=_("What it is called in files; learners never see it."),
    )
    category = models.CharField(
        _("category"),
        max_length=200,
        blank=True,
        help_text=_("Where it stood in the file that it came from."),
    )
    translates = models.ForeignKey(
        "self",
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="translations",
        verbose_name=_("asks the same in another language as"),
    )
    searched = models.TextField(_("words as searched"), blank=True, editable=False)
    stem_key = models.CharField(_("same wording"), max_length=32, blank=True, editable=False, db_index=True)
    confidence = models.FloatField(_("confidence"), default=1.0)
    status = models.CharField(
        _("status"), max_length=10, choices=QuestionStatus.choices, default=QuestionStatus.DRAFT
    )
    version = models.PositiveIntegerField(
        _("version"), default=1, help_text=_("Counts every change, so that two authors notice each other.")
    )
    topic = models.CharField(
        _("topic"),
        max_length=200,
        blank=True,
        help_text=_("The words that say what is asked about, by which the same question is found again."),
    )
    revision = models.PositiveIntegerField(_("revision"), default=1)
    replaces = models.OneToOneField(
        "self", models.PROTECT, null=True, blank=True, related_name="replaced_by", verbose_name=_("replaces")
    )
    written_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("written by"),
        help_text=_("Empty for questions that the engine wrote."),
    )
    decided_by = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="+",
        verbose_name=_("decided by"),
    )
    decided_at = models.DateTimeField(_("decided"), null=True, blank=True)

    objects = QuestionQuerySet.as_manager()

    class Meta:
        verbose_name = _("question")
        verbose_name_plural = _("questions")
        ordering = ["fact__evidence_start", "pk"]
        indexes = [
            models.Index(fields=["status", "language"], name="question_by_status"),
            models.Index(fields=["topic", "language"], name="question_by_topic"),
        ]
        constraints = [
            models.CheckConstraint(
                condition=Q(status__in=QuestionStatus.values), name="question_status_is_known"
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="question_confidence_is_a_share"
            ),
            models.CheckConstraint(
                condition=Q(revision=1, replaces=None) | Q(revision__gt=1, replaces__isnull=False),
                name="question_later_revision_replaces_one",
            ),
            models.CheckConstraint(condition=~Q(stem="") & ~Q(key=""), name="question_has_stem_and_key"),
            models.UniqueConstraint(
                fields=["translates", "language"],
                condition=~Q(status="retired"),
                name="question_one_translation_per_language",
            ),
            models.CheckConstraint(
                condition=~Q(kind="number") | Q(number__isnull=False), name="question_number_has_its_value"
            ),
            models.CheckConstraint(
                condition=Q(tolerance=None) | Q(tolerance__gte=0), name="question_tolerance_is_not_negative"
            ),
            models.CheckConstraint(condition=Q(bound__in=Bound.values), name="question_bound_is_known"),
        ]

    def __str__(self) -> str:
        return self.stem

    def save(self, *args, update_fields=None, **kwargs) -> None:
        if update_fields is None or SEARCHED & set(update_fields):
            self.keep_search_form()
            update_fields = update_fields and {*update_fields, "searched", "stem_key", "topic"}
        super().save(*args, update_fields=update_fields, **kwargs)

    def keep_search_form(self) -> None:
        """What the bank's search looks through, made anew from the wording."""
        parts = (self.stem, self.key, self.context, self.fact.statement)
        self.searched = search_form(" ".join(part for part in parts if part))
        self.stem_key = stem_key(self.stem)
        self.topic = topic_of(self.stem, language=self.language, form=self.form)

    @cached_property
    def fingerprint(self) -> str:
        """Changes with every word of the question and its options: what was made of it may be kept by this name."""
        options = [(choice.pk, choice.text, choice.is_key, choice.reason) for choice in self.choices.all()]
        words = (self.revision, self.stem, self.key, self.context, self.fact_id, self.explanation, *options)
        return blake2b(repr(words).encode(), digest_size=8).hexdigest()

    @property
    def answer_kind(self) -> Kind:
        return KINDS[self.kind]

    def asked(self, *, shown: str = "") -> Asked:
        """The plain values that its form, its page and its marking need.

        ``shown`` are the positions of its options in the order of one attempt, as ``AttemptItem.shown`` keeps them;
        without it the order is the one that everybody sees.
        """
        plain = Asked(
            key=self.key,
            value=self.fact.value,
            precision=self.fact.precision,
            options=tuple(choice.option() for choice in self.choices.all()),
            calendar=self.fact.calendar,
            number=self.number,
            unit=self.unit,
            bound=self.bound,
            tolerance=self.tolerance,
            language=self.language,
            secret=str(self.pk),
        )
        return self.answer_kind.show(plain, shown=shown)
