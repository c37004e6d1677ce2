"""The statements of answering in a review, by hand: find, look ahead, move and append. However many memories.

``reviews``, ``load`` and ``queue`` say the same through the ORM; the tests hold the two against each other.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime

from django.db import connection
from django.db.models import BigIntegerField

from questions.bank.kept import Signs
from questions.bank.models import Choice, Question, QuestionStatus
from questions.common.rows import instance_of
from questions.common.statements import insertion, names_of, row_of, rows_of, values_for
from questions.common.writing import Change
from questions.study.load import COUNTED_AT_MOST
from questions.study.models import Memory, Review
from questions.study.planning import PlannedReview
from questions.study.replay import Standing

QUESTION = Question._meta.db_table
CHOICE = Choice._meta.db_table
MEMORY = Memory._meta.db_table

LARGEST = BigIntegerField.MAX_BIGINT
WIDTH = len(Signs.__dataclass_fields__)
MEMORY_FIELDS = [field.attname for field in Memory._meta.concrete_fields]
MEMORY_COLUMNS = ", ".join(f"m.{field.column}" for field in Memory._meta.concrete_fields)


def signs_of(alias: str) -> str:
    """The columns of ``Signs`` of the question that goes by this name in a statement."""
    names = ("id", "fact_id", "kind", "language", "status", "revision", "stem", "key", "context")
    own = ", ".join(f"{alias}.{name}" for name in names)
    # With a bare MAX(c.id) PostgreSQL may walk the choices of the whole bank from the last one down.
    return f"{own}, (SELECT MAX(c.id + 0) FROM {CHOICE} c WHERE c.question_id = {alias}.id)"


FIND = f"""SELECT {signs_of("q")}, {MEMORY_COLUMNS} FROM {QUESTION} q
    JOIN {MEMORY} m ON m.fact_id = q.fact_id AND m.learner_id = %s
    WHERE q.id = %s AND q.status IN ('{QuestionStatus.PUBLISHED}', '{QuestionStatus.RETIRED}')"""

# One row a wording of the next fact, each with the counts of the days; a row of counts alone where nothing is due. Whether
# anything asks about a fact is looked up memory by memory, in the order of the queue's index: as a join, PostgreSQL may
# go through all memories of the learner.
LOOK_AHEAD = f"""SELECT {{counts}} {signs_of("q")}, {MEMORY_COLUMNS} FROM (SELECT 1) AS one
    LEFT JOIN (
        SELECT * FROM {MEMORY} m
        WHERE m.learner_id = %s AND m.shelved_at IS NULL AND m.due_on <= %s AND m.fact_id <> %s
            AND (m.hidden_until IS NULL OR m.hidden_until <= %s)
            AND (SELECT MIN(p.id + 0) FROM {QUESTION} p
                WHERE p.fact_id = m.fact_id AND p.status = '{QuestionStatus.PUBLISHED}') IS NOT NULL
        ORDER BY m.due_on, m.id LIMIT 1
    ) m ON TRUE
    LEFT JOIN {QUESTION} q ON q.fact_id = m.fact_id AND q.status = '{QuestionStatus.PUBLISHED}'
    ORDER BY q.id"""
COUNT = f"""(SELECT COUNT(*) FROM (SELECT 1 FROM {MEMORY} WHERE learner_id = %s AND due_on = %s
    AND shelved_at IS NULL LIMIT {COUNTED_AT_MOST}) AS day),"""

APPEND, MEET = insertion(Review), insertion(Memory)
MOVED = tuple(Standing().fields())
MOVE = f"""UPDATE {MEMORY} SET {", ".join(f"{name} = %s" for name in MOVED)}, version = version + 1
    WHERE id = %s AND version = %s"""


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
    row = row_of(FIND, [learner_id, question_id])
    return Found(Signs(*row[:WIDTH]), memory_of(row[WIDTH:])) if row else None


def look_ahead(learner_id: int, *, days: Sequence[date], today: date, but: int) -> Ahead:
    """Counts of the days and the longest overdue memory, leaving the fact ``but`` aside."""
    adapt = connection.ops.adapt_datefield_value
    values: list = []
    for day in days:
        values += [learner_id, adapt(day)]
    values += [learner_id, adapt(today), but, adapt(today)]
    rows = rows_of(LOOK_AHEAD.format(counts=COUNT * len(days)), values)
    counts, rest = list(rows[0][: len(days)]), [row[len(days) :] for row in rows]
    if rest[0][0] is None:
        return Ahead(counts, None, [])
    return Ahead(counts, memory_of(rest[0][WIDTH:]), [Signs(*row[:WIDTH]) for row in rest])


def appended(review: Review) -> Change:
    """The review as a new row of the log."""
    return Change(APPEND, values_for(Review, names_of(Review), review.__dict__))


def moved(plan: PlannedReview) -> Change:
    """The memory as it shall be: a new one, or the one that was read, unless it was changed in between."""
    fields, memory = plan.standing.fields(), plan.memory
    if memory:
        return Change(MOVE, [*values_for(Memory, MOVED, fields), memory.pk, memory.version])
    fields |= {"learner_id": plan.review.learner_id, "fact_id": plan.review.fact_id, "version": 0}
    return Change(MEET, values_for(Memory, names_of(Memory), fields))


def memory_of(row: Sequence) -> Memory:
    """A row of the table; SQLite gives moments without their zone, which is always UTC."""
    values = [aware(value) if isinstance(value, datetime) else value for value in row]
    return instance_of(Memory, MEMORY_FIELDS, values)


def aware(moment: datetime) -> datetime:
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)
