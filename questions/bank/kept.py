"""Questions kept in memory while they are being asked: their words hardly ever change, and reading them costs most.

A kept question is known by what was just read of its row (``Signs``), so one that was edited is read anew. What else
belongs to it, such as its article's title, may be five minutes old.
"""

import time
from collections import OrderedDict
from dataclasses import dataclass

from questions.bank.kinds.asked import Asked
from questions.bank.models import Question

KEPT_AT_MOST = 500
KEPT_SECONDS = 300.0


@dataclass(frozen=True, slots=True)
class Signs:
    """What a row of a question says about whether a kept one still holds; ``last_choice`` is new after every edit."""

    pk: int
    fact_id: int
    kind: str
    language: str
    status: str
    revision: int
    stem: str
    key: str
    context: str
    last_choice: int | None


@dataclass(frozen=True, slots=True)
class Kept:
    """A question with all that its pages show, the plain values of marking it, and until when it is kept."""

    question: Question
    asked: Asked
    until: float


KEPT: OrderedDict[Signs, Kept] = OrderedDict()


def kept_question(signs: Signs) -> Kept:
    """The question, from memory where it is the same still."""
    kept = KEPT.get(signs)
    if kept is None or kept.until < time.monotonic():
        question = Question.objects.with_evidence().get(pk=signs.pk)
        kept = Kept(question, question.asked(), time.monotonic() + KEPT_SECONDS)
        KEPT[signs] = kept
        if len(KEPT) > KEPT_AT_MOST:
            KEPT.popitem(last=False)
    return kept
