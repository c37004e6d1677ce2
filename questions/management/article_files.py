"""What the engine's commands share: reading text files, telling progress, printing JSON lines."""

from __future__ import annotations

import json
import sys
from argparse import ArgumentTypeError
from datetime import date
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from questions.languages.articles import read_article
from questions.languages.reading import Article
from questions.languages.registry import PACKS
from questions.management.pipes import stop_quietly


class UnreadableFileError(Exception):
    """A file that cannot be read as UTF-8 text."""


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
            "--published", type=day, metavar="YYYY-MM-DD", help="The day the articles appeared."
        )
        parser.add_argument("--limit", type=at_most, metavar="N", help="At most so many of each file.")
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
        unread = []
        for number, name in enumerate(files, start=1):
            try:
                text = self._read(name)
            except UnreadableFileError as error:
                unread.append(str(error))
                self.stderr.write(f"{number}/{len(files)} {error}")
                continue
            article = read_article(
                text, language=None if language == "auto" else language, published_on=published
            )
            try:
                count = self.write_article(article, name=Path(name).name, as_json=as_json, limit=limit)
            except BrokenPipeError:
                stop_quietly()
            self.stderr.write(f"{number}/{len(files)} {name}: {count}")
        if unread:
            raise CommandError("\n".join(unread))

    def write_article(self, article: Article, *, name: str, as_json: bool, limit: int | None) -> int:
        """Print what the command is for and return how many there were."""
        raise NotImplementedError

    def write_json(self, data: dict[str, Any]) -> None:
        """One object on a line of its own."""
        self.stdout.write(json.dumps(data, ensure_ascii=False))

    def _read(self, name: str) -> str:
        """The text of the file; raises UnreadableFileError, which says why and what to do."""
        shown = "Standard input" if name == "-" else name
        try:
            data = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        except OSError as error:
            raise UnreadableFileError(
                f"{shown} cannot be read: {error.strerror}. Give the path of a text file."
            ) from error
        try:
            return data.decode("utf-8")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise UnreadableFileError(
                f"{shown} is not UTF-8 text (byte {error.start}, line {line}). Save it as UTF-8 and try again."
            ) from error


def day(text: str) -> date:
    """A day written YYYY-MM-DD."""
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise ArgumentTypeError(
            f"{text!r} is no day. Write it as YYYY-MM-DD, for example 2024-05-17."
        ) from error


def at_most(text: str) -> int:
    """A number of questions or facts, 0 or more."""
    if not text.isdigit():
        raise ArgumentTypeError(f"{text!r} is no number of questions. Write 0 or more, for example 10.")
    return int(text)
