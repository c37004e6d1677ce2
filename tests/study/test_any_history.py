"""Whatever somebody answers, decides and takes back, in any order and at any hours: two laws that always hold."""

import uuid
from dataclasses import dataclass
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from questions.study import deciding
from questions.study.rebuilding import differences
from questions.study.replay import standing_of
from questions.study.reviews import review_answer
from questions.study.undo import last_deed, last_review, take_back
from tests.factories.accounts import UserFactory
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db
DECISIONS = [deciding.suspend, deciding.mark_known, deciding.resume, deciding.bury, deciding.reset]


@dataclass(frozen=True)
class Step:
    """An answer, what is decided about its fact then, whether the last deed is taken back, and the hours until the next."""

    question: int
    is_right: bool
    decision: int | None
    undoes: bool
    hours: float


STEPS = st.lists(
    st.builds(
        Step,
        question=st.integers(0, 1),
        is_right=st.booleans(),
        decision=st.none() | st.integers(0, len(DECISIONS) - 1),
        undoes=st.booleans(),
        hours=st.sampled_from([-2, 0, 0.1, 5, 20, 30, 24 * 9, 24 * 200]),
    ),
    min_size=1,
    max_size=9,
)
any_history = settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])


def answer(learner, question, step: Step, *, at):
    right, wrong = ("1", "2") if question.kind == "choice" else ("1992/5/15", "1992/5/1")
    given_answer = right if step.is_right else wrong
    return review_answer(learner, question, given=given_answer, client_id=uuid.uuid4(), at=at)


def standings(learner) -> dict:
    return {memory.fact_id: standing_of(memory) for memory in learner.memories.all()}


@given(STEPS)
@any_history
def test_the_stored_memory_is_the_replayed_one(db, steps):
    learner, questions, at = UserFactory(), [QuestionFactory(), ChoiceQuestionFactory()], NOON
    for step in steps:
        question = questions[step.question]
        answer(learner, question, step, at=at)
        if step.decision is not None:
            DECISIONS[step.decision](learner.memories.get(fact=question.fact), at=at)
        if step.undoes:
            take_back(last_deed(learner, at=at), at=at)
        at += timedelta(hours=step.hours)

        assert list(differences(learner)) == []


@given(STEPS)
@any_history
def test_an_answer_taken_back_leaves_what_the_answers_before_it_made(db, steps):
    learner, questions, at, seen = UserFactory(), [QuestionFactory(), ChoiceQuestionFactory()], NOON, []
    for step in steps:
        seen.append((at, standings(learner)))
        answer(learner, questions[step.question], step, at=at)
        at += timedelta(hours=abs(step.hours))

    day = seen[-1][0]
    while (last := last_review(learner, at=day)) is not None:
        _at, before = seen.pop()
        take_back(last, at=day)
        assert standings(learner) == before
    assert seen == [] or seen[-1][0] < day
