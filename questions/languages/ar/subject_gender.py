"""The gender of an Arabic subject as its words show it, and whether a verb can belong to it."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.naming import head_types
from questions.languages.ar.tokens import Token, words
from questions.languages.ar.topics import is_one_man
from questions.languages.ar.verbs import VerbForm
from questions.languages.reading import NameValue, Span

_SHORTEST = 4


def gender_of(token: Token, kind: str, names: Sequence[Span]) -> str:
    for span in names:
        if span.start <= token.start < span.end and span.features.get("gender"):
            return "" if _is_body_alone(span, token) else span.features["gender"]
    if kind in ("name", "counted"):
        return ""
    if _is_owned_feminine(token.folded):
        return "feminine"
    if token.folded.endswith("ة") and token.folded not in words("masculine_in_ta"):
        return "feminine"
    return ""


def _is_body_alone(span: Span, token: Token) -> bool:
    """Whether a body goes by a name without the noun of its kind ("NASA"): verbs before it take either gender."""
    is_body = isinstance(span.value, NameValue) and span.value.type == "organisation"
    return is_body and token.folded.removeprefix("ال") not in head_types() and token.folded[-1:] != "ة"


def _is_owned_feminine(folded: str) -> bool:
    """Whether the word is a feminine noun with its owner behind it ("his career")."""
    noun = folded.removesuffix("ها") if folded.endswith("ها") else folded.removesuffix("ه")
    return noun != folded and len(noun) > _SHORTEST and noun.endswith("ت") and noun not in words("ends_in_t")


def disagrees(form: VerbForm, gender: str, subject: Token, kind: str) -> bool:
    """A masculine verb before a feminine noun hides another subject."""
    if form.gender == "masculine":
        return gender == "feminine"
    return gender == "masculine" and kind == "name" or is_one_man(subject)
