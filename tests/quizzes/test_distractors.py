"""Who chose which option, and the distractor that the best prefer."""

from questions.quizzes.distractors import Chosen, option_table


def choices(*groups: tuple[str, float, int]) -> list[Chosen]:
    """So many learners who chose an option with such a rest."""
    return [(option, rest) for option, rest, count in groups for _learner in range(count)]


def table(*groups):
    return option_table(choices(*groups), options=["1", "2", "3"], key="2")


def test_each_option_is_counted_over_all_and_in_both_thirds():
    found = table(("2", 9, 10), ("1", 5, 10), ("3", 1, 9), ("2", 1, 1))

    counts = {use.option: (use.count, use.best, use.weakest) for use in found.options}
    assert (found.n, found.third) == (30, 10)
    assert counts == {"1": (10, 0, 0), "2": (11, 10, 1), "3": (9, 0, 9)}
    assert found.rival is None


def test_a_distractor_that_the_best_prefer_is_the_keys_rival():
    found = table(("1", 9, 8), ("2", 9, 2), ("2", 5, 10), ("3", 1, 10))

    assert found.rival.option == "1"


def test_an_answer_left_out_is_no_rival():
    found = table(("", 9, 8), ("2", 9, 2), ("2", 5, 10), ("3", 1, 10))

    assert [use.option for use in found.options] == ["1", "2", "3", ""]
    assert found.rival is None


def test_a_test_that_tells_nobody_apart_has_no_thirds():
    found = table(("1", 4, 15), ("2", 4, 15))

    assert (found.third, found.rival) == (None, None)


def test_those_who_tie_with_the_last_of_a_third_belong_to_it():
    found = table(("2", 9, 5), ("1", 8, 7), ("3", 5, 8), ("2", 1, 10))

    assert {use.option: use.best for use in found.options} == {"1": 7, "2": 5, "3": 0}


def test_a_share_below_ten_answers_is_withheld():
    found = table(("2", 9, 3), ("1", 1, 3))

    assert {use.share.value for use in found.options} == {None}
