"""Reviewing what is due: one fact after the other, each with its proof."""

import uuid

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_GET, require_POST
from django_htmx.http import replace_url

from questions.accounts.permissions import Can, requires
from questions.bank.models import Question
from questions.common.htmx import render_page
from questions.common.numbers import row_number
from questions.common.submission import client_id_of, milliseconds_of
from questions.study.models import AskedIn, Memory, Review
from questions.study.queue import count_due, next_question
from questions.study.reviews import review_answer
from questions.study.undo import last_review, take_back

DONT_KNOW = "dont_know"


@require_GET
@requires(Can.STUDY)
def review(request: HttpRequest) -> HttpResponse:
    """The next due fact, or what comes next when nothing is due."""
    return next_page(request, undo=row_number(request.GET.get("undo", "")))


def next_page(request: HttpRequest, *, undo: int | None) -> HttpResponse:
    """The next question; ``undo`` is the review that the bar offers to take back."""
    question = next_question(request.user, at=timezone.now())
    if question is None:
        context = rest_context(request) | {"undo": undo}
        return render_page(request, "study/nothing_due.html", "study/_nothing_due.html", context)
    form = question.answer_kind.form(question.asked())
    context = question_context(request, question, form) | {"undo": undo}
    return render_page(request, "study/review.html", "study/_review.html", context)


@require_POST
@requires(Can.STUDY)
def undo(request: HttpRequest, pk: int) -> HttpResponse:
    """Take the last answer back and ask again; the bar then offers the answer before it."""
    at = timezone.now()
    take_back(get_object_or_404(Review.objects.select_related("learner"), pk=pk, learner=request.user), at=at)
    earlier = last_review(request.user, at=at)
    url = reverse("study:review") + (f"?undo={earlier.pk}" if earlier else "")
    if not request.htmx:
        return redirect(url)
    return replace_url(next_page(request, undo=earlier.pk if earlier else None), url)


@require_POST
@requires(Can.STUDY)
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Mark the answer to a due fact, move the memory and show the proof."""
    questions = Question.objects.ever_published().with_evidence().filter(fact__memories__learner=request.user)
    question = get_object_or_404(questions, pk=pk)
    form = question.answer_kind.form(question.asked(), request.POST)
    knows = DONT_KNOW not in request.POST
    if knows and not form.is_valid():
        context = question_context(request, question, form)
        return render_page(request, "study/review.html", "study/_review.html", context, status=422)
    kept = review_answer(
        request.user,
        question,
        given=form.given() if knows else "",
        client_id=client_id_of(request),
        at=timezone.now(),
        milliseconds=milliseconds_of(request),
    )
    if not request.htmx:
        return redirect("study:answered", kept.pk)
    response = render(request, "study/_answered.html", answered_context(request, kept))
    return replace_url(response, reverse("study:answered", args=[kept.pk]))


@require_GET
@requires(Can.STUDY)
def answered(request: HttpRequest, pk: int) -> HttpResponse:
    """The verdict and proof of a review given before."""
    reviews = Review.objects.select_related("question__fact__article", "question__fact__sentence__block")
    kept = get_object_or_404(reviews.prefetch_related("question__choices"), pk=pk, learner=request.user)
    return render_page(
        request, "study/answered.html", "study/_answered.html", answered_context(request, kept)
    )


def question_context(request: HttpRequest, question: Question, form) -> dict:
    return {
        "question": question,
        "asked": question.asked(),
        "form": form,
        "due": count_due(request.user, at=timezone.now()),
        "client_id": uuid.uuid4(),
    }


def answered_context(request: HttpRequest, kept: Review) -> dict:
    question, asked = kept.question, kept.question.asked()
    return {
        "review": kept,
        "undo": kept.pk if kept.asked_in == AskedIn.REVIEW else None,
        "question": question,
        "asked": asked,
        "answer": kept,
        "marked": question.answer_kind.mark(kept.given, asked),
        "chosen": kept.given,
        "days": (kept.due_on - kept.study_day).days,
        "due": count_due(request.user, at=timezone.now()),
    }


def rest_context(request: HttpRequest) -> dict:
    upcoming = Memory.objects.filter(learner=request.user).order_by("due_on").first()
    return {"next_due_on": upcoming.due_on if upcoming else None}
