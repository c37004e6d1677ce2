"""Reviewing what is due: one fact after the other, each with its proof; answered, or graded on a card."""

from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import replace_url

from questions.accounts.models import ReviewMode, User
from questions.accounts.permissions import Can, requires, signed_in
from questions.common.htmx import render_page
from questions.common.paths import path_to
from questions.common.submission import client_id_of, milliseconds_of
from questions.study.answering import Given, Open, answer_and_look, open_question
from questions.study.cards import intervals_of
from questions.study.models import Memory, MemoryDecision, Rating, Review
from questions.study.queue import Asking, left_today
from questions.study.undo import last_deed, take_back
from questions.study.views.casting import asked_response, verdict_response
from questions.study.views.showing import (
    answered_context,
    asking_context,
    known_left,
    left_after,
    next_page,
    undo_address,
)

DONT_KNOW = "dont_know"


@require_GET
@requires(Can.STUDY)
def review(request: HttpRequest) -> HttpResponse:
    """The next due fact, or what comes next when nothing is due."""
    return next_page(request, undo=undo_address(last_deed(request.user, at=timezone.now())))


@require_POST
@requires(Can.STUDY)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark the answer to a due fact, move the memory, show the proof and bring the next question along."""
    at = timezone.now()
    asked = open_or_404(request, pk)
    kind, plain = asked.question.answer_kind, asked.kept.asked
    given = "" if DONT_KNOW in request.POST else kind.read(request.POST, plain)
    if given is None:
        form = kind.form(plain, request.POST)
        if form.asks_again or not form.is_valid():
            return ask_again(request, asked, form)
        given = form.given()
    kept, upcoming = answer_and_look(signed_in(request), asked, told(request, given=given, at=at))
    if not request.htmx:
        return redirect("study:answered", kept.pk)
    context = answered_context(
        kept,
        asked.question,
        plain,
        left=left_after(request, kept, at=at),
        memory=asked.memory,
    )
    brought = upcoming and asking_context(
        request, upcoming, left=max(context["left"], 1), undo=context["undo"]
    )
    page = verdict_response(request, context, brought)
    return replace_url(page, path_to("study:answered", kept.pk))


def told(request: HttpRequest, *, given: str, at, rating: Rating | None = None) -> Given:
    return Given(given, client_id_of(request), at, milliseconds_of(request), rating)


def open_or_404(request: HttpRequest, pk: int) -> Open:
    asked = open_question(signed_in(request), pk)
    if asked is None:
        raise Http404
    return asked


def ask_again(request: HttpRequest, asked: Open, form) -> HttpResponse:
    """The same question with what is wrong beside its fields, or with the step towards an answer that was sent."""
    found = Asking(asked.question, asked.kept.asked, asked.memory)
    left = known_left(request) or left_today(request.user, at=timezone.now()).total
    context = asking_context(request, found, left=left, undo="", form=form)
    status = 200 if form.asks_again else 422
    return render_page(request, "study/review.html", "study/_review.html", context, status=status)


@require_GET
@requires(Can.STUDY)
def answered(request: HttpRequest, pk: int) -> HttpResponse:
    """The verdict and proof of a review given before."""
    reviews = Review.objects.select_related("question__fact__article", "question__fact__sentence__block")
    kept = get_object_or_404(reviews.prefetch_related("question__choices"), pk=pk, learner=request.user)
    left = left_today(request.user, at=timezone.now()).total
    memory = Memory.objects.filter(learner=request.user, fact_id=kept.fact_id).first()
    context = answered_context(kept, kept.question, kept.question.asked(), left=left, memory=memory)
    return render_page(request, "study/answered.html", "study/_answered.html", context)


@require_GET
@requires(Can.STUDY)
def back(request: HttpRequest, pk: int) -> HttpResponse:
    """The back of a card: the answer, its proof and the four grades, each with when the fact would come back."""
    asked = open_or_404(request, pk)
    found = Asking(asked.question, asked.kept.asked, asked.memory)
    left = left_today(request.user, at=timezone.now()).total
    context = asking_context(request, found, left=left, undo="")
    context["grades"] = intervals_of(request.user, asked.memory, at=timezone.now())
    return render_page(request, "study/card_back.html", "study/_card_back.html", context)


@require_POST
@requires(Can.STUDY)
def grade(request: HttpRequest, pk: int) -> HttpResponse:
    """Record the learner's own grade of a card and turn to the next."""
    at = timezone.now()
    asked = open_or_404(request, pk)
    try:
        rating = Rating(int(request.POST.get("rating", "")))
    except ValueError:
        return redirect("study:review")
    kept, upcoming = answer_and_look(request.user, asked, told(request, given="", at=at, rating=rating))
    if not request.htmx:
        return redirect("study:review")
    if upcoming is None:
        return replace_url(next_page(request, undo=undo_address(kept)), path_to("study:review"))
    left = max(1, left_after(request, kept, at=at))
    context = asking_context(request, upcoming, left=left, undo=undo_address(kept))
    return replace_url(asked_response(request, context), path_to("study:review"))


@require_POST
@requires(Can.STUDY)
def switch_mode(request: HttpRequest) -> HttpResponse:
    """Review by answers or by cards from now on."""
    mode = request.POST.get("mode", "")
    if mode in ReviewMode.values:
        User.objects.filter(pk=request.user.pk).update(review_mode=mode)
    return redirect("study:review")


@require_POST
@requires(Can.STUDY)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the last answer back and ask again; the bar then offers what was done before it."""
    reviews = Review.objects.select_related("learner")
    return taken_back(request, get_object_or_404(reviews, pk=pk, learner=request.user))


@require_POST
@requires(Can.STUDY)
def undo_decision(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the last decision about a fact back."""
    decisions = MemoryDecision.objects.select_related("learner")
    return taken_back(request, get_object_or_404(decisions, pk=pk, learner=request.user))


def taken_back(request: HttpRequest, deed: Review | MemoryDecision) -> HttpResponse:
    at = timezone.now()
    take_back(deed, at=at)
    if not request.htmx:
        return redirect("study:review")
    earlier = undo_address(last_deed(request.user, at=at))
    return replace_url(next_page(request, undo=earlier), path_to("study:review"))
