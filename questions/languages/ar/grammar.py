"""What Arabic asks of a question and data cannot say. Every language's grammar offers these same functions."""

from __future__ import annotations

import re

from questions.languages.ar.frames import find_frames
from questions.languages.ar.phrases import date_phrase
from questions.languages.ar.suspicions import suspicions
from questions.languages.ar.tokens import tokenise, words
from questions.languages.frames import Frame

__all__ = ["ask_count", "date_phrase", "find_frames", "inverted", "is_stale", "predicate", "stated", "suspicions"]


def inverted(frame: Frame, subject: str, rest: str) -> str:
    """The clause as it follows a question word: the verb, its subject, the rest."""
    return _join(frame.form, subject, rest)


def stated(frame: Frame, subject: str, rest: str) -> str:
    """The clause as a statement."""
    return _join(frame.form, subject, rest)


def predicate(frame: Frame, rest: str) -> str:
    """What is said of the subject, for a question that asks for the subject."""
    return _join(frame.form, rest)


def is_stale(text: str) -> bool:
    """Whether the sentence speaks of what may have changed since it was written."""
    return any(token.folded in words("stale") for token in tokenise(text, 0))


def _join(*parts: str) -> str:
    text = " ".join(part.strip() for part in parts if part.strip())
    text = re.sub(r"\s+([،,؛:.)»])", r"\1", text)
    return re.sub(r"[\s،,؛:.]+$", "", re.sub(r"\s{2,}", " ", text))
