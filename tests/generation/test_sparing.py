"""How many gaps a set of questions shows beside its real questions."""

from __future__ import annotations

from questions.generation.drafts import FactDraft, QuestionDraft
from questions.generation.sparing import spared
from questions.languages.reading import TextValue


def drafts(forms):
    return [draft(form, number) for number, form in enumerate(forms)]


def draft(form, place):
    fact = FactDraft(
        kind="date",
        value=TextValue(str(place)),
        statement="",
        evidence_start=place,
        evidence_end=place + 1,
        answer_start=place,
        answer_end=place + 1,
        confidence=1.0,
    )
    return QuestionDraft(
        fact=fact,
        form=form,
        language="en",
        context="",
        stem=str(place),
        key="",
        options=(),
        confidence=1.0,
        publish=True,
    )


def forms_of(questions):
    return [question.form for question in questions]


def test_an_article_without_a_real_question_shows_its_three_best_gaps():
    assert [one.stem for one in spared(drafts(["cloze"] * 5))] == ["0", "1", "2"]


def test_gaps_wait_behind_the_real_questions_and_never_outnumber_many_of_them():
    shown = spared(drafts(["cloze"] * 6 + ["choice"] * 4))

    assert forms_of(shown) == ["choice", "cloze"] * 4


def test_a_gap_goes_where_a_real_question_asks_about_its_sentence():
    gap, real = draft("cloze", 3), draft("choice", 3)

    assert spared([gap, real]) == [real]
