"""Proves that every stored memory is what its log of answers makes, and repairs those that are not."""

import sys

from django.core.management.base import BaseCommand, CommandError

from questions.accounts.models import User
from questions.study.rebuilding import Difference, differences, repair


class Command(BaseCommand):
    help = "Replay every learner's answers and repair the memories that differ; with --check only say so."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--check", action="store_true", help="change nothing; end with 1 if any differs")
        parser.add_argument("--learner", metavar="EMAIL", help="only this person's memories")

    def handle(self, *args, check: bool, learner: str | None, **options) -> None:
        learners = User.objects.order_by("pk")
        if learner:
            learners = learners.filter(email=learner.lower())
            if not learners:
                raise CommandError(f"Nobody here has the e-mail {learner}.")
        count = memories = 0
        for person in learners.iterator():
            memories += person.memories.count()
            for found in list(differences(person)):
                count += 1
                self.stdout.write(describe(found, person))
                if not check:
                    repair(found)
        done = "differ from their log" if check else "differed from their log and were repaired"
        self.stdout.write(f"{memories} memories; {count} {done}.")
        if check and count:
            sys.exit(1)


def describe(found: Difference, person: User) -> str:
    """One line: whose memory of which fact, and what is stored against what the log makes."""
    if found.stored is None or found.true is None:
        says = "has no log" if found.true is None else "is missing"
        return f"{person.email}, fact {found.fact_id}: the memory {says}"
    stored, true = found.stored.fields(), found.true.fields()
    changes = [
        f"{name} {stored[name]}, by the log {true[name]}" for name in true if stored[name] != true[name]
    ]
    return f"{person.email}, fact {found.fact_id}: {'; '.join(changes)}"
