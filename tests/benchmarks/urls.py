"""The site's addresses and an empty view for people who are signed in."""

from django.http import HttpRequest, HttpResponse
from django.urls import path

from questions.accounts.permissions import Can, requires
from quizsite.urls import handler400, handler403, handler404, handler500
from quizsite.urls import urlpatterns as site_patterns

__all__ = ["handler400", "handler403", "handler404", "handler500", "urlpatterns"]


@requires(Can.STUDY)
def empty(request: HttpRequest) -> HttpResponse:
    return HttpResponse()


urlpatterns = [*site_patterns, path("empty/", empty)]
