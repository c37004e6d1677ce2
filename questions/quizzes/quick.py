"""The statements of answering in a quiz, by hand: find what is asked, look at what comes next, append the answer.

``views.taking.own_item``, ``history.steps_of`` and ``attempts.next_item`` say the same through the ORM; the tests hold
the two against each other. Only a signed-in learner's answer goes this way.
"""

from dataclasses import dataclass
from datetime import datetime

from django.db import connection

from questions.bank.kept import Signs, kept_question
from questions.quizzes.models import Answer, Attempt, AttemptItem
from questions.study.models import Memory
from questions.study.quick import LARGEST, MEMORY, MEMORY_COLUMNS, QUESTION, SIGNS, WIDTH, aware, memory_of

ITEM, ATTEMPT, ANSWER = (model._meta.db_table for model in (AttemptItem, Attempt, Answer))
ITEM_FIELDS = [field.attname for field in AttemptItem._meta.concrete_fields]
ATTEMPT_FIELDS = [field.attname for field in Attempt._meta.concrete_fields]
ANSWER_FIELDS = [field for field in Answer._meta.concrete_fields if not field.primary_key]

ITEM_COLUMNS = ", ".join(f"i.{field.column}" for field in AttemptItem._meta.concrete_fields)
ATTEMPT_COLUMNS = ", ".join(f"a.{field.column}" for field in Attempt._meta.concrete_fields)

FIND = f"""SELECT {ITEM_COLUMNS}, {ATTEMPT_COLUMNS}, {SIGNS}, {MEMORY_COLUMNS} FROM {ITEM} i
    JOIN {ATTEMPT} a ON a.id = i.attempt_id
    JOIN {QUESTION} q ON q.id = i.question_id
    LEFT JOIN {ANSWER} w ON w.item_id = i.id
    LEFT JOIN {MEMORY} m ON m.learner_id = a.learner_id AND m.fact_id = q.fact_id
    WHERE i.attempt_id = %s AND i.position = %s AND a.learner_id = %s AND w.id IS NULL"""

# One row a question of the attempt: its place and whether it is answered; the next one left brings its question's signs.
LOOK_AHEAD = f"""SELECT i.position, w.id, {ITEM_COLUMNS}, {SIGNS} FROM {ITEM} i
    LEFT JOIN {ANSWER} w ON w.item_id = i.id
    LEFT JOIN {QUESTION} q ON q.id = i.question_id AND i.id = (
        SELECT n.id FROM {ITEM} n LEFT JOIN {ANSWER} x ON x.item_id = n.id
        WHERE n.attempt_id = %s AND x.id IS NULL ORDER BY n.position LIMIT 1)
    WHERE i.attempt_id = %s ORDER BY i.position"""

APPEND = f"""INSERT INTO {ANSWER} ({", ".join(f'"{field.column}"' for field in ANSWER_FIELDS)})
    VALUES ({", ".join(["%s"] * len(ANSWER_FIELDS))}) RETURNING id"""


@dataclass(frozen=True, slots=True)
class Found:
    """A question of an attempt that is not answered yet, and the learner's memory of its fact."""

    item: AttemptItem
    memory: Memory | None


@dataclass(frozen=True, slots=True)
class Ahead:
    """Which of the attempt's questions are answered, in their order, and the next that is left."""

    answered: tuple[bool, ...]
    next: AttemptItem | None


def find(learner_id: int, *, attempt_id: int, position: int) -> Found | None:
    """The question at that place of the learner's own attempt; None where there is none or it is answered."""
    if max(attempt_id, position) > LARGEST:
        return None
    with connection.cursor() as cursor:
        cursor.execute(FIND, [attempt_id, position, learner_id])
        row = cursor.fetchone()
    if row is None:
        return None
    ends = len(ITEM_FIELDS), len(ITEM_FIELDS) + len(ATTEMPT_FIELDS)
    signs, memory = row[ends[1] : ends[1] + WIDTH], row[ends[1] + WIDTH :]
    item = item_of(row[: ends[0]], signs)
    moments = [aware(value) if isinstance(value, datetime) else value for value in row[ends[0] : ends[1]]]
    item.attempt = Attempt.from_db(connection.alias, ATTEMPT_FIELDS, moments)
    return Found(item, memory_of(memory) if memory[0] is not None else None)


def look_ahead(attempt: Attempt) -> Ahead:
    """What is answered and what comes next."""
    with connection.cursor() as cursor:
        cursor.execute(LOOK_AHEAD, [attempt.pk, attempt.pk])
        rows = cursor.fetchall()
    width = 2 + len(ITEM_FIELDS)
    left = next((row for row in rows if row[width] is not None), None)
    upcoming = item_of(left[2:width], left[width:]) if left else None
    if upcoming:
        upcoming.attempt = attempt
    return Ahead(tuple(row[1] is not None for row in rows), upcoming)


def item_of(row: tuple, signs: tuple) -> AttemptItem:
    """A row of the table with its question, which is kept in memory."""
    item = AttemptItem.from_db(connection.alias, ITEM_FIELDS, row)
    kept = kept_question(Signs(*signs))
    item.question = kept.question
    if not item.shown:
        item.keep_asked(kept.asked)
    return item


def append(answer: Answer) -> None:
    """Insert the answer and give it its number; call it inside a transaction."""
    values = [field.get_db_prep_save(getattr(answer, field.attname), connection) for field in ANSWER_FIELDS]
    with connection.cursor() as cursor:
        cursor.execute(APPEND, values)
        answer.pk = cursor.fetchone()[0]
