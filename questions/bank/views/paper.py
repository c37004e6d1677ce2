"""Printing a set: the paper in its versions, answer sheets and the key, each beginning on a page of its own."""

from django import forms
from django.conf import settings
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override
from django.views.decorators.http import require_GET

from questions.accounts.permissions import Can, requires
from questions.bank.models import QuestionSet
from questions.bank.paper import MOST_VERSIONS, key_of, papers_of
from questions.common.number_fields import WholeNumberField

VERSIONS = [(number, str(number)) for number in range(1, MOST_VERSIONS + 1)]


class PaperForm(forms.Form):
    """What to print; everything has a value of its own, so a bare address prints as well."""

    language = forms.ChoiceField(label=_("Language"), choices=settings.LANGUAGES, required=False)
    versions = forms.TypedChoiceField(
        label=_("Versions"), choices=VERSIONS, coerce=int, required=False, empty_value=1
    )
    points = WholeNumberField(
        label=_("Marks for each question"), min_value=1, max_value=20, required=False, initial=1
    )
    minutes = WholeNumberField(label=_("Minutes"), min_value=1, max_value=600, required=False)
    heading = forms.CharField(label=_("School, subject, class"), max_length=120, required=False)
    sheet = forms.BooleanField(label=_("With answer sheets"), required=False, initial=True)
    key = forms.BooleanField(label=_("With the key"), required=False, initial=True)


@require_GET
@requires(Can.MANAGE_SETS)
def paper(request: HttpRequest, pk: int) -> HttpResponse:
    """One's own set, or one that is open to all, as an exam paper."""
    own_or_listed = QuestionSet.objects.filter(Q(owner=request.user) | Q(is_listed=True))
    question_set = get_object_or_404(own_or_listed, pk=pk)
    return paper_page(request, question_set, back_to=reverse("bank:my_sets"))


def paper_page(
    request: HttpRequest, question_set: QuestionSet, *, back_to: str, heading: str = ""
) -> HttpResponse:
    """The page that prints ``question_set``; the paper itself speaks the language that was asked for."""
    initial = {"language": question_set.language, "heading": heading, "versions": 1, "points": 1}
    initial |= {"sheet": True, "key": True}
    form = PaperForm(request.GET if request.GET else initial)
    chosen = initial | (
        {} if not form.is_valid() else {k: v for k, v in form.cleaned_data.items() if v != ""}
    )
    language = chosen["language"]
    with override(language):
        sheets = render_to_string("bank/_paper.html", paper_context(question_set, chosen))
    context = {"set": question_set, "form": form, "sheets": sheets, "language": language, "back_to": back_to}
    return render(request, "bank/paper.html", context, status=200 if form.is_valid() else 422)


def paper_context(question_set: QuestionSet, chosen: dict) -> dict:
    papers = papers_of(question_set, versions=chosen["versions"])
    points = chosen["points"] or 1
    count = len(papers[0].questions)
    return {
        "set": question_set,
        "papers": papers,
        "key_lines": key_of(papers) if chosen["key"] else [],
        "points": points,
        "total": points * count,
        "minutes": chosen.get("minutes"),
        "heading": chosen["heading"],
        "with_sheet": chosen["sheet"],
    }
