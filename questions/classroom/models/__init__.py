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
    new_class_code,
)
from questions.classroom.models.graded import Encouragement, GradeChange, Remark, Reminder

__all__ = [
    "Assignment",
    "AssignmentException",
    "Audience",
    "Classroom",
    "Encouragement",
    "Enrolment",
    "EnrolmentBatch",
    "FeedbackTime",
    "GradeChange",
    "Grading",
    "Group",
    "GroupMember",
    "Invitation",
    "Invited",
    "KeyTime",
    "LatePolicy",
    "Part",
    "Remark",
    "Reminder",
    "Submission",
    "Teaching",
    "new_class_code",
]
