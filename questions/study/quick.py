"""The statements of answering in a review, by hand: find, look ahead, append, move. Four, however many memories.

``reviews``, ``load`` and ``queue`` say the same through the ORM; the tests hold the two against each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import connection
from django.db.models import BigIntegerField

from questions.bank.kept import Signs
from questions.bank.models import Choice, Question, QuestionStatus
from questions.study.load import COUNTED_AT_MOST
from questions.study.models import Memory, Review
from questions.study.replay import Standing

QUESTION = Question._meta.db_table
CHOICE = Choice._meta.db_table
MEMORY = Memory._meta.db_table
REVIEW = Review._meta.db_table

SIGNS = f"""q.id, q.fact_id, q.kind, q.language, q.status, q.revision, q.stem, q.key, q.context,
    (SELECT MAX(c.id) FROM {CHOICE} c WHERE c.question_id = q.id)"""
LARGEST = BigIntegerField.MAX_BIGINT
WIDTH = len(Signs.__dataclass_fields__)
MEMORY_FIELDS = [field.attname for field in Memory._meta.concrete_fields]
MEMORY_COLUMNS = ", ".join(f"m.{field.column}" for field in Memory._meta.concrete_fields)
REVIEW_FIELDS = [field for field in Review._meta.concrete_fields if not field.primary_key]

FIND = f"""SELECT {SIGNS}, {MEMORY_COLUMNS} FROM {QUESTION} q
    JOIN {MEMORY} m ON m.fact_id = q.fact_id AND m.learner_id = %s
    WHERE q.id = %s AND q.status IN ('{QuestionStatus.PUBLISHED}', '{QuestionStatus.RETIRED}')"""

# One row a wording of the next fact, each with the counts of the days; a row of counts alone where nothing is due.
LOOK_AHEAD = f"""SELECT {{counts}} {SIGNS}, {MEMORY_COLUMNS} FROM (SELECT 1) AS one
    LEFT JOIN (
        SELECT * FROM {MEMORY} m
        WHERE m.learner_id = %s AND m.shelved_at IS NULL AND m.due_on <= %s AND m.fact_id <> %s
            AND (m.hidden_until IS NULL OR m.hidden_until <= %s)
            AND EXISTS (SELECT 1 FROM {QUESTION} p WHERE p.fact_id = m.fact_id AND p.status = '{QuestionStatus.PUBLISHED}')
        ORDER BY m.due_on, m.id LIMIT 1
    ) m ON TRUE
    LEFT JOIN {QUESTION} q ON q.fact_id = m.fact_id AND q.status = '{QuestionStatus.PUBLISHED}'
    ORDER BY q.id"""
COUNT = f"""(SELECT COUNT(*) FROM (SELECT 1 FROM {MEMORY} WHERE learner_id = %s AND due_on = %s
    AND shelved_at IS NULL LIMIT {COUNTED_AT_MOST}) AS day),"""

APPEND = f"""INSERT INTO {REVIEW} ({", ".join(f'"{field.column}"' for field in REVIEW_FIELDS)})
    VALUES ({", ".join(["%s"] * len(REVIEW_FIELDS))}) RETURNING id"""


@dataclass(frozen=True, slots=True)
class Found:
    """A question and the learner's memory of its fact, as they stand now."""

    signs: Signs
    memory: Memory


@dataclass(frozen=True, slots=True)
class Ahead:
    """What lies ahead: facts on each of the days asked for, the next due memory and the wordings that ask about it."""

    counts: list[int]
    memory: Memory | None
    wordings: list[Signs]


def find(learner_id: int, question_id: int) -> Found | None:
    """The question, if it was ever published and the learner has met its fact."""
    if question_id > LARGEST:
        return None
    with connection.cursor() as cursor:
        cursor.execute(FIND, [learner_id, question_id])
        row = cursor.fetchone()
    return Found(Signs(*row[:WIDTH]), memory_of(row[WIDTH:])) if row else None


def look_ahead(learner_id: int, *, days: Sequence[date], today: date, but: int) -> Ahead:
    """Counts of the days and the longest overdue memory, leaving the fact ``but`` aside."""
    today_value = connection.ops.adapt_datefield_value(today)
    values: list = []
    for day in days:
        values += [learner_id, connection.ops.adapt_datefield_value(day)]
    with connection.cursor() as cursor:
        cursor.execute(
            LOOK_AHEAD.format(counts=COUNT * len(days)),
            [*values, learner_id, today_value, but, today_value],
        )
        rows = cursor.fetchall()
    counts, rest = list(rows[0][: len(days)]), [row[len(days) :] for row in rows]
    if rest[0][0] is None:
        return Ahead(counts, None, [])
    return Ahead(counts, memory_of(rest[0][WIDTH:]), [Signs(*row[:WIDTH]) for row in rest])


def append(review: Review) -> None:
    """Insert the review and give it its number; call it inside a transaction."""
    values = [field.get_db_prep_save(getattr(review, field.attname), connection) for field in REVIEW_FIELDS]
    with connection.cursor() as cursor:
        cursor.execute(APPEND, values)
        review.pk = cursor.fetchone()[0]


def move(memory: Memory, standing: Standing) -> bool:
    """Store the standing if the memory is still as it was read; False where it was changed in between."""
    fields = standing.fields() | {"version": memory.version + 1}
    columns = [Memory._meta.get_field(name) for name in fields]
    values = [
        field.get_db_prep_save(value, connection)
        for field, value in zip(columns, fields.values(), strict=True)
    ]
    changes = ", ".join(f"{field.column} = %s" for field in columns)
    with connection.cursor() as cursor:
        cursor.execute(
            f"UPDATE {MEMORY} SET {changes} WHERE id = %s AND version = %s",
            [*values, memory.pk, memory.version],
        )
        return cursor.rowcount == 1


def memory_of(row: Sequence) -> Memory:
    """A row of the table; SQLite gives moments without their zone, which is always UTC."""
    values = [aware(value) if isinstance(value, datetime) else value for value in row]
    return Memory.from_db(connection.alias, MEMORY_FIELDS, values)


def aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
