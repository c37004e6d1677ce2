import fcntl
import os
import uuid

import pytest
from django.conf import settings
from django.db import IntegrityError, connection

from questions.common import writing
from questions.common.statements import insertion, names_of, values_for
from questions.common.writing import Change, write_together
from questions.quizzes.models import Answer
from questions.study.models import Memory
from tests.factories.quizzes import AttemptItemFactory
from tests.factories.study import MemoryFactory
from tests.moments import NOON

writes_ahead = pytest.mark.skipif(
    connection.vendor != "sqlite" or settings.SQLITE_JOURNAL_MODE != "WAL", reason="a log of SQLite's"
)
# As on the site, where no transaction is open around an answer, and as in most tests, where one is.
inside = pytest.mark.parametrize(
    "in_transaction",
    [
        pytest.param(True, marks=pytest.mark.django_db),
        pytest.param(False, marks=pytest.mark.django_db(transaction=True)),
    ],
)


def answer(item):
    unsaved = Answer(item=item, given="2", client_id=uuid.uuid4(), mark=0.5, answered_at=NOON)
    return unsaved, Change(insertion(Answer), values_for(Answer, names_of(Answer), unsaved.__dict__))


def counted(memory, *, version=0):
    sql = f"UPDATE {Memory._meta.db_table} SET version = version + 1 WHERE id = %s AND version = %s"
    return Change(sql, [memory.pk, version])


@inside
def test_all_changes_are_made_and_their_rows_are_as_the_orm_reads_them(in_transaction):
    memory, item = MemoryFactory(), AttemptItemFactory()
    unsaved, change = answer(item)

    made = write_together([counted(memory), change])

    kept = Answer.objects.get()
    assert list(made) == [memory.pk, kept.pk]
    unsaved.pk = kept.pk
    assert {name: getattr(kept, name) for name in names_of(Answer)} == {
        name: getattr(unsaved, name) for name in names_of(Answer)
    }
    assert (connection.in_atomic_block, Memory.objects.get().version) == (in_transaction, 1)


@inside
def test_where_the_first_finds_no_row_nothing_is_written(in_transaction):
    memory, (_unsaved, change) = MemoryFactory(), answer(AttemptItemFactory())

    assert write_together([counted(memory, version=7), change]) is None
    assert (Answer.objects.count(), Memory.objects.get().version) == (0, 0)


@inside
def test_where_one_breaks_a_rule_none_is_made_and_the_connection_goes_on(in_transaction):
    memory, (_unsaved, change) = MemoryFactory(), answer(AttemptItemFactory())
    write_together([change])

    with pytest.raises(IntegrityError):
        write_together([counted(memory), change])

    assert (Answer.objects.count(), Memory.objects.get().version) == (1, 0)


@writes_ahead
@pytest.mark.django_db(transaction=True)
def test_the_log_is_flushed_once_the_change_is_in_it_and_the_next_writer_has_its_turn(monkeypatch):
    memory, seen, flush = MemoryFactory(), [], writing.flush
    file = connection.settings_dict["NAME"]

    def watched(log):
        gate = os.open(f"{file}.gate", os.O_WRONLY)
        fcntl.flock(gate, fcntl.LOCK_EX | fcntl.LOCK_NB)
        os.close(gate)
        seen.append((os.readlink(f"/proc/self/fd/{log}"), Memory.objects.get().version))
        flush(log)

    monkeypatch.setattr(writing, "flush", watched)
    write_together([counted(memory)])

    assert seen == [(f"{file}-wal", 1)]


@writes_ahead
@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("version", [0, 7], ids=["made", "no row"])
def test_other_commits_flush_for_themselves_afterwards(version):
    write_together([counted(MemoryFactory(), version=version)])

    with connection.cursor() as cursor:
        assert cursor.execute("PRAGMA synchronous").fetchone() == (2,)
