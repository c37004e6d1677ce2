"""Formats in which a set of questions leaves the site, one file each. FORMATS lists them."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from questions.bank.formats import anki
from questions.bank.models import Question, QuestionSet


@dataclass(frozen=True, slots=True)
class Format:
    """One format: ``write`` makes a file's bytes of a set and its questions as they stand at that time."""

    name: str
    label: str
    suffix: str
    content_type: str
    write: Callable[[QuestionSet, Sequence[Question], datetime], bytes]


FORMATS: dict[str, Format] = {
    one.name: one for one in (Format("anki", "Anki", "apkg", "application/apkg", anki.write),)
}
