"""Who sends an answer without an account, and answers that wait for a sign-in."""

import uuid

from django.http import HttpRequest

from questions.quizzes.attempts import claim_attempts
from questions.quizzes.models import AttemptItem

VISITOR = "visitor"
WAITING = "waiting_answer"
LONGEST = 500


def visitor_of(request: HttpRequest) -> uuid.UUID:
    """The visitor's own id, kept in their session from the first question on."""
    if VISITOR not in request.session:
        request.session[VISITOR] = str(uuid.uuid4())
    return uuid.UUID(request.session[VISITOR])


def claim_visit(request: HttpRequest) -> bool:
    """Hand what was answered before signing in to the account; True if anything was."""
    if not request.user.is_authenticated or VISITOR not in request.session:
        return False
    claimed = claim_attempts(visitor_of(request), request.user)
    del request.session[VISITOR]
    return claimed > 0


def keep_for_later(request: HttpRequest, attempt_id: int, position: int) -> None:
    """Keep what was typed until the person has signed in again."""
    fields = {
        name: value[:LONGEST]
        for name, value in request.POST.items()
        if name in {"choice", "day", "month", "year"}
    }
    request.session[WAITING] = {"attempt": attempt_id, "position": position, "fields": fields}


def kept_answer(request: HttpRequest, item: AttemptItem) -> dict[str, str]:
    """What was typed for this item before the session ended; {} where nothing waits."""
    waiting = request.session.get(WAITING)
    if waiting and (waiting["attempt"], waiting["position"]) == (item.attempt_id, item.position):
        return waiting["fields"]
    return {}
