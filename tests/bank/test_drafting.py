"""From the engine's drafts to rows: what is kept, what is not asked yet, and that nothing is made twice."""

from dataclasses import replace

import pytest

from questions.bank.drafting import keep_drafts, kind_of, value_text
from questions.bank.models import Fact, Question, QuestionStatus
from questions.generation.drafts import FactDraft, OptionDraft, QuestionDraft
from questions.languages.reading import (
    Bound,
    DateValue,
    ListValue,
    NameValue,
    NumberValue,
    Precision,
    TextValue,
)
from tests.factories.articles import SentenceFactory

DAY = DateValue("1992-05-15", "1992-05-15", Precision.DAY)
FACT = FactDraft(
    kind="date",
    statement="وُقّعت المعاهدة في 15 مايو 1992.",
    value=DAY,
    evidence_start=0,
    evidence_end=48,
    answer_start=19,
    answer_end=31,
    confidence=0.9,
)
TYPED = QuestionDraft(
    fact=FACT,
    form="date",
    language="ar",
    context="",
    stem="متى وُقّعت المعاهدة؟",
    key="15 مايو 1992",
    options=(),
    confidence=0.8,
    publish=True,
)
CHOSEN = replace(
    TYPED, form="choice", options=(OptionDraft("1992", True), OptionDraft("1993", False, "بعد عام"))
)

IN_ORDER = (OptionDraft("الأول", True), OptionDraft("الثاني", True), OptionDraft("الثالث", True))
SEVERAL = (OptionDraft("أرمينيا", True), OptionDraft("روسيا", True), OptionDraft("فرنسا", False))


def with_value(value):
    return replace(TYPED, fact=replace(FACT, value=value))


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        (TYPED, "date"),
        (CHOSEN, "choice"),
        (replace(CHOSEN, form="ordering"), "choice"),
        (replace(CHOSEN, form="ordering", options=IN_ORDER), "ordering"),
        (replace(CHOSEN, form="true_false"), "true_false"),
        (replace(CHOSEN, form="interval"), "choice"),
        (replace(CHOSEN, form="cloze"), "cloze"),
        (replace(TYPED, form="cloze"), "cloze"),
        (replace(CHOSEN, options=SEVERAL), "choices"),
        (replace(CHOSEN, kind="matching"), "matching"),
        (replace(CHOSEN, kind="riddle"), None),
        (with_value(NumberValue(700, "كم")), "number"),
        (with_value(DateValue("1992-01-01", "1992-12-31", Precision.YEAR)), "date"),
        (with_value(DateValue("1990-01-01", "1999-12-31", Precision.DECADE)), "date"),
        (with_value(DateValue("1939-09-01", "1945-09-02", Precision.DAY, interval=True)), "date"),
        (with_value(DateValue("2023-07-19", "2024-07-07", Precision.YEAR, calendar="hijri")), "date"),
        (with_value(DateValue("0001-01-01", "0001-12-31", Precision.YEAR, calendar="hijri")), None),
        (with_value(TextValue("طشقند")), "typed"),
    ],
    ids=[
        *("day", "choice", "first of some", "ordering", "true or false", "years between", "gap", "typed gap"),
        *(
            "several",
            "said so",
            "unknown",
            "number",
            "year",
            "decade",
            "interval",
            "hijri",
            "before the hijra",
        ),
        "words",
    ],
)
def test_only_what_the_site_can_ask_becomes_a_question(draft, kind):
    assert kind_of(draft) == kind


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (DAY, "1992-05-15"),
        (DateValue("1992-05-01", "1992-05-31", Precision.MONTH), "1992-05"),
        (DateValue("1992-01-01", "1992-12-31", Precision.YEAR), "1992"),
        (DateValue("-0043-03-15", "-0043-03-15", Precision.DAY), "-0043-03-15"),
        (DateValue("-0043-01-01", "-0043-12-31", Precision.YEAR), "-0043"),
        (DateValue("1939-01-01", "1945-12-31", Precision.YEAR, interval=True), "1939/1945"),
        (NumberValue(6, "دول", Bound.EXACT), "6 دول"),
        (NumberValue(2.5), "2.5"),
        (ListValue(("روسيا", "أرمينيا")), "روسيا، أرمينيا"),
        (NameValue("طشقند", "place"), "طشقند"),
        (TextValue("منظمة"), "منظمة"),
    ],
    ids=repr,
)
def test_a_value_is_kept_normalised(value, text):
    assert value_text(value) == text


@pytest.fixture
def article(db):
    return SentenceFactory().article


def test_a_draft_becomes_an_unpublished_question_with_its_proof(article):
    (question,) = keep_drafts(article, [TYPED])

    fact = question.fact
    assert (question.kind, question.status, question.key) == ("date", QuestionStatus.DRAFT, TYPED.key)
    assert (fact.value, fact.precision, fact.sentence) == ("1992-05-15", "day", article.sentences.get())
    assert article.text[fact.answer_start : fact.answer_end] == "15 مايو 1992"


def test_options_keep_their_order_key_and_reasons(article):
    (question,) = keep_drafts(article, [CHOSEN])

    choices = question.choices.values_list("position", "text", "is_key", "reason")
    assert list(choices) == [(1, "1992", True, ""), (2, "1993", False, "بعد عام")]


def test_drafting_twice_makes_nothing_twice(article):
    keep_drafts(article, [TYPED, CHOSEN, TYPED])

    assert keep_drafts(article, [TYPED, CHOSEN]) == []
    assert (Fact.objects.count(), Question.objects.count()) == (1, 2)


def test_a_draft_that_breaks_keeps_nothing_of_the_others(article):
    same_texts = replace(CHOSEN, stem="غيره؟", options=(OptionDraft("1", True), OptionDraft("1", False)))

    with pytest.raises(Exception, match=r"(?i)unique"):
        keep_drafts(article, [TYPED, same_texts])

    assert not Question.objects.exists()
