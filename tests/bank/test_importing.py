"""Questions of a file in the bank: with what proves them, once only, whole or not at all, and out again."""

from dataclasses import replace

import pytest

from questions.articles.models import Article
from questions.bank.exporting import plan_export, questions_for, write_export
from questions.bank.file_imports import FileImport
from questions.bank.formats import interchange as i
from questions.bank.formats.detecting import read_file
from questions.bank.formats.interchange import Answer, Item, Option, Reading
from questions.bank.importing import keep_import, keep_reading, preview_reading
from questions.bank.item_limits import fitting
from questions.bank.item_rows import item_of
from questions.bank.models import Question, QuestionStatus
from questions.bank.sets import add_questions
from questions.bank.undoing import undo_import
from questions.common.errors import UserError
from tests.bank.formats.test_round_trip import EXAMPLES
from tests.factories.bank import SetFactory
from tests.factories.study import ReviewFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db
CHOICE = Item(
    i.CHOICE,
    "ما عاصمة أوزبكستان؟",
    options=(Option("سمرقند", 0.0, "كانت قبلها."), Option("طشقند", 1.0)),
    feedback="صارت عاصمة سنة 1930.",
    tags=("عواصم",),
    language="ar",
)
PROVED = replace(CHOICE, stem="أين العاصمة؟", evidence="وطشقند عاصمة أوزبكستان.", source="موسوعة")


def keep(author, *items: Item, **fields):
    return keep_reading(Reading(items), name="مدن.gift", format="gift", by=author, at=NOON, **fields)


def test_a_question_is_kept_with_all_that_belongs_to_it(author):
    (question,) = keep(author, CHOICE).kept

    question = Question.objects.with_evidence().get(pk=question.pk)
    assert (question.kind, question.stem, question.key) == ("choice", CHOICE.stem, "طشقند")
    assert (question.status, question.explanation) == (QuestionStatus.DRAFT, CHOICE.feedback)
    assert [(c.text, c.is_key, c.reason) for c in question.choices.all()] == [
        ("سمرقند", False, "كانت قبلها."),
        ("طشقند", True, ""),
    ]
    assert [tag.name for tag in question.tags.all()] == ["عواصم"]


def test_evidence_of_the_file_proves_its_fact_with_the_answer_marked(author):
    (question,) = keep(author, PROVED).kept

    fact, text = question.fact, question.fact.article.text
    assert text[fact.evidence_start : fact.evidence_end] == PROVED.evidence
    assert text[fact.answer_start : fact.answer_end] == "طشقند"
    assert (fact.article.source, fact.article.title) == ("موسوعة", "مدن")


def test_a_question_without_evidence_is_its_own_statement(author):
    (question,) = keep(author, CHOICE).kept

    fact = question.fact
    assert fact.statement == "ما عاصمة أوزبكستان؟ طشقند"
    assert fact.article.text[fact.answer_start : fact.answer_end] == "طشقند"


@pytest.mark.parametrize("item", EXAMPLES, ids=[item.kind for item in EXAMPLES])
def test_what_comes_in_goes_out_again(author, item):
    (question,) = keep(author, item).kept

    back = item_of(Question.objects.with_evidence().get(pk=question.pk))

    assert (back.title, back.category, set(back.tags)) == (item.title, item.category, set(item.tags))
    assert (back.kind, back.stem, back.context, back.feedback) == (
        item.kind,
        item.stem,
        item.context,
        item.feedback,
    )
    assert (back.options, back.pairs, back.order, back.evidence) == (
        item.options,
        item.pairs,
        item.order,
        item.evidence,
    )
    assert [(a.text, a.fraction, a.tolerance, a.unit) for a in back.answers] == [
        (a.text, a.fraction, a.tolerance, a.unit) for a in item.answers
    ]


def test_a_set_goes_out_and_comes_back_as_the_same_questions(author, teacher):
    kept = keep(author, CHOICE, PROVED, publish=True).kept
    question_set = SetFactory()
    add_questions(question_set, kept)
    plan = plan_export(question_set, questions_for(question_set), "json")

    _name, reading = read_file(write_export(plan, at=NOON))

    assert [replace(item, source="") for item in reading.items] == [CHOICE, replace(PROVED, source="")]


def test_the_same_file_twice_adds_nothing(author):
    keep(author, CHOICE, PROVED)

    again = keep(author, CHOICE, PROVED)

    assert (again.kept, again.repeated) == ((), (CHOICE, PROVED))


def test_somebody_elses_bank_does_not_count(author, admin):
    keep(admin, CHOICE)

    assert len(keep(author, CHOICE).kept) == 1


def test_a_preview_is_kept_once_only(author):
    file_import = preview_reading(Reading((CHOICE,)), name="x", format="gift", by=author, at=NOON)
    keep_import(file_import, (CHOICE,), by=author, at=NOON)

    with pytest.raises(UserError):
        keep_import(file_import, (CHOICE,), by=author, at=NOON)
    assert Question.objects.count() == 1


def test_nothing_is_half_kept(author):
    broken = replace(CHOICE, stem="س", kind=i.SEVERAL, options=(Option("أ", 0.5), Option("أ", 0.5)))

    with pytest.raises(Exception, match="(?i)unique"):
        keep(author, CHOICE, broken)
    assert (Question.objects.count(), Article.objects.count(), FileImport.objects.count()) == (0, 0, 0)


def test_an_import_is_undone_as_a_whole(author):
    file_import = keep(author, CHOICE, PROVED).file_import

    assert undo_import(file_import, at=NOON) == 2
    assert (Question.objects.count(), Article.objects.count()) == (0, 0)
    with pytest.raises(UserError):
        undo_import(file_import, at=NOON)


def test_what_was_answered_is_not_undone(author):
    done = keep(author, CHOICE)
    ReviewFactory(question=done.kept[0])

    with pytest.raises(UserError):
        undo_import(done.file_import, at=NOON)
    assert Question.objects.count() == 1


def test_what_stands_in_a_set_is_not_undone(author):
    done = keep(author, CHOICE, publish=True)
    add_questions(SetFactory(), done.kept)

    with pytest.raises(UserError):
        undo_import(done.file_import, at=NOON)


@pytest.mark.parametrize(
    "item",
    [
        replace(CHOICE, stem="س" * 601),
        replace(CHOICE, options=(Option("أ" * 501, 1.0), Option("ب"))),
        replace(CHOICE, options=tuple(Option(str(n), float(n == 1)) for n in range(27))),
        Item(i.DATE, "متى؟", answers=(Answer("أمس"),)),
    ],
    ids=["long stem", "long option", "many options", "no date"],
)
def test_what_the_bank_cannot_hold_is_refused_before_anything_is_kept(item):
    reading = fitting(Reading((replace(item, line=7), CHOICE)))

    assert ([one.line for one in reading.refused], reading.items) == ([7], (CHOICE,))


def test_how_many_statements_a_file_takes_does_not_grow_with_its_questions(
    author, django_assert_max_num_queries
):
    few = [replace(CHOICE, stem=f"س {n}") for n in range(3)]
    many = [replace(CHOICE, stem=f"ص {n}") for n in range(50)]

    for items in (few, many):
        with django_assert_max_num_queries(30):
            keep(author, *items)


def test_a_long_file_becomes_several_texts_of_a_few_pages(author):
    done = keep(author, *(replace(CHOICE, stem=f"س {n}") for n in range(120)))

    assert sorted(article.facts.count() for article in done.file_import.articles.all()) == [20, 50, 50]
