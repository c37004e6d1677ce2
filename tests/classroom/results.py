"""Classes with answers in them, for tests of what teachers see."""

from questions.classroom.models import Assignment
from tests.factories.bank import ChoiceQuestionFactory
from tests.factories.classroom import (
    AssignedSetFactory,
    AssignmentFactory,
    ClassroomFactory,
    EnrolmentFactory,
    SubmissionFactory,
)
from tests.factories.quizzes import AnswerFactory, AttemptFactory, AttemptItemFactory
from tests.moments import NOON


def assigned(classroom=None, *, questions=3, **fields) -> Assignment:
    """An assignment of choice questions (the key is the second option)."""
    asked = [ChoiceQuestionFactory() for _number in range(questions)]
    return AssignmentFactory(
        classroom=classroom or ClassroomFactory(),
        question_set=AssignedSetFactory(questions=asked),
        **fields,
    )


def pupil_of(assignment, name=None):
    """A pupil of the assignment's class, called so if it matters."""
    named = {"learner__name": name} if name else {}
    return EnrolmentFactory(classroom=assignment.classroom, **named).learner


def handed_in(assignment, learner, marks, *, number=1, finished_at=NOON, late=()):
    """An attempt with these marks in the order of the questions; None is not answered, ``late`` are places."""
    attempt = AttemptFactory(
        learner=learner,
        question_set=assignment.question_set,
        occasion=f"assignment-{assignment.pk}",
        number=number,
        finished_at=finished_at,
    )
    questions = assignment.question_set.questions.order_by("set_items__position")
    for place, (question, mark) in enumerate(zip(questions, marks, strict=True)):
        item = AttemptItemFactory(attempt=attempt, question=question)
        if mark is not None:
            AnswerFactory(item=item, given="2" if mark == 1 else "3", mark=mark, is_late=place in late)
    return SubmissionFactory(assignment=assignment, learner=learner, attempt=attempt, number=number)
