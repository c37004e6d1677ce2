"""Every room's models, in one list for Django; our own code imports them from their rooms."""

from questions.accounts.audit import AuditEntry
from questions.accounts.models import ApiReply, ApiToken, School, User
from questions.accounts.site import SiteSettings
from questions.articles.arrivals import Arrival
from questions.articles.models import Article, Block, Sentence
from questions.bank.decisions import Decision
from questions.bank.file_imports import FileImport
from questions.bank.models import Choice, Fact, Question, QuestionSet, SetItem
from questions.bank.report_models import QuestionReport, ReportMessage
from questions.bank.tidying_models import BulkChange, BulkChangeItem, SavedFilter, SetRule, Tag
from questions.classroom.models import (
    Assignment,
    AssignmentException,
    Classroom,
    Encouragement,
    Enrolment,
    EnrolmentBatch,
    GradeChange,
    Group,
    GroupMember,
    Invitation,
    Remark,
    Submission,
    Teaching,
)
from questions.quizzes.corrections import Regrade, Suspicion
from questions.quizzes.models import Answer, Attempt, AttemptItem, WithdrawnAnswer
from questions.study.models import Doubt, Memory, MemoryDecision, ParameterSet, Review, StudiedSet, Voiding
from questions.work.models import Job, PeriodicRun

__all__ = [
    "Answer",
    "ApiReply",
    "ApiToken",
    "Arrival",
    "Article",
    "Assignment",
    "AssignmentException",
    "Attempt",
    "AttemptItem",
    "AuditEntry",
    "Block",
    "BulkChange",
    "BulkChangeItem",
    "Choice",
    "Classroom",
    "Decision",
    "Doubt",
    "Encouragement",
    "Enrolment",
    "EnrolmentBatch",
    "Fact",
    "FileImport",
    "GradeChange",
    "Group",
    "GroupMember",
    "Invitation",
    "Job",
    "Memory",
    "MemoryDecision",
    "ParameterSet",
    "PeriodicRun",
    "Question",
    "QuestionReport",
    "QuestionSet",
    "Regrade",
    "Remark",
    "ReportMessage",
    "Review",
    "SavedFilter",
    "School",
    "Sentence",
    "SetItem",
    "SetRule",
    "SiteSettings",
    "StudiedSet",
    "Submission",
    "Suspicion",
    "Tag",
    "Teaching",
    "User",
    "Voiding",
    "WithdrawnAnswer",
]
