"""The active voice of verbs that careless pages write as the passive: "was founded" for "founded"."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from questions.languages.ar.deed_words import active_forms
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import (
    Token,
    is_adverb,
    is_definite,
    is_glued,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic

_AND, _LAST_ALIF = "و", "ى"
# "By the hand of", "on the part of": who did it is told behind what was done.
_BY = frozenset({("على", "يد"), ("من", "قبل"), ("من", "طرف"), ("على", "أيدي")})


def active_voice(verb: str, subject: str, rest: Sequence[Token], topic: Topic | None) -> str:
    """The verb in the active voice where an object behind its subject shows it: "he founded", written as "was founded"."""
    active = active_forms().get(fold(verb).removesuffix("ت"))
    if active is None or not _has_object(subject, rest, topic):
        return verb
    if not fold(verb).endswith("ت"):
        return active
    return f"{active.removesuffix(_LAST_ALIF)}ت"


def _has_object(subject: str, rest: Sequence[Token], topic: Topic | None) -> bool:
    """Whether something is told behind who did it, and no more of the name of what was done: "the orchestra (of) Cairo"."""
    own = topic.name if topic is not None else ""
    if any((one.text, two.text) in _BY for one, two in pairwise(rest)):
        return False
    if own and (_does_to(subject, own) or " ".join(token.text for token in rest).startswith(own)):
        return True
    if not rest or rest[0].text.startswith(_AND) or rest[0].folded in words("no_objects"):
        return False
    is_alone = " " not in subject and not is_given_name(subject)
    if is_alone or is_definite(rest[0]) and len(rest) == 1:
        return False
    return not (is_preposition(rest[0]) or is_glued(rest[0]) or is_adverb(rest[0]))


def _does_to(subject: str, own: str) -> bool:
    """Whether somebody stands before the topic's name, and no thing that belongs to it: "X Cairo", but "the railways of Cairo"."""
    doer = subject.removesuffix(f" {own}")
    return doer != subject and not all(token.folded in tagger().common for token in tokenise(doer, 0))
