"""Fits the parameters of memory to the site's own answers, and says what was accepted and why."""

from django.core.management.base import BaseCommand, CommandError
from django.utils import timezone

from questions.home.nightly import classes_of_learners
from questions.study.fitting import explained, fit_all
from questions.study.models import ParameterSet
from questions.study.optimising import OptimiserMissingError


class Command(BaseCommand):
    help = "Fit FSRS's parameters to everybody, each class and each learner; keep what predicts better."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--force", action="store_true", help="fit again even where few answers are new")
        parser.add_argument("--explain", type=int, metavar="VERSION", help="only say what a version means")

    def handle(self, *args, force: bool, explain: int | None, **options) -> None:
        if explain is not None:
            return self.explain(explain)
        try:
            outcomes = fit_all(at=timezone.now(), groups=classes_of_learners(), force=force)
        except OptimiserMissingError as error:
            raise CommandError(str(error)) from error
        for outcome in outcomes:
            self.stdout.write(str(outcome))
            if outcome.version:
                self.explain(outcome.version)
        accepted = sum(outcome.version is not None for outcome in outcomes)
        self.stdout.write(self.style.SUCCESS(f"{accepted} of {len(outcomes)} fits accepted."))

    def explain(self, version: int) -> None:
        one = ParameterSet.objects.filter(version=version).first()
        if one is None:
            raise CommandError(f"There is no version {version}. Version 1, the defaults, needs no words.")
        for line in explained(one):
            self.stdout.write(f"  {line}")
