"""What keeps a large bank tidy: tags, saved filters, changes of many questions at once, rules that fill a set."""

from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.articles.models import Article
from questions.bank.models import Question, QuestionSet, QuestionStatus
from questions.bank.search_form import search_form


class Tag(models.Model):
    """A word that questions are filed under; ``folded`` keeps two spellings of one word from being two tags."""

    name = models.CharField(_("name"), max_length=60)
    folded = models.CharField(_("as compared"), max_length=60, unique=True, editable=False)
    questions = models.ManyToManyField(Question, related_name="tags", blank=True, verbose_name=_("questions"))

    class Meta:
        verbose_name = _("tag")
        verbose_name_plural = _("tags")
        ordering = ["folded"]

    def __str__(self) -> str:
        return self.name

    def save(self, *args, **kwargs) -> None:
        self.folded = search_form(self.name)
        super().save(*args, **kwargs)


class SavedFilter(models.Model):
    """Filters of the bank's list that a person keeps under a name; ``query`` is what stands in the address."""

    owner = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="saved_filters", verbose_name=_("owner")
    )
    name = models.CharField(_("name"), max_length=60)
    query = models.CharField(_("filters"), max_length=600, blank=True)

    class Meta:
        verbose_name = _("saved filter")
        verbose_name_plural = _("saved filters")
        ordering = ["name"]
        constraints = [
            models.UniqueConstraint(fields=["owner", "name"], name="saved_filter_one_per_name"),
        ]

    def __str__(self) -> str:
        return self.name


class BulkAction(models.TextChoices):
    """What can be done to many questions at once."""

    PUBLISH = "publish", _("Publish")
    REJECT = "reject", _("Reject")
    RETIRE = "retire", _("Retire")
    RESTORE = "restore", _("Back to review")
    TAG = "tag", _("Tag")
    UNTAG = "untag", _("Remove tag")


class BulkChange(models.Model):
    """One action on many questions, kept so that it can be undone as a whole."""

    made_by = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.CASCADE, related_name="bulk_changes", verbose_name=_("made by")
    )
    made_at = models.DateTimeField(_("made"))
    action = models.CharField(_("action"), max_length=10, choices=BulkAction.choices)
    tag = models.ForeignKey(
        Tag, models.SET_NULL, null=True, blank=True, related_name="+", verbose_name=_("tag")
    )
    undone_at = models.DateTimeField(_("undone"), null=True, blank=True)

    class Meta:
        verbose_name = _("change of many questions")
        verbose_name_plural = _("changes of many questions")
        ordering = ["-made_at", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(action__in=BulkAction.values), name="bulk_change_action_is_known"
            ),
        ]

    def __str__(self) -> str:
        return f"{self.action} {self.made_at:%Y-%m-%d %H:%M}"


class BulkChangeItem(models.Model):
    """One question that the action really changed; ``status_before`` is empty for tags."""

    change = models.ForeignKey(BulkChange, models.CASCADE, related_name="items", verbose_name=_("change"))
    question = models.ForeignKey(Question, models.CASCADE, related_name="+", verbose_name=_("question"))
    status_before = models.CharField(
        _("status before"), max_length=10, choices=QuestionStatus.choices, blank=True
    )

    class Meta:
        verbose_name = _("changed question")
        verbose_name_plural = _("changed questions")
        constraints = [
            models.UniqueConstraint(fields=["change", "question"], name="bulk_change_question_once"),
        ]

    def __str__(self) -> str:
        return f"{self.change_id}: {self.question_id}"


class SetRule(models.Model):
    """Which published questions fill a set by themselves; what is left empty does not narrow."""

    question_set = models.OneToOneField(
        QuestionSet, models.CASCADE, related_name="rule", verbose_name=_("question set")
    )
    tag = models.ForeignKey(
        Tag, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("tag")
    )
    article = models.ForeignKey(
        Article, models.CASCADE, null=True, blank=True, related_name="+", verbose_name=_("article")
    )
    kind = models.CharField(_("kind of answer"), max_length=20, blank=True)
    words = models.CharField(_("words"), max_length=200, blank=True)
    most = models.PositiveSmallIntegerField(_("at most"), default=20)
    filled_at = models.DateTimeField(_("last filled"), null=True, blank=True)

    class Meta:
        verbose_name = _("rule of a set")
        verbose_name_plural = _("rules of sets")
        constraints = [
            models.CheckConstraint(condition=Q(most__gte=1, most__lte=200), name="set_rule_most_is_1_to_200"),
        ]

    def __str__(self) -> str:
        return f"{self.question_set_id}: {self.most}"
