"""Classes and what is assigned to them; one file for each, gathered here for the rest of the code."""

from questions.classroom.models.assigned import (
    Assignment,
    AssignmentException,
    Audience,
    FeedbackTime,
    Grading,
    KeyTime,
    LatePolicy,
    Submission,
)
from questions.classroom.models.classes import (
    Classroom,
    Enrolment,
    EnrolmentBatch,
    Group,
    GroupMember,
    Invitation,
    Invited,
    Part,
    Teaching,
)

__all__ = [
    "Assignment",
    "AssignmentException",
    "Audience",
    "Classroom",
    "Enrolment",
    "EnrolmentBatch",
    "FeedbackTime",
    "Grading",
    "Group",
    "GroupMember",
    "Invitation",
    "Invited",
    "KeyTime",
    "LatePolicy",
    "Part",
    "Submission",
    "Teaching",
]
