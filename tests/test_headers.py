"""What every answer carries, whatever it is: the strict policy and the headers that go with it."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.addresses import SITE, address
from tests.conftest import client_of
from tests.factories.accounts import PASSWORD, UserFactory

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]

POLICY = {
    "default-src": "'self'",
    "script-src": "'self'",
    "style-src": "'self'",
    "object-src": "'none'",
    "base-uri": "'none'",
    "frame-ancestors": "'none'",
    "form-action": "'self'",
}
HEADERS = {"X-Content-Type-Options": "nosniff", "X-Frame-Options": "DENY", "Referrer-Policy": "same-origin"}


def policy_of(response) -> dict[str, str]:
    parts = (
        part.strip().split(" ", 1) for part in response["Content-Security-Policy"].split(";") if part.strip()
    )
    return {name: rest[0] if rest else "" for name, *rest in parts}


def assert_is_guarded(response):
    policy = policy_of(response)
    assert {name: policy.get(name) for name in POLICY} == POLICY
    assert "unsafe" not in response["Content-Security-Policy"]
    assert {name: response.get(name) for name in HEADERS} == HEADERS


@pytest.mark.parametrize("name", SITE)
def test_every_page_is_guarded(world, name):
    for person in (None, world.learner, world.author):
        client = client_of(person) if person else Client()

        assert_is_guarded(client.get(address(name, world)))
        assert_is_guarded(client.post(address(name, world)))


@pytest.mark.parametrize("htmx", [{}, {"HX-Request": "true"}], ids=["page", "fragment"])
@pytest.mark.parametrize(
    ("path", "status"),
    [("/no/such/page/", 404), ("/today", 301), ("/attempts/1/", 404), ("/studio/", 403), ("/try/", 405)],
)
def test_every_refusal_is_guarded(learner_client, htmx, path, status):
    response = learner_client.get(path, headers=htmx)

    assert response.status_code == status
    assert_is_guarded(response)


def test_a_page_that_was_open_too_long_is_guarded():
    response = Client(enforce_csrf_checks=True).post(reverse("account_login"))

    assert response.status_code == 403
    assert_is_guarded(response)


def test_another_hosts_name_is_refused_and_guarded(client):
    response = client.get("/", headers={"host": "evil.example"})

    assert response.status_code == 400
    assert_is_guarded(response)


def test_a_breakdown_is_guarded_and_says_nothing_of_the_code(learner, monkeypatch):
    def broken(*args, **kwargs):
        raise RuntimeError("secret detail")

    monkeypatch.setattr("questions.home.views.forecast", broken)
    client = client_of(learner)
    client.raise_request_exception = False

    response = client.get(reverse("home:today"))

    assert response.status_code == 500
    assert b"secret detail" not in response.content
    assert b"RuntimeError" not in response.content
    assert_is_guarded(response)


@pytest.mark.parametrize("name", ["sessionid", "csrftoken", "language", "theme"])
def test_cookies_stay_on_this_site(client, name):
    client.post(reverse("account_login"), {"login": UserFactory().email, "password": PASSWORD})
    client.get(reverse("accounts:settings"))
    client.post(reverse("accounts:switch_language"), {"language": "en"})
    client.post(reverse("accounts:switch_theme"), {"theme": "dark"})

    cookie = client.cookies[name]

    assert cookie["samesite"] == "Lax"
    assert bool(cookie["httponly"]) == (name == "sessionid")
