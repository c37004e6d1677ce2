"""The desk's one form for a question with its choices, its key and its evidence."""

from django import forms
from django.utils.translation import gettext_lazy as _

from questions.articles.models import Article
from questions.bank.checking import ChoiceText
from questions.bank.forms import BY_ONE_KEY, MOST_CHOICES, ChoicesForm, initial_choices
from questions.bank.handwriting import (
    Handwritten,
    Proof,
    find_answer,
    find_evidence,
    read_date,
    read_quantity,
)
from questions.bank.kinds import kind_choices
from questions.bank.models import Question
from questions.bank.moderation import Wording, choices_of
from questions.common.errors import UserError

PRECISIONS = [("", _("None")), ("day", _("Day")), ("month", _("Month")), ("year", _("Year"))]
FEWEST_ROWS, SPARE_ROWS = 4, 2
# The others have parts that this form has no fields for; the studio's own has.
WRITTEN_HERE = (*BY_ONE_KEY, "date", "number")


def shown_rows(question: Question | None) -> int:
    """How many rows of choices: those that the question has, and two to spare."""
    filled = question.choices.count() if question else 0
    return min(MOST_CHOICES, max(FEWEST_ROWS, filled + SPARE_ROWS))


def fieldsets_of(question: Question | None) -> list:
    """The parts of the form; a new question has no standing yet."""
    rows = ((f"text_{number}", f"reason_{number}") for number in range(1, shown_rows(question) + 1))
    standing = ("status", "revision", "replaces", "written_by", "decided_by", "decided_at")
    return [
        (_("What proves it"), {"fields": ("article", "evidence", "answer")}),
        (_("The question"), {"fields": ("kind", "context", "stem")}),
        (_("A date or a number as the answer"), {"fields": ("key", ("value", "precision"))}),
        (_("Choices as the answer"), {"fields": ("right", *rows)}),
        *([(_("Standing"), {"fields": standing})] if question else []),
    ]


class HandwritingForm(ChoicesForm, forms.ModelForm):
    """A question as its author writes it; its checks are the bank's."""

    article = forms.ModelChoiceField(
        label=_("Article"),
        queryset=Article.objects.all(),
        help_text=_("New articles come in through the studio."),
    )
    evidence = forms.CharField(
        label=_("Evidence sentence"),
        widget=forms.Textarea(attrs={"rows": 3, "cols": 90, "dir": "auto"}),
        help_text=_("Copy it from the article’s body."),
    )
    answer = forms.CharField(
        label=_("Words of the answer in it"),
        required=False,
        widget=forms.TextInput(attrs={"size": 60, "dir": "auto"}),
        help_text=_("They are underlined in the evidence. Empty where the answer follows from the whole."),
    )
    key = forms.CharField(
        label=_("Answer as people read it"),
        required=False,
        max_length=Question._meta.get_field("key").max_length,
        widget=forms.TextInput(attrs={"size": 60, "dir": "auto"}),
    )
    value = forms.CharField(
        label=_("Date"), required=False, help_text=_("1992-05-15, 1992-05 or 1992; 44 BCE is -0043.")
    )
    precision = forms.ChoiceField(label=_("Known to the"), required=False, choices=PRECISIONS)

    class Meta:
        model = Question
        fields = ("kind", "context", "stem", "key")
        widgets = {"stem": forms.Textarea(attrs={"rows": 2, "cols": 90, "dir": "auto"})}

    def __init__(self, *args, instance: Question | None = None, initial=None, **kwargs) -> None:
        first = self.first_values(instance) if instance and instance.pk else {}
        super().__init__(*args, instance=instance, initial=first | (initial or {}), **kwargs)
        numbers = [str(number) for number in range(1, shown_rows(instance if first else None) + 1)]
        self.fields["right"].choices = [(number, number) for number in numbers]
        if first:
            self.fields["article"].disabled = True
            self.fields["kind"].disabled = True
        else:
            kinds = [(name, label) for name, label in kind_choices() if name in WRITTEN_HERE]
            self.fields["kind"].choices = [("", _("Choose one")), *kinds]
            self.fields["kind"].help_text = _("Questions of other kinds are written in the studio.")

    def first_values(self, question: Question) -> dict[str, object]:
        fact = question.fact
        return initial_choices(question) | {
            "article": fact.article,
            "evidence": fact.article.text[fact.evidence_start : fact.evidence_end],
            "answer": fact.article.text[fact.answer_start : fact.answer_end],
            "value": fact.value if fact.precision else "",
            "precision": fact.precision if fact.precision in dict(PRECISIONS) else "",
        }

    def clean(self) -> dict:
        cleaned = super().clean()
        kind = cleaned.get("kind", "")
        if kind in BY_ONE_KEY:
            cleaned["key"] = self.key_of_choices()
        elif kind == "date":
            self.check("value", read_date, cleaned.get("value", ""), cleaned.get("precision", ""))
        elif kind == "number":
            self.check("key", read_quantity, cleaned.get("key", ""))
        self.find_proof(cleaned)
        self.add_problems(kind=kind, stem=cleaned.get("stem", ""), key=cleaned.get("key", ""))
        self.refuse_replaced()
        return cleaned

    def other_choices(self) -> tuple[ChoiceText, ...]:
        """What a question of a kind without rows here has already: it is kept as it is."""
        return choices_of(self.instance) if self.instance.pk else ()

    def find_proof(self, cleaned: dict) -> None:
        """Point at the evidence and the answer in the article, or say beside the field what is not there."""
        article, evidence = cleaned.get("article"), cleaned.get("evidence")
        if not article or not evidence:
            return
        found = self.check("evidence", find_evidence, article, evidence)
        if found is None:
            return
        sentence, start, end = found
        inside = self.check("answer", find_answer, article, (start, end), cleaned.get("answer", ""))
        if inside is not None:
            cleaned["proof"] = Proof(sentence, start, end, *inside)

    def check(self, field: str, rule, *values):
        """What a rule of the bank gives; its UserError stands beside the field."""
        try:
            return rule(*values)
        except UserError as error:
            self.add_error(field, str(error))
            return None

    def refuse_replaced(self) -> None:
        if self.instance.pk and Question.objects.filter(replaces=self.instance.pk).exists():
            self.add_error(None, _("This question already has a newer version. Open that one to change it."))

    def handwritten(self) -> Handwritten:
        cleaned = self.cleaned_data
        kind = cleaned["kind"]
        choices = self.choices() if kind in BY_ONE_KEY else self.other_choices()
        return Handwritten(
            kind=kind,
            wording=Wording(cleaned["stem"], cleaned["key"], choices, cleaned["context"]),
            proof=cleaned["proof"],
            value=cleaned["value"],
            precision=cleaned["precision"],
        )
