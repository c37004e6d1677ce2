"""Forms for a question written by hand, and for what is known about its article."""

from django import forms
from django.conf import settings
from django.utils.translation import gettext_lazy as _

from questions.articles.forms import PastedTextField
from questions.articles.models import Article
from questions.bank.editor_form import EditForm
from questions.bank.formats.choosing import WORDS_OF_TRUTH
from questions.bank.handwriting import Proof, find_answer, find_evidence
from questions.bank.models import Fact, Question
from questions.common.errors import UserError


class WriteForm(EditForm):
    """A new question of any kind, and the words of the article that prove it."""

    def __init__(self, article: Article, kind: str, data=None, *, initial: dict | None = None) -> None:
        nowhere = dict.fromkeys(("evidence_start", "evidence_end", "answer_start", "answer_end"), 0)
        question = Question(kind=kind, language=article.language, fact=Fact(article=article, **nowhere))
        super().__init__(question, data, initial=first_words(kind, article.language) | (initial or {}))
        evidence = self.fields["evidence"]
        evidence.required = True
        evidence.help_text = _("Copy it from the article’s body.")
        evidence.error_messages["required"] = _("Give the words of the article that prove the answer.")

    def find_proof(self) -> None:
        """Find the evidence and the answer's words in the article, and say beside the field what is not there."""
        article, written = self.question.fact.article, self.cleaned_data
        if not written.get("evidence"):
            return
        field = "evidence"
        try:
            sentence, *place = find_evidence(article, written["evidence"])
            field = "answer"
            self.proof = Proof(
                sentence, *place, *find_answer(article, tuple(place), written.get("answer", ""))
            )
        except UserError as error:
            self.add_error(field, str(error))

    def key_text(self) -> str:
        """A date that is not written out is known by the words of the evidence, or by its digits."""
        said = super().key_text()
        return said or (
            self.cleaned_data.get("answer") or self.cleaned_data.get("value", "") if self.is_date else ""
        )


def first_words(kind: str, language: str) -> dict:
    """What stands in a new form already: the two words of a statement that is true or false."""
    if kind != "true_false":
        return {}
    yes, no = WORDS_OF_TRUTH.get(language, WORDS_OF_TRUTH["en"])
    return {"text_1": yes, "text_2": no}


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
