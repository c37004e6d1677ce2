"""What is read of an answer without its form is what the form makes of it; anything unusual is left to the form."""

import pytest
from django.http import QueryDict

from questions.bank.kinds import KINDS
from questions.bank.kinds.asked import Asked, Option
from tests.factories.kinds import EVERY_KIND, posted_rightly

OPTIONS = tuple(Option(place, f"option {place}", place == 2, token=f"t{place}") for place in (1, 2, 3))
CHOICE = Asked(key="option 2", value="", precision="", options=OPTIONS)
BOXES = ("", "0", "1", "05", "5", "12", "13", "31", "32", "99999", "-4", " 7 ", "٥", "h9", "x", "²")


def date(precision="day", value="1992-05-15", calendar="gregorian"):
    return Asked(key="15/5/1992", value=value, precision=precision, calendar=calendar)


def both(kind, asked, sent):
    """What the quick reader says and what the form does, None where the form is not content."""
    data = QueryDict(mutable=True)
    data.update(sent)
    form = KINDS[kind].form(asked, data)
    return KINDS[kind].read(data, asked), form.given() if form.is_valid() else None


@pytest.mark.parametrize("calendar", [None, "", "gregorian", "hijri", "julian"])
@pytest.mark.parametrize(
    "asked",
    [
        date(),
        date("month"),
        date("year"),
        date("decade", "1990"),
        date("year", "1939/1945"),
        date("year", "-0043"),
    ]
    + [date(calendar="hijri", value="1412-11-12")],
    ids=lambda asked: f"{asked.value} {asked.precision} {asked.calendar}",
)
def test_a_date_is_read_as_its_form_reads_it(asked, calendar):
    seen = set()
    for day in BOXES:
        for month in BOXES:
            sent = {"day": day, "month": month, "year": "1992"} | ({"calendar": calendar} if calendar else {})
            read, formed = both("date", asked, sent)
            assert read is None or read == formed, sent
            seen.add(read is not None)
    assert (True in seen) == (
        asked.precision in ("day", "month", "year")
        and (asked.calendar, "/" in asked.value) == ("gregorian", False)
        and calendar in (None, "", "gregorian")
    )


@pytest.mark.parametrize(
    "sent", [{"words": "about 1350", "year": "1992"}, {}, {"year": ""}, {"year": "10000"}]
)
def test_words_and_nothing_at_all_are_left_to_the_form(sent):
    assert both("date", date(), sent)[0] is None


@pytest.mark.parametrize("kind", ["choice", "true_false", "cloze"])
@pytest.mark.parametrize("sent", ["t1", "t2", "1", "", "t4", None])
def test_a_choice_is_read_as_its_form_reads_it(kind, sent):
    read, formed = both(kind, CHOICE, {} if sent is None else {"choice": sent})

    assert read == formed
    assert (read is not None) == (sent in ("t1", "t2"))


@pytest.mark.django_db
@pytest.mark.parametrize("kind", EVERY_KIND)
def test_no_kind_reads_a_right_answer_as_anything_else(kind):
    question = EVERY_KIND[kind]()
    data = {name: str(value) for name, value in posted_rightly(question).items()}

    read = question.answer_kind.read(data, question.asked())

    assert read in (None, question.answer_kind.right(question.asked()))
