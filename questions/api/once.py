"""A request that is sent twice is done once: the first answer to an ``Idempotency-Key`` is kept and given again."""

import hashlib
import json
from collections.abc import Callable
from datetime import timedelta
from functools import wraps

from django.db import IntegrityError, transaction
from django.http import HttpRequest, HttpResponse
from django.utils import timezone, translation
from django.utils.translation import gettext as _

from questions.accounts.models import ApiReply, User
from questions.accounts.tokens import find_token

HEADER = "Idempotency-Key"
LONGEST_KEY = 100
UNDER_WAY = 0
GIVEN_UP = timedelta(minutes=2)
View = Callable[..., HttpResponse]


def done_once(view: View) -> View:
    """Keep and repeat the answers of a view to requests that change something and carry a key."""

    @wraps(view)
    def once(request: HttpRequest, *args, **kwargs) -> HttpResponse:
        key, person = request.headers.get(HEADER, ""), person_of(request)
        if request.method in {"GET", "HEAD", "OPTIONS"} or not key or person is None:
            return view(request, *args, **kwargs)
        with translation.override(person.language):
            if len(key) > LONGEST_KEY or not key.isprintable():
                return refusal(422, "key", _("The idempotency key is too long or has unseen characters."))
            known = begin(person, key, fingerprint_of(request))
        return known or answer(view, request, person, key, args, kwargs)

    return once


def person_of(request: HttpRequest) -> User | None:
    scheme, _space, secret = request.headers.get("Authorization", "").partition(" ")
    token = find_token(secret.strip(), at=timezone.now()) if scheme.lower() == "bearer" and secret else None
    return token.person if token else None


def fingerprint_of(request: HttpRequest) -> str:
    sent = f"{request.method} {request.get_full_path()}\n".encode() + request.body
    return hashlib.sha256(sent).hexdigest()


def begin(person: User, key: str, fingerprint: str) -> HttpResponse | None:
    """None where this request is the first with the key, else what it gets instead."""
    now = timezone.now()
    person.api_replies.filter(key=key, status=UNDER_WAY, made_at__lt=now - GIVEN_UP).delete()
    try:
        with transaction.atomic():
            person.api_replies.create(
                key=key, fingerprint=fingerprint, status=UNDER_WAY, body="", made_at=now
            )
    except IntegrityError:
        return again(person.api_replies.filter(key=key).first(), fingerprint)
    return None


def again(kept: ApiReply | None, fingerprint: str) -> HttpResponse:
    if kept is None or kept.status == UNDER_WAY:
        return refusal(
            409, "under_way", _("The first request with this key is still under way. Try again soon.")
        )
    if kept.fingerprint != fingerprint:
        return refusal(422, "key", _("This key was used for another request. Use a new one for each."))
    response = HttpResponse(kept.body, status=kept.status, content_type="application/json; charset=utf-8")
    response["Idempotency-Replayed"] = "true"
    return response


def answer(
    view: View, request: HttpRequest, person: User, key: str, args: tuple, kwargs: dict
) -> HttpResponse:
    """Answer the first time; a failure of ours, or too many requests, may be tried again with the same key."""
    own = person.api_replies.filter(key=key)
    try:
        response = view(request, *args, **kwargs)
    except BaseException:
        own.delete()
        raise
    if response.status_code >= 500 or response.status_code in {401, 403, 429}:
        own.delete()
    else:
        own.update(status=response.status_code, body=response.content.decode())
    return response


def refusal(status: int, code: str, message: str) -> HttpResponse:
    """An error as every other of the interface."""
    body = json.dumps({"error": {"code": code, "message": message, "fields": []}}, ensure_ascii=False)
    return HttpResponse(body, status=status, content_type="application/json; charset=utf-8")
