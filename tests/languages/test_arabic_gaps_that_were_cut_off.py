"""A sentence with a gap that was cut off, or tells what was still to come, is not shown."""

from __future__ import annotations

import pytest

from questions.languages.ar.gap_sense import leaning
from questions.languages.ar.gap_shapes import is_to_come
from questions.languages.ar.mending import well_spelled
from questions.languages.ar.openings import opened

CUT = [
    pytest.param("قال سالم الحداد مدير بستان الرمان بمدينة حلب في عام ______.", id="said, and not what"),
    pytest.param("كرمت بلدية حلب سالم الحداد في عام ______ في بستان الرمان تقديرا.", id="in thanks for what"),
    pytest.param("في عام ______ قام عدد من طلاب مدرسة النور بمدينة حلب.", id="carried out nothing"),
    pytest.param("كانت بلدية حلب قد أدرجت بستان الرمان، عام ______.", id="listed on no list"),
]


@pytest.mark.parametrize("sentence", CUT)
def test_a_clause_that_was_cut_off_makes_no_gap(sentence):
    known = frozenset({"سالم الحداد", "حلب", "مدرسة النور"})

    assert leaning(sentence, title="بستان الرمان", key="1954", known=known)


def test_a_whole_clause_makes_a_gap():
    known = frozenset({"سالم الحداد", "حلب"})
    sentence = "زرع سالم الحداد بستان الرمان في مدينة حلب عام ______."

    assert leaning(sentence, title="بستان الرمان", key="1954", known=known) == []


def test_what_will_be_was_still_to_come():
    assert is_to_come("سينتهي بناء الجسر في مدينة حلب عام ______.")
    assert not is_to_come("سيطرت مدينة حلب على الجسر عام ______.")


@pytest.mark.parametrize(
    ("written", "mended"),
    [
        ("يقول أهل المدينة أن النهر فاض.", "يقول أهل المدينة إن النهر فاض."),
        ("يقول الطبيب إنه قرر أن يسافر.", "يقول الطبيب إنه قرر أن يسافر."),
        ("رحلوا حيث أن النهر جف.", "رحلوا حيث إن النهر جف."),
    ],
)
def test_that_has_its_hamza_below_behind_saying(written, mended):
    assert well_spelled(written) == mended


def test_a_subject_takes_its_own_form_where_it_opens():
    assert opened("الفلاحين يزرعون القمح في مصر.") == "الفلاحون يزرعون القمح في مصر."
    assert opened("وصلوا الفلاحون إلى القاهرة.") == "وصل الفلاحون إلى القاهرة."
