"""Facts, the questions that ask about them, and the sets they are gathered in; one file for each."""

from questions.bank.models.choices import Choice
from questions.bank.models.facts import Calendar, Fact, FactStatus
from questions.bank.models.questions import Bound, Question, QuestionQuerySet, QuestionStatus
from questions.bank.models.sets import Feedback, QuestionSet, QuestionSetQuerySet, SetItem, new_share_code

__all__ = [
    "Bound",
    "Calendar",
    "Choice",
    "Fact",
    "FactStatus",
    "Feedback",
    "Question",
    "QuestionQuerySet",
    "QuestionSet",
    "QuestionSetQuerySet",
    "QuestionStatus",
    "SetItem",
    "new_share_code",
]
