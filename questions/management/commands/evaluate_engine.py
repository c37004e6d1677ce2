"""Measure the engine on articles with questions that people wrote."""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from questions.generation.evaluation import (
    Case,
    EvaluationDataError,
    LanguageReport,
    evaluate,
    peak_megabytes,
    read_cases,
)

_TOLD_EVERY = 200


class Command(BaseCommand):
    """Print per language and answer kind how many human answers are read, made facts and asked."""

    help = "Measure the engine on articles with human questions (JSON lines with lang, article_text and qas)."
    requires_system_checks = []

    def add_arguments(self, parser):
        parser.add_argument("paths", nargs="+", type=Path, metavar="DATA.jsonl")
        parser.add_argument("--json", action="store_true", help="One JSON object instead of a table.")
        parser.add_argument(
            "--missed", type=int, default=0, metavar="N", help="Show N dates that were not read."
        )

    def handle(self, *args, paths, **options):
        reports: dict[str, LanguageReport] = {}
        for number, path in enumerate(paths, start=1):
            articles = self._evaluate(path, reports)
            self.stderr.write(f"{number}/{len(paths)} {path.name}: {articles} articles")
        megabytes = peak_megabytes()
        if options["json"]:
            self.stdout.write(json.dumps(_as_json(reports, megabytes), ensure_ascii=False, indent=2))
        else:
            self._print(reports, megabytes, options["missed"])

    def _evaluate(self, path: Path, reports: dict[str, LanguageReport]) -> int:
        try:
            return evaluate(self._counted(path), reports)
        except (FileNotFoundError, IsADirectoryError, PermissionError) as error:
            raise CommandError(f"{path} is not a file. Name a JSON lines file with articles.") from error
        except EvaluationDataError as error:
            raise CommandError(str(error)) from error

    def _counted(self, path: Path) -> Iterator[Case]:
        """The cases of the file, with a word about how far they are now and then."""
        for number, case in enumerate(read_cases(path), start=1):
            yield case
            if number % _TOLD_EVERY == 0:
                self.stderr.write(f"  {path.name}: {number} articles so far")

    def _print(self, reports: dict[str, LanguageReport], megabytes: float, missed: int) -> None:
        for language, report in sorted(reports.items()):
            self.stdout.write(f"{language}: {report.articles} articles, {report.characters} characters")
            self.stdout.write(f"  {'kind':<10}{'asked':>8}{'read':>8}{'by fact':>9}{'by question':>13}")
            for kind, tally in sorted(report.kinds.items()):
                shares = (tally.read, tally.facts, tally.questions)
                read, facts, questions = (f"{share / tally.asked:.1%}" for share in shares)
                self.stdout.write(f"  {kind:<10}{tally.asked:>8}{read:>8}{facts:>9}{questions:>13}")
            for name, figure in _per_thousand(report).items():
                self.stdout.write(f"  {name.replace('_', ' ')}: {figure}")
            for line in report.missed[:missed]:
                self.stdout.write(f"  not read: {line}")
        self.stdout.write(f"Peak memory: {megabytes:.1f} MB")


def _per_thousand(report: LanguageReport) -> dict[str, float]:
    thousands = max(report.characters, 1) / 1000
    return {
        "dates_per_1000_characters": round(report.dates / thousands, 2),
        "spurious_dates_per_1000_characters": round(report.spurious / thousands, 3),
        "milliseconds_reading_per_1000_characters": round(report.seconds_reading * 1000 / thousands, 2),
        "milliseconds_per_1000_characters": round(report.seconds * 1000 / thousands, 2),
    }


def _as_json(reports: dict[str, LanguageReport], megabytes: float) -> dict:
    languages = {
        language: {
            "articles": report.articles,
            "characters": report.characters,
            "kinds": {
                kind: {
                    "asked": each.asked,
                    "read": each.read,
                    "facts": each.facts,
                    "questions": each.questions,
                    "reached_by_fact": round(each.facts / each.asked, 4),
                    "reached_by_question": round(each.questions / each.asked, 4),
                }
                for kind, each in sorted(report.kinds.items())
            },
            **_per_thousand(report),
            "missed": report.missed,
        }
        for language, report in sorted(reports.items())
    }
    return {"languages": languages, "peak_megabytes": round(megabytes, 1)}
