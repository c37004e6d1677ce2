"""The statements of answering in a quiz, by hand: find what is asked with what comes after it, append the answer.

``views.taking.own_item``, ``history.steps_of`` and ``attempts.next_item`` say the same through the ORM; the tests hold
the two against each other. Only a signed-in learner's answer goes this way.
"""

from dataclasses import dataclass
from datetime import datetime
from functools import cache

from django.db import connection

from questions.bank.kept import Signs, kept_question
from questions.common.rows import instance_of
from questions.common.statements import insertion, names_of, row_of, values_for
from questions.common.writing import Change
from questions.quizzes.models import Answer, Attempt, AttemptItem
from questions.study.models import Memory
from questions.study.quick import (
    LARGEST,
    MEMORY,
    MEMORY_COLUMNS,
    MEMORY_FIELDS,
    QUESTION,
    WIDTH,
    aware,
    memory_of,
    signs_of,
)

ITEM, ATTEMPT, ANSWER = (model._meta.db_table for model in (AttemptItem, Attempt, Answer))
ITEM_FIELDS = [field.attname for field in AttemptItem._meta.concrete_fields]
ATTEMPT_FIELDS = [field.attname for field in Attempt._meta.concrete_fields]
WIDTHS = (len(ITEM_FIELDS), len(ATTEMPT_FIELDS), WIDTH, len(MEMORY_FIELDS), len(ITEM_FIELDS), WIDTH, 1)


def columns_of(model: type[AttemptItem | Attempt], alias: str) -> str:
    return ", ".join(f"{alias}.{field.column}" for field in model._meta.concrete_fields)


# The answer of each question is looked up by itself: where a join is asked for, PostgreSQL reads the whole table of
# answers as long as it believes it to be small, and it keeps that plan while the table grows.
UNANSWERED = f"(SELECT y.id FROM {ANSWER} y WHERE y.item_id = x.id) IS NULL"
ITEMS = f"{ITEM} x WHERE x.attempt_id = i.attempt_id"
# The places of all questions of the attempt, those of the answered ones with a minus.
STEP = f"CASE WHEN {UNANSWERED} THEN x.position ELSE -x.position END"
STEPS = {"sqlite": f"GROUP_CONCAT({STEP})", "postgresql": f"STRING_AGG(({STEP})::text, ',')"}

APPEND = insertion(Answer)


@cache
def statement(vendor: str) -> str:
    """One row: the question asked, its attempt and the memory of its fact; then the next one left, and the steps."""
    return f"""SELECT {columns_of(AttemptItem, "i")}, {columns_of(Attempt, "a")}, {signs_of("q")}, {MEMORY_COLUMNS},
        {columns_of(AttemptItem, "n")}, {signs_of("p")}, (SELECT {STEPS[vendor]} FROM {ITEMS})
    FROM {ITEM} i
    JOIN {ATTEMPT} a ON a.id = i.attempt_id
    JOIN {QUESTION} q ON q.id = i.question_id
    LEFT JOIN {ANSWER} w ON w.item_id = i.id
    LEFT JOIN {MEMORY} m ON m.learner_id = a.learner_id AND m.fact_id = q.fact_id
    LEFT JOIN {ITEM} n ON n.attempt_id = i.attempt_id AND n.position = (
        SELECT MIN(x.position) FROM {ITEMS} AND x.id <> i.id AND {UNANSWERED})
    LEFT JOIN {QUESTION} p ON p.id = n.question_id
    WHERE i.attempt_id = %s AND i.position = %s AND a.learner_id = %s AND w.id IS NULL"""


@dataclass(frozen=True, slots=True)
class Ahead:
    """Which of the attempt's questions will be answered, in their order, and the next that will be left."""

    answered: tuple[bool, ...]
    next: AttemptItem | None


@dataclass(frozen=True, slots=True)
class Found:
    """A question of an attempt that is not answered yet, the learner's memory of its fact, and what is ahead of it."""

    item: AttemptItem
    memory: Memory | None
    ahead: Ahead


def find(learner_id: int, *, attempt_id: int, position: int) -> Found | None:
    """The question at that place of the learner's own attempt; None where there is none or it is answered."""
    if max(attempt_id, position) > LARGEST:
        return None
    row = row_of(statement(connection.vendor), [attempt_id, position, learner_id])
    if row is None:
        return None
    parts, start = [], 0
    for width in WIDTHS:
        parts.append(row[start : start + width])
        start += width
    asked, attempt, signs, memory, left, left_signs, (steps,) = parts
    moments = [aware(value) if isinstance(value, datetime) else value for value in attempt]
    attempt = instance_of(Attempt, ATTEMPT_FIELDS, moments)
    item = item_of(asked, signs, attempt)
    upcoming = None if left[0] is None else item_of(left, left_signs, attempt)
    ahead = Ahead(answered_after(steps, position=position), upcoming)
    return Found(item, None if memory[0] is None else memory_of(memory), ahead)


def answered_after(steps: str, *, position: int) -> tuple[bool, ...]:
    """Whether each question is answered once the one at ``position`` is."""
    places = sorted(map(int, steps.split(",")), key=abs)
    return tuple(place < 0 or place == position for place in places)


def item_of(row: tuple, signs: tuple, attempt: Attempt) -> AttemptItem:
    """A row of the table with its attempt and its question, which is kept in memory."""
    kept = kept_question(Signs(*signs))
    item = instance_of(AttemptItem, ITEM_FIELDS, row, attempt=attempt, question=kept.question)
    if not item.shown:
        item.keep_asked(kept.asked)
    return item


def appended(answer: Answer) -> Change:
    """The answer as a new row."""
    return Change(APPEND, values_for(Answer, names_of(Answer), answer.__dict__))
