"""A goal and a board, only where they are switched on; effort counts, and nobody is named."""

import pytest
from django.urls import reverse
from django.utils.translation import override

from questions.classroom.encouraging import board_of, goal_of, pseudonyms, words
from tests.conftest import client_of
from tests.factories.bank import QuestionFactory
from tests.factories.classroom import ClassroomFactory, EncouragementFactory, EnrolmentFactory
from tests.factories.study import ReviewFactory
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db


@pytest.fixture
def classroom():
    return ClassroomFactory()


def reviews(learner, *, facts=1, day=TODAY, **fields):
    for _fact in range(facts):
        ReviewFactory(learner=learner, question=QuestionFactory(), study_day=day, **fields)


def test_nothing_is_shown_unless_it_is_switched_on(classroom):
    learner = EnrolmentFactory(classroom=classroom).learner
    reviews(learner)

    assert (goal_of(classroom, at=NOON), board_of(classroom, viewer=learner, at=NOON)) == (None, [])
    assert client_of(learner).get(reverse("classroom:board", args=[classroom.pk])).status_code == 404


def test_the_goal_counts_the_answers_of_the_class_in_the_last_seven_days(classroom):
    EncouragementFactory(classroom=classroom, weekly_goal=4)
    reviews(EnrolmentFactory(classroom=classroom).learner, facts=2)
    reviews(EnrolmentFactory(classroom=classroom).learner, day=TODAY - 6 * DAY)
    reviews(EnrolmentFactory(classroom=classroom).learner, day=TODAY - 7 * DAY)
    reviews(EnrolmentFactory().learner)

    goal = goal_of(classroom, at=NOON)

    assert (goal.done, goal.goal, goal.share) == (3, 4, 0.75)


def test_the_board_counts_effort_and_neither_speed_nor_right_answers(classroom):
    EncouragementFactory(classroom=classroom, has_board=True)
    wrong, right, idle = (EnrolmentFactory(classroom=classroom).learner for _pupil in range(3))
    reviews(wrong, facts=3, mark=0.0, rating=1, milliseconds=90_000)
    reviews(right, facts=3, mark=1.0, rating=3, milliseconds=900)

    board = board_of(classroom, viewer=right, at=NOON)

    assert [(line.place, line.effort, line.days) for line in board] == [(1, 8, 1), (1, 8, 1), (3, 0, 0)]
    assert sum(line.is_own for line in board) == 1
    assert idle.name not in {line.pseudonym for line in board}


def test_several_days_are_worth_more_than_many_answers_on_one(classroom):
    EncouragementFactory(classroom=classroom, has_board=True)
    steady, burst = (EnrolmentFactory(classroom=classroom).learner for _pupil in range(2))
    for days_ago in range(7):
        reviews(steady, facts=1, day=TODAY - days_ago * DAY)
    reviews(burst, facts=36)

    first = board_of(classroom, viewer=steady, at=NOON)[0]

    assert (first.is_own, first.effort) == (True, 42)


def test_pseudonyms_are_stable_and_nobodys_twice(classroom):
    for _pupil in range(140):
        EnrolmentFactory(classroom=classroom)
    before = pseudonyms(classroom)

    EnrolmentFactory(classroom=classroom)

    after = pseudonyms(classroom)
    assert len(set(after.values())) == 141
    assert before.items() <= after.items()


def test_the_board_shows_no_real_name(classroom):
    EncouragementFactory(classroom=classroom, has_board=True)
    learner = EnrolmentFactory(classroom=classroom, learner__name="زيد").learner
    EnrolmentFactory(classroom=classroom, learner__name="هند المستورة")

    html = client_of(learner).get(reverse("classroom:board", args=[classroom.pk])).content.decode()

    assert "هند المستورة" not in html


@pytest.mark.parametrize(
    ("language", "first"), [("en", "colours"), ("ar", "things")], ids=["green comet", "المذنب الأخضر"]
)
def test_a_pseudonym_is_spoken_as_its_language_orders_words(classroom, language, first):
    EnrolmentFactory(classroom=classroom)

    with override(language):
        (name,) = pseudonyms(classroom).values()
        assert name.split()[0] in words(first)
