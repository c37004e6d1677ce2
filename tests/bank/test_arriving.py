"""Texts on their way: read in the background, looked at, corrected, and turned into an article exactly once."""

from datetime import date, timedelta
from pathlib import Path

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone

from questions.articles.arrivals import Arrival, Stage, Way
from questions.articles.models import Article
from questions.bank.arriving import MOST_UNDER_WAY, hand_over, write_article
from questions.bank.tasks import KEPT, forget_arrivals, queue_reading, read_arrival, write_arrival
from questions.common.errors import UserError
from questions.work.leases import LEASE, claim, reap
from questions.work.worker import Worker
from tests.factories.articles import ArrivalFactory, ArticleFactory
from tests.moments import NOON
from tests.threads import in_parallel

FILES = Path(__file__).parents[1] / "articles" / "files"
NEW = reverse("bank:new_article")
TEXT = """قصة المعاهدة الكبيرة

نشر في 31 مايو 2024

تأسست منظمة المعاهدة الشرقية عام 1994 في مدينة طشقند بعد مفاوضات طويلة بين الدول الأعضاء.

وانتقل مقر المنظمة إلى موسكو في 7 أكتوبر 2002 بقرار من رؤساء الدول الأعضاء جميعهم."""
OLD_TEXT = TEXT.encode("cp1256")
FOUND = {
    "action": "write",
    "title": "عنوان آخر",
    "language": "ar",
    "published_on": "2020-01-02",
    "limit": "12",
}
pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("show_unlikely_ones")]


def upload(client, data: bytes, name: str = "مقال.txt") -> Arrival:
    response = client.post(NEW, {"way": "file", "file": SimpleUploadedFile(name, data), "limit": "12"})
    arrival = Arrival.objects.latest("pk")
    assert response["Location"] == reverse("bank:arrival", args=[arrival.pk])
    return arrival


def read(client, data: bytes, name: str = "مقال.txt") -> Arrival:
    arrival = upload(client, data, name)
    Worker().run_ready()
    arrival.refresh_from_db()
    return arrival


def page_of(client, arrival: Arrival):
    return client.get(reverse("bank:arrival", args=[arrival.pk]))


def test_an_old_arabic_file_is_read_and_shown_before_anything_is_kept(author_client):
    arrival = read(author_client, OLD_TEXT)

    assert (arrival.stage, arrival.encoding, arrival.language) == (Stage.READ, "windows-1256", "ar")
    assert arrival.published_on == date(2024, 5, 31)
    assert "تأسست منظمة المعاهدة الشرقية عام 1994" in page_of(author_client, arrival).content.decode()
    assert Article.objects.count() == 0


def test_what_was_found_can_be_set_right(author_client, author):
    arrival = read(author_client, OLD_TEXT)

    response = author_client.post(reverse("bank:arrival", args=[arrival.pk]), FOUND)

    article = Article.objects.get()
    assert response["Location"] == reverse("bank:studio", args=[article.pk])
    assert (article.title, article.published_on, article.added_by) == ("عنوان آخر", date(2020, 1, 2), author)
    assert article.facts.exists()


def test_another_encoding_reads_the_same_bytes_again(author_client):
    arrival = read(author_client, OLD_TEXT)

    author_client.post(
        reverse("bank:arrival", args=[arrival.pk]), {"action": "encode", "encoding": "iso-8859-6"}
    )
    Worker().run_ready()

    arrival.refresh_from_db()
    assert (arrival.stage, arrival.encoding) == (Stage.READ, "iso-8859-6")
    assert "المعاهدة" not in arrival.text


@pytest.mark.parametrize(
    "name", ["chromium_system.pdf", "libreoffice.docx", "pandoc.epub", "libreoffice.html"]
)
def test_files_of_other_programs_become_articles(author_client, name):
    arrival = read(author_client, (FILES / name).read_bytes(), name)
    author_client.post(reverse("bank:arrival", args=[arrival.pk]), FOUND)

    stems = Article.objects.get().facts.values_list("value", flat=True)
    assert "1992-05-15" in stems


def test_a_file_that_cannot_be_used_is_refused_in_its_owners_language(author_client, author):
    author.language = "en"
    author.save()

    arrival = read(author_client, b"\xd0\xcf\x11\xe0" + bytes(600), "old.doc")

    assert arrival.stage == Stage.REFUSED
    assert arrival.problem == "This is a file of old Word (.doc). Save it as .docx and choose that file."
    assert "old Word" in page_of(author_client, arrival).content.decode()


def test_an_address_that_leads_inside_is_refused_when_it_is_fetched(author_client):
    author_client.post(NEW, {"way": "address", "address": "http://127.0.0.1:8000/"})
    Worker().run_ready()

    arrival = Arrival.objects.get()
    assert (arrival.way, arrival.stage) == (Way.ADDRESS, Stage.REFUSED)


