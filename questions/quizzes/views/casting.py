"""The pages of answering in a quiz, cast from moulds: what htmx is sent after each answer of a signed-in learner."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language

from questions.common.moulds import mark, mould
from questions.common.tokens import form_token

BAR = "quizzes/_bar.html"
MARKED = ("report", "next", "result")


def verdict_response(request: HttpRequest, context: dict, upcoming: dict | None) -> HttpResponse:
    """The verdict with the next question brought along; the same page as ``quizzes/_answered.html`` makes."""
    token, question, item = form_token(request), context["question"], context["item"]
    is_last = upcoming is None
    late = context["answer"].is_late, context["still_counts"]
    key = (
        *("quiz verdict", get_language(), question.pk, question.fingerprint, item.shown),
        *(context["chosen"], context["marked"].mark, *late, is_last),
    )

    def render() -> str:
        names = (*MARKED, "bar", "comes_back_line")
        marks = {name: mark(name) for name in names} | {"csrf_token": mark("csrf")}
        return render_to_string(
            "quizzes/_answered.html", context | marks | {"upcoming": "" if is_last else mark("upcoming")}
        )

    html = mould(key, render).fill(
        **{name: context[name] for name in MARKED},
        bar=bar_html(request, context, token=token),
        comes_back_line=comes_back_html(context["days"]),
        csrf=token,
        upcoming="" if is_last else asked_html(request, upcoming, token=token),
    )
    return HttpResponse(html)


def asked_html(request: HttpRequest, context: dict, *, token: str) -> str:
    """A question as it is asked, for an answer not given yet."""
    question, item = context["question"], context["item"]
    key = ("quiz asked", get_language(), question.pk, question.fingerprint, item.shown)

    def render() -> str:
        marks = {name: mark(name) for name in ("bar", "action", "client_id")}
        return render_to_string("quizzes/_question.html", context | marks | {"csrf_token": mark("csrf")})

    return mould(key, render).fill(
        bar=bar_html(request, context, token=token),
        action=context["action"],
        client_id=str(context["client_id"]),
        csrf=token,
    )


def bar_html(request: HttpRequest, context: dict, *, token: str) -> str:
    """The bar above; with a clock it is made anew each time."""
    own = {"user": request.user, "csrf_token": token}
    if context.get("seconds_left") is not None:
        return render_to_string(BAR, context | own)
    take_back, item, steps = context["take_back"], context["item"], context["steps"]
    key = ("quiz bar", get_language(), item.position, steps.states, bool(take_back))

    def render() -> str:
        marks = {"take_back": take_back and mark("take_back"), "csrf_token": mark("csrf")}
        return render_to_string(BAR, context | own | marks)

    return mould(key, render).fill(take_back=take_back, csrf=token)


def comes_back_html(days: int | None) -> str:
    """When the fact comes back, in words; nothing where the answer moved no memory."""
    if days is None:
        return ""
    key = ("quiz comes back", get_language(), days)
    return mould(key, lambda: render_to_string("study/_comes_back.html", {"comes_back": days})).fill()
