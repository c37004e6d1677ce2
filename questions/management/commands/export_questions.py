"""Writes a set of questions to a file in one of the formats that other programs read."""

from pathlib import Path

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from questions.bank.demo import DEMO_SET
from questions.bank.formats import FORMATS
from questions.bank.models import QuestionSet


class Command(BaseCommand):
    help = "Write a set's published questions to a file."

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
        questions = list(question_set.questions.published().with_evidence().order_by("set_items__position"))
        if not questions:
            raise CommandError(f"The set {slug!r} holds no published question.")
        content = FORMATS[name].write(question_set, questions, timezone.now())
        try:
            output.write_bytes(content)
        except OSError as error:
            raise CommandError(f"{output} cannot be written: {error.strerror}.") from error
        self.stdout.write(self.style.SUCCESS(f"{len(questions)} questions written to {output}"))
