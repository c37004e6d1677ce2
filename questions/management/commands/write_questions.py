"""Writes questions about text files, for a look at what the engine makes of them. Touches no database."""

from __future__ import annotations

from argparse import ArgumentTypeError
from typing import Any

from questions.generation.drafts import QuestionDraft
from questions.generation.engine import write_questions
from questions.generation.plain_data import question_data
from questions.generation.ranking import KEEP_FROM, UNSURE_FROM
from questions.languages.reading import Article
from questions.management.article_files import ArticleFilesCommand


class Command(ArticleFilesCommand):
    """``write_questions FILE...``: the questions of each file, best first, with their evidence."""

    help = "Write questions about UTF-8 text files (or - for standard input). No database is touched."

    def add_arguments(self, parser) -> None:
        super().add_arguments(parser)
        parser.add_argument(
            "--at-least",
            type=confidence,
            metavar="CONFIDENCE",
            help=f"Show questions from this confidence on, 0 to 1 (by default {KEEP_FROM}).",
        )

    def handle(self, *, at_least: float | None = None, **options: Any) -> None:
        self.at_least = at_least
        super().handle(**options)

    def write_article(self, article: Article, *, name: str, as_json: bool, limit: int | None) -> int:
        """Print the questions of one article and say how many there are."""
        questions = write_questions(article, limit=limit, at_least=self.at_least)
        if not as_json:
            self.stdout.write(f"{name}: {article.title or 'without a title'} ({len(questions)})")
        if not questions and self.at_least is None:
            self.stderr.write(
                f"{name}: nothing that the engine is sure of; --at-least {UNSURE_FROM} shows less certain ones."
            )
        for question in questions:
            if as_json:
                self.write_json({"article": name, **question_data(question, article)})
            else:
                self._show(question, article)
        return len(questions)

    def _show(self, question: QuestionDraft, article: Article) -> None:
        """One question as people read it."""
        fact = question.fact
        published = ", publish" if question.publish else ""
        self.stdout.write(f"\n[{question.form}, {question.confidence:.2f}{published}] {question.context}")
        self.stdout.write(question.stem)
        for option in question.options:
            reason = f"   ({option.reason})" if option.reason else ""
            self.stdout.write(f"  {'*' if option.is_key else '-'} {option.text}{reason}")
        if not question.options:
            self.stdout.write(f"  * {question.key}")
        if fact.derivation:
            self.stdout.write(f"  = {fact.derivation}")
        self.stdout.write(f"  > {article.text[fact.evidence_start : fact.evidence_end]}")


def confidence(text: str) -> float:
    """A confidence between 0 and 1."""
    try:
        share = float(text)
    except ValueError:
        share = -1.0
    if not 0 <= share <= 1:
        raise ArgumentTypeError(f"{text!r} is no confidence. Write a number from 0 to 1, for example 0.5.")
    return share
