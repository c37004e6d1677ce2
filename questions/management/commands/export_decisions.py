"""Gives what authors decided about the engine's drafts, one JSON object a line, to fit its ranking anew."""

import json
import sys
from collections.abc import Iterator
from contextlib import closing
from dataclasses import asdict
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from django.core.management.base import CommandError
from django.db.models import QuerySet

from questions.bank.decisions import Decision, Verdict
from questions.generation.looks import evidence_of, looks_of, topic_words
from questions.management.pipes import stop_quietly
from questions.management.plain import PlainCommand

DAY = "%Y-%m-%d"


class Command(PlainCommand):
    help = "Write every decision about a draft as a JSON line: what the engine gave, and what the author made of it."

    def add_arguments(self, parser) -> None:
        parser.add_argument("--output", type=Path, help="a file; without it to the screen")
        parser.add_argument("--since", metavar="YYYY-MM-DD", help="only decisions from that day on")

    def handle(self, *args, output: Path | None, since: str | None, **options) -> None:
        decisions = Decision.objects.standing().select_related("question__fact__article").order_by("pk")
        if since:
            decisions = decisions.filter(at__gte=day(since))
        if output is None:
            show_lines(decisions)
            return
        try:
            with output.open("w", encoding="utf-8") as file:
                count = write_lines(decisions.iterator(), file)
        except OSError as error:
            raise CommandError(f"{output} cannot be written: {error.strerror}.") from error
        self.stdout.write(f"{count} decisions written to {output}.")


def day(text: str) -> datetime:
    try:
        return datetime.strptime(text, DAY).replace(tzinfo=UTC)
    except ValueError:
        raise CommandError("Write the day as year-month-day, such as 2024-05-31.") from None


def show_lines(decisions: QuerySet[Decision]) -> None:
    """To the screen, or to a program that may read the first lines only; the database is left in order then."""
    try:
        with closing(decisions.iterator()) as rows:
            write_lines(rows, sys.stdout)
            sys.stdout.flush()
    except BrokenPipeError:
        stop_quietly()


def write_lines(decisions: Iterator[Decision], file: TextIO) -> int:
    count = 0
    for count, decision in enumerate(decisions, start=1):  # noqa: B007
        file.write(json.dumps(decision_data(decision), ensure_ascii=False) + "\n")
    return count


def decision_data(decision: Decision) -> dict:
    """A decision without the person who made it: what the ranking learns from needs no names.

    Accepting a question after its words were changed is no praise of the engine's words: that counts as an edit.
    """
    question, fact = decision.question, decision.question.fact
    text = fact.article.text
    evidence = text[fact.evidence_start : fact.evidence_end]
    topic = topic_words(question.context, [text])
    shown = evidence_of(evidence, fact.evidence_start)
    looks = looks_of(decision.stem, shown, topic, key=decision.key, letters=len(text))
    return {
        "decision": decision.pk,
        "question": question.pk,
        "verdict": Verdict.EDIT.value if decision.was_edited else decision.verdict,
        "before": decision.before,
        "after": decision.after,
        "at": decision.at.isoformat(),
        "together": str(decision.batch),
        "confidence": decision.confidence,
        "way": question.way,
        "trust": question.trust,
        "form": question.form,
        "kind": question.kind,
        "language": question.language,
        "stale": False,
        "derived": bool(fact.derivation),
        "fact_kind": fact.kind,
        "derivation": fact.derivation,
        **asdict(looks),
        "stem": decision.stem,
        "key": decision.key,
        "options": decision.options.split("\n") if decision.options else [],
        "new_stem": decision.new_stem,
        "new_key": decision.new_key,
        "evidence": evidence,
    }
