"""What every answering form sends along: an id made where the answer was given, so that a repeat is known."""

import uuid

from django.http import HttpRequest


def client_id_of(request: HttpRequest) -> uuid.UUID:
    """The id that came with the answer; a missing or broken one is replaced."""
    try:
        return uuid.UUID(request.POST.get("client_id", ""))
    except ValueError:
        return uuid.uuid4()
