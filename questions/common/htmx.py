"""One address, two answers: the whole page for a browser, its fragment for htmx."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django_htmx.http import HttpResponseClientRedirect


def render_page(
    request: HttpRequest, page: str, fragment: str, context: dict[str, Any], *, status: int = 200
) -> HttpResponse:
    """Render ``fragment`` for an htmx request and ``page``, which includes it, for any other."""
    wants_fragment = request.htmx and not request.htmx.history_restore_request and not request.htmx.boosted
    response = render(request, fragment if wants_fragment else page, context, status=status)
    response["Vary"] = "HX-Request, Cookie"
    return response


def redirect_whole_page(request: HttpRequest, url: str) -> HttpResponse:
    """Send the browser to ``url``, leaving the page even when htmx asked for a fragment of it."""
    if request.htmx:
        return HttpResponseClientRedirect(url)
    response = HttpResponse(status=303)
    response["Location"] = url
    return response
