"""The tables of studying: the log, the memories made from it, and what steers them."""

from questions.study.models.log import (
    AskedIn,
    Decision,
    MemoryDecision,
    Rating,
    Review,
    ReviewQuerySet,
    Voiding,
)
from questions.study.models.memory import Memory, MemoryQuerySet
from questions.study.models.steering import Doubt, ParameterSet, Scope, StudiedSet

__all__ = [
    "AskedIn",
    "Decision",
    "Doubt",
    "Memory",
    "MemoryDecision",
    "MemoryQuerySet",
    "ParameterSet",
    "Rating",
    "Review",
    "ReviewQuerySet",
    "Scope",
    "StudiedSet",
    "Voiding",
]
