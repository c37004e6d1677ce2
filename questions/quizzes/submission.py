"""Who sends an answer without an account, and answers that wait for a sign-in."""

import uuid

from django.http import HttpRequest

from questions.quizzes.claiming import claim_attempts
from questions.quizzes.models import AttemptItem

VISITOR = "visitor"
WAITING = "waiting_answer"
LONGEST = 500
LONGEST_NAME = 40
MOST = 40
LISTS = {"choices", "order"}
NO_ANSWER = {"csrfmiddlewaretoken", "client_id", "milliseconds", "dont_know", "move"}


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
    """Keep what was written or chosen until the person has signed in again."""
    fields = {
        name: [value[:LONGEST] for value in values[:MOST]]
        for name, values in list(request.POST.lists())[:MOST]
        if name not in NO_ANSWER and len(name) <= LONGEST_NAME
    }
    request.session[WAITING] = {"attempt": attempt_id, "position": position, "fields": fields}


def kept_answer(request: HttpRequest, item: AttemptItem) -> dict[str, str | list[str]]:
    """What was written for this item before the session ended, as a form begins with it; {} where nothing waits."""
    waiting = request.session.get(WAITING)
    if waiting and (waiting["attempt"], waiting["position"]) == (item.attempt_id, item.position):
        fields = waiting["fields"].items()
        return {name: values if name in LISTS else "".join(values[:1]) for name, values in fields}
    return {}
