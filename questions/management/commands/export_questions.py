"""Writes a set of questions to a file in one of the formats that other programs read."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from questions.bank.demo import DEMO_SET
from questions.bank.exporting import plan_export, questions_for, write_export
from questions.bank.formats import FORMATS
from questions.bank.models import QuestionSet


class Command(BaseCommand):
    help = "Write a set's published questions to a file, and say what the format cannot hold."

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--set", dest="slug", default=DEMO_SET, help=f"the set's address (default: {DEMO_SET})"
        )
        parser.add_argument("--format", dest="name", choices=sorted(FORMATS), required=True)
        parser.add_argument("--output", type=Path, required=True, metavar="FILE")

    def handle(self, *args, slug: str, name: str, output: Path, **options) -> None:
        question_set = QuestionSet.objects.filter(slug=slug).first()
        if question_set is None:
            raise CommandError(f"There is no set at the address {slug!r}. manage.py seed makes {DEMO_SET!r}.")
        questions = questions_for(question_set)
        if not questions:
            raise CommandError(f"The set {slug!r} holds no published question.")
        plan = plan_export(question_set, questions, name)
        for question in plan.left_out:
            self.stderr.write(f"left out, since {name} has no {question.kind}: {question.stem}")
        for part, count in plan.losses:
            self.stderr.write(f"not held by {name}: {part} ({count})")
        for part, count in plan.moves:
            self.stderr.write(f"without a place of its own in {name}, put beside: {part} ({count})")
        if not plan.written:
            raise CommandError(f"{name} can hold none of these questions.")
        try:
            output.write_bytes(write_export(plan, at=timezone.now()))
        except OSError as error:
            raise CommandError(f"{output} cannot be written: {error.strerror}.") from error
        self.stdout.write(self.style.SUCCESS(f"{len(plan.written)} questions written to {output}"))
