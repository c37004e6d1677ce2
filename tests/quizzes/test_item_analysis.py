"""The figures of an item analysis, held against the definitions computed another way."""

from math import isfinite, sqrt
from random import Random
from statistics import correlation, mean, pvariance, stdev

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.quizzes.intervals import student, wilson
from questions.quizzes.item_analysis import ENOUGH, Figure, Why, analyse


def answers(learners: int, items: int, *, seed: int = 1, chance: float | None = None) -> list[list[float]]:
    """Right or wrong: by ability and difficulty, or by nothing but chance."""
    random = Random(seed)
    rows = []
    for _learner in range(learners):
        ability = random.gauss(0, 1)
        rows.append(
            [
                float(random.random() < (chance or 1 / (1 + 2.7 ** (place / 4 - 2 - ability))))
                for place in range(items)
            ]
        )
    return rows


def analysis_of(rows, *, maxima=None, enough=ENOUGH):
    items = len(rows[0])
    return analyse(rows, names=[f"Q{n}" for n in range(items)], maxima=maxima or [1.0] * items, enough=enough)


ROWS = answers(200, 20)


@pytest.mark.parametrize("place", [0, 7, 19])
def test_a_question_has_the_figures_of_their_definitions(place):
    item = analysis_of(ROWS).items[place]

    marks = [row[place] for row in ROWS]
    rests = [sum(row) - row[place] for row in ROWS]
    highest = correlation(sorted(marks), sorted(rests))
    assert item.facility.value == pytest.approx(mean(marks), abs=1e-9)
    assert item.discrimination.value == pytest.approx(100 * correlation(marks, rests), abs=1e-9)
    assert item.efficiency.value == pytest.approx(100 * correlation(marks, rests) / highest, abs=1e-9)


def test_the_test_has_the_figures_of_their_definitions():
    whole = analysis_of(ROWS).whole

    totals = [sum(row) for row in ROWS]
    of_items = sum(pvariance(column) for column in zip(*ROWS, strict=True))
    alpha = 20 / 19 * (1 - of_items / pvariance(totals))
    assert whole.alpha.value == pytest.approx(alpha, abs=1e-9)
    assert whole.sd.value == pytest.approx(stdev(totals), abs=1e-9)
    assert whole.sem.value == pytest.approx(stdev(totals) * sqrt(1 - alpha), abs=1e-9)
    assert whole.mean.value == pytest.approx(mean(totals), abs=1e-9)


def test_every_figure_lies_in_its_interval():
    analysis = analysis_of(ROWS)
    figures = [getattr(analysis.whole, name) for name in ("mean", "sd", "alpha", "sem")]
    figures += [
        getattr(item, name)
        for item in analysis.items
        for name in ("facility", "discrimination", "efficiency")
    ]

    assert [figure for figure in figures if not figure.low < figure.value < figure.high] == []


def test_on_pure_chance_the_intervals_say_nothing_in_nineteen_of_twenty():
    tried = [analysis_of(answers(60, 20, seed=seed, chance=0.6)) for seed in range(40)]

    intervals = [item.discrimination for analysis in tried for item in analysis.items]
    covering = sum(figure.low <= 0 <= figure.high for figure in intervals) / len(intervals)
    assert 0.92 < covering < 0.98


def test_marks_in_other_units_give_the_same_figures():
    scaled = analysis_of([[4 * mark for mark in row] for row in ROWS], maxima=[4.0] * 20)
    plain = analysis_of(ROWS)

    for one, other in zip(plain.items, scaled.items, strict=True):
        assert other.facility.value == pytest.approx(one.facility.value)
        assert other.efficiency.value == pytest.approx(one.efficiency.value)
    assert scaled.whole.alpha.value == pytest.approx(plain.whole.alpha.value)


def test_too_few_answers_give_no_figure():
    analysis = analysis_of(answers(9, 5))

    item = analysis.items[0]
    assert item.facility == item.discrimination == item.efficiency == Figure(None, why=Why.TOO_FEW)
    assert analysis.whole.alpha == Figure(None, why=Why.TOO_FEW)


def test_between_ten_and_twenty_answers_only_the_facility_is_given():
    item = analysis_of(answers(ENOUGH - 1, 5)).items[0]

    assert (item.facility.why, item.discrimination.why) == (None, Why.TOO_FEW)


def test_a_question_that_all_got_right_says_nothing_about_discrimination():
    item = analysis_of([[1.0, *row] for row in answers(40, 5)]).items[0]

    assert item.facility.value == 1
    assert item.discrimination == item.efficiency == Figure(None, why=Why.SAME_MARKS)


def test_a_rest_without_differences_says_so():
    item = analysis_of([[float(number % 2), 1.0, 0.1] for number in range(40)]).items[0]

    assert item.discrimination.why == Why.SAME_REST


def test_one_question_has_no_alpha():
    assert analysis_of([[float(number % 2)] for number in range(40)]).whole.alpha.why == Why.ONE_ITEM


def test_a_gap_counts_neither_for_nor_against_the_learner():
    """Half of the learners were not asked the last question; the rest of the test is then on the same scale."""
    rows = [[*row, 1.0 if number % 2 else None] for number, row in enumerate(ROWS)]

    with_gaps, without = analysis_of(rows), analysis_of(ROWS)

    assert with_gaps.items[20].n == 100
    assert with_gaps.whole.n == 100
    near = pytest.approx(without.items[3].discrimination.value, abs=3)
    assert with_gaps.items[3].discrimination.value == near


MARK = st.one_of(st.none(), st.floats(0, 1), st.sampled_from([0.0, 1.0]))


@settings(max_examples=100)
@given(st.integers(1, 4).flatmap(lambda n: st.lists(st.lists(MARK, min_size=n, max_size=n), max_size=12)))
def test_no_table_gives_anything_but_numbers_or_a_reason(rows):
    items = len(rows[0]) if rows else 1
    analysis = analyse(rows, names=["Q"] * items, maxima=[1.0] * items, enough=2)

    for source in (*analysis.items, analysis.whole):
        for name in ("facility", "discrimination", "efficiency", "mean", "sd", "alpha", "sem"):
            figure = getattr(source, name, Figure(0.0))
            numbers = [one for one in (figure.value, figure.low, figure.high) if one is not None]
            assert all(isfinite(one) for one in numbers)
            assert (figure.value is None) == (figure.why is not None)


def test_known_points_of_the_intervals():
    assert wilson(0.5, 10) == pytest.approx((0.2366, 0.7634), abs=1e-4)
    assert student(10) == pytest.approx(2.262157, abs=1e-3)
    assert student(31) == pytest.approx(2.042272, abs=1e-5)
