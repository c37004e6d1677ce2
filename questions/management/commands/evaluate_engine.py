"""Measure the engine on articles with questions that people wrote."""

from __future__ import annotations

import json
from itertools import islice
from pathlib import Path

from django.core.management.base import BaseCommand, CommandError

from questions.generation.evaluation import (
    EvaluationDataError,
    LanguageReport,
    evaluate,
    peak_megabytes,
    read_cases,
)

_MEASURED_FOR_MEMORY = 25


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
        megabytes = 0.0
        for number, path in enumerate(paths, start=1):
            self._evaluate(path, reports)
            megabytes = max(megabytes, peak_megabytes(islice(read_cases(path), _MEASURED_FOR_MEMORY)))
            self.stderr.write(f"{number}/{len(paths)} {path.name}")
        if options["json"]:
            self.stdout.write(json.dumps(_as_json(reports, megabytes), ensure_ascii=False, indent=2))
        else:
            self._print(reports, megabytes, options["missed"])

    def _evaluate(self, path: Path, reports: dict[str, LanguageReport]) -> None:
        try:
            evaluate(read_cases(path), reports)
        except (FileNotFoundError, IsADirectoryError) as error:
            raise CommandError(f"{path} is not a file. Name a JSON lines file with articles.") from error
        except EvaluationDataError as error:
            raise CommandError(str(error)) from error

    def _print(self, reports: dict[str, LanguageReport], megabytes: float, missed: int) -> None:
        for language, report in sorted(reports.items()):
            self.stdout.write(f"{language}: {report.articles} articles, {report.characters} characters")
            self.stdout.write(f"  {'kind':<10}{'asked':>8}{'read':>8}{'facts':>8}{'questions':>11}")
            for kind, tally in sorted(report.kinds.items()):
                shares = (tally.read, tally.facts, tally.questions)
                read, facts, questions = (f"{share / tally.asked:.1%}" for share in shares)
                self.stdout.write(f"  {kind:<10}{tally.asked:>8}{read:>8}{facts:>8}{questions:>11}")
            for name, figure in _per_thousand(report).items():
                self.stdout.write(f"  {name.replace('_', ' ')}: {figure}")
            for line in report.missed[:missed]:
                self.stdout.write(f"  not read: {line}")
        self.stdout.write(f"Peak memory of reading: {megabytes:.1f} MB")


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
                }
                for kind, each in sorted(report.kinds.items())
            },
            **_per_thousand(report),
            "missed": report.missed,
        }
        for language, report in sorted(reports.items())
    }
    return {"languages": languages, "peak_megabytes": round(megabytes, 1)}
