"""Folding, and the way back from folded text to what was written."""

import pytest

from questions.languages.letters import fold, fold_with_map


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("الأُسْتَاذَةُ", "الاستاذة"),
        ("آثار إسلامية أمام", "اثار اسلامية امام"),
        ("مستشفى", "مستشفي"),
        ("كـــتاب", "كتاب"),
        ("2015 ـ 2016", "2015 - 2016"),
        ("1301 هـ", "1301 ه"),
        ("١٩٩٢ و۱۹۹۳", "1992 و1993"),
        ("«قوس»", '"قوس"'),
        ("1939–1945", "1939-1945"),
        ("5\u00a0June\u200f 1992", "5 June 1992"),
        ("ولد[12] عام", "ولد  عام"),
        ("cafe\u0301", "café"),
        ("اﻷخبار", "الاخبار"),
        ("اﷲ", "االله"),
    ],
)
def test_fold_gives_text_as_it_is_compared(written, folded):
    assert fold(written) == folded


@pytest.mark.parametrize(
    ("written", "found", "marked"),
    [
        ("في المَدْرَسَةِ القديمة", "المدرسة", "المَدْرَسَةِ"),
        ("عام \u200f١٩٩٢\u200f تقريبا", "1992", "١٩٩٢"),
        ("رأى[5] البحر", "البحر", "البحر"),
        ("x cafe\u0301 y", "café", "cafe\u0301"),
        ("في اﻷخبار اليوم", "الاخبار", "اﻷخبار"),
        ("سنة 1301 هـ.", "1301 ه", "1301 هـ"),
    ],
)
def test_a_find_in_folded_text_is_marked_in_the_original(written, found, marked):
    folded = fold_with_map(written)
    start = folded.text.index(found)

    begin, end = folded.span(start, start + len(found))

    assert written[begin:end] == marked


def test_every_place_of_the_original_leads_to_folded_text_and_back():
    written = "المَغْرِب [3] والأندلس، ١٩٩٢: cafe\u0301"
    folded = fold_with_map(written)

    assert [folded.index(folded.place(index)) for index in range(len(folded.text))] == [
        folded.text.index(letter, index) if folded.place(index) != folded.place(index - 1) else index - 1
        for index, letter in enumerate(folded.text)
    ]


def test_folding_folded_text_changes_nothing():
    folded = fold("المَغْرِبُ ١٩٩٢ «قوس» – نهاية")

    assert fold(folded) == folded
