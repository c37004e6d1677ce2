"""The pages of answering a review, cast from moulds: what htmx is sent after each answer."""

from django.http import HttpRequest, HttpResponse
from django.template.loader import render_to_string
from django.utils.translation import get_language

from questions.accounts.models import ReviewMode
from questions.common.moulds import mark, mould
from questions.common.tokens import form_token
from questions.study.views.showing import TEMPLATES

BAR = "study/_bar.html"


def verdict_response(request: HttpRequest, context: dict, upcoming: dict | None) -> HttpResponse:
    """The verdict with the next question brought along; the same page as ``study/_answered.html`` makes."""
    token = form_token(request)
    question, marked = context["question"], context["marked"]
    ends = upcoming is None and not context["left"]
    key = ("verdict", get_language(), question.pk, question.fingerprint, context["chosen"], marked.mark)

    def render() -> str:
        marks = {"bar": mark("bar"), "comes_back_line": mark("comes_back_line"), "csrf_token": mark("csrf")}
        marks["report"] = mark("report")
        brought = mark("upcoming") if upcoming else ""
        return render_to_string("study/_answered.html", context | marks | {"upcoming": brought})

    return HttpResponse(
        mould((*key, upcoming is None, ends), render).fill(
            bar=bar_html(context, token=token),
            comes_back_line=comes_back_html(context["comes_back"]),
            csrf=token,
            report=context["report"],
            upcoming=asked_html(request, upcoming, token=token) if upcoming else "",
        )
    )


def asked_response(request: HttpRequest, context: dict) -> HttpResponse:
    """The question as it is asked, alone."""
    return HttpResponse(asked_html(request, context, token=form_token(request)))


def asked_html(request: HttpRequest, context: dict, *, token: str) -> str:
    """The question in the learner's way of reviewing, for an answer not given yet."""
    mode, question = request.user.review_mode, context["question"]
    is_card = mode == ReviewMode.CARDS
    key = ("asked", mode, get_language(), question.pk, question.fingerprint, is_card and context["last_seen"])

    def render() -> str:
        names = ("bar", "client_id", "left")
        marks = {name: mark(name) for name in names} | {"csrf_token": mark("csrf")}
        return render_to_string(TEMPLATES[mode][1], context | marks)

    return mould(key, render).fill(
        bar=bar_html(context, token=token, is_card=is_card),
        client_id=str(context["client_id"]),
        left=str(context["left"]),
        csrf=token,
    )


def bar_html(context: dict, *, token: str, is_card: bool = False) -> str:
    left, undo, decide = context["left"], context["undo"], context["decide"]
    key = ("bar", get_language(), left, bool(undo), bool(decide), is_card)

    def render() -> str:
        marks = {"undo": undo and mark("undo"), "decide": decide and mark("decide")}
        return render_to_string(BAR, marks | {"left": left, "is_card": is_card, "csrf_token": mark("csrf")})

    return mould(key, render).fill(undo=undo, decide=decide, csrf=token)


def comes_back_html(days: int) -> str:
    """When the fact comes back, in words."""
    context = {"comes_back": days}
    return mould(
        ("comes back", get_language(), days), lambda: render_to_string("study/_comes_back.html", context)
    ).fill()
