"""What every answering form sends along: an id made where the answer was given, so that a repeat is known."""

import uuid

from django.http import HttpRequest

from questions.common.ids import new_id
from questions.common.numbers import row_number

LONGEST_MILLISECONDS = 3_600_000


def client_id_of(request: HttpRequest) -> uuid.UUID:
    """The id that came with the answer; a missing or broken one is replaced."""
    try:
        return uuid.UUID(request.POST.get("client_id", ""))
    except ValueError:
        return new_id()


def milliseconds_of(request: HttpRequest) -> int | None:
    """How long the answer took, where the form says so and it can be true (an hour at most)."""
    number = row_number(request.POST.get("milliseconds", ""))
    return number if number is not None and number <= LONGEST_MILLISECONDS else None
