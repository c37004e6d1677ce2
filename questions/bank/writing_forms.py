"""Forms for a question written by hand, and for what is known about its article."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from questions.articles.forms import PastedTextField
from questions.articles.models import Article
from questions.bank.forms import ChoicesForm
from questions.bank.handwriting import Handwritten, Proof, find_answer, find_evidence, read_date
from questions.bank.models import Question
from questions.bank.moderation import Wording
from questions.common.errors import UserError

CHOICE, DATE = "choice", "date"
PRECISIONS = {0: "year", 1: "month", 2: "day"}


class WriteForm(ChoicesForm):
    """A question with choices or a date as its answer, and the words of the article that prove it."""

    kind = forms.ChoiceField(
        label=_("Kind of answer"),
        choices=[(CHOICE, _("Choices")), (DATE, _("A date that is typed"))],
        initial=CHOICE,
    )
    evidence = PastedTextField(
        label=_("Evidence sentence"),
        widget=forms.Textarea,
        help_text=_("Copy it from the article’s body."),
        error_messages={"required": _("Give the words of the article that prove the answer.")},
    )
    stem = PastedTextField(
        label=_("Question"),
        max_length=Question._meta.get_field("stem").max_length,
        widget=forms.Textarea,
        error_messages={"required": _("Write the question.")},
    )
    answer = PastedTextField(
        label=_("Words of the answer in it"),
        required=False,
        max_length=Question._meta.get_field("key").max_length,
        widget=forms.TextInput,
        help_text=_("They are underlined in the evidence. Empty where the answer follows from the whole."),
    )
    value = forms.CharField(
        label=_("Date"),
        required=False,
        max_length=11,
        help_text=_("1992-05-15, 1992-05 or 1992; 44 BCE is -0043."),
        widget=forms.TextInput({"inputmode": "numeric"}),
    )

    def __init__(self, article: Article, data=None, *, evidence: str = "") -> None:
        super().__init__(data, initial={"evidence": evidence})
        self.article = article
        self.proof: Proof | None = None

    def clean(self) -> dict:
        cleaned = super().clean()
        kind = cleaned.get("kind", CHOICE)
        self.find_proof(cleaned)
        if kind == DATE:
            self.check_date(cleaned)
        self.add_problems(kind=kind, stem=cleaned.get("stem", ""), key=self.key(cleaned))
        return cleaned

    def find_proof(self, cleaned: dict) -> None:
        """Find the evidence and the answer's words in the article, and say beside the field what is not there."""
        if not cleaned.get("evidence"):
            return
        field = "evidence"
        try:
            sentence, start, end = find_evidence(self.article, cleaned["evidence"])
            field = "answer"
            places = find_answer(self.article, (start, end), cleaned.get("answer", ""))
        except UserError as error:
            self.add_error(field, str(error))
            return
        self.proof = Proof(sentence, start, end, *places)

    def check_date(self, cleaned: dict) -> None:
        try:
            read_date(cleaned.get("value", ""), self.precision(cleaned))
        except UserError as error:
            self.add_error("value", str(error))

    def precision(self, cleaned: dict) -> str:
        return PRECISIONS.get(cleaned.get("value", "").strip().lstrip("-").count("-"), "")

    def key(self, cleaned: dict) -> str:
        if cleaned.get("kind") == DATE:
            return cleaned.get("answer") or cleaned.get("value", "")
        return self.key_of_choices()

    def handwritten(self) -> Handwritten:
        cleaned = self.cleaned_data
        choices = self.choices() if cleaned["kind"] == CHOICE else ()
        return Handwritten(
            kind=cleaned["kind"],
            wording=Wording(cleaned["stem"], self.key(cleaned), choices),
            proof=self.proof,
            value=cleaned.get("value", ""),
            precision=self.precision(cleaned),
        )


class ArticleDetailsForm(forms.Form):
    """Title, source, language and day of an article."""

    title = PastedTextField(
        label=_("Title"),
        max_length=Article._meta.get_field("title").max_length,
        widget=forms.TextInput,
        error_messages={"required": _("Give the article a title.")},
    )
    source = PastedTextField(
        label=_("Source"),
        required=False,
        max_length=Article._meta.get_field("source").max_length,
        widget=forms.TextInput,
        help_text=_("Newspaper, site or book. Learners see it with the evidence."),
    )
    language = forms.ChoiceField(label=_("Language of the text"), choices=settings.LANGUAGES)
    published_on = forms.DateField(
        label=_("Published on"),
        required=False,
        widget=forms.DateInput({"type": "date"}, format="%Y-%m-%d"),
        input_formats=["%Y-%m-%d"],
        help_text=_("Needed for “last year” and the like."),
        error_messages={"invalid": _("Write the date as year-month-day, such as 2024-05-31.")},
    )

    def __init__(self, article: Article, data=None) -> None:
        known = {name: getattr(article, name) for name in ("title", "source", "language", "published_on")}
        super().__init__(data, initial=known)
