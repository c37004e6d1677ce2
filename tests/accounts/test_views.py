"""Language, theme and settings, and where "next" may lead."""

import pytest
from django.urls import reverse

from questions.accounts.models import User

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize("code", ["ar", "en"])
def test_the_language_is_remembered_in_the_browser_and_the_profile(learner, learner_client, code):
    response = learner_client.post(reverse("accounts:switch_language"), {"language": code})

    assert response.cookies["language"].value == User.objects.get().language == code


@pytest.mark.parametrize("code", ["fr", "", "../", "ar\r\nSet-Cookie: a=b"])
def test_a_language_that_we_do_not_speak_changes_nothing(client, code):
    response = client.post(reverse("accounts:switch_language"), {"language": code})

    assert (response.status_code, "language" in response.cookies) == (302, False)


@pytest.mark.parametrize("theme", ["light", "dark", "system"])
def test_the_theme_is_remembered_in_the_browser_and_the_profile(learner, learner_client, theme):
    response = learner_client.post(reverse("accounts:switch_theme"), {"theme": theme})

    assert response.cookies["theme"].value == User.objects.get().theme == theme


@pytest.mark.parametrize("name", ["accounts:switch_language", "accounts:switch_theme"])
@pytest.mark.parametrize(
    ("goal", "place"),
    [
        ("/sets/", "/sets/"),
        ("https://evil.example/", "/"),
        ("//evil.example/", "/"),
        ("/\\evil.example", "/"),
        ("javascript:alert(1)", "/"),
        ("", "/"),
    ],
)
def test_one_is_never_sent_to_another_site(client, name, goal, place):
    assert client.post(reverse(name), {"next": goal}).url == place


def test_settings_are_saved(learner, learner_client):
    data = {"name": "اسم جديد", "language": "en", "theme": "dark", "time_zone": "Africa/Cairo"}

    learner_client.post(reverse("accounts:settings"), data)

    learner.refresh_from_db()
    assert {name: getattr(learner, name) for name in data} == data


@pytest.mark.parametrize(
    "wrong",
    [{"name": ""}, {"name": "x" * 81}, {"language": "fr"}, {"theme": "pink"}, {"time_zone": "Mars/Olympus"}],
    ids=lambda wrong: "-".join(wrong),
)
def test_wrong_settings_are_shown_again_and_change_nothing(learner, learner_client, wrong):
    data = {"name": "اسم", "language": "en", "theme": "dark", "time_zone": "Africa/Cairo"} | wrong

    response = learner_client.post(reverse("accounts:settings"), data)

    assert (response.status_code, User.objects.get().name) == (422, learner.name)
    assert list(response.context["form"].errors) == list(wrong)


@pytest.mark.parametrize("field", ["role", "email", "is_superuser", "is_active"])
def test_settings_take_no_other_field(learner, learner_client, field):
    before = getattr(learner, field)
    data = {"name": "اسم", "language": "en", "theme": "dark", "time_zone": "UTC", field: "admin"}

    learner_client.post(reverse("accounts:settings"), data)

    assert getattr(User.objects.get(), field) == before
