"""What core an English clause about a thing or person of full name has."""

from __future__ import annotations

import pytest

from questions.languages.en.named_deeds import named_deed
from questions.languages.frames import Topic

MARLAND = Topic("Marland", frozenset({"Marland"}), "thing", is_person=False)


@pytest.mark.parametrize(
    ("clause", "subject", "core"),
    [
        pytest.param(
            "was the Tista Reservoir built by the Royal Engineers",
            "the Tista Reservoir",
            "was the Tista Reservoir built by the Royal Engineers",
            id="who built it stays",
        ),
        pytest.param(
            "did Hardale Steel merge with Kettleby Iron, a firm of the south",
            "Hardale Steel",
            "did Hardale Steel merge with Kettleby Iron",
            id="a description goes",
        ),
        pytest.param(
            "did the French explorer Jean Kettleby chart the Tista River calling it the White River",
            "the French explorer Jean Kettleby",
            "did the French explorer Jean Kettleby chart the Tista River",
            id="a person behind a trade",
        ),
        pytest.param(
            "was the National Theatre opened", "the National Theatre", "", id="every country has one"
        ),
        pytest.param(
            'was "Tista" laid down as a small tender by Kettleby Shipyards',
            '"Tista"',
            'was "Tista" laid down',
            id="a ship",
        ),
        pytest.param(
            'did "On Wings of Wax" premiere on the Alden Network with two others',
            '"On Wings of Wax"',
            'did "On Wings of Wax" premiere on the Alden Network',
            id="a work where it was first shown",
        ),
        pytest.param("was Franklin County established", "Franklin County", "", id="every state has one"),
        pytest.param("did Keller join the Fiction Circle", "Keller", "", id="half a name"),
        pytest.param("was Aldo Weaver completed", "Aldo Weaver", "", id="a person is not completed"),
        pytest.param("was Samir Keller released", "Samir Keller", "", id="a person is no work"),
        pytest.param(
            'was "Stargazing" released as a single', '"Stargazing"', "", id="a single may be out before"
        ),
        pytest.param(
            "was the Tista Reservoir opened on paper", "the Tista Reservoir", "", id="more must be told"
        ),
        pytest.param(
            "were the Kettleby Southern Route opened",
            "the Kettleby Southern Route",
            "",
            id="the last of a list that was cut",
        ),
    ],
)
def test_the_core_of_a_clause_by_a_full_name(clause, subject, core):
    assert named_deed(clause, subject, MARLAND) == core
