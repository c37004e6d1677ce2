"""Forms of the studio, the bank and the sets."""

from collections.abc import Iterator
from dataclasses import dataclass

from django import forms
from django.conf import settings
from django.db.models import QuerySet
from django.utils.translation import gettext_lazy as _

from questions.articles.forms import ArticleForm
from questions.articles.models import Article
from questions.bank.checking import ChoiceText, problems_of
from questions.bank.finding import FLAGS
from questions.bank.kinds import kind_choices
from questions.bank.models import Choice, Question, QuestionSet, QuestionStatus
from questions.bank.sets import MOST_QUESTIONS
from questions.bank.tidying_models import SetRule, Tag
from questions.common.numbers import row_number

ARTICLES_SHOWN = 100
MOST_CHOICES = 6
BY_ONE_KEY = {"choice", "true_false"}
LIMITS = [(12, _("12 questions")), (24, _("24 questions")), (48, _("48 questions"))]


class NewArticleForm(ArticleForm):
    """An article, and how many questions to keep at most."""

    limit = forms.TypedChoiceField(
        label=_("At most how many?"), choices=LIMITS, coerce=int, initial=24, required=False, empty_value=24
    )


@dataclass(frozen=True, slots=True)
class ChoiceRow:
    """The bound fields of one choice, as a template lays them out."""

    number: int
    text: forms.BoundField
    reason: forms.BoundField
    is_key: bool


def choice_fields() -> dict[str, forms.Field]:
    """The fields of MOST_CHOICES choices and of the number of the right one."""
    fields: dict[str, forms.Field] = {}
    for number in range(1, MOST_CHOICES + 1):
        fields[f"text_{number}"] = forms.CharField(
            label=_("Choice"), required=False, max_length=Choice._meta.get_field("text").max_length
        )
        fields[f"reason_{number}"] = forms.CharField(
            label=_("Why it is wrong"),
            required=False,
            max_length=Choice._meta.get_field("reason").max_length,
        )
    numbers = [(str(number), str(number)) for number in range(1, MOST_CHOICES + 1)]
    fields["right"] = forms.ChoiceField(
        label=_("Right answer"), choices=numbers, required=False, widget=forms.RadioSelect
    )
    return fields


class ChoicesForm(type("ChoiceFields", (forms.Form,), choice_fields())):
    """Choices as rows of fields; rows left empty are no choices."""

    def rows(self) -> Iterator[ChoiceRow]:
        right = self["right"].value()
        for number in range(1, MOST_CHOICES + 1):
            is_key = str(number) == str(right)
            yield ChoiceRow(number, self[f"text_{number}"], self[f"reason_{number}"], is_key)

    def choices(self) -> tuple[ChoiceText, ...]:
        """The choices as written, in order."""
        right = self.cleaned_data.get("right")
        rows = [
            (
                str(number),
                self.cleaned_data.get(f"text_{number}") or "",
                self.cleaned_data.get(f"reason_{number}") or "",
            )
            for number in range(1, MOST_CHOICES + 1)
        ]
        return tuple(
            ChoiceText(text, number == right, "" if number == right else reason)
            for number, text, reason in rows
            if text or number == right
        )

    def other_choices(self) -> tuple[ChoiceText, ...]:
        """The options of a question of another kind than those that the rows are for."""
        return ()

    def key_of_choices(self) -> str:
        return next((choice.text for choice in self.choices() if choice.is_key), "")

    def add_problems(self, *, kind: str, stem: str, key: str) -> None:
        """Say what the bank's checks find, beside the field that it is about."""
        choices = self.choices() if kind in BY_ONE_KEY else self.other_choices()
        for problem in problems_of(stem=stem, key=key, choices=choices, kind=kind):
            field = "right" if problem.part == "choices" else problem.part
            if field not in self.errors:
                self.add_error(field if field in self.fields else None, problem.text)


