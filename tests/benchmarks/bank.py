"""The bank's pages with 50,000 questions beside the same pages with 500: ``python -m tests.benchmarks.bank``.

It takes about a minute, mostly to fill the database. Each page is asked for in process, so the figures hold queries and
templates and no network. The database is SQLite in a folder of its own unless DATABASE_URL names another empty one.
"""

import os
import sys
import tempfile
import time
from statistics import median

FOLDER = tempfile.mkdtemp(prefix="hashiya-bench-")
os.environ.setdefault("DATABASE_URL", f"sqlite:///{FOLDER}/bank.sqlite3")
os.environ["HASHIYA_VAR_DIR"] = FOLDER
os.environ.setdefault("DJANGO_SETTINGS_MODULE", "tests.benchmarks.settings")

import django  # noqa: E402

django.setup()

from django.conf import settings  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.test import Client  # noqa: E402

from questions.bank.models import Choice, Fact, Question, QuestionStatus  # noqa: E402
from questions.bank.tagging import named_tag  # noqa: E402
from tests.factories.accounts import AuthorFactory  # noqa: E402
from tests.factories.articles import ArticleFactory, SentenceFactory  # noqa: E402

FEW, MANY = 500, 50_000
AN_ARTICLE = 50
RUNS = 9
WORDS = ["معاهدة", "مدينة", "جامعة", "نهر", "جبل", "شاعر", "عالم", "مرصد", "قلعة", "مكتبة", "متحف", "مجلس"]
STATUSES = (QuestionStatus.PUBLISHED, QuestionStatus.PUBLISHED, QuestionStatus.DRAFT, QuestionStatus.REJECTED)
PAGES = {
    "the list": "/questions/",
    "page 15": "/questions/?page=15",
    "a word, another spelling": "/questions/?q=المكتبه",
    "two words and a status": "/questions/?q=نهر 4711&status=published",
    "a tag": "/questions/?tag=1",
    "never used": "/questions/?flag=never_used",
    "without a reason": "/questions/?flag=unexplained",
    "hardest first": "/questions/?order=hardest",
    "duplicates": "/questions/duplicates/",
}


def main() -> None:
    settings.STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.ALLOWED_HOSTS.append("testserver")
    call_command("migrate", verbosity=0)
    author = AuthorFactory()
    client = Client()
    client.force_login(author, backend=settings.AUTHENTICATION_BACKENDS[0])
    fill(author, FEW)
    few = {name: milliseconds(client, path) for name, path in PAGES.items()}
    fill(author, MANY - FEW)
    sys.stdout.write(f"{'CPU ms':<28}{FEW:>10}{MANY:>10}{'ratio':>8}\n")
    for name, path in PAGES.items():
        many = milliseconds(client, path)
        sys.stdout.write(f"{name:<28}{few[name]:>10.1f}{many:>10.1f}{many / few[name]:>8.1f}\n")


def milliseconds(client: Client, path: str) -> float:
    """The median of some requests, the first not counted."""
    taken = []
    for _run in range(RUNS + 1):
        started = time.process_time()
        response = client.get(path)
        taken.append(1000 * (time.process_time() - started))
        assert response.status_code == 200, (path, response.status_code)
    return median(taken[1:])


def fill(author, count: int) -> None:
    """So many questions of four choices, about facts of articles of fifty facts each; every hundredth has a tag."""
    tag = named_tag("تاريخ")
    for first in range(0, count, AN_ARTICLE):
        article = ArticleFactory(added_by=author)
        sentence = SentenceFactory(article=article)
        facts = Fact.objects.bulk_create(
            Fact(
                article=article,
                sentence=sentence,
                kind="place",
                statement=f"{WORDS[number % len(WORDS)]} رقم {number} في {WORDS[number // 7 % len(WORDS)]}",
                value=str(number),
                evidence_end=len(article.text),
                evidence_start=0,
                answer_start=0,
                answer_end=0,
            )
            for number in range(first, first + AN_ARTICLE)
        )
        keep_questions(facts, tag)


def keep_questions(facts: list[Fact], tag) -> None:
    questions = Question.objects.bulk_create(
        Question(
            fact=fact,
            kind="choice",
            form="choice",
            language="ar",
            stem=f"أين تقع {fact.statement}؟",
            key=fact.value,
            status=STATUSES[fact.pk % len(STATUSES)],
        )
        for fact in facts
    )
    Choice.objects.bulk_create(
        Choice(question=question, position=position, text=f"{question.key} {position}", is_key=position == 1)
        for question in questions
        for position in (1, 2, 3, 4)
    )
    tag.questions.add(questions[0])


if __name__ == "__main__":
    main()
