"""What stands behind a number that only another number follows."""

from questions.languages.ar.number_phrases import behind
from questions.languages.ar.tokens import tokenise


def test_a_lone_end_of_a_range_leaves_no_words():
    assert behind(tokenise("500 - 600 نسمة", 0), 0) == []
