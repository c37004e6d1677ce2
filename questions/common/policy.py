"""The content security policy as a header. It is the same for every answer, so it is put together once a process."""

from collections.abc import Callable
from functools import cache

from csp.constants import HEADER
from csp.utils import build_policy
from django.http import HttpRequest, HttpResponse


class PolicyMiddleware:
    """Sends the policy of ``CONTENT_SECURITY_POLICY`` with every answer; nothing here asks for a nonce or an exception."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        response = self.get_response(request)
        response.headers.setdefault(HEADER, policy())
        return response


@cache
def policy() -> str:
    return build_policy()
