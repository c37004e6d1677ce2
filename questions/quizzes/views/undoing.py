"""Taking the last answer of an attempt back."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.views.decorators.http import require_POST
from django_htmx.http import replace_url

from questions.accounts.permissions import open_to_all, sign_in_first
from questions.quizzes.undo import take_answer_back
from questions.quizzes.views.taking import has_identity, next_page, own_item


@require_POST
@open_to_all
def undo(request: HttpRequest, pk: int, position: int) -> HttpResponse:
    """Take the answer at that place back, if it was the last, and ask again."""
    here = reverse("quizzes:attempt", args=[pk])
    if not has_identity(request):
        return sign_in_first(request, back_to=here)
    item = own_item(request, pk, position)
    take_answer_back(item, at=timezone.now())
    return replace_url(next_page(request, item.attempt), here) if request.htmx else redirect(here)
