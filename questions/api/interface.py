"""The interface as a whole: its version, its limits, and how every error is told."""

from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext as _
from ninja import NinjaAPI
from ninja.errors import AuthenticationError, HttpError, Throttled, ValidationError
from ninja.parser import Parser
from ninja.renderers import JSONRenderer

from questions.api.door import PersonThrottle, Refused
from questions.bank.moderation import OvertakenError
from questions.common.errors import UserError

THROTTLE = PersonThrottle()


class Objects(Parser):
    """Bodies are JSON objects; a bare string or list has no named parts."""

    def parse_body(self, request: HttpRequest) -> dict:
        body = super().parse_body(request) if request.body.strip() else {}
        body = {} if body is None else body
        if not isinstance(body, dict):
            raise HttpError(400, "object")
        return body


class Readable(JSONRenderer):
    """Arabic stands as it is, so that people can read what they get."""

    json_dumps_params = {"ensure_ascii": False}


api = NinjaAPI(
    title="Hashiya",
    version="1.0.0",
    description="Articles, questions, quizzes and review, as on the pages. docs/api.md is the guide.",
    docs_url=None,
    openapi_url="/openapi.json",
    urls_namespace="api",
    throttle=[THROTTLE],
    parser=Objects(),
    renderer=Readable(),
)


def told(
    request: HttpRequest, status: int, code: str, message: str, fields: list | None = None
) -> HttpResponse:
    error = {"code": code, "message": message, "fields": fields or []}
    return api.create_response(request, {"error": error}, status=status)


@api.exception_handler(Refused)
def refused(request: HttpRequest, error: Refused) -> HttpResponse:
    return told(request, error.status, error.code, str(error))


@api.exception_handler(AuthenticationError)
def unknown(request: HttpRequest, error: AuthenticationError) -> HttpResponse:
    response = told(request, 401, "token", _("Send a valid token: Authorization: Bearer …"))
    response["WWW-Authenticate"] = "Bearer"
    return response


@api.exception_handler(Http404)
def missing(request: HttpRequest, error: Http404) -> HttpResponse:
    return told(request, 404, "not_found", _("There is nothing here, or it is somebody else’s."))


@api.exception_handler(PermissionDenied)
def forbidden(request: HttpRequest, error: PermissionDenied) -> HttpResponse:
    return told(request, 403, "role", _("Your role does not allow this."))


@api.exception_handler(OvertakenError)
def overtaken(request: HttpRequest, error: OvertakenError) -> HttpResponse:
    return told(request, 409, "overtaken", str(error))


@api.exception_handler(UserError)
def mendable(request: HttpRequest, error: UserError) -> HttpResponse:
    return told(request, 422, "refused", str(error))


@api.exception_handler(Throttled)
def too_often(request: HttpRequest, error: Throttled) -> HttpResponse:
    response = told(request, 429, "too_often", _("Too many requests. Wait a little, then go on."))
    if error.wait:
        response["Retry-After"] = str(int(error.wait) + 1)
    return response


@api.exception_handler(ValidationError)
def invalid(request: HttpRequest, error: ValidationError) -> HttpResponse:
    fields = [
        {"field": ".".join(str(part) for part in one["loc"]), "problem": one["type"], "message": one["msg"]}
        for one in error.errors
    ]
    return told(
        request, 422, "invalid", _("Something in the request is missing or not as it should be."), fields
    )


@api.exception_handler(HttpError)
def other(request: HttpRequest, error: HttpError) -> HttpResponse:
    return told(request, error.status_code, "request", _("We could not read this request."))
