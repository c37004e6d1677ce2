"""The active voice of verbs that careless pages write as the passive: "was founded" for "founded"."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.deed_words import active_forms
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tokens import Token, is_adverb, is_definite, is_glued, is_preposition
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic

_AND = "و"


def active_voice(verb: str, subject: str, rest: Sequence[Token], topic: Topic | None) -> str:
    """The verb in the active voice where an object behind its subject shows it: "he founded", written as "was founded"."""
    active = active_forms().get(fold(verb).removesuffix("ت"))
    if active is None or not _has_object(subject, rest, topic):
        return verb
    return f"{active}ت" if fold(verb).endswith("ت") else active


def _has_object(subject: str, rest: Sequence[Token], topic: Topic | None) -> bool:
    """Whether something is told behind who did it, and no more of the name of what was done: "the orchestra (of) Cairo"."""
    own = topic.name if topic is not None else ""
    if own and (subject.endswith(f" {own}") or " ".join(token.text for token in rest).startswith(own)):
        return True
    if not rest or rest[0].text.startswith(_AND):
        return False
    is_alone = " " not in subject and not is_given_name(subject)
    if is_alone or is_definite(rest[0]) and len(rest) == 1:
        return False
    return not (is_preposition(rest[0]) or is_glued(rest[0]) or is_adverb(rest[0]))
