"""Questions of other articles that ask the same are found: with the same answer, or with one that contradicts it."""

import pytest

from questions.bank.likeness import likenesses
from questions.bank.models import Question, QuestionStatus
from questions.bank.topics import topic_of
from tests.factories.bank import FactFactory, QuestionFactory

pytestmark = pytest.mark.django_db
STEM = "في أي عام تأسست منظمة المعاهدة الشرقية؟"


def asked(stem: str, value: str, *, kind: str = "date", precision: str = "year", **fields) -> Question:
    fact = FactFactory(value=value, kind=kind, precision=precision)
    return QuestionFactory(fact=fact, stem=stem, key=value, **fields)


def found(question: Question) -> list[tuple[int, bool]]:
    alike = likenesses([question], Question.objects.all()).get(question.pk, [])
    return [(likeness.other.pk, likeness.agrees) for likeness in alike]


@pytest.mark.parametrize(
    ("stem", "value", "precision", "agrees"),
    [
        (STEM, "1994", "year", True),
        (STEM, "1995", "year", False),
        ("متى تأسّست منظّمة المعاهدة الشرقيّة؟", "1994-05-15", "day", True),
        ("متى تأسست منظمة المعاهدة الشرقية في مدينة طشقند؟", "1992-05-15", "day", False),
    ],
    ids=["the same", "another year", "a day of the year", "with more words"],
)
def test_the_same_question_of_another_article_is_found(stem, value, precision, agrees):
    other = asked(stem, value, precision=precision)

    assert found(asked(STEM, "1994")) == [(other.pk, agrees)]


def test_english_is_found_alike():
    other = asked("In which year was the Galata bridge finished?", "1994", language="en")

    mine = asked("When was the Galata bridge finished?", "1992-03-01", precision="day", language="en")

    assert found(mine) == [(other.pk, False)]


@pytest.mark.parametrize(
    ("stem", "fields"),
    [
        ("في أي عام تأسست منظمة المعاهدة الغربية؟", {}),
        (STEM, {"status": QuestionStatus.REJECTED}),
        (STEM, {"form": "true_false"}),
    ],
    ids=["about something else", "rejected", "true or false"],
)
def test_what_does_not_ask_the_same_is_left_out(stem, fields):
    asked(stem, "1995", **fields)

    assert found(asked(STEM, "1994")) == []


def test_several_people_may_be_right():
    asked("من وقّع المعاهدة الشرقية الكبيرة؟", "سالم", kind="person", precision="")

    assert found(asked("من وقّع المعاهدة الشرقية الكبيرة؟", "كريم", kind="person", precision="")) == []


def test_a_question_of_the_same_article_is_no_news():
    mine = asked(STEM, "1994")
    QuestionFactory(fact=FactFactory(article=mine.fact.article, value="1995", precision="year"), stem=STEM)

    assert found(mine) == []


def test_a_topic_follows_the_words_of_its_question():
    question = asked(STEM, "1994")
    before = question.topic
    question.stem = "في أي عام تأسست منظمة المعاهدة الغربية؟"
    question.save(update_fields=["stem"])

    question.refresh_from_db()
    assert before != question.topic == topic_of(question.stem, language="ar", form="date")
