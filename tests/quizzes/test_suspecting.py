"""Questions that their answers speak against reach their author with the evidence, once."""

from random import Random

import pytest

from questions.quizzes.corrections import Sign, Suspicion
from questions.quizzes.item_report import report_on
from questions.quizzes.models import Attempt
from questions.quizzes.suspecting import (
    failing,
    look_at_sets,
    raise_suspicions,
    settle,
    suspicions_in,
)
from questions.study.models import Rating
from questions.study.wordings import failing_wordings
from tests.factories.bank import ChoiceQuestionFactory, QuestionFactory, SetFactory
from tests.factories.quizzes import AnswerFactory, AttemptFactory, AttemptItemFactory
from tests.factories.study import ReviewFactory
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db

GOOD, MISKEYED = 0, 5


@pytest.fixture
def question_set():
    """Thirty learners; those who know the first five questions choose option 3 of the sixth, the others its key."""
    questions = [ChoiceQuestionFactory() for _number in range(6)]
    made, random = SetFactory(questions=questions), Random(3)
    for learner in range(30):
        attempt = AttemptFactory(question_set=made, finished_at=NOON)
        knows = learner / 29
        for place, question in enumerate(questions):
            right = knows < 0.5 if place == MISKEYED else random.random() < knows
            item = AttemptItemFactory(attempt=attempt, question=question)
            AnswerFactory(item=item, given="2" if right else "3", mark=float(right))
    return made


def attempts_at(question_set):
    return list(question_set.attempts.values_list("pk", flat=True))


def test_a_question_with_the_wrong_key_is_found_by_both_signs(question_set):
    report = report_on(attempts_at(question_set))

    found = suspicions_in(report)

    wrong = question_set.questions.order_by("set_items__position")[MISKEYED]
    assert {(one.question, one.sign) for one in found} == {
        (wrong, Sign.NEGATIVE),
        (wrong, Sign.DISTRACTOR),
    }
    distractor = next(one for one in found if one.sign == Sign.DISTRACTOR)
    assert (distractor.option, distractor.expected) == ("موسكو", 0)
    assert distractor.seen >= 10


def test_the_report_gives_option_table_and_time(question_set):
    item = report_on(attempts_at(question_set)).items[GOOD]

    assert (item.item.n, item.options.n) == (30, 30)
    assert {use.count for use, _text in item.uses if use.option in ("1", "4")} == {0}
    assert item.seconds.value == 0.0


def test_what_is_open_is_brought_up_to_date_and_not_doubled(question_set):
    first = raise_suspicions(suspicions_in(report_on(attempts_at(question_set))), at=NOON)

    again = raise_suspicions(suspicions_in(report_on(attempts_at(question_set))), at=NOON + DAY)

    assert (first, again, Suspicion.objects.count()) == (2, 0, 2)


def test_what_was_found_sound_comes_back_only_with_twice_the_answers(question_set, author):
    raise_suspicions(suspicions_in(report_on(attempts_at(question_set))), at=NOON)
    for one in Suspicion.objects.all():
        assert settle(one, is_sound=True, by=author, at=NOON)
        assert not settle(one, is_sound=False, by=author, at=NOON)

    assert raise_suspicions(suspicions_in(report_on(attempts_at(question_set))), at=NOON) == 0
    Suspicion.objects.update(answers=15)
    assert raise_suspicions(suspicions_in(report_on(attempts_at(question_set))), at=NOON) == 2


def test_the_nightly_look_takes_first_attempts_of_what_was_finished_lately(question_set):
    Attempt.objects.update(number=1)

    assert look_at_sets(since=NOON + DAY, at=NOON + DAY) == 0
    assert look_at_sets(since=NOON - DAY, at=NOON) == 2


def test_a_wording_that_known_facts_are_missed_by_is_found():
    bad, good = QuestionFactory(), QuestionFactory()
    for number in range(12):
        for question, rating in ((bad, Rating.AGAIN if number % 2 else Rating.GOOD), (good, Rating.GOOD)):
            ReviewFactory(
                question=question, rating=rating, days_elapsed=1, stability_before=30.0, difficulty_before=5.0
            )

    found = failing_wordings()

    assert [(one.question_id, one.answers, one.right) for one in found] == [(bad.pk, 12, 6)]
    assert [one.sign for one in failing(found)] == [Sign.WORDING]


def test_a_wording_missed_where_the_fact_was_forgotten_is_no_bad_wording():
    question = QuestionFactory()
    for _number in range(12):
        ReviewFactory(
            question=question,
            rating=Rating.AGAIN,
            days_elapsed=90,
            stability_before=2.0,
            difficulty_before=5.0,
        )

    assert failing_wordings() == []
