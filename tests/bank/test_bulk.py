"""One action on many questions, and taking it back."""

import pytest

from questions.bank.bulk import change_many, undo_change
from questions.bank.models import QuestionStatus
from questions.common.errors import UserError
from tests.factories.accounts import AuthorFactory
from tests.factories.bank import QuestionFactory
from tests.factories.tidying import TagFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return AuthorFactory()


def drafts(count):
    return [QuestionFactory(status=QuestionStatus.DRAFT) for _number in range(count)]


def statuses(questions):
    for question in questions:
        question.refresh_from_db()
    return [question.status for question in questions]


def test_many_are_published_at_once(by):
    questions = drafts(3)

    outcome = change_many(questions, "publish", by=by, at=NOON)

    assert (outcome.changed, outcome.refused) == (3, 0)
    assert statuses(questions) == ["published"] * 3


def test_what_does_not_fit_stays_and_is_counted(by):
    questions = [*drafts(1), QuestionFactory()]

    outcome = change_many(questions, "publish", by=by, at=NOON)

    assert (outcome.changed, outcome.refused) == (1, 1)


def test_a_change_is_taken_back_as_a_whole(by):
    questions = [*drafts(1), QuestionFactory(status=QuestionStatus.RETIRED)]
    outcome = change_many(questions, "publish", by=by, at=NOON)

    assert undo_change(outcome.change, by=by, at=NOON) == (2, 0)
    assert statuses(questions) == ["draft", "retired"]


def test_what_was_decided_again_since_stays(by):
    questions = drafts(2)
    outcome = change_many(questions, "publish", by=by, at=NOON)
    change_many(questions[:1], "retire", by=by, at=NOON)

    assert undo_change(outcome.change, by=by, at=NOON) == (1, 1)
    assert statuses(questions) == ["retired", "draft"]


def test_a_change_is_taken_back_once(by):
    outcome = change_many(drafts(1), "publish", by=by, at=NOON)
    undo_change(outcome.change, by=by, at=NOON)

    with pytest.raises(UserError):
        undo_change(outcome.change, by=by, at=NOON)


def test_tags_are_put_on_and_taken_back_only_where_they_were_new(by):
    tag, questions = TagFactory(), drafts(2)
    tag.questions.add(questions[0])

    outcome = change_many(questions, "tag", by=by, at=NOON, tag=tag)
    undo_change(outcome.change, by=by, at=NOON)

    assert list(tag.questions.all()) == [questions[0]]


def test_nothing_chosen_is_said(by):
    with pytest.raises(UserError):
        change_many([], "publish", by=by, at=NOON)
