"""The end of an attempt's time: the clock of the page, what is said of a late answer, and that no question follows it."""

from datetime import timedelta

import pytest
from django.utils import timezone

from questions.quizzes.attempts import start_attempt
from questions.quizzes.models import Answer, Attempt
from questions.quizzes.rules import Rules
from questions.quizzes.views.showing import time_left
from tests.conftest import client_of
from tests.factories.bank import SetFactory
from tests.factories.kinds import EVERY_KIND
from tests.moments import NOON
from tests.quizzes.test_answering import send

pytestmark = pytest.mark.django_db

EARNS_NOTHING, BY_THE_RULES = "حُفظ ولا درجة له", "وفق قواعد معلّمك"


def begun(learner, **rules):
    """An attempt of three questions that began an hour ago."""
    question_set = SetFactory(questions=[EVERY_KIND["date"]() for _number in range(3)])
    at = timezone.now() - timedelta(hours=1)
    return start_attempt(question_set, learner=learner, rules=Rules(**rules), at=at)


def verdict(learner, attempt):
    return send(client_of(learner), attempt, 1, {"year": "1992"}).content.decode()


def test_after_the_end_no_question_is_brought_along_but_the_result(learner):
    going, over = begun(learner), begun(learner, time_limit=timedelta(minutes=30))

    pages = [verdict(learner, attempt) for attempt in (going, over)]

    assert ['id="next-card"' in page for page in pages] == [True, False]
    assert f"/attempts/{over.pk}/result/" in pages[1]


def test_an_attempt_closed_by_a_teacher_brings_no_question_either_though_the_answer_is_in_time(learner):
    attempt, now = begun(learner), timezone.now()
    Attempt.objects.filter(pk=attempt.pk).update(finished_at=now, deadline=now)

    assert 'id="next-card"' not in verdict(learner, attempt)
    assert not Answer.objects.get().is_late


@pytest.mark.parametrize(
    ("rules", "said", "unsaid"),
    [
        ({"time_limit": timedelta(minutes=30)}, EARNS_NOTHING, BY_THE_RULES),
        ({"due_at": NOON}, BY_THE_RULES, EARNS_NOTHING),
    ],
    ids=["after the end", "late answers are taken"],
)
def test_a_late_answer_is_told_what_becomes_of_it(learner, rules, said, unsaid):
    page = verdict(learner, begun(learner, **rules))

    assert said in page
    assert unsaid not in page


@pytest.mark.parametrize(
    ("left", "clock"),
    [
        (timedelta(seconds=65), "1:05"),
        (timedelta(minutes=90, seconds=7), "1:30:07"),
        (timedelta(days=155), None),
        (-timedelta(minutes=1), "0:00"),
    ],
    ids=["a minute", "an hour and a half", "months", "over"],
)
def test_the_clock_runs_on_the_last_day_alone(left, clock):
    assert time_left(Attempt(deadline=NOON + left), at=NOON).get("clock") == clock
