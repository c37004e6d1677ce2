import pytest
from django.middleware.csrf import _does_token_match, get_token
from django.test import Client, RequestFactory
from django.urls import reverse

from questions.common.tokens import LETTER_OF, LETTERS, UNEVEN, form_token
from tests.factories.accounts import PASSWORD, UserFactory

SECRET = "aB3" * 10 + "zZ"


def request_with(secret):
    request = RequestFactory().get("/")
    request.META["CSRF_COOKIE"] = secret
    return request


def test_a_token_is_one_of_djangos_and_no_two_are_alike():
    request = request_with(SECRET)

    tokens = {form_token(request) for _number in range(50)}

    assert len(tokens) == 50
    assert all(_does_token_match(token, SECRET) for token in tokens)
    assert {len(token) for token in tokens} == {len(get_token(request))}


def test_every_letter_of_a_mask_is_as_likely_as_any_other():
    even = [byte for byte in range(256) if byte not in UNEVEN]

    kept = [LETTER_OF[byte] for byte in even]
    assert {one: kept.count(ord(one)) for one in LETTERS} == dict.fromkeys(LETTERS, 4)


def test_without_a_cookie_one_is_made():
    request = RequestFactory().get("/")

    assert _does_token_match(form_token(request), request.META["CSRF_COOKIE"])
    assert request.META["CSRF_COOKIE_NEEDS_UPDATE"]


@pytest.mark.django_db
def test_a_forged_answer_is_refused():
    client = Client(enforce_csrf_checks=True)
    client.get(reverse("account_login"))

    sent = {"login": UserFactory().email, "password": PASSWORD, "csrfmiddlewaretoken": "x" * 64}
    assert client.post(reverse("account_login"), sent).status_code == 403
