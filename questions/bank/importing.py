"""Keeping the questions of a file: all that can be kept at once or none, and taken back again at one press."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import PurePath

from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.file_imports import FileImport, ImportStage
from questions.bank.formats.interchange import Item, Reading
from questions.bank.formats.json_lines import item_data
from questions.bank.item_keeping import LONGEST_TITLE, keep_group
from questions.bank.models import Question, QuestionStatus
from questions.bank.proving import key_of
from questions.bank.search_form import stem_key
from questions.common.errors import UserError

MOST_SOURCES = 200
A_TEXT = 50
LONGEST_SOURCE = 200


@dataclass(frozen=True, slots=True)
class Kept:
    """What became of a file: the questions made, and those that the bank had already."""

    file_import: FileImport
    kept: tuple[Question, ...]
    repeated: tuple[Item, ...]


def preview_reading(reading: Reading, *, name: str, format: str, by: User | None, at: datetime) -> FileImport:
    """Remember what was read, for the page that asks whether to keep it; the person's earlier previews go."""
    if by:
        forget_previews(by)
    return FileImport.objects.create(by=by, name=name[:200], format=format, read_at=at, **found_in(reading))


def forget_previews(by: User) -> None:
    """Drop what the person has read and not kept."""
    by.file_imports.filter(kept_at=None).exclude(stage=ImportStage.KEEPING).delete()


def found_in(reading: Reading) -> dict[str, list[dict]]:
    """What was read, as the columns of an import hold it."""
    return {
        "items": [item_data(item) | {"line": item.line} for item in reading.items],
        "refused": [{"line": one.line, "reason": one.reason} for one in reading.refused],
        "notices": [{"line": one.line, "text": one.text} for one in reading.notices],
    }


@transaction.atomic
def keep_reading(
    reading: Reading, *, name: str, format: str, by: User | None, at: datetime, publish: bool = False
) -> Kept:
    """Read and keep in one step. Raises UserError where the site has none of the kinds."""
    file_import = preview_reading(reading, name=name, format=format, by=by, at=at)
    return keep_import(file_import, reading.items, by=by, at=at, publish=publish)


@transaction.atomic
def keep_import(
    file_import: FileImport, items: Sequence[Item], *, by: User | None, at: datetime, publish: bool = False
) -> Kept:
    """Keep the questions as drafts, or published; those that the person's bank has already are left out.

    Raises UserError where the file was kept before.
    """
    taken = FileImport.objects.filter(pk=file_import.pk, kept_at=None).update(kept_at=at)
    if not taken:
        raise UserError(_("This file is already in the bank."))
    file_import.refresh_from_db()
    new, repeated = parted(items, by=by)
    questions: list[Question] = []
    for number, (source, group) in enumerate(by_source(new), start=1):
        title = title_of(file_import, number)
        article, made = keep_group(group, source=source, title=title, by=by, at=at, publish=publish)
        file_import.articles.add(article)
        questions += made
    return Kept(file_import, tuple(questions), tuple(repeated))


def title_of(file_import: FileImport, number: int) -> str:
    """The title of one of a file's texts, counted from 1."""
    title = PurePath(file_import.name).stem or file_import.name
    return title if number == 1 else f"{title[: LONGEST_TITLE - 6]} {number}"


def parted(items: Sequence[Item], *, by: User | None) -> tuple[list[Item], list[Item]]:
    """The questions that are new to the person's bank, and those that are not or come twice in the file."""
    wanted = {stem_key(item.stem) for item in items}
    known: set[tuple[str, str, str]] = set()
    keys = sorted(wanted)
    for start in range(0, len(keys), 500):
        rows = Question.objects.filter(stem_key__in=keys[start : start + 500], fact__article__added_by=by)
        known |= set(rows.exclude(status=QuestionStatus.REJECTED).values_list("kind", "stem_key", "key"))
    new, repeated = [], []
    for item in items:
        same = (item.kind, stem_key(item.stem), key_of(item))
        (repeated if same in known else new).append(item)
        known.add(same)
    return new, repeated


def by_source(items: Iterable[Item]) -> Iterator[tuple[str, list[Item]]]:
    """The questions by the source that they name (beyond MOST_SOURCES together under none), A_TEXT of them at a time.

    Whoever reads a question reads its whole text along, so that a text stays a few pages long.
    """
    groups: dict[str, list[Item]] = {}
    for item in items:
        source = item.source[:LONGEST_SOURCE]
        source = source if source in groups or len(groups) < MOST_SOURCES else ""
        groups.setdefault(source, []).append(item)
    for source, group in groups.items():
        for start in range(0, len(group), A_TEXT):
            yield source, group[start : start + A_TEXT]
