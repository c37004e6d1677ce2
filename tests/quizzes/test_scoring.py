"""Adding marks up, over any marks."""

from hypothesis import given
from hypothesis import strategies as st

from questions.quizzes.scoring import Score, score_of

MARKS = st.lists(st.none() | st.sampled_from([0.0, 1 / 3, 0.5, 2 / 3, 1.0]) | st.floats(0, 1), max_size=60)


@given(MARKS)
def test_every_question_is_counted_once(marks):
    score = score_of(marks)

    assert score.right + score.partly + score.wrong == score.total == len(marks)


@given(MARKS)
def test_points_lie_between_what_is_right_and_what_is_not_wrong(marks):
    score = score_of(marks)

    assert score.right - 1e-6 <= score.points <= score.right + score.partly + 1e-6
    assert 0 <= score.share <= 1 + 1e-6


@given(MARKS, st.randoms())
def test_the_order_does_not_matter(marks, random):
    shuffled = random.sample(marks, len(marks))

    assert score_of(shuffled) == score_of(marks)


@given(MARKS, st.floats(0, 1))
def test_one_more_answer_never_takes_points(marks, mark):
    assert score_of([*marks, mark]).points >= score_of(marks).points - 1e-6


def test_an_empty_attempt_has_no_share():
    assert score_of([]) == Score(0, 0, 0, 0, 0)
    assert score_of([]).share == 0.0


def test_a_partly_right_date_counts_its_parts():
    assert score_of([1.0, 2 / 3, 0.0, None]) == Score(1.666667, 4, 1, 1, 2)
