"""A person's own sets: the list, a new one, changing, ordering and deleting one."""

from django.contrib import messages
from django.core.paginator import Paginator
from django.db.models import Count, Q
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import get_language
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from questions.accounts.permissions import Can, requires
from questions.bank.forms import SetForm
from questions.bank.models import Question, QuestionSet, QuestionStatus
from questions.bank.reach import articles_of, questions_seen_by, sets_of
from questions.bank.sets import DOWN, MOST_QUESTIONS, OUT, UP, delete_set, make_set, move_question
from questions.common.errors import UserError
from questions.common.numbers import row_number, row_numbers

SETS_A_PAGE = 20


@require_GET
@requires(Can.MANAGE_SETS)
def my_sets(request: HttpRequest) -> HttpResponse:
    published = Q(questions__status=QuestionStatus.PUBLISHED)
    own = (
        sets_of(request.user).annotate(count=Count("questions", filter=published)).order_by("-made_at", "-pk")
    )
    page = Paginator(own, SETS_A_PAGE).get_page(request.GET.get("page"))
    return render(request, "bank/my_sets.html", {"page": page})


@require_http_methods(["GET", "POST"])
@requires(Can.MANAGE_SETS)
def new_set(request: HttpRequest) -> HttpResponse:
    """Name a new set; the questions chosen for it come along in the address, or those of one article."""
    chosen = chosen_questions(request)
    form = SetForm(request.POST if request.method == "POST" else None, initial=first_values(request, chosen))
    if request.method == "POST" and form.is_valid():
        try:
            made = make_set(request.user, **form.cleaned_data, questions=chosen, at=timezone.now())
        except UserError as error:
            form.add_error(None, str(error))
        else:
            messages.success(request, _("The set is made. Share its link with your learners."))
            return redirect("bank:edit_set", made.pk)
    context = {"form": form, "chosen": chosen}
    return render(request, "bank/new_set.html", context, status=422 if form.errors else 200)


@require_http_methods(["GET", "POST"])
@requires(Can.MANAGE_SETS)
def edit_set(request: HttpRequest, pk: int) -> HttpResponse:
    """One's own set: its name, its questions in order, its link."""
    question_set = own_set(request, pk)
    form = SetForm(request.POST if request.method == "POST" else None, instance=question_set)
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("The set is saved."))
        return redirect("bank:edit_set", pk)
    return render(
        request,
        "bank/edit_set.html",
        set_context(own_set(request, pk), form),
        status=422 if form.errors else 200,
    )


@require_POST
@requires(Can.MANAGE_SETS)
def arrange_set(request: HttpRequest, pk: int) -> HttpResponse:
    """Move one question up or down, or take it out."""
    question_set = own_set(request, pk)
    move, question_pk = request.POST.get("move"), row_number(request.POST.get("question", ""))
    if move not in {UP, DOWN, OUT} or question_pk is None:
        raise Http404
    move_question(question_set, question_pk, move)
    if request.htmx:
        return render(request, "bank/_set_items.html", set_context(question_set, None))
    return redirect("bank:edit_set", pk)


@require_http_methods(["GET", "POST"])
@requires(Can.MANAGE_SETS)
def delete_own_set(request: HttpRequest, pk: int) -> HttpResponse:
    """Ask once more, then delete; a set that was begun stays, and the page says why."""
    question_set = own_set(request, pk)
    problem = ""
    if request.method == "POST":
        try:
            delete_set(question_set)
        except UserError as error:
            problem = str(error)
        else:
            messages.success(request, _("The set is deleted."))
            return redirect("bank:my_sets")
    context = {"set": question_set, "problem": problem}
    return render(request, "bank/delete_set.html", context, status=422 if problem else 200)


def own_set(request: HttpRequest, pk: int) -> QuestionSet:
    return get_object_or_404(sets_of(request.user), pk=pk)


def set_context(question_set: QuestionSet, form: SetForm | None) -> dict:
    items = question_set.items.select_related("question__fact__article")
    return {"set": question_set, "items": items, "form": form}


def chosen_questions(request: HttpRequest) -> list[Question]:
    """The published questions that were ticked in the bank, or all of one of one's articles."""
    published = questions_seen_by(request.user).published().select_related("fact__article")
    numbers = row_numbers(request.GET.getlist("question") + request.POST.getlist("question"))
    article = row_number(request.GET.get("article", ""))
    if article and not numbers:
        own = get_object_or_404(articles_of(request.user), pk=article)
        return list(published.filter(fact__article=own)[:MOST_QUESTIONS])
    return list(published.filter(pk__in=numbers[:MOST_QUESTIONS]))


def first_values(request: HttpRequest, chosen: list[Question]) -> dict[str, str]:
    """The article's title and language as a start, where the questions come from one article."""
    articles = {question.fact.article for question in chosen}
    if len(articles) != 1:
        return {"language": get_language()}
    article = articles.pop()
    return {"title": article.title[:200], "language": article.language}
