"""What the pages of a review need: the bar's numbers and addresses, the question or the verdict."""

from datetime import datetime

from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.functional import SimpleLazyObject

from questions.accounts.models import ReviewMode
from questions.bank.kinds.asked import Asked
from questions.bank.models import Question
from questions.common.htmx import render_page
from questions.common.ids import new_id
from questions.common.numbers import row_number
from questions.common.paths import path_to
from questions.study.models import Memory, MemoryDecision, Review
from questions.study.queue import Asking, left_today, next_asking
from questions.study.undo import Deed

WITH_OPTIONS = {"choices", "matching", "ordering"}  # kinds that ask nothing without them

TEMPLATES = {
    ReviewMode.ANSWERS: ("study/review.html", "study/_review.html"),
    ReviewMode.CARDS: ("study/card.html", "study/_card.html"),
}


def undo_address(deed: Deed | None) -> str:
    """Where a press takes that back; "" for nothing to take back."""
    if deed is None:
        return ""
    name = "study:undo_decision" if isinstance(deed, MemoryDecision) else "study:undo"
    return path_to(name, deed.pk)


def known_left(request: HttpRequest) -> int | None:
    """How many facts were left when the question was asked, as its form tells; the page only shows it again."""
    left = row_number(request.POST.get("left", ""))
    return left if left and left <= 1000 else None


def left_after(request: HttpRequest, review: Review, *, at: datetime) -> int:
    """How many are left after an answer: one less, unless it was missed and will be asked again."""
    before = known_left(request)
    if before is None:
        return left_today(request.user, at=at).total
    return before - (review.rating > 1)


def next_page(request: HttpRequest, *, undo: str) -> HttpResponse:
    """The next question, or what comes when nothing is left; ``undo`` is the address that takes the last deed back."""
    at = timezone.now()
    found = next_asking(request.user, at=at)
    if found is None:
        return nothing_left(request, undo=undo)
    left = left_today(request.user, at=at).total
    return asked_page(request, asking_context(request, found, left=left, undo=undo))


def nothing_left(request: HttpRequest, *, undo: str) -> HttpResponse:
    upcoming = Memory.objects.filter(learner=request.user, shelved_at=None).order_by("due_on").first()
    context = {"next_due_on": upcoming.due_on if upcoming else None, "undo": undo}
    return render_page(request, "study/nothing_due.html", "study/_nothing_due.html", context)


def asked_page(request: HttpRequest, context: dict, *, status: int = 200) -> HttpResponse:
    """The question as it is asked: for an answer, or as the front of a card."""
    page, fragment = TEMPLATES[request.user.review_mode]
    return render_page(request, page, fragment, context, status=status)


def asked_template(request: HttpRequest) -> str:
    """The fragment that asks in the learner's way of reviewing."""
    return TEMPLATES[request.user.review_mode][1]


def asking_context(request: HttpRequest, found: Asking, *, left: int, undo: str, form=None) -> dict:
    """Everything of the question before its answer; nothing that gives the key away."""
    question, memory = found.question, found.memory
    return {
        "question": question,
        "asked": found.asked,
        "form": form or SimpleLazyObject(lambda: question.answer_kind.form(found.asked)),
        "is_bound": form is not None,
        "decide": decide_address(memory),
        "last_seen": memory.reviewed_on if memory else None,
        "shows_options": question.kind in WITH_OPTIONS,
        "left": left,
        "undo": undo,
        "client_id": new_id(),
    }


def decide_address(memory: Memory | None) -> str:
    """Where it is decided about the fact; "" where it was not met before."""
    return path_to("study:decide", memory.pk) if memory else ""


def answered_context(
    review: Review, question: Question, asked: Asked, *, left: int, memory: Memory | None
) -> dict:
    """The verdict on an answer and its proof."""
    return {
        "review": review,
        "question": question,
        "asked": asked,
        "marked": question.answer_kind.mark(review.given, asked),
        "chosen": review.given,
        "comes_back": review.comes_back,
        "decide": decide_address(memory),
        "report": path_to("study:report", review.pk),
        "left": left,
        "undo": undo_address(review) if review.asked_in == "review" else "",
    }
