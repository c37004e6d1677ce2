"""A person's page: what was changed about them in words, and how much an author has brought in."""

import pytest
from django.urls import reverse

from questions.accounts.audit import AuditEntry, in_words
from questions.accounts.people import change_role
from tests.conftest import client_of
from tests.factories.accounts import AdminFactory, AuthorFactory, SiteSettingsFactory, UserFactory
from tests.factories.articles import ArticleFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def admin():
    return AdminFactory()


def page_of(person, admin) -> str:
    return client_of(admin).get(reverse("office:person", args=[person.pk])).content.decode()


def test_a_changed_role_stands_in_words(admin):
    person = UserFactory()
    change_role(person, "teacher", by=admin, at=NOON)

    page = page_of(person, admin)

    assert ("<bdi>متعلم</bdi>" in page, "<bdi>معلم</bdi>" in page) == (True, True)


def test_an_author_is_shown_with_how_much_is_brought_in(admin):
    author = AuthorFactory()
    ArticleFactory(added_by=author, added_at=NOON.replace(year=2100), fingerprint="one")

    assert "<bdi>1</bdi> من <bdi>50</bdi>" in page_of(author, admin)
    assert "من <bdi>50</bdi>" not in page_of(UserFactory(), admin)


def test_changed_settings_are_written_down_one_by_one(admin):
    SiteSettingsFactory(articles_a_day=50, sign_up_open=True)

    data = {"articles_a_day": "20", "sign_up_open": "on", "notice_ar": "صيانة الليلة"}
    client_of(admin).post(reverse("office:site"), data)

    entries = AuditEntry.objects.filter(action="settings").values_list("subject", "before", "after")
    assert sorted(entries) == [("articles_a_day", "50", "20"), ("notice_ar", "", "صيانة الليلة")]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("author", "مؤلف"),
        ("closed", "مغلق"),
        ("+30 min, +0, -", "30 دقيقة إضافية"),
        ("+0 min, +1, 2026-11-30", "محاولة إضافية · 2026-11-30"),
        ("4 rows, csv", "4 rows, csv"),
    ],
)
def test_what_the_log_keeps_in_codes_is_shown_in_words(text, words):
    assert in_words(text) == words
