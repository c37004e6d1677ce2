"""Review: what is due, answering it, and how well it is remembered."""

from datetime import timedelta

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_lazy
from ninja import Router, Status

from questions.accounts.permissions import Can
from questions.accounts.tokens import READ, SCOPES, STUDY
from questions.api.articles import FAULTS
from questions.api.asking import read_answer, shown, verdict
from questions.api.door import Bearer
from questions.api.learning_shapes import ReviewIn, Shown, Statistics, Verdict
from questions.api.shapes import Me
from questions.api.taking import client_id
from questions.bank.models import Question
from questions.study.days import today_of
from questions.study.queue import left_today, next_asking, unmet_questions
from questions.study.reviews import review_answer
from questions.study.statistics import forecast, recall, reviews_by_day

router = Router(tags=["review"])
MONTH = timedelta(days=30)
SHOWN_DAYS = 14


@router.get(
    "/me",
    response={200: Me, **FAULTS},
    auth=Bearer(READ, Can.STUDY),
    url_name="me",
    summary=gettext_lazy("Whose token this is, and what it may do"),
)
def me(request: HttpRequest):
    person = request.user
    scopes = [scope for scope in SCOPES if scope in request.auth.scopes.split()]
    return {"name": person.name, "role": person.role, "language": person.language, "scopes": scopes}


@router.get(
    "/reviews/next",
    response={200: Shown, 204: None, **FAULTS},
    auth=Bearer(STUDY, Can.STUDY),
    url_name="due",
    summary=gettext_lazy(
        "The next question that is due, without its key; 204 when nothing is left for today"
    ),
)
def due(request: HttpRequest):
    found = next_asking(request.user, at=timezone.now())
    return Status(200, shown(found.question, found.asked)) if found else Status(204, None)


@router.post(
    "/reviews",
    response={200: Verdict, **FAULTS},
    auth=Bearer(STUDY, Can.STUDY),
    url_name="reviews",
    summary=gettext_lazy("Answer a question in review; its fact comes back when it is due again"),
)
def review(request: HttpRequest, given: ReviewIn):
    question = get_object_or_404(own_questions(request), pk=given.question)
    asked = question.asked()
    said = read_answer(question, asked, given.answer)
    kept = review_answer(request.user, question, given=said, client_id=client_id(request), at=timezone.now())
    return verdict(question, asked, kept.given, due_on=kept.due_on)


def own_questions(request: HttpRequest):
    """Published questions about facts that the person remembers or is to meet."""
    published = Question.objects.published().with_evidence()
    mine = published.filter(fact__memories__learner=request.user).distinct()
    return mine | published.filter(pk__in=unmet_questions(request.user).order_by().values("pk")).distinct()


@router.get(
    "/statistics",
    response={200: Statistics, **FAULTS},
    auth=Bearer(STUDY, Can.STUDY),
    url_name="statistics",
    summary=gettext_lazy("What is left for today, true recall of 30 days, reviews and what is coming"),
)
def statistics(request: HttpRequest):
    at = timezone.now()
    today = today_of(request.user, at=at)
    left, found = left_today(request.user, at=at), recall(request.user, since=today - MONTH)
    return {
        "due": left.due,
        "missed": left.missed,
        "new": left.new,
        "recall": found.share,
        "recall_between": found.between if found.total else None,
        "recall_counted": found.total,
        "reviews": reviews_by_day(request.user, today=today, days=SHOWN_DAYS),
        "forecast": forecast(request.user, today=today, days=SHOWN_DAYS),
    }
