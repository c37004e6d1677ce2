"""Judging questions: the moves that make sense, and that nothing answered ever changes."""

import uuid

import pytest

from questions.articles.models import Article
from questions.bank.checking import ChoiceText
from questions.bank.models import Question, QuestionStatus
from questions.bank.moderation import MOVES, Wording, decide, edit, publish, publish_trusted, reject
from questions.bank.studio import studio_of
from questions.common.errors import UserError
from questions.quizzes.attempts import next_item, record_answer, start_attempt
from questions.quizzes.results import result_of
from questions.study.queue import next_question
from tests.factories.bank import ChoiceQuestionFactory, FactFactory, QuestionFactory, SetFactory
from tests.factories.quizzes import AttemptItemFactory
from tests.factories.study import MemoryFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db

NEW = Wording(
    "في أيّ عاصمة وُقّعت؟",
    "طشقند الجديدة",
    (ChoiceText("طشقند الجديدة", True), ChoiceText("مينسك", False, "لا.")),
)
PAIRS = [(old, new) for old in QuestionStatus for new in QuestionStatus]


@pytest.fixture
def question(db):
    return ChoiceQuestionFactory()


def shown(question):
    return (question.stem, question.key, list(question.choices.values_list("text", "is_key", "reason")))


@pytest.mark.parametrize(("old", "new"), [pair for pair in PAIRS if pair[0] in MOVES[pair[1]]])
def test_a_move_is_made_and_signed(author, old, new):
    question = decide(QuestionFactory(status=old), new, by=author, at=NOON)

    question.refresh_from_db()
    assert (question.status, question.decided_by, question.decided_at) == (new, author, NOON)


@pytest.mark.parametrize(("old", "new"), [p for p in PAIRS if p[0] not in MOVES[p[1]] and p[0] != p[1]])
def test_a_move_that_makes_no_sense_is_refused(author, old, new):
    question = QuestionFactory(status=old)

    with pytest.raises(UserError):
        decide(question, new, by=author, at=NOON)

    assert Question.objects.get().status == old


def test_the_same_decision_again_stays_signed_by_the_first(author, admin):
    question = publish(QuestionFactory(status="draft"), by=author, at=NOON)

    publish(question, by=admin, at=NOON)

    assert Question.objects.get().decided_by == author


def test_two_authors_who_decide_at_once_do_not_cross(author):
    seen_by_both = QuestionFactory(status=QuestionStatus.DRAFT)
    Question.objects.update(status=QuestionStatus.RETIRED)

    with pytest.raises(UserError):
        reject(seen_by_both, by=author, at=NOON)


def test_a_fresh_question_is_changed_in_place(author, question):
    assert edit(question, NEW, by=author, at=NOON) == question

    question.refresh_from_db()
    assert shown(question) == (NEW.stem, NEW.key, [("طشقند الجديدة", True, ""), ("مينسك", False, "لا.")])
    assert question.revision == 1


def test_a_bad_wording_changes_nothing(author, question):
    before = shown(question)

    with pytest.raises(UserError):
        edit(question, Wording("", "x"), by=author, at=NOON)

    question.refresh_from_db()
    assert shown(question) == before


def test_an_answered_question_gets_a_new_revision_in_its_place(author, learner, question):
    question_set = SetFactory(questions=[question])
    start_attempt(question_set, learner=learner, at=NOON)

    revised = edit(question, NEW, by=author, at=NOON)

    question.refresh_from_db()
    assert (revised.revision, revised.replaces, revised.status) == (2, question, QuestionStatus.PUBLISHED)
    assert question.status == QuestionStatus.RETIRED
    assert list(question_set.questions.all()) == [revised]


def test_an_old_attempt_keeps_what_was_shown(author, learner, question):
    attempt = start_attempt(SetFactory(questions=[question]), learner=learner, at=NOON)
    before = shown(question)
    edit(question, NEW, by=author, at=NOON)

    item = next_item(attempt)
    record_answer(item, given="2", client_id=uuid.uuid4(), at=NOON)

    (line,) = result_of(attempt)["lines"]
    assert (shown(item.question), line.said, line.mark) == (before, "طشقند", 1.0)


def test_the_next_review_asks_the_new_revision(author, learner, question):
    MemoryFactory(learner=learner, fact=question.fact)
    AttemptItemFactory(question=question)

    revised = edit(question, NEW, by=author, at=NOON)

    assert next_question(learner, at=NOON) == revised


def test_a_replaced_question_is_neither_changed_nor_published_again(author, question):
    AttemptItemFactory(question=question)
    edit(question, NEW, by=author, at=NOON)
    question.refresh_from_db()

    with pytest.raises(UserError):
        edit(question, NEW, by=author, at=NOON)
    with pytest.raises(UserError):
        publish(question, by=author, at=NOON)

    assert list(Question.objects.published()) == [question.replaced_by]


def test_all_that_the_engine_is_sure_of_is_published_at_once(author):
    sure = QuestionFactory(status="draft", confidence=1.0)
    QuestionFactory(status="draft", confidence=0.1, fact=sure.fact)
    QuestionFactory(status="rejected", confidence=1.0, fact=sure.fact)
    QuestionFactory(status="draft", confidence=1.0)

    assert publish_trusted(sure.fact.article, by=author, at=NOON) == 1
    assert list(Question.objects.published()) == [sure]


def test_what_another_article_contradicts_is_not_published_with_the_rest(author):
    asked = {"stem": "في أي عام تأسست منظمة المعاهدة الشرقية؟", "status": "draft", "confidence": 1.0}
    facts = [FactFactory(value=year, kind="date", precision="year") for year in ("1994", "1995")]
    Article.objects.update(added_by=author)
    one, _other = (QuestionFactory(fact=fact, key=fact.value, **asked) for fact in facts)
    sure = QuestionFactory(status="draft", confidence=1.0, fact=FactFactory(article=one.fact.article))

    assert studio_of(one.fact.article, by=author).trusted == 1
    assert publish_trusted(one.fact.article, by=author, at=NOON) == 1

    assert list(Question.objects.published()) == [sure]
