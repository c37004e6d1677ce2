"""Finding questions: in any spelling, by tag, by what speaks against them."""

import pytest

from questions.bank.finding import find_questions, status_counts
from questions.bank.models import Question, QuestionStatus
from tests.factories.articles import ArticleFactory
from tests.factories.bank import FactFactory, QuestionFactory, ReportFactory, SetFactory
from tests.factories.study import ReviewFactory
from tests.factories.tidying import TagFactory

pytestmark = pytest.mark.django_db


def found(**filters) -> list[Question]:
    return list(find_questions(Question.objects.all(), **filters))


@pytest.mark.parametrize(
    "query", ["معاهده", "مُعاهَدة", "المعاهدة", "والمعاهدة", "معاهدة الأمن", "الامن معاهده"], ids=str
)
def test_words_are_found_in_any_spelling(query):
    question = QuestionFactory(stem="متى وُقّعت معاهدةُ الأَمن؟")
    QuestionFactory(stem="متى تأسّست الجامعة؟", fact__statement="تأسست عام 1908.")

    assert found(q=query) == [question]


def test_digits_of_any_script_are_found():
    question = QuestionFactory(stem="ماذا جرى عام ١٤٥٣؟")

    assert found(q="1453") == [question]


def test_the_articles_title_is_searched():
    article = ArticleFactory(title="Treaty of Westphalia")
    question = QuestionFactory(fact=FactFactory(article=article))

    assert found(q="westphalia") == [question]


def test_an_edit_changes_what_is_found():
    question = QuestionFactory(stem="متى وُقّعت؟")

    question.stem = "متى فُتحت القسطنطينية؟"
    question.save(update_fields=["stem"])

    assert found(q="القسطنطينيه") == [question]


def test_a_tag_narrows():
    tag, question = TagFactory(), QuestionFactory()
    QuestionFactory()
    tag.questions.add(question)

    assert found(tag=tag) == [question]


def test_retired_questions_are_shown_only_when_asked_for():
    retired = QuestionFactory(status=QuestionStatus.RETIRED)

    assert found() == []
    assert found(status="retired") == [retired]


def test_reported_questions_can_be_found():
    report = ReportFactory()
    QuestionFactory()

    assert found(flag="reported") == [report.question]
    assert status_counts(Question.objects.all())["reported"] == 1


def test_what_no_set_and_no_learner_uses_can_be_found():
    unused, in_set, answered = QuestionFactory(), QuestionFactory(), QuestionFactory()
    SetFactory(questions=[in_set])
    ReviewFactory(question=answered)

    assert found(flag="never_used") == [unused]


def test_hard_questions_need_enough_answers():
    few, many = QuestionFactory(), QuestionFactory()
    for question, answers in ((few, 9), (many, 10)):
        for _number in range(answers):
            ReviewFactory(question=question, mark=0)

    assert found(flag="hard") == [many]
