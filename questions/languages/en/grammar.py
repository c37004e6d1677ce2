"""What English asks of a question and data cannot say. Every language's grammar offers these same functions."""

from __future__ import annotations

import re

from questions.languages.en.frames import find_frames
from questions.languages.en.phrases import date_phrase
from questions.languages.en.suspicions import suspicions
from questions.languages.en.tokens import tokenise, words
from questions.languages.en.verbs import AUXILIARIES, BE, find_verb, is_participle
from questions.languages.frames import Frame

__all__ = ["date_phrase", "find_frames", "inverted", "is_stale", "predicate", "stated", "suspicions"]

_KEEP_CAPITAL = re.compile(r"^(?:[A-Z]\w*[A-Z]|I\b)")


def inverted(frame: Frame, subject: str, rest: str) -> str:
    """The clause as it follows a question word: "was X founded", "did X found Y"."""
    subject = _lowered(subject)
    if frame.form in BE or (frame.form in AUXILIARIES and _opens_with_participle(rest)):
        return _join(frame.form, subject, rest)
    verb = find_verb(frame.form)
    helper = "did" if verb and verb.is_past else ("does" if frame.form.endswith("s") else "do")
    return _join(helper, subject, verb.base if verb else frame.form, rest)


def stated(frame: Frame, subject: str, rest: str) -> str:
    """The clause as a statement."""
    return _join(subject[:1].upper() + subject[1:], frame.form, rest)


def predicate(frame: Frame, rest: str) -> str:
    """What is said of the subject, for a question that asks for the subject."""
    return _join(frame.form, rest)


def is_stale(text: str) -> bool:
    """Whether the sentence speaks of what may have changed since it was written."""
    tokens = tokenise(text, 0)
    return any(token.lower in words("stale") for token in tokens) or any(
        token.lower in ("has", "is", "are") for token in tokens
    ) and any(token.text.isdigit() for token in tokens)


def _opens_with_participle(rest: str) -> bool:
    for token in tokenise(rest[:60], 0)[:3]:
        if is_participle(token.lower):
            return True
        if token.lower not in words("adverbs") and not token.lower.endswith("ly"):
            return False
    return False


def _lowered(subject: str) -> str:
    """The subject as it stands in mid-sentence: "the treaty", but "Paris"."""
    first = subject.split(" ", 1)[0]
    return subject[:1].lower() + subject[1:] if first.lower() in words("determiners") else subject


def _join(*parts: str) -> str:
    text = " ".join(part.strip() for part in parts if part.strip())
    text = re.sub(r"\s+([,;:.)])", r"\1", text)
    return re.sub(r"[\s,;:.]+$", "", re.sub(r"\s{2,}", " ", text))
