"""Every room's models, in one list for Django; our own code imports them from their rooms."""

from questions.accounts.models import ApiReply, ApiToken, User
from questions.articles.models import Article, Block, Sentence
from questions.bank.file_imports import FileImport
from questions.bank.models import Choice, Fact, Question, QuestionSet, SetItem
from questions.quizzes.models import Answer, Attempt, AttemptItem, WithdrawnAnswer
from questions.study.models import Doubt, Memory, MemoryDecision, ParameterSet, Review, StudiedSet, Voiding

__all__ = [
    "Answer",
    "ApiReply",
    "ApiToken",
    "Article",
    "Attempt",
    "AttemptItem",
    "Block",
    "Choice",
    "Doubt",
    "Fact",
    "FileImport",
    "Memory",
    "MemoryDecision",
    "ParameterSet",
    "Question",
    "QuestionSet",
    "Review",
    "Sentence",
    "SetItem",
    "StudiedSet",
    "User",
    "Voiding",
    "WithdrawnAnswer",
]
