"""Large question files: read, kept and undone by a background task, text by text, each text once however often it runs."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from django.db import transaction
from django.utils import timezone, translation
from django.utils.translation import gettext as _
from django_tasks import task

from questions.accounts.models import User
from questions.bank.file_imports import FileImport, ImportStage
from questions.bank.formats.confined import read_confined
from questions.bank.formats.interchange import Item, Reading, UnreadableError
from questions.bank.formats.json_lines import read_item
from questions.bank.importing import by_source, forget_previews, found_in, parted, preview_reading, title_of
from questions.bank.item_keeping import keep_group
from questions.bank.item_limits import fitting
from questions.bank.models import Question
from questions.bank.undoing import begin_undoing, take_out
from questions.work.queue import enqueue

READ_AT_ONCE = 300_000
KEEP_AT_ONCE = 300


def read_whole(given: dict) -> tuple[str, Reading]:
    """The format of a file and what the bank can keep of it. Raises UnreadableError, also for a file of nothing."""
    found, reading = read_confined(**given)
    if not reading.items and not reading.refused:
        raise UnreadableError(_("There are no questions in this file."))
    return found, fitting(reading)


@transaction.atomic
def queue_reading(given: dict, *, by: User, at: datetime) -> FileImport:
    """Hand a file to the background; ``given`` is what ``read_confined`` takes."""
    forget_previews(by)
    names = ("data", "name", "format", "encoding")
    found = FileImport.objects.create(
        by=by, stage=ImportStage.READING, read_at=at, **{name: given[name] for name in names}
    )
    return queued(found, read_question_file)


@transaction.atomic
def queue_keeping(found: FileImport, *, publish: bool) -> None:
    """Let the background put the questions of a file that was looked at in the bank."""
    waiting = FileImport.objects.filter(pk=found.pk, stage=ImportStage.READ, kept_at=None)
    if waiting.update(stage=ImportStage.KEEPING, publish=publish):
        queued(found, keep_question_file)


def queue_again(found: FileImport) -> None:
    """Go on with what was given up."""
    tasks = {
        ImportStage.READING: read_question_file,
        ImportStage.KEEPING: keep_question_file,
        ImportStage.UNDOING: take_out_question_file,
    }
    if found.stage in tasks:
        with transaction.atomic():
            queued(found, tasks[found.stage])


def queued(found: FileImport, work) -> FileImport:
    found.job = enqueue(work, key=f"question file {found.pk}", import_pk=found.pk)
    found.save(update_fields=["job"])
    return found


@task(priority=10)
def read_question_file(import_pk: int) -> None:
    """Read a file; a reason not to is noted in its owner's language."""
    rows = FileImport.objects.filter(pk=import_pk, stage=ImportStage.READING)
    found = rows.select_related("by").first()
    if found is None:
        return
    given = {
        "data": bytes(found.data),
        "name": found.name,
        "format": found.format,
        "encoding": found.encoding,
    }
    with translation.override(found.by.language):
        try:
            format, reading = read_whole(given)
        except UnreadableError as error:
            rows.update(stage=ImportStage.REFUSED, problem=str(error), data=b"")
        else:
            rows.update(stage=ImportStage.READ, format=format, data=b"", **found_in(reading))


@task(priority=10)
def keep_question_file(import_pk: int) -> None:
    """Keep what is not in the bank yet, a text at a time, so that nobody else waits long for the database."""
    found = FileImport.objects.select_related("by").filter(pk=import_pk, stage=ImportStage.KEEPING).first()
    if found is None:
        return
    for _done in keep_texts(found, items_of(found), at=timezone.now()):
        pass


def keep_large(
    reading: Reading, *, name: str, format: str, by: User | None, at: datetime, publish: bool
) -> Iterator[tuple[int, int]]:
    """Keep a large file at once, for commands; says after each text how many questions are kept, of how many."""
    found = preview_reading(reading, name=name, format=format, by=by, at=at)
    found.stage, found.publish = ImportStage.KEEPING, publish
    found.save(update_fields=["stage", "publish"])
    yield from keep_texts(found, reading.items, at=at)


def keep_texts(found: FileImport, items: Sequence[Item], *, at: datetime) -> Iterator[tuple[int, int]]:
    """Keep what is not in the bank yet; what was cut off goes on where it stopped."""
    new, _repeated = parted(items, by=found.by)
    done = 0
    for source, group in by_source(new):
        if not keep_text(found, group, source=source, at=at):
            return
        done += len(group)
        yield done, len(new)
    FileImport.objects.filter(pk=found.pk, stage=ImportStage.KEEPING).update(
        stage=ImportStage.READ, kept_at=at
    )


@transaction.atomic
def queue_undoing(found: FileImport, *, at: datetime) -> int:
    """Let the background take the questions out; nobody meets them from now on. Raises UserError as undo_import."""
    count = begin_undoing(found, at=at)
    queued(found, take_out_question_file)
    return count


@task(priority=10)
def take_out_question_file(import_pk: int) -> None:
    """Take out what a file brought, a text at a time."""
    found = FileImport.objects.filter(pk=import_pk, stage=ImportStage.UNDOING).first()
    if found is not None:
        take_out(found)


@transaction.atomic
def keep_text(found: FileImport, group: list[Item], *, source: str, at: datetime) -> bool:
    """Keep the next text of a file; False where another run of the task was quicker."""
    row = FileImport.objects.filter(pk=found.pk, stage=ImportStage.KEEPING, texts_done=found.texts_done)
    found.texts_done += 1
    if not row.update(texts_done=found.texts_done):
        return False
    title = title_of(found, found.texts_done)
    article, _made = keep_group(group, source=source, title=title, by=found.by, at=at, publish=found.publish)
    found.articles.add(article)
    return True


def items_of(found: FileImport, *, most: int | None = None) -> list[Item]:
    """Its questions, or the first so many of them."""
    return [read_item(data, data.get("line", 0)) for data in found.items[:most]]


def count_kept(found: FileImport) -> int:
    """How many of its questions are in the bank so far."""
    return Question.objects.filter(fact__article__in=found.articles.all()).count()
