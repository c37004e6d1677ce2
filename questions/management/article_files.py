"""What the engine's commands share: reading text files, telling progress, printing JSON lines."""

from __future__ import annotations

import json
import sys
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from questions.languages.articles import read_article
from questions.languages.reading import Article
from questions.languages.registry import PACKS

MOST_UNREADABLE = 0.1


class ArticleFilesCommand(BaseCommand):
    """A command over text files; a subclass says in ``write_article`` what to print of each."""

    requires_system_checks: list[str] = []
    requires_migrations_checks = False

    def add_arguments(self, parser) -> None:
        parser.add_argument(
            "files", nargs="+", metavar="FILE", help="UTF-8 text files, or - for standard input."
        )
        parser.add_argument("--language", choices=["auto", *PACKS], default="auto")
        parser.add_argument(
            "--published", type=_day, metavar="YYYY-MM-DD", help="The day the articles appeared."
        )
        parser.add_argument("--json", action="store_true", dest="as_json", help="One JSON object a line.")

    def handle(
        self,
        *,
        files: list[str],
        language: str,
        published: date | None,
        as_json: bool,
        limit: int | None = None,
        **options: Any,
    ) -> None:
        for number, name in enumerate(files, start=1):
            article = read_article(
                self._read(name),
                language=None if language == "auto" else language,
                published_on=published,
            )
            count = self.write_article(article, name=Path(name).name, as_json=as_json, limit=limit)
            self.stderr.write(f"{number}/{len(files)} {name}: {count}")

    def write_article(self, article: Article, *, name: str, as_json: bool, limit: int | None) -> int:
        """Print what the command is for and return how many there were."""
        raise NotImplementedError

    def write_json(self, data: dict[str, Any]) -> None:
        """One object on a line of its own."""
        self.stdout.write(json.dumps(data, ensure_ascii=False))

    def _read(self, name: str) -> str:
        if name == "-":
            return sys.stdin.buffer.read().decode("utf-8", errors="replace")
        try:
            text = Path(name).read_bytes().decode("utf-8", errors="replace")
        except OSError as error:
            raise CommandError(
                f"{name} cannot be read: {error.strerror}. Give the path of a text file."
            ) from error
        if text.count("\ufffd") > MOST_UNREADABLE * len(text):
            raise CommandError(f"{name} is not UTF-8 text. Save it as UTF-8 and try again.")
        return text


def _day(text: str) -> date:
    """A day written YYYY-MM-DD."""
    return date.fromisoformat(text)
