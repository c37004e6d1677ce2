"""Brings a memory file into a learner's log: whole or not at all, in any order, any file twice."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone, translation

from questions.accounts.models import User
from questions.common.errors import UserError
from questions.study.bringing import bring_in
from questions.study.memory_file import read_memory_file


class Command(BaseCommand):
    help = "Merge a JSON file of export_memory into a learner's memory."

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", type=Path)
        parser.add_argument("--learner", metavar="EMAIL", required=True)

    def handle(self, *args, file: Path, learner: str, **options) -> None:
        person = User.objects.filter(email=learner.lower()).first()
        if person is None:
            raise CommandError(f"Nobody here has the e-mail {learner}.")
        try:
            with translation.override("en"):
                brought = bring_in(person, read_memory_file(file.read_bytes()), at=timezone.now())
        except OSError as error:
            raise CommandError(f"{file} cannot be read: {error.strerror}.") from error
        except UserError as error:
            raise CommandError(str(error)) from error
        self.stdout.write(
            f"{brought.new} answers brought in; {brought.known} were here already; "
            f"{brought.elsewhere} are about facts that this site does not have."
        )