def initial_choices(question: Question) -> dict[str, str]:
    """A question's choices as the form's first values."""
    initial = {}
    for number, choice in enumerate(question.choices.all(), start=1):
        initial |= {f"text_{number}": choice.text, f"reason_{number}": choice.reason}
        if choice.is_key:
            initial["right"] = str(number)
    return initial


def article_choices(articles: QuerySet[Article], data) -> list[tuple[int, str]]:
    """The newest articles, and the one that is chosen however old it is; a list of thousands helps nobody."""
    titles = articles.order_by("-pk").values_list("pk", "title")
    shown = list(titles[:ARTICLES_SHOWN])
    chosen = row_number(data.get("article", ""))
    if chosen is not None and chosen not in dict(shown):
        shown += titles.filter(pk=chosen)
    return shown


class FilterForm(forms.Form):
    """What the bank's list is narrowed to; a value it does not know narrows nothing."""

    q = forms.CharField(required=False, max_length=200)
    article = forms.ModelChoiceField(
        queryset=Article.objects.none(), required=False, empty_label=_("All articles")
    )
    kind = forms.ChoiceField(required=False)
    language = forms.ChoiceField(required=False, choices=[("", _("All languages")), *settings.LANGUAGES])
    status = forms.ChoiceField(required=False, choices=[("", _("All")), *QuestionStatus.choices])
    tag = forms.ModelChoiceField(queryset=Tag.objects.none(), required=False, empty_label=_("All tags"))
    flag = forms.ChoiceField(
        required=False,
        choices=[("", _("Good and bad")), *((name, label) for name, (label, _f) in FLAGS.items())],
    )
    order = forms.ChoiceField(
        required=False,
        choices=[
            ("", _("Articles, newest first")),
            ("newest", _("Questions, newest first")),
            ("stem", _("By their first letter")),
            ("confidence", _("The surest first")),
            ("hardest", _("The hardest first")),
        ],
    )

    def __init__(self, data, *, articles: QuerySet[Article], tags: QuerySet[Tag]) -> None:
        super().__init__(data)
        self.fields["article"].queryset = articles
        self.fields["article"].choices = [("", _("All articles")), *article_choices(articles, data)]
        self.fields["tag"].queryset = tags
        self.fields["kind"].choices = [("", _("All kinds")), *kind_choices()]


class RuleForm(forms.ModelForm):
    """Which questions fill a set by themselves."""

    kind = forms.ChoiceField(label=_("Kind"), required=False)

    class Meta:
        model = SetRule
        fields = ["tag", "article", "kind", "words", "most"]
        labels = {"tag": _("Tag"), "article": _("Article"), "words": _("Words"), "most": _("At most")}

    def __init__(self, *args, articles: QuerySet[Article], tags: QuerySet[Tag], **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["tag"].queryset = tags
        self.fields["tag"].empty_label = _("Any tag")
        self.fields["article"].queryset = articles
        self.fields["article"].empty_label = _("Any article")
        self.fields["kind"].choices = [("", _("Any kind")), *kind_choices()]
        self.fields["most"].widget.attrs |= {"min": 1, "max": MOST_QUESTIONS, "inputmode": "numeric"}


class SetForm(forms.ModelForm):
    """What a set is called and who may find it."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES)

    class Meta:
        model = QuestionSet
        fields = ["title", "description", "language", "feedback", "shuffle_questions", "shuffle_options"]
        labels = {
            "title": _("Title"),
            "description": _("Description"),
            "feedback": _("When is the verdict shown?"),
            "shuffle_questions": _("Questions in another order each time"),
            "shuffle_options": _("Options in another order each time"),
        }
        error_messages = {"title": {"required": _("Give the set a title.")}}

    def __init__(self, *args, **kwargs) -> None:
        super().__init__(*args, **kwargs)
        self.fields["feedback"].required = False

    def clean_feedback(self) -> str:
        return self.cleaned_data["feedback"] or self.instance.feedback
