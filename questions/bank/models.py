"""Facts with their evidence, the questions that ask about them, and the sets they are gathered in."""

import secrets
from hashlib import blake2b

from django.conf import settings
from django.db import models
from django.db.models import F, Q
from django.utils.functional import cached_property
from django.utils.translation import gettext_lazy as _

from questions.articles.models import Article, Sentence
from questions.bank.kinds import KINDS, Kind, kind_choices
from questions.bank.kinds.asked import Asked, Option
from questions.bank.search_form import search_form, stem_key
from questions.bank.topics import topic_of


class FactStatus(models.TextChoices):
    ACTIVE = "active", _("Active")
    REJECTED = "rejected", _("Rejected")


class Calendar(models.TextChoices):
    """The calendar that a date is written in."""

    GREGORIAN = "gregorian", _("Gregorian")
    HIJRI = "hijri", _("Hijri")


class Fact(models.Model):
    """Something an article states. ``evidence`` and ``answer`` offsets count characters of the article's text.

    ``value`` is normalised: a date as ISO 8601 to its precision (``1992-05-15``, ``1992-05``, ``1992``, ``-0043``;
    both ends as ``1939/1945``), a number in digits, anything else as its words. ``precision`` is empty where the value
    is not a date. ``calendar`` is the one in which the value of a date is written: ``1443-09`` is a month of the Hijra.
    """

    article = models.ForeignKey(Article, models.CASCADE, related_name="facts", verbose_name=_("article"))
    sentence = models.ForeignKey(
        Sentence, models.PROTECT, related_name="facts", verbose_name=_("evidence sentence")
    )
    kind = models.CharField(_("kind"), max_length=30)
    statement = models.CharField(_("statement"), max_length=600)
    value = models.CharField(_("value"), max_length=500)
    precision = models.CharField(_("precision"), max_length=10, blank=True)
    calendar = models.CharField(
        _("calendar"), max_length=10, choices=Calendar.choices, default=Calendar.GREGORIAN
    )
    evidence_start = models.PositiveIntegerField(_("evidence starts at"))
    evidence_end = models.PositiveIntegerField(_("evidence ends at"))
    answer_start = models.PositiveIntegerField(_("answer starts at"))
    answer_end = models.PositiveIntegerField(_("answer ends at"))
    derivation = models.CharField(_("derivation"), max_length=200, blank=True)
    confidence = models.FloatField(_("confidence"), default=1.0)
    status = models.CharField(
        _("status"), max_length=10, choices=FactStatus.choices, default=FactStatus.ACTIVE
    )

    class Meta:
        verbose_name = _("fact")
        verbose_name_plural = _("facts")
        ordering = ["evidence_start", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(evidence_end__gt=F("evidence_start")), name="fact_has_evidence"
            ),
            models.CheckConstraint(
                condition=Q(answer_start__gte=F("evidence_start"), answer_end__lte=F("evidence_end"))
                & Q(answer_end__gte=F("answer_start")),
                name="fact_answer_stands_in_its_evidence",
            ),
            models.CheckConstraint(
                condition=Q(confidence__gte=0, confidence__lte=1), name="fact_confidence_is_a_share"
            ),
            models.CheckConstraint(condition=Q(status__in=FactStatus.values), name="fact_status_is_known"),
            models.CheckConstraint(condition=Q(calendar__in=Calendar.values), name="fact_calendar_is_known"),
            models.UniqueConstraint(
                fields=["article", "kind", "value", "evidence_start", "answer_start"],
                name="fact_once_per_article",
            ),
        ]

    def __str__(self) -> str:
        return self.statement


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


