"""A person's own data: the file holds all of it, and deleting the account leaves none of it anywhere."""

import json
import uuid

import pytest
from django.apps import apps
from django.db import models
from django.urls import reverse

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.models import QuestionSet
from tests.factories.accounts import PASSWORD, TeacherFactory
from tests.factories.articles import ArticleFactory
from tests.factories.bank import SetFactory
from tests.factories.quizzes import AnswerFactory, AttemptFactory, AttemptItemFactory
from tests.factories.study import MemoryFactory, ReviewFactory

pytestmark = pytest.mark.django_db

TEXTS = (models.CharField, models.TextField)
NOT_EXPORTED = {"password"}


def marks_in(value: str, marks: set[str]) -> set[str]:
    return {mark for mark in marks if mark in value}


def all_text() -> str:
    """Every text of every row of every table."""
    return "\n".join(
        str(value)
        for model in apps.get_models()
        for row in model.objects.values_list(*[f.name for f in model._meta.fields if isinstance(f, TEXTS)])
        for value in row
    )


@pytest.fixture
def marked(client):
    """A learner who signed up and left a mark of their own in everything that they can write; the marks."""
    marks = {name: f"{name}{uuid.uuid4().hex[:12]}" for name in ("email", "name", "answer", "review")}
    client.post(
        reverse("account_signup"),
        {
            "role": "learner",
            "name": marks["name"],
            "email": f"{marks['email']}@example.org",
            "password1": PASSWORD,
        },
    )
    learner = User.objects.get()
    AnswerFactory(item=AttemptItemFactory(attempt=AttemptFactory(learner=learner)), given=marks["answer"])
    memory = MemoryFactory(learner=learner)
    ReviewFactory(learner=learner, question__fact=memory.fact, given=marks["review"])
    return set(marks.values())


def test_the_file_holds_every_word_of_a_learner(client, marked):
    response = client.get(reverse("home:download_data"))

    assert marks_in(response.content.decode(), marked) == marked
    assert response["Content-Disposition"].startswith("attachment")


def test_the_file_holds_every_text_field_of_the_account(learner, learner_client):
    account = json.loads(learner_client.get(reverse("home:download_data")).content)["account"]

    fields = {f.name for f in User._meta.fields if isinstance(f, TEXTS)} - NOT_EXPORTED
    assert {name: account.get(name) for name in fields} == {name: getattr(learner, name) for name in fields}


def test_the_file_holds_nothing_of_others(learner_client, learner):
    other = AnswerFactory(given="another learner’s answer").item.attempt.learner
    SetFactory(owner=other, title="another’s set")

    content = learner_client.get(reverse("home:download_data")).content.decode()

    assert marks_in(content, {"another", other.name, other.email}) == set()


def test_a_deleted_account_leaves_no_word_behind(client, marked):
    assert marks_in(all_text(), marked) == marked

    client.post(reverse("accounts:delete"), {"password": PASSWORD})

    assert marks_in(all_text(), marked) == set()
    assert not User.objects.exists()


def test_a_wrong_password_deletes_nothing(learner_client):
    response = learner_client.post(reverse("accounts:delete"), {"password": "wrong"})

    assert (response.status_code, User.objects.count()) == (422, 1)


def test_what_a_teacher_gave_to_others_stays_without_their_name(client):
    teacher = TeacherFactory()
    question_set, article = SetFactory(owner=teacher), ArticleFactory(added_by=teacher)
    client.force_login(teacher)

    client.post(reverse("accounts:delete"), {"password": PASSWORD})

    assert (QuestionSet.objects.get(), Article.objects.get()) == (question_set, article)
    assert (QuestionSet.objects.get().owner, Article.objects.get().added_by) == (None, None)


def test_deleting_takes_only_ones_own(client, learner, learner_client):
    other = MemoryFactory().learner
    ReviewFactory(learner=other)

    learner_client.post(reverse("accounts:delete"), {"password": PASSWORD})

    assert (other.memories.count(), other.reviews.count()) == (1, 1)
