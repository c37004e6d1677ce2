"""A question as a language looks at it before it is shown."""

from __future__ import annotations

from dataclasses import dataclass

from questions.languages.frames import Frame, Topic
from questions.languages.reading import Sentence, Value


@dataclass(frozen=True, slots=True)
class Asked:
    """A written question with the clause and the article that it comes from.

    ``question`` is the whole of it and ``stem`` what must be clear on its own, without the words of the template; ``answer_start`` and ``answer_end``
    bound the words of the answer in ``text``, the article's. ``subject`` is the clause's subject as it is told, "" where
    no clause was read, and ``rest`` what the clause says behind its verb.
    """

    way: str
    form: str
    question: str
    stem: str
    key: str
    options: tuple[str, ...]
    value: Value
    title: str
    text: str
    sentence: Sentence
    answer_start: int
    answer_end: int
    frame: Frame | None = None
    subject: str = ""
    rest: str = ""
    topic: Topic | None = None
    persons: frozenset[str] = frozenset()

    @property
    def is_gap(self) -> bool:
        """Whether it shows a sentence with a gap."""
        return self.form == "cloze"
