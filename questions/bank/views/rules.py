"""A set that fills itself: its rule, filling it anew, and letting it go."""

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods

from questions.accounts.permissions import Can, requires
from questions.bank.filling import drop_rule, fill_set, set_rule
from questions.bank.forms import RuleForm
from questions.bank.reach import articles_of, questions_seen_by
from questions.bank.tagging import used_tags
from questions.bank.tidying_models import SetRule
from questions.bank.views.sets import own_set

DROP, FILL = "drop", "fill"


@require_http_methods(["GET", "POST"])
@requires(Can.MANAGE_SETS)
def edit_rule(request: HttpRequest, pk: int) -> HttpResponse:
    """Say which questions fill the set, fill it anew, or let it be changed by hand again."""
    question_set = own_set(request, pk)
    rule = SetRule.objects.filter(question_set=question_set).first()
    if request.method == "POST" and request.POST.get("do") == DROP:
        drop_rule(question_set)
        messages.success(request, _("The set keeps its questions and no longer fills itself."))
        return redirect("bank:edit_set", pk)
    if request.method == "POST" and request.POST.get("do") == FILL and rule:
        say_filled(request, fill_set(rule, at=timezone.now()))
        return redirect("bank:edit_set", pk)
    form = rule_form(request, rule)
    if request.method == "POST" and form.is_valid():
        made = set_rule(question_set, at=timezone.now(), **form.cleaned_data)
        say_filled(request, made.question_set.items.count())
        return redirect("bank:edit_set", pk)
    context = {"set": question_set, "form": form, "rule": rule}
    return render(request, "bank/edit_rule.html", context, status=422 if form.errors else 200)


def rule_form(request: HttpRequest, rule: SetRule | None) -> RuleForm:
    published = questions_seen_by(request.user).published()
    data = request.POST if request.method == "POST" else None
    return RuleForm(data, instance=rule, articles=articles_of(request.user), tags=used_tags(published))


def say_filled(request: HttpRequest, count: int) -> None:
    text = ngettext("The set now holds %(count)d question.", "The set now holds %(count)d questions.", count)
    messages.success(request, text % {"count": count})
