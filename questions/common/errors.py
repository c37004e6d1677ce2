"""Errors that a person can put right, and the pages shown when something is refused or breaks."""

from collections.abc import Callable
from urllib.parse import urlsplit

from django.core.exceptions import RequestDataTooBig
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _


class UserError(Exception):
    """Something the person can put right; its text is shown to them, in their language."""


class UserErrorMiddleware:
    """Turns a UserError that no form caught into a page that says what to do, with status 422."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        return self.get_response(request)

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, UserError):
            title, back = _("This did not work"), came_from(request)
            return error_page(request, status=422, title=title, text=str(exception), back=back)
        return None


def came_from(request: HttpRequest) -> str:
    """The page of this site on which something was sent, so that the person can put it right there; "" where unknown."""
    address = request.headers.get("referer", "")
    hosts = {request.get_host()}
    if request.method != "POST" or not url_has_allowed_host_and_scheme(address, allowed_hosts=hosts):
        return ""
    parts = urlsplit(address)
    if parts.path == request.path:
        return ""
    return f"{parts.path}?{parts.query}" if parts.query else parts.path


def error_page(request: HttpRequest, *, status: int, title: str, text: str, back: str = "") -> HttpResponse:
    """The page for a refusal; for htmx the same words as a notice that leaves the page as it is.

    ``back`` is where it can be put right.
    """
    if getattr(request, "htmx", False):
        response = render(request, "common/_notice.html", {"title": title, "text": text}, status=status)
        response["HX-Retarget"] = "#notices"
        response["HX-Reswap"] = "innerHTML"
        return response
    context = {"title": title, "text": text, "status": status, "back": back}
    return render(request, "common/error.html", context, status=status)


def bad_request(request: HttpRequest, exception: Exception) -> HttpResponse:
    if isinstance(exception, RequestDataTooBig):
        return error_page(
            request,
            status=413,
            title=_("This is too large to be taken in at once"),
            text=_("Go back and send it in parts. A text may have a million characters, a file 20 MB."),
        )
    return error_page(
        request,
        status=400,
        title=_("We could not read this request"),
        text=_("Go back, load the page again and repeat the last step."),
    )


def forbidden(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(
        request,
        status=403,
        title=_("This page is not open to your account"),
        text=_("If it should be, ask the person who runs this site for the role you need."),
    )


def not_found(request: HttpRequest, exception: Exception) -> HttpResponse:
    return error_page(
        request,
        status=404,
        title=_("We did not find this page"),
        text=_(
            "The address may be incomplete, or the page may be someone else’s. Start again from the first page."
        ),
    )


def server_error(request: HttpRequest) -> HttpResponse:
    return error_page(
        request,
        status=500,
        title=_("Something broke on our side"),
        text=_("Nothing you saved is lost. Try again in a minute."),
    )


def csrf_failure(request: HttpRequest, reason: str = "") -> HttpResponse:
    return error_page(
        request,
        status=403,
        title=_("This page was open for too long"),
        text=_("Load it again and send once more. What you had saved is still there."),
    )
