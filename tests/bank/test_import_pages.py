"""Bringing a file in through the pages: look first, keep, take back; and taking a set out."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.core.management import call_command
from django.urls import reverse

from questions.articles.models import Article
from questions.bank.file_imports import FileImport
from questions.bank.importing import by_source
from questions.bank.importing_large import items_of, keep_text
from questions.bank.models import Question, QuestionStatus
from questions.bank.progress import articles_in_progress
from questions.bank.undoing import begin_undoing, take_out_text
from questions.work.worker import Worker
from tests.factories.accounts import AuthorFactory
from tests.factories.articles import ArticleFactory
from tests.factories.bank import ChoiceQuestionFactory, FileImportFactory, QuestionFactory, SetFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db
GIFT = "ما العاصمة؟ {=طشقند ~سمرقند}\n\nاكتب {}\n\nالشمس نجم {صح}\n"


def send(client, content: bytes, name: str = "أسئلة.gift", **fields):
    file = SimpleUploadedFile(name, content)
    return client.post(reverse("bank:imports"), {"file": file, "format": "auto", "encoding": "auto"} | fields)


def test_a_file_is_looked_at_before_anything_is_kept(author_client, author):
    response = send(author_client, GIFT.encode("windows-1256"))

    found = FileImport.objects.get(by=author)
    assert response.url == reverse("bank:file_import", args=[found.pk])
    assert [item["line"] for item in found.items] == [1, 5]
    assert [one["line"] for one in found.refused] == [3]
    assert Question.objects.count() == 0


def test_the_preview_names_lines_answers_and_reasons(author_client):
    page = author_client.get(send(author_client, GIFT.encode()).url).content.decode()

    assert "ما العاصمة؟" in page
    assert "طشقند" in page
    assert "سؤال مقالي" in page


def test_what_was_read_is_kept_and_taken_out_again_at_one_press_each(author_client):
    url = send(author_client, GIFT.encode()).url

    author_client.post(url)
    assert Question.objects.count() == 2

    author_client.post(f"{url}undo/")
    assert Question.objects.count() == 0


def test_questions_are_published_only_where_that_was_ticked(author_client):
    author_client.post(send(author_client, GIFT.encode()).url, {"publish": "1"})

    assert set(Question.objects.values_list("status", flat=True)) == {QuestionStatus.PUBLISHED}


def test_pasted_text_is_read_too(author_client):
    response = author_client.post(reverse("bank:imports"), {"text": GIFT, "format": "gift"})

    assert response.status_code == 302


@pytest.mark.parametrize("content", [b"\x89PNG\r\n\x1a\n", b"just words", b"PK\x03\x04"])
def test_a_file_that_is_none_gets_its_reason_beside_the_field(author_client, content):
    response = send(author_client, content, "x.bin")

    assert response.status_code == 422
    assert response.context["form"].errors["file"]


def test_somebody_elses_file_is_not_found(author_client):
    theirs = FileImportFactory(by=AuthorFactory())

    assert author_client.get(reverse("bank:file_import", args=[theirs.pk])).status_code == 404


def test_a_new_preview_replaces_the_one_before(author_client, author):
    send(author_client, GIFT.encode())
    send(author_client, GIFT.encode())

    assert FileImport.objects.filter(by=author).count() == 1


@pytest.mark.parametrize("name", ["xlsx", "csv", "gift", "aiken"])
def test_a_template_can_be_sent_back_as_it_is(author_client, name):
    file = author_client.get(reverse("bank:template", args=[name]))

    response = send(author_client, file.content, f"x.{name}")

    assert response.status_code == 302
    assert FileImport.objects.get().refused == []


def test_what_a_format_loses_is_said_before_the_file_is_there(teacher_client, teacher):
    question_set = SetFactory(owner=teacher, questions=[ChoiceQuestionFactory(), QuestionFactory()])

    page = teacher_client.get(reverse("bank:export", args=[question_set.pk]), {"format": "aiken"})

    assert [question.kind for question in page.context["plan"].left_out] == ["date"]
    assert page.context["plan"].losses


def test_the_file_is_named_after_the_set(teacher_client, teacher):
    question_set = SetFactory(owner=teacher, slug="معاهدة-1", questions=[ChoiceQuestionFactory()])

    file = teacher_client.get(reverse("bank:export_file", args=[question_set.pk, "json"]))

    assert "attachment" in file["Content-Disposition"]
    assert file.json()["questions"][0]["kind"] == "choice"


def large(count: int) -> bytes:
    """A file with so many questions, above what a request reads itself."""
    padding = "ش" * 300
    return "\n\n".join(f"السؤال {number} {padding}؟ {{=أ ~ب}}" for number in range(count)).encode()


@pytest.fixture
def read(author_client, author):
    """A large file that the background has read."""
    author_client.get(reverse("bank:imports"))
    url = send(author_client, large(600)).url
    assert FileImport.objects.get(by=author).stage == "reading"
    Worker().run_ready()
    return url


def test_a_large_file_is_read_and_kept_in_the_background(read, author_client, author):
    page = author_client.post(read, {"publish": "1"}, follow=True).content.decode()
    assert ("hx-trigger" in page, Question.objects.count()) == (True, 0)

    Worker().run_ready()

    found = FileImport.objects.get(by=author)
    assert (found.stage, found.kept_at is None, found.articles.count()) == ("read", False, 12)
    assert Question.objects.published().count() == 600


def test_work_that_was_cut_off_goes_on_where_it_stopped(read, author_client, author):
    author_client.post(read)
    found = FileImport.objects.get(by=author)
    texts = list(by_source(items_of(found)))
    for source, group in texts[:5]:
        assert keep_text(found, group, source=source, at=NOON)
    found.texts_done = 2
    assert not keep_text(found, texts[2][1], source=texts[2][0], at=NOON)

    Worker().run_ready()

    assert Question.objects.count() == Question.objects.values("stem").distinct().count() == 600


def test_a_large_file_that_cannot_be_read_says_why_on_its_page(author_client):
    url = send(author_client, b"no questions at all " * 20_000, name="x.txt").url

    Worker().run_ready()

    page = author_client.get(url)
    assert page.context["found"].problem in page.content.decode()
    assert page.context["found"].stage == "refused"


def test_work_given_up_is_taken_up_again_at_one_press(author_client, author):
    url = send(author_client, large(600)).url
    FileImport.objects.update(job=None)
    assert author_client.get(url).context["is_broken"]

    author_client.post(url)
    Worker().run_ready()

    assert len(FileImport.objects.get(by=author).items) == 600


def test_a_large_file_is_taken_out_again_in_the_background(read, author_client, author):
    author_client.post(read, {"publish": "1"})
    Worker().run_ready()

    page = author_client.post(f"{read}undo/", follow=True).content.decode()
    assert ("hx-trigger" in page, Question.objects.published().count()) == (True, 0)
    Worker().run_ready()

    found = FileImport.objects.get(by=author)
    assert (found.stage, found.undone_at is None, found.articles.count()) == ("read", False, 0)
    assert (Question.objects.count(), Article.objects.count()) == (0, 0)


def test_taking_out_that_was_cut_off_goes_on(read, author_client, author):
    author_client.post(read)
    Worker().run_ready()
    found = FileImport.objects.get(by=author)
    begin_undoing(found, at=NOON)
    take_out_text(found.articles.first())

    author_client.post(read)
    Worker().run_ready()

    found.refresh_from_db()
    assert (found.stage, Question.objects.count()) == ("read", 0)


def test_the_command_keeps_a_large_file_text_by_text_and_leaves_out_what_is_there(tmp_path, author):
    file = tmp_path / "big.gift"
    file.write_bytes(large(600))
    call_command("import_questions", file, by=author.email)
    call_command("import_questions", file, by=author.email)

    first, again = FileImport.objects.order_by("pk")
    assert [(one.stage, one.texts_done) for one in (first, again)] == [("read", 12), ("read", 0)]
    assert Question.objects.count() == 600


def test_texts_of_a_file_stand_in_the_studio_as_long_as_something_waits(author_client, author):
    url = send(author_client, GIFT.encode()).url
    author_client.post(url)
    waiting = [article.waiting for article in articles_in_progress(author)]
    Question.objects.update(status=QuestionStatus.PUBLISHED)
    own = ArticleFactory(added_by=author)

    assert (waiting, list(articles_in_progress(author))) == ([2], [own])
