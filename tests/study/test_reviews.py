"""Recording reviews: the log, the memory that is made from it, and answers that come twice or on one day."""

import uuid
from datetime import timedelta
from random import Random

import pytest

from questions.bank.models import Question
from questions.common.errors import UserError
from questions.study.models import Memory, Rating, Review
from questions.study.reviews import record_review, review_answer
from questions.study.schedule import MemoryState, next_step
from tests.factories.accounts import UserFactory
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db
RIGHT, WRONG = "1992/5/15", "1992/5/1"


@pytest.fixture
def question(db):
    return QuestionFactory()


def review(learner, question, given=RIGHT, *, at=NOON, client_id=None):
    return review_answer(learner, question, given=given, client_id=client_id or uuid.uuid4(), at=at)


def days_of(reviews):
    """The log as FSRS sees it: each study day with its lowest rating and the days that due was moved by it."""
    lowest = {}
    for kept in reviews:
        rating, moved = lowest.get(kept.study_day, (Rating.EASY, 0))
        lowest[kept.study_day] = (kept.rating, kept.moved) if kept.rating < rating else (rating, moved)
    return lowest


def replay(reviews):
    """The memory made anew from the log: state, due day, last day and lapses."""
    state, last, lapses, due_on = None, None, 0, None
    for day, (rating, moved) in sorted(days_of(reviews).items()):
        step = next_step(state, rating=rating, days=(day - last).days if last else 0)
        lapses += rating == Rating.AGAIN and last is not None
        state, last, due_on = step.state, day, day + timedelta(days=step.interval + moved)
    return state, due_on, last, lapses


def kept_memory(learner):
    memory = learner.memories.get()
    state = MemoryState(memory.stability, memory.difficulty)
    return state, memory.due_on, memory.reviewed_on, memory.lapses


@pytest.mark.parametrize("seed", range(12))
def test_the_memory_is_what_the_log_makes(learner, question, seed):
    random, at = Random(seed), NOON
    for _number in range(25):
        review(learner, question, random.choice([RIGHT, RIGHT, WRONG, ""]), at=at)
        at += timedelta(hours=random.choice([0, 1, 5, 20, 30, 24 * 9]))

    assert kept_memory(learner) == replay(learner.reviews.all())
    assert learner.memories.get().reviews == learner.reviews.count()


@pytest.mark.parametrize(
    ("given", "rating"), [(RIGHT, Rating.GOOD), (WRONG, Rating.AGAIN), ("", Rating.AGAIN)]
)
def test_the_answer_is_the_grade(learner, question, given, rating):
    assert review(learner, question, given).rating == rating


def test_a_pass_comes_back_later_than_a_miss(learner, question):
    passed, missed = review(learner, question), review(UserFactory(), question, WRONG)

    assert passed.due_on > missed.due_on > TODAY


def test_a_miss_then_a_pass_on_one_day_is_a_miss(learner, question):
    review(learner, question, WRONG)
    review(learner, question, RIGHT, at=NOON + timedelta(hours=1))

    other = UserFactory()
    review(other, question, WRONG)

    assert kept_memory(learner) == kept_memory(other)


def test_a_pass_then_a_miss_on_one_day_is_a_miss(learner, question):
    review(learner, question, RIGHT)
    review(learner, question, WRONG, at=NOON + timedelta(hours=1))

    other = UserFactory()
    review(other, question, WRONG)

    assert kept_memory(learner) == kept_memory(other)


def test_a_day_with_two_misses_is_one_lapse(learner, question):
    review(learner, question)
    review(learner, question, WRONG, at=NOON + 3 * DAY)
    review(learner, question, WRONG, at=NOON + 3 * DAY)

    assert learner.memories.get().lapses == 1


def test_the_same_review_sent_again_changes_nothing(learner, question):
    client_id = uuid.uuid4()
    first = review(learner, question, client_id=client_id)

    again = review(learner, question, WRONG, client_id=client_id, at=NOON + DAY)

    assert again == first
    assert (Review.objects.get().given, Memory.objects.get().reviews) == (RIGHT, 1)


def test_another_learners_id_never_gives_their_review(learner, question):
    client_id = uuid.uuid4()
    review(learner, question, client_id=client_id)

    with pytest.raises(UserError):
        review(UserFactory(), question, client_id=client_id)

    assert Review.objects.get().learner == learner


def test_a_clock_that_went_back_counts_for_the_last_day(learner, question):
    review(learner, question, at=NOON)

    late = review(learner, question, at=NOON - 3 * DAY)

    assert (late.study_day, learner.memories.get().reviewed_on) == (TODAY, TODAY)


def test_two_wordings_of_a_fact_share_one_memory(learner, question):
    other = QuestionFactory(fact=question.fact, language="en", stem="When was it signed?")

    review(learner, question)
    review(learner, other, at=NOON + 3 * DAY)

    assert (learner.memories.get().reviews, learner.reviews.count()) == (2, 2)


def test_each_learner_remembers_for_themselves(learner, question):
    review(learner, question)

    assert UserFactory().memories.count() == 0


def test_a_review_and_its_memory_are_saved_both_or_neither(learner, question, monkeypatch):
    def broken(*args):
        raise RuntimeError("power cut")

    monkeypatch.setattr("questions.study.reviews.move_memory", broken)
    with pytest.raises(RuntimeError):
        record_review(learner, question, mark=1.0, given=RIGHT, client_id=uuid.uuid4(), at=NOON)

    assert Review.objects.count() == 0


def test_a_learner_who_travels_west_does_not_go_back_a_day(question):
    learner = UserFactory(time_zone="Pacific/Auckland")
    review(learner, question, at=NOON + timedelta(hours=5))
    learner.time_zone = "America/New_York"

    late = review(learner, question, at=NOON + timedelta(hours=6))

    assert (late.study_day, late.time_zone) == (TODAY + DAY, "America/New_York")
    assert learner.memories.get().reviewed_on == TODAY + DAY


def test_a_review_keeps_what_a_replay_needs(learner):
    question = ChoiceQuestionFactory()

    kept = review(learner, question, "1")

    assert (kept.shown, kept.guess, kept.mapping, kept.parameters) == ("1 2 3 4", 0.25, 2, 1)
    assert (kept.retention, kept.asked_in, kept.milliseconds) == (0.9, "review", None)


def test_an_answer_takes_as_many_queries_however_many_memories(learner, question, django_assert_num_queries):
    for _number in range(30):
        review(learner, QuestionFactory())
    review(learner, question)
    at = NOON + 30 * DAY
    asked = Question.objects.with_evidence().get(pk=question.pk)

    with django_assert_num_queries(6):  # memory, days, savepoint and its release, review, memory
        review(learner, asked, at=at)
