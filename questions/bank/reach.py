"""Whose is what: the articles, questions and sets that a person may see and change.

Views fetch through these, so that another's object is not found.
"""

from django.db.models import Q, QuerySet

from questions.accounts.models import User
from questions.accounts.permissions import Can, may
from questions.articles.models import Article
from questions.bank.models import Question, QuestionSet, QuestionStatus


def articles_of(person: User) -> QuerySet[Article]:
    """The articles a person works on: those they brought in, for an admin all."""
    if may(person, Can.ADMINISTER):
        return Article.objects.all()
    return Article.objects.filter(added_by=person)


def questions_of(person: User) -> QuerySet[Question]:
    """The questions a person may change: those about their own articles; none without the author's role."""
    if not may(person, Can.AUTHOR):
        return Question.objects.none()
    return Question.objects.filter(fact__article__in=articles_of(person))


def questions_seen_by(person: User) -> QuerySet[Question]:
    """The questions a person may look at: published ones and, for authors, all of their own.

    What somebody of a school published stays in that school; what belongs to no school is everybody's.
    """
    everybodys = Q(fact__article__added_by=None) | Q(fact__article__added_by__school=None)
    if person.school_id:
        everybodys |= Q(fact__article__added_by__school=person.school_id)
    seen = Q(status=QuestionStatus.PUBLISHED) & everybodys
    if may(person, Can.AUTHOR):
        seen |= Q(fact__article__in=articles_of(person))
    return Question.objects.filter(seen)


def sets_of(person: User) -> QuerySet[QuestionSet]:
    """The sets a person may change: only their own."""
    return QuestionSet.objects.owned_by(person)
