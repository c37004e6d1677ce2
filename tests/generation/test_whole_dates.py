"""A typed day is asked for by its whole date, and only once."""

import pytest

from questions.generation.whole_dates import _told_whole
from questions.languages.wording import get_wording


@pytest.mark.parametrize(
    ("language", "stem", "whole"),
    [
        ("ar", "متى وُلد هاني الكيال؟", "ما تاريخ ميلاد هاني الكيال؟"),
        ("ar", "متى افتُتح الجسر؟", "في أي تاريخ افتُتح الجسر؟"),
        ("en", "When was the bridge opened?", "On what date was the bridge opened?"),
        (
            "en",
            "On what date did the fort fall when the army left?",
            "On what date did the fort fall when the army left?",
        ),
    ],
)
def test_when_is_put_in_full_where_the_stem_does_not_ask_so_already(language, stem, whole):
    assert _told_whole(stem, get_wording(language).dates["whole"]) == whole
