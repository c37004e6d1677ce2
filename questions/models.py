"""Every room's models, in one list for Django; our own code imports them from their rooms."""

from questions.accounts.models import User
from questions.articles.models import Article, Block, Sentence
from questions.bank.models import Choice, Fact, Question, QuestionSet, SetItem
from questions.quizzes.models import Answer, Attempt, AttemptItem
from questions.study.models import Memory, MemoryDecision, Review, Voiding

__all__ = [
    "Answer",
    "Article",
    "Attempt",
    "AttemptItem",
    "Block",
    "Choice",
    "Fact",
    "Memory",
    "MemoryDecision",
    "Question",
    "QuestionSet",
    "Review",
    "Sentence",
    "SetItem",
    "User",
    "Voiding",
]
