"""Answering by the quick way: the same pages and rows as the long way, in few statements, for every kind of answer."""

import re
import uuid

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from questions.common.moulds import MOULDS
from questions.quizzes import quick
from questions.quizzes.attempts import next_item, start_attempt
from questions.quizzes.history import steps_of
from questions.quizzes.models import Answer, AttemptItem
from questions.quizzes.rules import Rules
from questions.study.models import Memory, Review
from tests.conftest import client_of
from tests.factories.bank import SetFactory
from tests.factories.kinds import EVERY_KIND, posted_rightly
from tests.moments import NOON

pytestmark = pytest.mark.django_db

HTMX = {"HX-Request": "true"}
CHANGING = re.compile(r'name="csrfmiddlewaretoken" value="[^"]*"|name="client_id" value="[^"]*"')

GOING_ON = re.compile(r'<a class="btn btn-primary btn-lg".*?</a>', re.DOTALL)


def begin(learner, *kinds, **rules):
    questions = [EVERY_KIND[kind]() for kind in kinds]
    return start_attempt(SetFactory(questions=questions), learner=learner, rules=Rules(**rules), at=NOON)


def send(client, attempt, position, data):
    path = reverse("quizzes:answer", args=[attempt.pk, position])
    return client.post(path, {"client_id": str(uuid.uuid4())} | data, headers=HTMX)


def words(html):
    """The page without what differs each time, and without the question that was brought along."""
    return CHANGING.sub("", re.sub(r"<template.*?</template>", "", html, flags=re.DOTALL)).split()


@pytest.mark.parametrize("kind", EVERY_KIND)
def test_every_kind_is_answered_rightly_with_a_whole_mark_once(learner, kind):
    attempt = begin(learner, kind, "date")
    client, item = client_of(learner), attempt.items.get(position=1)
    data = posted_rightly(item.question)

    first = send(client, attempt, 1, data)
    again = send(client, attempt, 1, data)

    assert (first.status_code, again.status_code) == (200, 200)
    assert Answer.objects.get().mark == 1
    assert (Review.objects.count(), Memory.objects.get().reviews) == (1, 1)


@pytest.mark.parametrize("kind", EVERY_KIND)
@pytest.mark.parametrize("dont_know", [True, False], ids=["not known", "right"])
def test_the_page_cast_is_the_page_that_templates_make(learner, kind, dont_know):
    attempt = begin(learner, kind, "date")
    client, item = client_of(learner), attempt.items.get(position=1)

    cast = send(client, attempt, 1, {"dont_know": "1"} if dont_know else posted_rightly(item.question))
    made = client.get(reverse("quizzes:answered", args=[attempt.pk, 1]), headers=HTMX)

    pages = [GOING_ON.sub("", page.content.decode()) for page in (cast, made)]
    assert words(pages[0]) == words(pages[1])


def test_the_next_question_comes_along(learner):
    attempt = begin(learner, "date", "ordering")
    client = client_of(learner)

    html = send(client, attempt, 1, {"year": "1992"}).content.decode()
    brought = re.search(r'<template id="next-card">(.*?)</template>', html, flags=re.DOTALL)[1]
    asked = client.get(reverse("quizzes:attempt", args=[attempt.pk]), headers=HTMX).content.decode()

    assert words(brought) == words(asked)


def test_an_answer_takes_six_statements_at_most_however_long_the_set(learner, teacher):
    """With the questions in memory, as they are while a class answers them; session and person come on top."""
    counts = []
    for length in (3, 30):
        warm = begin(teacher, *["date"] * length)
        attempt = start_attempt(warm.question_set, learner=learner, at=NOON)
        for person, taken in ((teacher, warm), (learner, attempt)):
            with CaptureQueriesContext(connection) as queries:
                send(client_of(person), taken, 1, {"year": "1992"})
        own = [query["sql"] for query in queries if query["sql"].startswith(("SELECT", "INSERT", "UPDATE"))]
        counts.append(
            len([sql for sql in own if "django_session" not in sql and "questions_user" not in sql])
        )

    assert counts[0] == counts[1]
    assert counts[0] <= 6


def test_what_is_found_is_what_the_models_say(learner):
    attempt = begin(learner, "choice", "date", shuffle_options=True)

    found = quick.find(learner.pk, attempt_id=attempt.pk, position=1)

    assert found.item == AttemptItem.objects.get(attempt=attempt, position=1)
    assert (found.item.shown, found.item.asked()) == (
        attempt.items.get(position=1).shown,
        attempt.items.get(position=1).asked(),
    )
    assert (found.item.attempt, found.item.attempt.started_at, found.memory) == (attempt, NOON, None)
    assert (found.ahead.answered, found.ahead.next) == ((True, False), attempt.items.get(position=2))


def test_what_is_ahead_is_what_the_models_say_afterwards(learner):
    attempt = begin(learner, "choice", "date", "number", "typed")
    client, seen = client_of(learner), []

    for position in (2, 1, 4, 3):
        ahead = quick.find(learner.pk, attempt_id=attempt.pk, position=position).ahead
        send(client, attempt, position, {"dont_know": "1"})
        answered = tuple(bool(state) for state in steps_of(attempt, now=None).states)
        assert (ahead.answered, ahead.next) == (answered, next_item(attempt))
        seen.append(ahead.next and ahead.next.position)

    assert seen == [1, 3, 3, None]


def test_nobody_finds_anothers_or_what_is_answered(learner, teacher):
    attempt = begin(learner, "date")

    assert quick.find(teacher.pk, attempt_id=attempt.pk, position=1) is None
    send(client_of(learner), attempt, 1, {"year": "1992"})
    assert quick.find(learner.pk, attempt_id=attempt.pk, position=1) is None


def test_no_mould_keeps_what_belongs_to_one_person(learner, teacher):
    for person in (learner, teacher):
        attempt = begin(person, "date", "choice")
        html = send(client_of(person), attempt, 1, {"year": "1992"}).content.decode()
        assert f"/attempts/{attempt.pk}/" in html
    assert MOULDS
    assert not any(f"/attempts/{attempt.pk}/" in part for kept in MOULDS.values() for part in kept.parts)
