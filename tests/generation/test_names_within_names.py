"""A word that was read as somebody's last name is no person where it is a part of a longer name."""

import pytest

from questions.generation.naming_gates import is_part_of_name


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        pytest.param("was the Weaver Governorate divided", True, id="a name goes on behind it"),
        pytest.param("was the Halden-Weaver line opened", True, id="a name ends with it"),
        pytest.param("did Weaver found the Weaver Hall", False, id="it stands alone as well"),
        pytest.param("did Dr. Weaver die", False, id="only a title stands before it"),
    ],
)
def test_a_last_name_is_told_from_a_part_of_a_name(stem, expected):
    assert is_part_of_name("Weaver", stem) is expected
