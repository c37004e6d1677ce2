"""A page's queries do not grow with its rows: as many at 30 rows as at 3."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from questions.bank.models import QuestionStatus
from tests.classroom.pages import CLASS_PAGES
from tests.conftest import client_of
from tests.factories.accounts import AuthorFactory, TeacherFactory, UserFactory
from tests.factories.articles import ArticleFactory
from tests.factories.bank import ChoiceQuestionFactory, SetFactory, article_with_questions
from tests.factories.quizzes import AnswerFactory, AttemptFactory, AttemptItemFactory, SuspicionFactory
from tests.factories.study import MemoryFactory, ReviewFactory
from tests.moments import NOON

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]


def today(rows):
    learner = UserFactory()
    for question in article_with_questions(count=rows):
        MemoryFactory(learner=learner, fact=question.fact)
        AttemptFactory(learner=learner, question_set=SetFactory(questions=[question]), finished_at=NOON)
    return learner, reverse("home:today")


def progress(rows):
    learner = UserFactory()
    for question in article_with_questions(count=rows):
        MemoryFactory(learner=learner, fact=question.fact)
        ReviewFactory(learner=learner, question=question)
        AttemptFactory(learner=learner, question_set=SetFactory(questions=[question]), finished_at=NOON)
    return learner, reverse("home:progress")


def sets(rows):
    learner = UserFactory()
    for question in article_with_questions(count=rows):
        item = AttemptItemFactory(
            attempt=AttemptFactory(learner=learner, question_set=SetFactory(questions=[question])),
            question=question,
        )
        AnswerFactory(item=item)
    return learner, reverse("quizzes:sets")


def set_page(rows):
    learner, question_set = UserFactory(), SetFactory(questions=article_with_questions(count=2))
    for _number in range(rows):
        AttemptFactory(learner=learner, question_set=question_set, finished_at=NOON)
    return learner, reverse("quizzes:set", args=[question_set.share_code])


def attempt_of(rows, *, finished_at=None):
    learner = UserFactory()
    questions = article_with_questions(count=rows)
    attempt = AttemptFactory(
        learner=learner, question_set=SetFactory(questions=questions), finished_at=finished_at
    )
    for question in questions:
        item = AttemptItemFactory(attempt=attempt, question=question)
        if finished_at:
            AnswerFactory(item=item)
    return learner, attempt


def result(rows):
    learner, attempt = attempt_of(rows, finished_at=NOON)
    return learner, reverse("quizzes:result", args=[attempt.pk])


def attempt(rows):
    learner, attempt = attempt_of(rows)
    return learner, reverse("quizzes:attempt", args=[attempt.pk])


def review(rows):
    learner = UserFactory()
    for question in article_with_questions(count=rows):
        MemoryFactory(learner=learner, fact=question.fact)
    return learner, reverse("study:review")


def studio(rows):
    author = AuthorFactory()
    article = ArticleFactory(added_by=author)
    for question in article_with_questions(article, count=rows, status=QuestionStatus.DRAFT):
        ChoiceQuestionFactory(fact=question.fact)
    return author, reverse("bank:studio", args=[article.pk])


def studio_list(rows):
    author = AuthorFactory()
    for _number in range(rows):
        article_with_questions(ArticleFactory(added_by=author), count=1)
    return author, reverse("bank:studio_list")


def bank(rows):
    author = AuthorFactory()
    for _number in range(rows):
        (question,) = article_with_questions(ArticleFactory(added_by=author), count=1)
        ReviewFactory(question=question)
    return author, reverse("bank:questions")


def my_sets(rows):
    teacher = TeacherFactory()
    for question in article_with_questions(count=rows):
        SetFactory(owner=teacher, questions=[question])
    return teacher, reverse("bank:my_sets")


def edit_set(rows):
    teacher = TeacherFactory()
    made = SetFactory(owner=teacher, questions=article_with_questions(count=rows))
    return teacher, reverse("bank:edit_set", args=[made.pk])


def paper(rows):
    teacher = TeacherFactory()
    made = SetFactory(owner=teacher, questions=article_with_questions(count=rows))
    return teacher, f"{reverse('bank:paper', args=[made.pk])}?versions=3&sheet=on&key=on"


def doubtful(rows):
    author = AuthorFactory()
    for question in article_with_questions(ArticleFactory(added_by=author), count=rows):
        SuspicionFactory(question=question)
    return author, reverse("home:doubtful")


def new_set(rows):
    chosen = "&".join(f"question={question.pk}" for question in article_with_questions(count=rows))
    return TeacherFactory(), f"{reverse('bank:new_set')}?{chosen}"


def own_data(rows):
    learner = UserFactory()
    for _number in range(rows):
        item = AttemptItemFactory(attempt=AttemptFactory(learner=learner))
        AnswerFactory(item=item)
        ReviewFactory(learner=learner, question=item.question)
    return learner, reverse("home:download_data")


PAGES = [
    today,
    progress,
    sets,
    set_page,
    result,
    attempt,
    review,
    studio,
    studio_list,
    bank,
    my_sets,
    edit_set,
    paper,
    doubtful,
    new_set,
    own_data,
    *CLASS_PAGES,
]


def queries_of(page, rows) -> list[str]:
    person, url = page(rows)
    client = client_of(person)
    client.get(url)
    with CaptureQueriesContext(
        connection,
    ) as queries:
        assert client.get(url).status_code == 200
    return [query["sql"] for query in queries]


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.__name__)
def test_queries_do_not_grow_with_the_rows(page):
    few, many = queries_of(page, 3), queries_of(page, 30)

    assert len(few) == len(many), "\n".join(many)
