"""How sure it is that the Arabic noun behind a verb is its subject and not what it was done to."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.clauses import in_date
from questions.languages.ar.tokens import PUNCTUATION, Token, is_adverb, is_glued, is_preposition, pairs
from questions.languages.ar.verbs import VerbForm, fold
from questions.languages.reading import Span


def trust_subject(
    verb: str, form: VerbForm, kind: str, rest: list[Token], names: Sequence[Span], dates: Sequence[Span]
) -> float:
    """How sure it is that the noun after the verb is its subject; 0 where it may be the object."""
    base = {"name": 1.0, "definite": 0.95, "counted": 0.95, "foreign": 0.88, "loose": 0.75}[kind]
    if form.number != "singular":
        return 0.0
    if form.also_noun:
        base *= 0.85
    if form.subject_follows:
        return base
    rest = rest[_after_date(rest, dates) :]
    if has_object(rest, names, dates) or kind == "name" and _opens_phrase(verb, rest):
        return base * 0.95
    return base * 0.9 if form.done_to else 0.0


def _after_date(rest: list[Token], dates: Sequence[Span]) -> int:
    """Index behind the date that parts a subject from its object ("chose in 1978 the independence"), else 0."""
    end = next((place for place, token in enumerate(rest) if not in_date(token, dates)), len(rest))
    return end


def _opens_phrase(verb: str, rest: list[Token]) -> bool:
    """Whether the phrase that this verb takes in the place of an object follows ("ordered to", "entered into")."""
    base = verb if verb in pairs("phrase_verbs") else verb.removesuffix("ت")
    leads = pairs("phrase_verbs").get(base, "").split()
    return bool(rest) and any(
        rest[0].folded == fold(lead)
        or lead.endswith("-")
        and rest[0].folded.startswith(lead[0])
        and is_glued(rest[0])
        for lead in leads
    )


def has_object(rest: list[Token], names: Sequence[Span], dates: Sequence[Span]) -> bool:
    """Whether a noun follows the subject directly."""
    if not rest or in_date(rest[0], dates):
        return False
    if any(span.start == rest[0].start for span in names):
        return True
    if rest[0].text in PUNCTUATION - {'"', "«"} or is_preposition(rest[0]) or rest[0].text[:1] == "و":
        return False
    return not is_adverb(rest[0]) and not is_glued(rest[0])
