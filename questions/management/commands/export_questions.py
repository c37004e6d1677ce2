"""Writes a set of questions to a file in one of the formats that other programs read."""

from pathlib import Path

from django.core.management.base import CommandError
from django.utils import timezone

from questions.bank.exporting import plan_export, questions_for, questions_of_all, write_export
from questions.bank.formats import FORMATS
from questions.bank.models import Question, QuestionSet
from questions.management.plain import PlainCommand

BANK = "bank"
SLUGS_NAMED = 10


class Command(PlainCommand):
    help = "Write published questions, of a set or of the whole bank, to a file, and say what the format cannot hold."

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "--set", dest="slug", metavar="SLUG", help="the set's address (default: all published questions)"
        )
        parser.add_argument("--format", dest="name", choices=sorted(FORMATS), required=True)
        parser.add_argument("--output", type=Path, required=True, metavar="FILE")

    def handle(self, *args, slug: str | None, name: str, output: Path, **options) -> None:
        question_set, questions = chosen(slug)
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


def chosen(slug: str | None) -> tuple[QuestionSet, list[Question]]:
    """The set with its published questions; without an address all there are, as a set that is not kept."""
    if slug is None:
        questions = questions_of_all()
        if not questions:
            raise CommandError("No question is published yet. Publish some, or run manage.py seed.")
        return QuestionSet(title="Hashiya", slug=BANK, language=questions[0].language), questions
    question_set = QuestionSet.objects.filter(slug=slug).first()
    if question_set is None:
        known = ", ".join(QuestionSet.objects.values_list("slug", flat=True)[:SLUGS_NAMED]) or "none"
        raise CommandError(f"There is no set at the address {slug!r}. There are: {known}.")
    questions = questions_for(question_set)
    if not questions:
        raise CommandError(f"The set {slug!r} holds no published question.")
    return question_set, questions
