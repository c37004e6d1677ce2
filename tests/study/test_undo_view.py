"""Taking an answer back in the browser: the same question again, and the answer before it on offer."""

import uuid

import pytest
from django.urls import reverse
from django.utils import timezone

from questions.study.models import Voiding
from questions.study.reviews import review_answer
from tests.conftest import client_of
from tests.factories.accounts import UserFactory
from tests.factories.bank import QuestionFactory
from tests.moments import DAY

pytestmark = pytest.mark.django_db
WORDS = {"ar": "تراجع عن آخر إجابة", "en": "Take back the last answer"}


def answered_reviews(learner, count):
    """So many facts met days ago and answered again just now; the answers of now."""
    reviews = []
    for _number in range(count):
        question = QuestionFactory()
        for at in (timezone.now() - 9 * DAY, timezone.now()):
            kept = review_answer(learner, question, given="1992/5/15", client_id=uuid.uuid4(), at=at)
        reviews.append(kept)
    return reviews


@pytest.mark.parametrize("language", WORDS)
def test_the_page_offers_to_take_the_answer_back(language):
    learner = UserFactory(language=language)
    client = client_of(learner)
    client.cookies["language"] = language
    (kept,) = answered_reviews(learner, 1)

    page = client.get(reverse("study:answered", args=[kept.pk])).content.decode()

    assert WORDS[language] in page
    assert reverse("study:undo", args=[kept.pk]) in page


def test_taking_back_leads_to_the_question_and_offers_the_answer_before(learner, learner_client):
    first, second = answered_reviews(learner, 2)

    response = learner_client.post(reverse("study:undo", args=[second.pk]))

    assert (response.status_code, response["Location"]) == (302, reverse("study:review"))
    page = learner_client.get(response["Location"]).content.decode()
    assert reverse("study:undo", args=[first.pk]) in page
    assert Voiding.objects.get().review == second


def test_with_htmx_the_question_comes_at_once(learner, learner_client):
    (kept,) = answered_reviews(learner, 1)

    response = learner_client.post(reverse("study:undo", args=[kept.pk]), headers={"HX-Request": "true"})

    assert response["HX-Replace-Url"] == reverse("study:review")
    page = response.content.decode()
    assert "<html" not in page
    assert reverse("study:answer", args=[kept.question_id]) in page
