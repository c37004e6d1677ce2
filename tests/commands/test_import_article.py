"""``manage.py import_article``: what it prints, what it keeps, and the one line it says when it cannot."""

import json
import os
import subprocess
import sys
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from questions.articles.models import Article
from tests.articles import hostile
from tests.factories.accounts import AuthorFactory

FILES = Path(__file__).parents[1] / "articles" / "files"


def run(*words: str) -> dict:
    out = StringIO()
    call_command("import_article", *words, "--json", stdout=out)
    return json.loads(out.getvalue())


@pytest.mark.parametrize(
    ("name", "format_name"),
    [
        ("chromium_system.pdf", "pdf"),
        ("libreoffice.docx", "docx"),
        ("pandoc.epub", "epub"),
        ("article.md", "markdown"),
    ],
)
def test_a_dry_run_shows_the_article_and_touches_no_database(name, format_name):
    data = run(str(FILES / name), "--dry-run")

    assert (data["title"], data["language"]) == ("معاهدة الأمن الجماعي", "ar")
    assert (data["format"], data["article"], data["questions"]) == (format_name, None, None)
    assert {block["role"] for block in data["blocks"]} >= {"title", "body"}


@pytest.mark.django_db
@pytest.mark.usefixtures("show_unlikely_ones")
def test_an_article_is_kept_with_its_questions():
    author = AuthorFactory()

    data = run(str(FILES / "article.md"), "--by", author.email, "--published", "2024-05-31")

    article = Article.objects.get()
    assert (article.pk, article.added_by, str(article.published_on)) == (
        data["article"],
        author,
        "2024-05-31",
    )
    assert data["questions"] == article.facts.filter(questions__isnull=False).count() > 0


def test_a_text_in_an_old_encoding_is_read(tmp_path):
    file = tmp_path / "old.txt"
    file.write_bytes(("العنوان الكبير\n\n" + hostile.ARABIC * 3).encode("cp1256", "ignore"))

    data = run(str(file), "--dry-run")

    assert (data["encoding"], data["language"]) == ("windows-1256", "ar")


@pytest.mark.django_db
def test_the_same_text_again_is_noticed_and_kept_once():
    first = run(str(FILES / "article.md"))

    again = run(str(FILES / "article.md"))

    assert (again["article"], again["questions"]) == (first["article"], first["questions"])
    assert again["notices"] == [*first["notices"], "The same text is here already, so nothing was added."]
    assert Article.objects.count() == 1


REFUSED = (
    "docx bomb",
    "docx with an entity",
    "epub that leads out",
    "pdf of endless pages",
    "noise",
    "nothing",
)


@pytest.mark.parametrize("case", REFUSED)
def test_a_hostile_file_ends_in_one_line(tmp_path, case):
    file = tmp_path / "file"
    file.write_bytes(hostile.REFUSED[case]())

    with pytest.raises(CommandError) as refusal:
        run(str(file), "--dry-run")

    assert "\n" not in str(refusal.value)
    assert str(refusal.value).count(".") >= 1


@pytest.mark.parametrize(
    "source",
    [
        "/no/such/file",
        "/",
        "/dev/zero",
        "http://127.0.0.1:1/",
        "http://169.254.169.254/",
        "file:///etc/passwd",
        "a\0b",
    ],
)
def test_what_cannot_be_opened_ends_in_one_line(source):
    with pytest.raises(CommandError) as refusal:
        run(source, "--dry-run")

    assert "\n" not in str(refusal.value)


@pytest.mark.parametrize(
    "option",
    [
        ("--published", "31.5.2024"),
        ("--by", "nobody@example.org"),
        ("--limit", "0"),
        ("--encoding", "klingon"),
        ("--encoding", "zip"),
    ],
    ids=" ".join,
)
@pytest.mark.django_db
def test_an_option_that_makes_no_sense_ends_in_one_line(option):
    with pytest.raises(CommandError):
        run(str(FILES / "article.md"), *option)

    assert not Article.objects.exists()


def test_the_shell_sees_exit_status_one_and_no_traceback(tmp_path):
    done = subprocess.run(
        [sys.executable, "manage.py", "import_article", str(tmp_path / "missing.pdf")],
        cwd=settings.BASE_DIR,
        env=os.environ | {"HASHIYA_VAR_DIR": str(tmp_path)},
        capture_output=True,
        text=True,
    )

    assert (done.returncode, done.stdout) == (1, "")
    assert len(done.stderr.splitlines()) == 1
    assert "Traceback" not in done.stderr
