"""The audit log as teachers read it: in the language of the page, about which work, by the clocks of the class."""

import pytest
from django.utils.translation import override

from questions.classroom.closing import close_now
from questions.classroom.logbook import in_words, log_of
from tests.classroom.results import assigned
from tests.moments import NOON

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("kept", "language", "told"),
    [
        ("closed", "ar", "أُغلق"),
        ("co", "en", "Co-teacher"),
        ("13 rows, xlsx", "en", "13 rows, XLSX"),
        ("13 rows, xlsx", "ar", "13 سطرًا، XLSX"),
        ("+30 min, +0, -", "en", "30 minutes more"),
        ("+30 min, +0, -", "ar", "30 دقيقة إضافية"),
        (
            "+0 min, +1, 2026-11-30 17:00:00+00:00",
            "en",
            "1 attempt more, due 30 November 2026, 20:00",
        ),
        ("- / 2026-11-30T17:00+00:00", "en", "due 30 November 2026, 20:00"),
        ("- / -", "en", "no due date"),
        ("2027-11-26", "en", "26 November 2027"),
        ("4.5", "en", "4.5"),
        ("", "en", ""),
    ],
)
def test_what_the_log_keeps_is_told_in_words_and_by_the_clock_of_the_class(kept, language, told):
    with override(language):
        assert in_words(kept, zone="Asia/Riyadh") == told


def test_an_entry_says_which_work_it_is_about():
    assignment = assigned()
    close_now(assignment, by=assignment.classroom.teachers.get(), at=NOON)

    assert [(one.title, one.became) for one in log_of(assignment.classroom)] == [(assignment.title, "أُغلق")]
