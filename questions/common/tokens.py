"""The token of a form against forgery, quicker: Django draws the mask of each letter by letter from the system."""

import os

from django.http import HttpRequest
from django.middleware.csrf import CSRF_ALLOWED_CHARS, CSRF_SECRET_LENGTH, get_token

LETTERS = CSRF_ALLOWED_CHARS
EVEN = 256 - 256 % len(
    LETTERS
)  # bytes from here on are left out: with them some letters would come more often
LETTER_OF = bytes(ord(LETTERS[byte % len(LETTERS)]) for byte in range(256))
UNEVEN = bytes(range(EVEN, 256))
PLACE = {letter: place for place, letter in enumerate(LETTERS)}


def form_token(request: HttpRequest) -> str:
    """As ``get_token``: the secret of the browser's cookie under a mask of its own. The cookie is not sent anew for it."""
    secret = request.META.get("CSRF_COOKIE", "")
    if len(secret) != CSRF_SECRET_LENGTH:
        return get_token(request)
    mask = random_letters()
    pairs = zip(secret, mask, strict=True)
    return mask + "".join(LETTERS[(PLACE[one] + PLACE[other]) % len(LETTERS)] for one, other in pairs)


def random_letters() -> str:
    """As many letters as a secret has, each as likely as any other."""
    letters = b""
    while len(letters) < CSRF_SECRET_LENGTH:
        letters += os.urandom(2 * CSRF_SECRET_LENGTH).translate(LETTER_OF, UNEVEN)
    return letters[:CSRF_SECRET_LENGTH].decode()
