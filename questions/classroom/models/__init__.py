"""Classes and what is assigned to them; one file for each, gathered here for the rest of the code."""

from questions.classroom.models.assigned import (
    Assignment,
    Audience,
    FeedbackTime,
    Grading,
    KeyTime,
    LatePolicy,
)
from questions.classroom.models.classes import (
    Classroom,
    Enrolment,
    EnrolmentBatch,
    Group,
    GroupMember,
    Part,
    Teaching,
    new_class_code,
)
from questions.classroom.models.graded import Encouragement, GradeChange, Remark, Reminder
from questions.classroom.models.handing_in import AssignmentException, Submission
from questions.classroom.models.invitations import Invitation, Invited

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
