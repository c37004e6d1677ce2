"""The options that a question offers, and the answers that one accepts."""

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext_lazy as _

from questions.bank.kinds.asked import Option
from questions.bank.models.questions import Question


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
