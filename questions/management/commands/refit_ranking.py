"""Fits the engine's ranking to what authors decided."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from questions.generation.refitting import (
    DecisionDataError,
    Judged,
    log_loss,
    read_decisions,
    refit,
    reliability,
)
from questions.generation.weighing import WEIGHTS, Weights, current_weights, written

_FEWEST = 30


class Command(BaseCommand):
    """``refit_ranking DECISIONS.jsonl...``: new weights, and how well old and new ones foresee the decisions."""

    help = "Fit the ranking to decisions that export_decisions wrote (- for standard input). No database is touched."
    requires_system_checks: list[str] = []

    def add_arguments(self, parser) -> None:
        parser.add_argument("files", nargs="+", metavar="DECISIONS.jsonl")
        parser.add_argument(
            "--output",
            type=Path,
            default=WEIGHTS,
            metavar="FILE",
            help="Where the weights go (default: the engine's own).",
        )
        parser.add_argument(
            "--dry-run", action="store_true", help="Show what would change and write nothing."
        )

    def handle(self, *args: Any, files: list[str], output: Path, dry_run: bool, **options: Any) -> None:
        judged = [one for name in files for one in self._read(name)]
        if len(judged) < _FEWEST:
            raise CommandError(
                f"There are {len(judged)} decisions about the engine's questions; at least {_FEWEST} are needed. "
                "Let authors judge more and export again."
            )
        old = current_weights()
        new = refit(judged, old)
        self._show("Before", judged, old)
        self._show("After", judged, new)
        if dry_run:
            self.stdout.write(written(new))
            return
        try:
            output.write_text(written(new), encoding="utf-8")
        except OSError as error:
            raise CommandError(
                f"{output} cannot be written: {error.strerror}. Name another --output."
            ) from error
        self.stdout.write(self.style.SUCCESS(f"{len(judged)} decisions fitted; weights written to {output}"))

    def _read(self, name: str) -> list[Judged]:
        try:
            text = sys.stdin.read() if name == "-" else Path(name).read_text(encoding="utf-8")
        except OSError as error:
            raise CommandError(f"{name} cannot be read: {error.strerror}. Export decisions first.") from error
        except UnicodeDecodeError as error:
            raise CommandError(f"{name} is not UTF-8 text. Export the decisions again.") from error
        try:
            judged = read_decisions(text.splitlines(), name=name)
        except DecisionDataError as error:
            raise CommandError(str(error)) from error
        self.stderr.write(f"{name}: {len(judged)} decisions")
        return judged

    def _show(self, label: str, judged: Sequence[Judged], weights: Weights) -> None:
        self.stdout.write(f"{label}: log loss {log_loss(judged, weights):.3f}")
        self.stdout.write(f"  {'confidence':<14}{'decisions':>10}{'foreseen':>10}{'accepted':>10}")
        for row in reliability(judged, weights):
            span = f"{row.low:.2f} to {row.high:.2f}"
            self.stdout.write(f"  {span:<14}{row.count:>10}{row.foreseen:>10.0%}{row.accepted:>10.0%}")
