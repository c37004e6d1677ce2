"""Taking a quiz: begin, see the next question without its key, answer it once, end."""

from uuid import NAMESPACE_URL, UUID, uuid4, uuid5

from django.http import HttpRequest
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.utils.translation import gettext_lazy
from ninja import Router, Status

from questions.accounts.permissions import Can
from questions.accounts.tokens import STUDY
from questions.api.articles import FAULTS
from questions.api.asking import read_answer, shown, verdict
from questions.api.door import Bearer
from questions.api.learning_shapes import AnswerIn, AttemptOut, Shown, Verdict
from questions.api.once import HEADER
from questions.api.shapes import Number
from questions.bank.models import QuestionSet
from questions.quizzes.attempts import finish_attempt, next_item, record_answer, start_attempt
from questions.quizzes.models import Attempt
from questions.quizzes.results import result_of
from questions.study.models import Review

router = Router(tags=["attempts"])


def client_id(request: HttpRequest) -> UUID:
    """The same for the same person and key, so that an answer sent twice is known; by chance without a key."""
    key = request.headers.get(HEADER, "")
    return uuid5(NAMESPACE_URL, f"hashiya:{request.user.pk}:{key}") if key else uuid4()


def attempt_data(attempt: Attempt) -> dict:
    answered = attempt.items.exclude(answer=None).count()
    is_told = attempt.finished_at and not attempt.is_withheld
    return {
        "id": attempt.pk,
        "set": attempt.question_set.title,
        "number": attempt.number,
        "started_at": attempt.started_at,
        "finished_at": attempt.finished_at,
        "deadline": attempt.deadline,
        "answered": answered,
        "questions": attempt.items.count(),
        "points": result_of(attempt)["score"].points if is_told else None,
    }


def own_attempt(request: HttpRequest, pk: int) -> Attempt:
    return get_object_or_404(Attempt.objects.select_related("question_set"), pk=pk, learner=request.user)


@router.post(
    "/open-sets/{code}/attempts",
    response={201: AttemptOut, **FAULTS},
    auth=Bearer(STUDY, Can.STUDY),
    url_name="start",
    summary=gettext_lazy("Begin a set by its code, or go on with the attempt that is open"),
)
def start(request: HttpRequest, code: str):
    question_set = get_object_or_404(QuestionSet.objects.open_by_link(), share_code=code.replace("\0", ""))
    return Status(201, attempt_data(start_attempt(question_set, learner=request.user, at=timezone.now())))


@router.get(
    "/attempts/{int:pk}",
    response={200: AttemptOut, **FAULTS},
    auth=Bearer(STUDY, Can.STUDY),
    url_name="attempt",
    summary=gettext_lazy("One of your attempts"),
)
def attempt(request: HttpRequest, pk: Number):
    return attempt_data(own_attempt(request, pk))


@router.get(
    "/attempts/{int:pk}/next",
    response={200: Shown, 204: None, **FAULTS},
    auth=Bearer(STUDY, Can.STUDY),
    url_name="next",
    summary=gettext_lazy("The next question, without its key; 204 when there is none left"),
)
def upcoming(request: HttpRequest, pk: Number):
    found = own_attempt(request, pk)
    item = None if found.finished_at else next_item(found)
    return (
        Status(200, shown(item.question, item.asked(), position=item.position)) if item else Status(204, None)
    )


@router.post(
    "/attempts/{int:pk}/answers",
    response={200: Verdict, **FAULTS},
    auth=Bearer(STUDY, Can.STUDY),
    url_name="answer",
    summary=gettext_lazy("Answer a question of the attempt; the first answer counts"),
)
def answer(request: HttpRequest, pk: Number, given: AnswerIn):
    found = own_attempt(request, pk)
    items = found.items.select_related(
        "question__fact__article", "question__fact__sentence", "attempt", "answer"
    )
    item = get_object_or_404(items, position=given.position)
    item.attempt, asked = found, item.asked()
    kept = getattr(item, "answer", None)
    if kept is None:
        said = read_answer(item.question, asked, given.answer)
        kept = record_answer(item, given=said, client_id=client_id(request), at=timezone.now())
    if found.hides_verdicts:
        return {"kept": True}
    review = Review.objects.filter(client_id=kept.client_id, learner=request.user).first()
    return verdict(item.question, asked, kept.given, due_on=review.due_on if review else None)


@router.post(
    "/attempts/{int:pk}/finish",
    response={200: AttemptOut, **FAULTS},
    auth=Bearer(STUDY, Can.STUDY),
    url_name="finish",
    summary=gettext_lazy("End the attempt with what was answered"),
)
def finish(request: HttpRequest, pk: Number):
    found = own_attempt(request, pk)
    finish_attempt(found, at=timezone.now(), hand_in=True)
    found.refresh_from_db()
    return attempt_data(found)
