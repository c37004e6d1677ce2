"""Reads a file of questions in any of the formats that people have, and keeps them as drafts unless told not to."""

import json
from pathlib import Path
from typing import Any

from django.core.management.base import CommandError
from django.utils import timezone

from questions.accounts.models import User
from questions.bank.formats import FORMATS
from questions.bank.formats.confined import read_confined
from questions.bank.formats.decoding import AUTO
from questions.bank.formats.interchange import Item, Reading, UnreadableError
from questions.bank.formats.json_lines import item_data
from questions.bank.importing import keep_reading
from questions.bank.importing_large import KEEP_AT_ONCE, keep_large
from questions.bank.item_limits import fitting
from questions.management.plain import PlainCommand, bytes_of

TOLD_EVERY = 1_000


class Command(PlainCommand):
    help = "Bring in questions from a file. What cannot be read is listed with its line and the reason."

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path, metavar="FILE")
        parser.add_argument("--format", dest="format", choices=[AUTO, *FORMATS], default=AUTO)
        parser.add_argument(
            "--encoding", default=AUTO, help="such as utf-8 or windows-1256 (default: found out)"
        )
        parser.add_argument("--dry-run", action="store_true", help="read and show, keep nothing")
        parser.add_argument("--json", action="store_true", dest="as_json", help="one JSON object a line")
        parser.add_argument("--by", metavar="EMAIL", help="whose questions they become (default: nobody's)")
        parser.add_argument("--publish", action="store_true", help="publish them at once")

    def handle(self, *args, file: Path, format: str, encoding: str, as_json: bool, **options) -> None:
        reading, found = self.read(file, format, encoding)
        self.show(reading, as_json=as_json)
        kept = 0
        if reading.items and not options["dry_run"]:
            kept = self.keep(
                reading, name=file.name, format=found, by=options["by"], publish=options["publish"]
            )
        self.stderr.write(
            f"{file.name} ({found}): {len(reading.items)} read, {len(reading.refused)} refused, {kept} kept"
        )
        if reading.refused:
            raise SystemExit(1)

    def read(self, file: Path, format: str, encoding: str) -> tuple[Reading, str]:
        data = bytes_of(file)
        try:
            found, reading = read_confined(data, name=file.name, format=format, encoding=encoding)
        except UnreadableError as error:
            raise CommandError(f"{file.name}: {' '.join(str(error).split())}") from error
        if not reading.items and not reading.refused:
            raise CommandError(f"{file.name} holds no questions.")
        return fitting(reading), found

    def keep(self, reading: Reading, *, name: str, format: str, by: str | None, publish: bool) -> int:
        person = User.objects.filter(email__iexact=by).first() if by else None
        if by and person is None:
            raise CommandError(f"There is no account with the e-mail {by}.")
        given = {"name": name, "format": format, "by": person, "at": timezone.now(), "publish": publish}
        if len(reading.items) <= KEEP_AT_ONCE:
            return len(keep_reading(reading, **given).kept)
        kept = 0
        for kept, wanted in keep_large(reading, **given):
            if kept % TOLD_EVERY == 0:
                self.stderr.write(f"{kept} of {wanted} kept")
        return kept

    def show(self, reading: Reading, *, as_json: bool) -> None:
        """Questions and refusals in the order of their lines; what was left out of a question goes aside."""
        found = sorted([*reading.items, *reading.refused], key=lambda one: one.line)
        for one in found:
            data = question_data(one) if isinstance(one, Item) else {"line": one.line, "reason": one.reason}
            self.stdout.write(json.dumps(data, ensure_ascii=False) if as_json else in_words(data))
        for notice in reading.notices:
            self.stderr.write(f"{notice.line}: {notice.text}")


def question_data(item: Item) -> dict[str, Any]:
    return (
        {"kind": item.kind, "stem": item.stem, "options": [], "answers": []}
        | item_data(item)
        | {"line": item.line}
    )


def in_words(data: dict[str, Any]) -> str:
    if "reason" in data:
        return f"{data['line']}: refused. {data['reason']}"
    lines = [f"{data['line']}: [{data['kind']}] {data['stem']}"]
    lines += [f"    {'*' if option['fraction'] > 0 else '-'} {option['text']}" for option in data["options"]]
    lines += [f"    = {answer['text']}" for answer in data["answers"]]
    return "\n".join(lines)
