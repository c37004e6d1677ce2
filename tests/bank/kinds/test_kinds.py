"""What every kind of answer has, whichever it is."""

import pytest
from django.template.loader import get_template

from questions.bank.kinds import KINDS, kind_choices
from questions.bank.kinds.asked import Asked, Option

ASKED = Asked("1992", "1992", "year", (Option(1, "1992", True), Option(2, "1993", False)))


def test_the_models_choices_are_the_kinds():
    assert [name for name, _label in kind_choices()] == list(KINDS)


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
def test_no_answer_earns_nothing_and_says_nothing(kind):
    assert (kind.mark("", ASKED).mark, kind.describe("", ASKED)) == (0.0, "")


@pytest.mark.parametrize("kind", KINDS.values(), ids=lambda kind: kind.name)
@pytest.mark.parametrize("piece", ["_{}.html", "_{}_answered.html"])
def test_a_kind_has_its_templates(kind, piece):
    get_template("bank/kinds/" + piece.format(kind.name))
