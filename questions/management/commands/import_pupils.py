"""Enrols a list of pupils from a CSV or XLSX file, and says for each line what happens or why not."""

import json
import sys
import uuid
from argparse import ArgumentParser
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone
from django.utils.translation import gettext as _

from questions.classroom.inviting import read_code
from questions.classroom.models import Classroom
from questions.classroom.pupil_secrets import Card
from questions.classroom.roster.columns import read_rows
from questions.classroom.roster.planning import Outcome, Planned, plan
from questions.classroom.roster.saving import save_plan
from questions.classroom.roster.tables import LARGEST, read_table
from questions.common.errors import UserError


class Command(BaseCommand):
    help = (
        "Enrol pupils from a CSV or XLSX file with a header (name; or first name and last name; number, class, group, "
        "password; in Arabic or English). Lines that are refused leave the others untouched; exit 1 if any was."
    )

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument(
            "--class", dest="code", help="code of the class; without it each line names its own"
        )
        parser.add_argument("--dry-run", action="store_true", help="say what would happen and save nothing")
        parser.add_argument("--json", action="store_true", help="one JSON object a line of the file")

    def handle(self, *args, file: Path, code: str | None, dry_run: bool, json: bool, **options) -> None:
        try:
            planned = plan_file(file, code)
            cards = {} if dry_run else save_all(planned, file.name)
        except UserError as error:
            if json:
                self.say({"line": None, "action": "refuse", "done": False, "reason": str(error)})
                sys.exit(1)
            raise CommandError(str(error)) from error
        for one in planned:
            told = told_of(one, cards.get(one.row.line), dry_run=dry_run)
            self.say(told) if json else self.stdout.write(line_of(told))
        refused = sum(one.outcome == Outcome.REFUSE for one in planned)
        if not json:
            self.stdout.write(summary_of(planned, dry_run=dry_run))
        if refused:
            sys.exit(1)

    def say(self, told: dict) -> None:
        self.stdout.write(json.dumps(told, ensure_ascii=False))


def plan_file(file: Path, code: str | None) -> list[Planned]:
    """Read the file and plan its lines. Raises UserError for a file or a class that cannot be used."""
    classroom = None
    if code:
        classroom = Classroom.objects.filter(code=read_code(code)).first()
        if classroom is None:
            raise UserError(_("There is no class with the code “%(code)s”.") % {"code": code})
    rows = read_rows(read_table(read_bytes(file)))
    codes = {read_code(row.class_code) for row in rows if row.class_code}
    return plan(rows, classroom=classroom, classes=list(Classroom.objects.filter(code__in=codes)))


def read_bytes(file: Path) -> bytes:
    """The file's bytes, and one more than are allowed at most: enough to see that it is too large."""
    try:
        with file.open("rb") as opened:
            return opened.read(LARGEST + 1)
    except OSError as error:
        raise UserError(
            _("%(file)s cannot be read: %(why)s") % {"file": file, "why": error.strerror or error}
        ) from error


def save_all(planned: list[Planned], file_name: str) -> dict[int, Card]:
    """Enrol each class's lines in a batch of its own; the cards by line."""
    at, by_enrolment, cards = timezone.now(), {}, {}
    for classroom in {one.classroom for one in planned if one.outcome == Outcome.ADD}:
        _batch, made = save_plan(
            planned, classroom=classroom, token=uuid.uuid4(), file_name=file_name, by=None, at=at
        )
        by_enrolment |= {(classroom.pk, card.enrolment.login_key): card for card in made}
    for one in planned:
        if one.outcome == Outcome.ADD:
            cards[one.row.line] = next(
                card
                for (pk, _key), card in by_enrolment.items()
                if pk == one.classroom.pk and card.enrolment.login_name == one.login_name
            )
    return cards


def told_of(one: Planned, card: Card | None, *, dry_run: bool) -> dict:
    """What the JSON line says; the secret of a new pupil is said here once and kept nowhere."""
    told = {
        "line": one.row.line,
        "action": str(one.outcome),
        "done": card is not None,
        "name": one.name or one.row.name,
        "number": one.row.number,
        "class": one.classroom.code if one.classroom else one.row.class_code,
        "login_name": one.login_name,
        "reason": one.reason,
    }
    if card:
        told |= {"pictures": list(card.pictures)} if card.pictures else {"password": card.password}
    return told


def line_of(told: dict) -> str:
    words = [str(told["line"]), told["action"], told["name"], told["login_name"], told["reason"]]
    words += [told.get("password", ""), " ".join(told.get("pictures", []))]
    return "\t".join(word for word in words if word)


def summary_of(planned: list[Planned], *, dry_run: bool) -> str:
    counts = {outcome: sum(one.outcome == outcome for one in planned) for outcome in Outcome}
    said = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
    return f"{said}; nothing saved (dry run)" if dry_run else said
