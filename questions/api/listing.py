"""The page that lists what the interface can do."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET

from questions.accounts.permissions import open_to_all
from questions.accounts.tokens import SCOPES
from questions.api.rooms import operations


@require_GET
@open_to_all
def documentation(request: HttpRequest) -> HttpResponse:
    context = {"operations": operations(), "scopes": SCOPES.items()}
    return render(request, "api/documentation.html", context)


@require_GET
@open_to_all
def to_documentation(request: HttpRequest, **kwargs) -> HttpResponse:
    """Whoever opens the root by hand is shown what stands behind it."""
    return redirect("api_docs")
