"""What is measured is asked for in Arabic by the verb that measures it; see ``grammar.is_measure``."""

from __future__ import annotations

from questions.languages.frames import Frame, Measured
from questions.languages.reading import Sentence


def measured(sentence: Sentence, frame: Frame, start: int, end: int) -> Measured | None:
    """How to ask for a number with its unit; Arabic has no turn for it that is safe beside those of its own."""
    return None
