"""Answers of devices that were offline: any order and any repetition make the same memory."""

import uuid
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.study.models import Memory, Review
from questions.study.offline import OfflineAnswer, merge_answers
from questions.study.rebuilding import differences
from questions.study.replay import standing_of
from tests.factories.bank import ChoiceQuestionFactory
from tests.moments import DAY, NOON, TODAY

pytestmark = pytest.mark.django_db
ANSWERS = st.lists(
    st.tuples(st.integers(0, 24 * 60), st.sampled_from(["1", "2", ""])), min_size=1, max_size=8, unique=True
)


@given(ANSWERS, st.randoms(use_true_random=False))
@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_the_order_in_which_answers_arrive_does_not_matter(learner, told, random):
    question = ChoiceQuestionFactory()
    answers = [
        OfflineAnswer(uuid.uuid4(), question, chosen, NOON + timedelta(hours=hours)) for hours, chosen in told
    ]
    found = []
    for _time in range(2):
        for one in answers:
            merge_answers(learner, [one], at=NOON + 99 * DAY)
        merge_answers(learner, answers, at=NOON + 99 * DAY)
        found.append(standing_of(Memory.objects.get(fact=question.fact)))
        assert list(differences(learner)) == []
        Review.objects.all().delete()
        Memory.objects.all().delete()
        random.shuffle(answers)

    assert found[0] == found[1]


def test_a_device_whose_clock_is_ahead_answers_now(learner):
    ahead = OfflineAnswer(uuid.uuid4(), ChoiceQuestionFactory(), "1", NOON + 9 * DAY)

    assert merge_answers(learner, [ahead], at=NOON) == [ahead.client_id]
    assert learner.memories.get().reviewed_on == TODAY
