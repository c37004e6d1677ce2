"""Keeping the bank tidy: one action on many questions and its undo, saved filters, questions that say the same."""

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse, QueryDict
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_GET, require_POST

from questions.accounts.permissions import Can, requires
from questions.bank.bulk import MOST_AT_ONCE, change_many, undo_change
from questions.bank.duplicates import duplicate_groups
from questions.bank.models import Question
from questions.bank.reach import questions_of
from questions.bank.tagging import drop_unused_tags, named_tag
from questions.bank.tidying_models import BulkAction, SavedFilter
from questions.bank.views.listing import filtered, without_page
from questions.common.errors import UserError
from questions.common.numbers import row_numbers

LONGEST_NAME = SavedFilter._meta.get_field("name").max_length
LONGEST_QUERY = SavedFilter._meta.get_field("query").max_length


@require_POST
@requires(Can.AUTHOR)
def change(request: HttpRequest) -> HttpResponse:
    """Do one action to the ticked questions, or to all that the filters leave."""
    action = request.POST.get("action", "")
    if action not in BulkAction.values:
        raise UserError(_("Choose what to do with the questions."))
    tag = named_tag(request.POST.get("tag", "")) if action in {BulkAction.TAG, BulkAction.UNTAG} else None
    outcome = change_many(chosen_questions(request), action, by=request.user, at=timezone.now(), tag=tag)
    say_outcome(request, outcome.changed, outcome.refused)
    return redirect(back_to_list(request, changed=outcome.change.pk if outcome.changed else None))


def chosen_questions(request: HttpRequest) -> list[Question]:
    """The person's own questions that are ticked, or their own among all that the filters leave."""
    own = questions_of(request.user)
    if request.POST.get("everything"):
        _form, found = filtered(request.user, QueryDict(request.POST.get("filters", "")))
        numbers = list(found.values_list("pk", flat=True)[: MOST_AT_ONCE + 1])
        return list(own.filter(pk__in=numbers))
    return list(own.filter(pk__in=row_numbers(request.POST.getlist("question"))))


def say_outcome(request: HttpRequest, changed: int, stayed: int) -> None:
    text = ngettext("%(count)d question changed.", "%(count)d questions changed.", changed)
    messages.success(request, text % {"count": changed})
    if stayed:
        text = ngettext("%(count)d stays as it is.", "%(count)d stay as they are.", stayed)
        messages.info(request, text % {"count": stayed})


def back_to_list(request: HttpRequest, *, changed: int | None = None) -> str:
    """The list with the filters that the form was sent from."""
    query = QueryDict(without_page(QueryDict(request.POST.get("filters", ""))), mutable=True)
    if changed:
        query["changed"] = changed
    return f"{reverse('bank:questions')}?{query.urlencode()}" if query else reverse("bank:questions")


@require_POST
@requires(Can.AUTHOR)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take one's own change of many questions back."""
    made = get_object_or_404(request.user.bulk_changes, pk=pk)
    back, stayed = undo_change(made, by=request.user, at=timezone.now())
    drop_unused_tags()
    text = ngettext("%(count)d question is as it was.", "%(count)d questions are as they were.", back)
    messages.success(request, text % {"count": back})
    if stayed:
        text = ngettext(
            "%(count)d was changed again since and stays.",
            "%(count)d were changed again since and stay.",
            stayed,
        )
        messages.info(request, text % {"count": stayed})
    return redirect(back_to_list(request))


@require_POST
@requires(Can.MANAGE_SETS)
def keep_filter(request: HttpRequest) -> HttpResponse:
    """Keep the filters of the list under a name; the same name is overwritten."""
    name = " ".join(request.POST.get("name", "").split())
    query = without_page(QueryDict(request.POST.get("filters", "")))
    if not name or len(name) > LONGEST_NAME or len(query) > LONGEST_QUERY:
        raise UserError(_("Give the filters a short name, such as “To check”."))
    request.user.saved_filters.update_or_create(name=name, defaults={"query": query})
    messages.success(request, _("The filters are kept."))
    return redirect(back_to_list(request))


@require_POST
@requires(Can.MANAGE_SETS)
def drop_filter(request: HttpRequest, pk: int) -> HttpResponse:
    get_object_or_404(request.user.saved_filters, pk=pk).delete()
    messages.success(request, _("The saved filter is gone."))
    return redirect("bank:questions")


@require_GET
@requires(Can.AUTHOR)
def duplicates(request: HttpRequest) -> HttpResponse:
    """One's own questions that ask the same, group by group."""
    groups = duplicate_groups(questions_of(request.user))
    return render(request, "bank/duplicates.html", {"groups": groups})


@require_POST
@requires(Can.AUTHOR)
def keep_one(request: HttpRequest) -> HttpResponse:
    """Of a group that asks the same keep one question and retire or reject the others."""
    kept = row_numbers([request.POST.get("keep", "")])
    others = [number for number in row_numbers(request.POST.getlist("question")) if number not in kept]
    if not kept:
        raise Http404
    own = questions_of(request.user)
    get_object_or_404(own, pk=kept[0])
    count = 0
    for status_action, statuses in ((BulkAction.RETIRE, ["published"]), (BulkAction.REJECT, ["draft"])):
        chosen = list(own.filter(pk__in=others, status__in=statuses))
        if chosen:
            count += change_many(chosen, status_action, by=request.user, at=timezone.now()).changed
    say_outcome(request, count, 0)
    return redirect("bank:duplicates")