def test_an_address_that_is_none_is_refused_at_once(author_client):
    response = author_client.post(NEW, {"way": "address", "address": "file:///etc/passwd"})

    assert response.status_code == 422
    assert not Arrival.objects.exists()


def test_a_long_paste_is_read_in_the_background(author_client):
    long = "\n\n".join([TEXT, *(f"وبلغ عدد الدول الأعضاء {n} دولة في اجتماعها رقم {n}." for n in range(800))])

    author_client.post(NEW, {"text": long, "title": "طويل"})
    Worker().run_ready()

    arrival = Arrival.objects.get()
    assert (arrival.way, arrival.stage, arrival.title) == (Way.PASTE, Stage.READ, "طويل")


def test_a_pasted_text_takes_its_day_from_its_own_lines(author_client):
    author_client.post(NEW, {"text": TEXT})

    assert Article.objects.get().published_on == date(2024, 5, 31)


def test_the_same_text_again_is_noticed_whatever_stands_around_it(author_client):
    author_client.post(NEW, {"text": TEXT})
    again = TEXT.replace("نشر في 31 مايو 2024", "شارك على فيسبوك").replace("تأسست", "تأسّست")

    response = author_client.post(NEW, {"text": again})

    assert (response.status_code, Article.objects.count()) == (409, 1)
    assert reverse("bank:studio", args=[Article.objects.get().pk]) in response.content.decode()


def test_the_same_text_can_be_brought_in_again_on_purpose(author_client):
    author_client.post(NEW, {"text": TEXT})
    author_client.post(NEW, {"text": TEXT, "again": "1"})

    assert Article.objects.count() == 2


def test_a_known_text_in_a_file_is_noticed_before_it_is_kept(author_client):
    author_client.post(NEW, {"text": TEXT})

    arrival = read(author_client, TEXT.encode())

    assert (
        reverse("bank:studio", args=[Article.objects.get().pk])
        in page_of(author_client, arrival).content.decode()
    )


def test_anothers_article_is_not_given_away(author_client):
    ArticleFactory(text=TEXT)

    assert author_client.post(NEW, {"text": TEXT}).status_code == 302


def test_a_worker_that_dies_while_reading_loses_nothing(author_client):
    arrival = upload(author_client, OLD_TEXT)
    at = timezone.now()
    claim("doomed", at=at)
    Arrival.objects.update(stage=Stage.READING)

    reap(at=at + LEASE + timedelta(seconds=1))
    arrival.job.task.__class__.objects.update(run_after=timezone.now())
    Worker().run_ready()

    arrival.refresh_from_db()
    assert arrival.stage == Stage.READ


def test_reading_and_writing_twice_is_doing_it_once(author_client):
    arrival = read(author_client, OLD_TEXT)
    read_arrival.call(arrival.pk)
    author_client.post(reverse("bank:arrival", args=[arrival.pk]), FOUND)

    write_arrival.call(arrival.pk)
    read_arrival.call(arrival.pk)

    assert Article.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_workers_that_write_the_same_text_together_keep_one_article():
    arrival = ArrivalFactory(stage=Stage.WRITING, text=TEXT, language="ar")

    articles = in_parallel(lambda: write_article(Arrival.objects.get(pk=arrival.pk), at=NOON).pk)

    assert len(set(articles)) == Article.objects.count() == 1


def test_a_text_that_is_taken_away_is_not_written(author_client):
    arrival = read(author_client, OLD_TEXT)

    author_client.post(reverse("bank:arrival", args=[arrival.pk]), {"action": "drop"})

    write_arrival.call(arrival.pk)
    assert not Article.objects.exists()


def test_work_that_was_given_up_is_told_and_can_be_tried_again(author_client):
    arrival = upload(author_client, OLD_TEXT)
    arrival.job.task.__class__.objects.update(status="FAILED")
    assert 'value="again"' in page_of(author_client, arrival).content.decode()

    arrival.job.__class__.objects.update(key="")
    author_client.post(reverse("bank:arrival", args=[arrival.pk]), {"action": "again"})
    Worker().run_ready()

    arrival.refresh_from_db()
    assert arrival.stage == Stage.READ


def test_many_texts_at_once_have_to_wait(author):
    for _number in range(MOST_UNDER_WAY):
        queue_reading(hand_over(by=author, at=NOON, way=Way.FILE, name="a.txt", data=b"x"))

    with pytest.raises(UserError):
        hand_over(by=author, at=NOON, way=Way.FILE, name="a.txt", data=b"x")


def test_only_what_was_read_can_be_corrected(author_client):
    arrival = upload(author_client, OLD_TEXT)

    author_client.post(reverse("bank:arrival", args=[arrival.pk]), FOUND)
    assert not Article.objects.exists()


def test_what_came_in_long_ago_is_forgotten():
    old, new = ArrivalFactory(arrived_at=NOON - KEPT - timedelta(days=1)), ArrivalFactory()

    forget_arrivals.call(due=NOON.isoformat())

    assert list(Arrival.objects.all()) == [new]
    assert old.pk != new.pk
