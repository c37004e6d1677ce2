"""Facts and questions at the desk. A question, its choices, key and evidence are one form, kept by the bank's verbs."""

from collections.abc import Callable

from django.contrib import admin, messages
from django.db.models import QuerySet
from django.http import HttpRequest
from django.utils import timezone
from django.utils.translation import gettext, ngettext
from django.utils.translation import gettext_lazy as _

from questions.admin.question_form import HandwritingForm, fieldsets_of
from questions.admin.reading import DeskAdmin, LanguageFilter, ReadOnlyAdmin, spoken
from questions.bank.decisions import Decision
from questions.bank.handwriting import rewrite_question, write_question
from questions.bank.models import Choice, Fact, Question
from questions.bank.moderation import publish, reject
from questions.common.errors import UserError


@admin.register(Fact)
class FactAdmin(ReadOnlyAdmin):
    list_display = ("statement", "kind", "value", "precision", "confidence", "status", "article")
    list_filter = ("kind", "precision", "status", "article__language")
    list_select_related = ("article",)
    search_fields = ("statement", "value", "article__title")


@admin.register(Choice)
class ChoiceAdmin(ReadOnlyAdmin):
    list_display = ("text", "is_key", "question")
    list_filter = ("is_key",)
    list_select_related = ("question",)
    search_fields = ("text", "question__stem")


@admin.register(Decision)
class DecisionAdmin(ReadOnlyAdmin):
    list_display = ("stem", "verdict", "before", "after", "confidence", "by", "at")
    list_filter = ("verdict", "at")
    list_select_related = ("by",)
    search_fields = ("stem", "key", "by__email")
    date_hierarchy = "at"


@admin.register(Question)
class QuestionAdmin(DeskAdmin):
    form = HandwritingForm
    list_display = ("stem", "key", "kind", spoken, "status", "sureness", "revision")
    list_filter = ("status", "kind", LanguageFilter)
    search_fields = ("stem", "key", "context", "fact__statement", "fact__article__title")
    readonly_fields = (
        "status",
        "version",
        "topic",
        "revision",
        "replaces",
        "written_by",
        "decided_by",
        "decided_at",
    )
    actions = ("publish_selected", "reject_selected")

    @admin.display(description=_("Confidence"), ordering="confidence")
    def sureness(self, question: Question) -> str:
        return f"{question.confidence:.0%}"

    def get_fieldsets(self, request: HttpRequest, obj: Question | None = None) -> list:
        return fieldsets_of(obj)

    def save_model(self, request: HttpRequest, obj: Question, form: HandwritingForm, change: bool) -> None:
        """Keep it through the bank; where that made a new revision, say so and go on with that one."""
        if change:
            before = Question.objects.select_related("fact__article").get(pk=obj.pk)
            saved = rewrite_question(before, form.handwritten(), by=request.user, at=timezone.now())
        else:
            saved = write_question(form.cleaned_data["article"], form.handwritten(), by=request.user)
        if change and saved.pk != obj.pk:
            messages.warning(
                request, gettext("This question was already answered, so the new words are a new version.")
            )
        obj.__dict__.update(saved.__dict__)

    @admin.action(description=_("Publish the chosen questions"), permissions=["change"])
    def publish_selected(self, request: HttpRequest, queryset: QuerySet[Question]) -> None:
        decide_all(request, queryset, publish)

    @admin.action(description=_("Reject the chosen questions"), permissions=["change"])
    def reject_selected(self, request: HttpRequest, queryset: QuerySet[Question]) -> None:
        decide_all(request, queryset, reject)


def decide_all(request: HttpRequest, questions: QuerySet[Question], decision: Callable) -> None:
    """Move each question, and say how many moved and what stopped the others."""
    moved = 0
    for question in questions:
        try:
            decision(question, by=request.user, at=timezone.now())
            moved += 1
        except UserError as error:
            messages.error(request, f"{question}: {error}")
    text = ngettext("%(count)d question changed.", "%(count)d questions changed.", moved)
    messages.success(request, text % {"count": moved})
