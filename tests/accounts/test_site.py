"""The site's settings: the defaults until changed, and what follows from them."""

import pytest
from django.urls import reverse

from questions.accounts.site import current, site_notice
from questions.articles.importing import import_article
from questions.articles.models import Article
from questions.articles.quota import quota_of
from questions.common.errors import UserError
from tests.factories.accounts import AdminFactory, AuthorFactory, SiteSettingsFactory
from tests.factories.articles import ArticleFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db
TEXT = "وُقّعت المعاهدة في 15 مايو 1992 في مدينة طشقند."


def test_anybody_may_sign_up_until_it_is_closed(client):
    assert current().sign_up_open

    SiteSettingsFactory(sign_up_open=False)
    page = client.get(reverse("account_signup"))

    assert [template.name for template in page.templates][0] == "account/signup_closed.html"


def test_a_notice_is_shown_in_the_pages_language_or_in_the_other():
    SiteSettingsFactory(notice_ar="صيانة الليلة")

    assert (site_notice("ar"), site_notice("en")) == ("صيانة الليلة", "صيانة الليلة")


def test_a_notice_that_was_changed_is_shown_at_once(client):
    kept = SiteSettingsFactory(notice_ar="الأول")
    client.get("/")
    kept.notice_ar = "<b>الثاني</b>"
    kept.save()

    page = client.get("/").content.decode()

    assert "&lt;b&gt;الثاني&lt;/b&gt;" in page
    assert "الأول" not in page


def test_an_author_past_the_quota_is_told_and_nothing_is_kept():
    SiteSettingsFactory(articles_a_day=1)
    author = AuthorFactory()
    ArticleFactory(added_by=author, added_at=NOON - DAY / 2, fingerprint="one")

    with pytest.raises(UserError):
        import_article(TEXT, by=author, at=NOON)

    assert Article.objects.count() == 1


def test_the_quota_is_a_days_and_no_admins():
    SiteSettingsFactory(articles_a_day=1)
    author, admin = AuthorFactory(), AdminFactory()
    ArticleFactory(added_by=author, added_at=NOON - 2 * DAY, fingerprint="one")
    ArticleFactory(added_by=admin, added_at=NOON, fingerprint="two")

    import_article(TEXT, by=author, at=NOON)
    import_article(TEXT, by=admin, at=NOON)

    assert Article.objects.count() == 4


def test_texts_made_for_the_questions_of_a_file_use_up_no_quota():
    SiteSettingsFactory(articles_a_day=1)
    author = AuthorFactory()
    ArticleFactory(added_by=author, added_at=NOON)

    import_article(TEXT, by=author, at=NOON)

    assert quota_of(author, at=NOON).used == 1
