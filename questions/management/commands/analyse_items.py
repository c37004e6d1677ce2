"""Item analysis of any results: a table of marks in, how good each question is out. Touches no database."""

from __future__ import annotations

import json
import sys
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from questions.quizzes.item_analysis import (
    ENOUGH,
    Analysis,
    Figure,
    Item,
    Whole,
    Why,
    analyse,
    enough_for_share,
)
from questions.quizzes.marks_table import MarksTable, TableError, first_attempts, read_marks


class Command(BaseCommand):
    help = (
        "Analyse a CSV table of marks: the first line names the questions, each further line is a learner (name first). "
        "A line named “max” below the first one, or “/4” at the end of a question's name, gives the highest marks; "
        "else they are 1, or the highest mark in the column if that is more. - reads standard input."
    )
    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser) -> None:
        parser.add_argument("file", metavar="FILE.csv")
        parser.add_argument("--json", action="store_true", dest="as_json", help="One JSON object a line.")
        parser.add_argument(
            "--attempts",
            choices=["first", "all"],
            default="first",
            help="What to do with further lines of the same learner: leave them out (first) or count them (all).",
        )
        parser.add_argument(
            "--blank", choices=["missing", "zero"], default="missing", help="What an empty cell is."
        )
        parser.add_argument(
            "--enough",
            type=int,
            default=ENOUGH,
            metavar="N",
            help=f"Answers below which discrimination and alpha are withheld ({ENOUGH}).",
        )

    def handle(
        self, *, file: str, as_json: bool, attempts: str, blank: str, enough: int, **options: Any
    ) -> None:
        try:
            table = read_marks(self._read(file))
        except TableError as error:
            raise CommandError(f"{file}: {error}") from error
        if attempts == "first":
            table = self._first_attempts(table)
        rows = table.rows
        if blank == "zero":
            rows = tuple(tuple(mark or 0.0 for mark in row) for row in rows)
        analysis = analyse(rows, names=table.names, maxima=table.maxima, enough=enough)
        self.enough = enough
        write = self._write_json if as_json else self._write_table
        write(analysis)

    def _read(self, name: str) -> bytes:
        if name == "-":
            return sys.stdin.buffer.read()
        try:
            return Path(name).read_bytes()
        except OSError as error:
            raise CommandError(
                f"{name} cannot be read: {error.strerror}. Give the path of a CSV file."
            ) from error

    def _first_attempts(self, table: MarksTable) -> MarksTable:
        kept = first_attempts(table)
        left_out = len(table.rows) - len(kept.rows)
        if left_out:
            self.stderr.write(f"{left_out} later attempts of learners already seen are left out.")
        return kept

    def _write_json(self, analysis: Analysis) -> None:
        for item in analysis.items:
            data = {"question": item.name, "n": item.n, "max": item.maximum}
            self._write_line(data, item, ("facility", "discrimination", "efficiency"))
        whole = analysis.whole
        data = {"test": True, "n": whole.n, "items": whole.items, "max": whole.maximum}
        self._write_line(data, whole, ("mean", "sd", "alpha", "sem"))

    def _write_line(self, data: dict[str, Any], source: Any, names: tuple[str, ...]) -> None:
        """One object: each figure, its interval, and the reason of each one that is withheld."""
        withheld = {}
        for name in names:
            figure: Figure = getattr(source, name)
            data[name] = figure.value
            data[f"{name}_interval"] = None if figure.low is None else [figure.low, figure.high]
            if figure.why:
                withheld[name] = self._reason(figure, name, source.n)
        self.stdout.write(json.dumps(data | {"withheld": withheld}, ensure_ascii=False))

    def _reason(self, figure: Figure, name: str, n: int) -> str:
        """Why a figure is not given; with the number that would be enough."""
        if figure.why != Why.TOO_FEW:
            return str(figure.why)
        needed = enough_for_share(self.enough) if name == "facility" else self.enough
        return f"{figure.why}: {n} of at least {needed}"

    def _write_table(self, analysis: Analysis) -> None:
        for item in analysis.items:
            self.stdout.write(f"\n{item.name}  (n = {item.n}, out of {item.maximum:g})")
            for name, scale in (("facility", 100), ("discrimination", 1), ("efficiency", 1)):
                self._show(name, f"{name}, %", item, scale)
        whole = analysis.whole
        self.stdout.write(
            f"\nThe test  (n = {whole.n} complete, {whole.items} questions, out of {whole.maximum:g})"
        )
        labels = {
            "mean": "mean",
            "sd": "standard deviation",
            "alpha": "coefficient alpha",
            "sem": "standard error",
        }
        for name, label in labels.items():
            self._show(name, label, whole, 1)

    def _show(self, name: str, label: str, source: Item | Whole, scale: float) -> None:
        """A figure with its interval, or why it is not given."""
        figure: Figure = getattr(source, name)
        if figure.value is None:
            text = self._reason(figure, name, source.n)
        else:
            text = f"{figure.value * scale:8.2f}"
            if figure.low is not None and figure.high is not None:
                text += f"  ({figure.low * scale:.2f} to {figure.high * scale:.2f})"
        self.stdout.write(f"  {label:22}{text}")
