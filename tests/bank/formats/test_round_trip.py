"""What a format says it can hold comes back unchanged; what it cannot is known before anything is written."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from questions.bank.formats import FORMATS
from questions.bank.formats import interchange as i
from questions.bank.formats.detecting import read_file
from questions.bank.formats.holding import PARTS
from questions.bank.formats.interchange import Answer, Item, Option, Pair
from tests.bank.formats.made import items

WRITTEN = [one.name for one in FORMATS.values() if one.write]
WHOLE = ["csv", "json", "xlsx"]
STEM = "ما عاصمة أوزبكستان؟"
EXAMPLES = [
    Item(
        i.CHOICE,
        STEM,
        options=(
            Option("طشقند", 1.0, "أحسنت"),
            Option("سمرقند {=~#:}", 0.0, "كانت عاصمة حتى 1930."),
            Option("%50% <b>بخارى</b> & خيوة"),
        ),
        context="عواصم آسيا",
        feedback="صارت طشقند عاصمة سنة 1930.\nوهي أكبر مدن البلاد.",
        evidence="وطشقند عاصمة أوزبكستان.",
        source="موسوعة",
        title="عواصم: أوزبكستان",
        category="جغرافيا/آسيا",
        tags=("عواصم", "مدن"),
        language="ar",
    ),
    Item(
        i.SEVERAL,
        "أيّ هذه مدن؟",
        options=(Option("أ", 0.5), Option("ب", 0.5), Option("ج", -0.3333333)),
        language="ar",
    ),
    Item(
        i.TRUE_FALSE,
        "الأرض كروية.",
        options=(Option("صح", 1.0, "نعم"), Option("خطأ", 0.0, "لا")),
        language="ar",
    ),
    Item(
        i.TYPED, "What is C#?", answers=(Answer("a -> language"), Answer("=x", 0.5, "so~so")), language="en"
    ),
    Item(i.NUMBER, "متى؟", answers=(Answer("1453", tolerance="2.5", unit="م"),), language="ar"),
    Item(i.DATE, "متى؟", answers=(Answer("1992-05-15", words="15 مايو 1992"),), language="ar"),
    Item(i.ORDERING, "رتّب", order=("الأول", "الثاني", "الثالث"), language="ar"),
    Item(i.MATCHING, "صل", pairs=(Pair("قط", "مواء"), Pair("كلب", "نباح"), Pair("", "صهيل")), language="ar"),
]


def there_and_back(name: str, item: Item) -> tuple[Item | None, Item | None]:
    """The question as the format holds it, and as it comes back."""
    chosen = FORMATS[name]
    fitted = chosen.fit(item).item
    if fitted is None:
        return None, None
    _name, reading = read_file(chosen.write([fitted]), format=name)
    assert reading.refused == ()
    return fitted, reading.items[0]


@pytest.mark.parametrize("item", EXAMPLES, ids=[item.kind for item in EXAMPLES])
@pytest.mark.parametrize("name", WRITTEN)
def test_what_a_format_holds_comes_back_unchanged(name, item):
    held, back = there_and_back(name, item)

    assert back == held


@pytest.mark.parametrize("name", WRITTEN)
@given(item=items())
@settings(max_examples=30)
def test_whatever_the_words_are(name, item):
    held, back = there_and_back(name, item)

    assert back == held


@pytest.mark.parametrize("name", WHOLE)
@pytest.mark.parametrize("item", EXAMPLES, ids=[item.kind for item in EXAMPLES])
def test_tables_and_our_own_format_hold_everything(name, item):
    held, _back = there_and_back(name, item)

    assert held == item
    assert FORMATS[name].fit(item).lost == ()


@given(found=st.lists(items(), min_size=1, max_size=4))
@settings(max_examples=15)
def test_several_questions_keep_their_order(found):
    for name in ("gift", "moodle_xml", "json"):
        held = [fitted for fitted in (FORMATS[name].fit(item).item for item in found) if fitted]

        _name, reading = read_file(FORMATS[name].write(held), format=name) if held else ("", None)

        assert list(reading.items if reading else []) == held


def test_what_is_lost_is_named():
    fitted = FORMATS["aiken"].fit(EXAMPLES[0])

    assert fitted.lost == ("evidence", "source", "title", "category", "tags", "feedback", "reasons")
    assert all(part in PARTS for part in fitted.lost)


def test_evidence_moves_into_the_explanation_in_the_language_of_the_question():
    fitted = FORMATS["gift"].fit(EXAMPLES[0])

    assert fitted.moved == ("evidence", "source", "context")
    assert fitted.item.feedback.endswith("الدليل: وطشقند عاصمة أوزبكستان.\nالمصدر: موسوعة")


def test_a_kind_that_a_format_has_not_is_left_out():
    assert FORMATS["gift"].fit(EXAMPLES[6]).item is None


def test_a_date_becomes_a_typed_answer_where_dates_are_not_known():
    fitted = FORMATS["moodle_xml"].fit(EXAMPLES[5])

    assert fitted.lost == ("date",)
    assert fitted.item.answers == (Answer("15 مايو 1992"), Answer("1992-05-15"))


def test_twin_a_changed_word_is_noticed():
    held, back = there_and_back("gift", EXAMPLES[0])

    assert replace(back, stem="غيره") != held
