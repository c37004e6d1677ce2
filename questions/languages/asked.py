"""A question as a language looks at it before it is shown."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from questions.languages.frames import Frame, Topic
from questions.languages.reading import Sentence, Value


@dataclass(frozen=True, slots=True)
class Asked:
    """A written question with the clause and the article that it comes from.

    ``question`` is the whole of it and ``stem`` what must be clear on its own, without the words of the template; ``answer_start`` and ``answer_end``
    bound the words of the answer in ``text``, the article's. Of a question ``in_own_words`` nothing but names is the article's. ``told`` works out subject and rest of the clause
    when they are wanted; both are "" where no clause was read.
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
    told: Callable[[], tuple[str, str]] = lambda: ("", "")
    topic: Topic | None = None
    persons: frozenset[str] = frozenset()
    in_own_words: bool = False

    @property
    def subject(self) -> str:
        """The clause's subject as it is told."""
        return self.told()[0]

    @property
    def rest(self) -> str:
        """What the clause says behind its verb, without the answer."""
        return self.told()[1]

    @property
    def is_gap(self) -> bool:
        """Whether it shows a sentence with a gap."""
        return self.form == "cloze"
