"""Writes a learner's whole memory to a file that can be brought in elsewhere."""

import json
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from questions.accounts.models import User
from questions.study.portable import memory_file


class Command(BaseCommand):
    help = "Write a learner's answers and decisions to a JSON file."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--learner", metavar="EMAIL", required=True)
        parser.add_argument("--output", type=Path, metavar="FILE", required=True)

    def handle(self, *args, learner: str, output: Path, **options) -> None:
        person = User.objects.filter(email=learner.lower()).first()
        if person is None:
            raise CommandError(f"Nobody here has the e-mail {learner}.")
        content = memory_file(person, at=timezone.now())
        try:
            output.write_text(json.dumps(content, ensure_ascii=False, indent=1), encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{output} cannot be written: {error.strerror}.") from error
        self.stdout.write(self.style.SUCCESS(f"{len(content['reviews'])} answers written to {output}"))
