"""Brings an article in from a file or a web address, as the site does, or only shows what would be read."""

import json
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from django.utils import timezone

from questions.accounts.models import User
from questions.articles.importing import LONGEST_TITLE, first_words, known_article, read_text
from questions.articles.models import Article
from questions.articles.opening import Opened, open_address, open_file, publication_day
from questions.articles.readers.found import Found
from questions.articles.refusals import notice_words
from questions.bank.formats.decoding import KNOWN as ENCODINGS
from questions.bank.formats.decoding import normal_name
from questions.bank.intake import keep_reading
from questions.common.errors import UserError
from questions.languages.reading import Article as Reading
from questions.languages.registry import PACKS
from questions.management.plain import PlainCommand, bytes_of

MOST_QUESTIONS = 200
KNOWN = "The same text is here already, so nothing was added."


@dataclass(frozen=True, slots=True)
class Import:
    """What came of one file or address."""

    opened: Opened
    reading: Reading
    article: Article | None = None
    was_known: bool = False

    def as_data(self) -> dict:
        """As the command prints it with ``--json``."""
        found, reading = self.opened.found, self.reading
        day = reading.published_on
        return {
            "title": reading.title[:LONGEST_TITLE] or first_words(reading),
            "language": reading.language,
            "published_on": day.isoformat() if day else None,
            "source": found.source,
            "format": self.opened.format,
            "encoding": found.encoding,
            "blocks": [
                {"role": block.role.value, "text": reading.text[block.start : block.end]}
                for block in reading.blocks
            ],
            "notices": notice_words(found.notices) + ([KNOWN] if self.was_known else []),
            "article": self.article.pk if self.article else None,
            "questions": self.article.facts.filter(questions__isnull=False).count() if self.article else None,
        }


class Command(PlainCommand):
    help = "Bring in an article from FILE (txt, md, html, pdf, docx, epub) or from a web address."
    requires_migrations_checks = False

    def add_arguments(self, parser) -> None:
        parser.add_argument("source", metavar="FILE|URL")
        parser.add_argument("--dry-run", action="store_true", help="read and show, keep nothing")
        parser.add_argument("--json", action="store_true", dest="as_json", help="one JSON object")
        parser.add_argument("--by", metavar="EMAIL", help="whose article it becomes")
        parser.add_argument("--title", default="")
        parser.add_argument("--language", choices=["auto", *PACKS], default="auto")
        parser.add_argument("--published", metavar="YYYY-MM-DD", help="the day it appeared")
        parser.add_argument(
            "--encoding",
            default="",
            type=named_encoding,
            help="how a plain text is stored, such as windows-1256",
        )
        parser.add_argument("--limit", type=int, default=24, help="questions at most")

    def handle(self, *args, source: str, dry_run: bool, as_json: bool, **options) -> None:
        done = bring_in(source, dry_run=dry_run, options=options)
        if as_json:
            self.stdout.write(json.dumps(done.as_data(), ensure_ascii=False))
        else:
            self.show(done.as_data())

    def show(self, data: dict) -> None:
        for name in ("title", "language", "published_on", "source", "format", "encoding"):
            if data[name]:
                self.stdout.write(f"{name}: {data[name]}")
        for block in data["blocks"]:
            self.stdout.write(f"  [{block['role']}] {block['text']}")
        for notice in data["notices"]:
            self.stdout.write(f"Notice: {notice}")
        if data["article"]:
            self.stdout.write(f"It is article {data['article']} with {data['questions']} questions.")


def bring_in(source: str, *, dry_run: bool, options: dict) -> Import:
    """Open, read and (unless it is a dry run) keep. Raises UserError with what is wrong and what to do."""
    day = given_day(options["published"])
    refuse_senseless(options)
    opened = opened_source(source, encoding=options["encoding"])
    found = replace(opened.found, title=options["title"] or opened.found.title)
    reading = dated(read(found, language=options["language"], day=day), day=day or found.published_on)
    if dry_run:
        return Import(opened, reading)
    by = person_called(options["by"])
    if known := known_article(reading, by=by):
        return Import(opened, reading, known, was_known=True)
    article = keep_reading(
        reading,
        by=by,
        at=timezone.now(),
        source=found.source,
        address=opened.address,
        limit=options["limit"],
    )
    return Import(opened, reading, article)


def read(found: Found, *, language: str, day: date | None) -> Reading:
    return read_text(
        found.text,
        title=found.title,
        language=None if language == "auto" else language,
        published_on=day or found.published_on,
    )


def dated(reading: Reading, *, day: date | None) -> Reading:
    """With the day that the page's own lines give, where nothing said it better."""
    return replace(reading, published_on=day or publication_day(reading, latest=timezone.now().date()))


def opened_source(source: str, *, encoding: str) -> Opened:
    if "://" in source:
        return open_address(source)
    path = Path(source)
    return open_file(bytes_of(path), name=path.name, encoding=encoding)


def refuse_senseless(options: dict) -> None:
    """Raises UserError for numbers and names that nothing could be done with."""
    if not 1 <= options["limit"] <= MOST_QUESTIONS:
        raise UserError(f"Give a --limit from 1 to {MOST_QUESTIONS}.")
    if options["encoding"] and normal_name(options["encoding"]) not in ENCODINGS:
        raise UserError("This --encoding is not known. Use utf-8, utf-16 or windows-1256, or leave it out.")


def named_encoding(name: str) -> str:
    """The encoding as the readers take it: "" where it is to be found out."""
    return "" if name == "auto" else name


def given_day(text: str | None) -> date | None:
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        raise UserError("Write the day as year-month-day, such as 2024-05-31.") from None


def person_called(email: str | None) -> User | None:
    if not email:
        return None
    person = User.objects.filter(email=email.lower()).first()
    if person is None:
        raise UserError(f"Nobody here has the e-mail {email}. Give the e-mail of an author.")
    return person
