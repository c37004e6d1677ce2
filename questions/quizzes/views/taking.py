"""Taking a set: answer question by question, see the proof, see the score."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import replace_url

from questions.accounts.permissions import open_to_all, sign_in_first, signed_in
from questions.common.htmx import redirect_whole_page, render_page
from questions.common.paths import path_to
from questions.common.submission import client_id_of
from questions.quizzes import quick
from questions.quizzes.attempts import close_if_over, finish_attempt, next_item, record_answer
from questions.quizzes.models import Attempt, AttemptItem
from questions.quizzes.results import result_of, returns_of
from questions.quizzes.rules import is_over
from questions.quizzes.submission import VISITOR, claim_visit, keep_for_later, kept_answer, visitor_of
from questions.quizzes.views.casting import verdict_response
from questions.quizzes.views.showing import answered_context, question_context, steps_now, unsent_form
from questions.study.days import today_of

DONT_KNOW = "dont_know"


@require_GET
@open_to_all
def attempt(request: HttpRequest, pk: int) -> HttpResponse:
    """The question to answer now, or the result when all are answered or the time is over."""
    if not has_identity(request):
        return sign_in_first(request)
    return next_page(request, own_attempt(request, pk))


def next_page(request: HttpRequest, found: Attempt) -> HttpResponse:
    item = None if close_if_over(found, at=timezone.now()) else next_item(found)
    if item is None:
        finish_attempt(found, at=timezone.now())
        return redirect_whole_page(request, path_to("quizzes:result", found.pk))
    item.attempt = found
    form = item.question.answer_kind.form(item.asked(), initial=kept_answer(request, item))
    return question_page(request, item, form)


def question_page(request: HttpRequest, item: AttemptItem, form, *, status: int = 200) -> HttpResponse:
    context = question_context(item, form)
    return render_page(request, "quizzes/question.html", "quizzes/_question.html", context, status=status)


@require_POST
@open_to_all
def answer(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """Keep the answer and show its proof. Signed out meanwhile? The answer waits behind the sign-in page."""
    if not has_identity(request):
        keep_for_later(request, pk, position)
        return sign_in_first(request, back_to=path_to("quizzes:attempt", pk))
    found = quick_find(request, pk, position)
    item = found.item if found else own_item(request, pk, position)
    if found or not hasattr(item, "answer"):
        kind, asked = item.question.answer_kind, item.asked()
        given = "" if DONT_KNOW in request.POST else kind.read(request.POST, asked)
        if given is None:
            form = kind.form(asked, request.POST)
            if form.asks_again or not form.is_valid():
                return question_page(request, item, form, status=200 if form.asks_again else 422)
            given = form.given()
        item.answer = record_answer(
            item,
            given=given,
            client_id=client_id_of(request),
            at=timezone.now(),
            memories=tuple(filter(None, [found.memory])) if found else None,
        )
    return after_answer(request, item, found.ahead if found else None)


def quick_find(request: HttpRequest, pk: int, position: int) -> quick.Found | None:
    """A signed-in learner's own question, found in one statement; None sends the request the long way."""
    learner = signed_in(request)
    if learner is None or VISITOR in request.session:
        return None
    found = quick.find(learner.pk, attempt_id=pk, position=position)
    if found:
        found.item.attempt.learner = learner
    return found


def after_answer(request: HttpRequest, item: AttemptItem, ahead: quick.Ahead | None) -> HttpResponse:
    """The verdict with its proof, or the next question where verdicts are kept for the end."""
    pk = item.attempt_id
    if item.attempt.hides_verdicts:
        here = path_to("quizzes:attempt", pk)
        return replace_url(next_page(request, item.attempt), here) if request.htmx else redirect(here)
    here = path_to("quizzes:answered", pk, item.position)
    if not request.htmx:
        return redirect(here)
    if item.attempt.learner is None:
        context = answered_context(item, item.answer)
        return replace_url(render(request, "quizzes/_answered.html", context), here)
    return replace_url(cast_verdict(request, item, ahead), here)


def cast_verdict(request: HttpRequest, item: AttemptItem, ahead: quick.Ahead | None) -> HttpResponse:
    """The verdict with the next question brought along, so that going on is no wait; none once the time is over.

    ``ahead`` is what comes next where it was read before the answer was kept; None has it read here.
    """
    attempt = item.attempt
    context = answered_context(item, item.answer, steps=ahead and steps_now(ahead, now=None))
    context["over"] = attempt.finished_at is not None or is_over(attempt.deadline, at=timezone.now())
    upcoming = ahead.next if ahead else next_item(attempt)
    if upcoming is None or context["over"]:
        return verdict_response(request, context, None)
    upcoming.attempt = attempt
    steps = ahead and steps_now(ahead, now=upcoming.position)
    return verdict_response(request, context, question_context(upcoming, unsent_form(upcoming), steps=steps))


@require_GET
@open_to_all
def answered(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """The verdict and the proof of an answer given before."""
    if not has_identity(request):
        return sign_in_first(request)
    item = own_item(request, pk, position)
    if not hasattr(item, "answer") or item.attempt.hides_verdicts:
        return redirect("quizzes:attempt", pk)
    context = answered_context(item, item.answer)
    return render_page(request, "quizzes/answered.html", "quizzes/_answered.html", context)


@require_POST
@open_to_all
def hand_in(request: HttpRequest, pk: int) -> HttpResponse:
    """End the attempt with whatever was answered."""
    if not has_identity(request):
        return sign_in_first(request, back_to=path_to("quizzes:attempt", pk))
    finish_attempt(own_attempt(request, pk), at=timezone.now(), hand_in=True)
    return redirect("quizzes:result", pk)


@require_GET
@open_to_all
def result(request: HttpRequest, pk: int) -> HttpResponse:
    """The score of a finished attempt, question by question."""
    if not has_identity(request):
        return sign_in_first(request)
    found = own_attempt(request, pk)
    if not finish_attempt(found, at=timezone.now()):
        return redirect("quizzes:attempt", pk)
    if found.is_withheld:
        return render(request, "quizzes/handed_in.html", {"attempt": found, "set": found.question_set})
    context = result_of(found)
    if found.learner:
        today = today_of(found.learner, at=timezone.now())
        context["returns"] = returns_of(found, today=today)
    return render(request, "quizzes/result.html", context)


def has_identity(request: HttpRequest) -> bool:
    return signed_in(request) is not None or VISITOR in request.session


def taker(request: HttpRequest) -> dict:
    """Who takes the quiz: the learner, or a visitor known to the session alone."""
    if request.user.is_authenticated:
        return {"learner": request.user}
    return {"visitor": visitor_of(request)}


def own_attempt(request: HttpRequest, pk: int) -> Attempt:
    """The attempt if it is this person's own; anybody else's is not found."""
    claim_visit(request)
    who = taker(request)
    found = get_object_or_404(Attempt, pk=pk, **who)
    found.learner = who.get("learner")
    return found


def own_item(request: HttpRequest, pk: int, position: int) -> AttemptItem:
    """The question at that place of this person's own attempt, with all that its page shows."""
    claim_visit(request)
    who = taker(request)
    items = AttemptItem.objects.select_related(
        "answer", "attempt", "question__fact__article", "question__fact__sentence__block"
    ).prefetch_related("question__choices")
    own = {f"attempt__{name}": value for name, value in who.items()}
    item = get_object_or_404(items, attempt__pk=pk, position=position, **own)
    item.attempt.learner = who.get("learner")
    return item