class Choice(models.Model):
    """One option of a question, or one answer that it accepts; the kind of the question says which.

    Options to choose from stand at their place in the one order that everybody sees; events to put in order stand in
    the right one. ``match`` is what belongs to ``text`` where things are matched. ``fraction`` is the share of the
    mark, -1 to 1, that an author gave it; None leaves it to the kind. ``reason`` says why a distractor is wrong.
    ``one_key`` repeats what the question's kind says, so that the database can hold it to one key.
    """

    question = models.ForeignKey(Question, models.CASCADE, related_name="choices", verbose_name=_("question"))
    position = models.PositiveSmallIntegerField(_("position"))
    text = models.CharField(_("text"), max_length=500)
    is_key = models.BooleanField(_("key"), default=False)
    one_key = models.BooleanField(_("of a question with one key"), default=True)
    fraction = models.FloatField(_("share of the mark"), null=True, blank=True)
    match = models.CharField(_("belongs to"), max_length=500, blank=True)
    reason = models.CharField(_("why it is wrong"), max_length=300, blank=True)

    class Meta:
        verbose_name = _("choice")
        verbose_name_plural = _("choices")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(
                name="choice_one_key_per_question",
                fields=["question"],
                condition=Q(is_key=True, one_key=True),
            ),
            models.CheckConstraint(
                condition=Q(fraction=None) | Q(fraction__gte=-1, fraction__lte=1),
                name="choice_fraction_is_a_share",
            ),
            models.UniqueConstraint(name="choice_one_per_position", fields=["question", "position"]),
            models.UniqueConstraint(name="choice_texts_differ", fields=["question", "text"]),
        ]

    def __str__(self) -> str:
        return self.text

    def option(self) -> Option:
        """Its plain values."""
        return Option(self.position, self.text, self.is_key, self.reason, self.fraction, self.match)


def new_share_code() -> str:
    """A code that nobody guesses: 96 random bits."""
    return secrets.token_urlsafe(12)


class Feedback(models.TextChoices):
    """When the verdict and its proof are shown."""

    AT_ONCE = "at_once", _("After each answer")
    AT_END = "at_end", _("At the end")


class QuestionSetQuerySet(models.QuerySet["QuestionSet"]):
    def listed(self) -> "QuestionSetQuerySet":
        return self.filter(is_listed=True)

    def owned_by(self, user) -> "QuestionSetQuerySet":
        return self.filter(owner=user, is_copy=False)

    def open_by_link(self) -> "QuestionSetQuerySet":
        """Those that whoever has the link may take; a copy made for a class is reached through the class alone."""
        return self.filter(is_copy=False)


class QuestionSet(models.Model):
    """Published questions gathered to be taken together. A listed set is open to all; any can be shared by link."""

    title = models.CharField(_("title"), max_length=200)
    description = models.CharField(_("description"), max_length=400, blank=True)
    language = models.CharField(_("language"), max_length=5)
    slug = models.SlugField(_("address"), max_length=80, unique=True, allow_unicode=True)
    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL,
        models.SET_NULL,
        null=True,
        blank=True,
        related_name="question_sets",
        verbose_name=_("owner"),
    )
    is_listed = models.BooleanField(_("listed for everybody"), default=False)
    is_trial = models.BooleanField(_("tried without an account"), default=False)
    is_copy = models.BooleanField(
        _("copy kept for a class"), default=False, help_text=_("Never listed, never opened by its link.")
    )
    share_code = models.CharField(_("share code"), max_length=32, unique=True, default=new_share_code)
    feedback = models.CharField(
        _("feedback"), max_length=10, choices=Feedback.choices, default=Feedback.AT_ONCE
    )
    shuffle_questions = models.BooleanField(_("questions in another order each time"), default=False)
    shuffle_options = models.BooleanField(_("options in another order each time"), default=False)
    questions = models.ManyToManyField(Question, through="SetItem", related_name="sets")
    made_at = models.DateTimeField(_("made"))

    objects = QuestionSetQuerySet.as_manager()

    class Meta:
        verbose_name = _("question set")
        verbose_name_plural = _("question sets")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.UniqueConstraint(
                name="question_set_one_trial_per_language", fields=["language"], condition=Q(is_trial=True)
            ),
            models.CheckConstraint(
                condition=Q(feedback__in=Feedback.values), name="question_set_feedback_is_known"
            ),
        ]

    def __str__(self) -> str:
        return self.title


class SetItem(models.Model):
    """A question's place in a set."""

    question_set = models.ForeignKey(
        QuestionSet, models.CASCADE, related_name="items", verbose_name=_("question set")
    )
    question = models.ForeignKey(
        Question, models.PROTECT, related_name="set_items", verbose_name=_("question")
    )
    position = models.PositiveIntegerField(_("position"))

    class Meta:
        verbose_name = _("question of a set")
        verbose_name_plural = _("questions of sets")
        ordering = ["position"]
        constraints = [
            models.UniqueConstraint(fields=["question_set", "position"], name="set_item_one_per_position"),
            models.UniqueConstraint(fields=["question_set", "question"], name="set_item_question_once"),
        ]

    def __str__(self) -> str:
        return f"{self.question_set_id}:{self.position}"
