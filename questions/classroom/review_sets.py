"""One click: a set of what a class is forgetting, given to those of its pupils who need it."""

import hashlib
from collections.abc import Sequence
from datetime import date, datetime

from django.db import IntegrityError, transaction
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.models import Question, QuestionSet
from questions.classroom.assigning import assign
from questions.classroom.memory import FADING, ClassMemory, memory_of
from questions.classroom.models import Assignment, Audience, Classroom
from questions.common.errors import UserError

MOST_QUESTIONS = 20


def make_review_set(classroom: Classroom, *, day: date, by: User, at: datetime) -> Assignment:
    """An assignment of the facts that most pupils will be forgetting on ``day``, for those who are.

    Asked for twice on one day it is made once. Raises UserError where nothing is being forgotten.
    """
    memory = memory_of(classroom, day=day, at=at)
    questions = questions_about([one.fact.pk for one in memory.fading_facts], classroom)[:MOST_QUESTIONS]
    pupils = needing(memory, {question.fact_id for question in questions})
    if not questions or not pupils:
        raise UserError(_("Nobody in the class is forgetting anything by then. There is nothing to make."))
    slug = address_of(classroom, questions, pupils, today=memory.today)
    try:
        with transaction.atomic():
            made = assign(
                classroom,
                questions,
                language=questions[0].language,
                title=_("Review of %(day)s") % {"day": date_format(memory.today, "j F")},
                audience=Audience.LEARNERS,
                enrolments=classroom.enrolments.filter(pk__in=pupils),
                attempts_allowed=None,
                by=by,
                at=at,
            )
            QuestionSet.objects.filter(pk=made.question_set_id).update(slug=slug)
            return made
    except IntegrityError:  # a second click, or a colleague's
        return Assignment.objects.get(question_set__slug=slug)


def questions_about(facts: Sequence[int], classroom: Classroom) -> list[Question]:
    """A published question for each fact, in their order: the one that the class was asked last."""
    published = Question.objects.published().filter(
        fact__in=facts, set_items__question_set__assignment__classroom=classroom
    )
    latest: dict[int, Question] = {}
    for question in published.order_by("set_items__question_set__assignment__made_at", "pk"):
        latest[question.fact_id] = question
    return [latest[fact] for fact in facts if fact in latest]


def needing(memory: ClassMemory, facts: set[int]) -> list[int]:
    """The enrolments of pupils who are forgetting one of these facts."""
    columns = [place for place, one in enumerate(memory.facts) if one.fact.pk in facts]
    return [
        row.pupil.enrolment_id
        for row in memory.pupils
        if any(row.recalls[place] is not None and row.recalls[place] < FADING for place in columns)
    ]


def address_of(
    classroom: Classroom, questions: Sequence[Question], pupils: Sequence[int], *, today: date
) -> str:
    """The same for the same questions and pupils on the same day, so that the database keeps it to one."""
    content = ",".join(str(question.pk) for question in questions) + ";" + ",".join(map(str, pupils))
    digest = hashlib.blake2b(content.encode(), digest_size=6).hexdigest()
    return f"review-{classroom.pk}-{today:%Y%m%d}-{digest}"
