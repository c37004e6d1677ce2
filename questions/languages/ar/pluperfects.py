"""Reads what "had been done" in Arabic: "was", its subject, and behind it the verb that tells the deed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.ar.clauses import in_date, strip_conjunction
from questions.languages.ar.subject_gender import disagrees, gender_of
from questions.languages.ar.subjects import read_subject
from questions.languages.ar.tokens import Token, words
from questions.languages.ar.topics import without_owner
from questions.languages.ar.verbs import VerbForm, find_verb
from questions.languages.frames import Frame
from questions.languages.reading import Span

_TRUST = {"name": 0.95, "definite": 0.9, "counted": 0.9, "foreign": 0.85, "loose": 0.75}
_MANY = "وا"
_OWNED = re.compile(r"^\w{3,}(?:ها|ه)$")


def before_now(clause: list[Token], last: int, names: Sequence[Span], dates: Sequence[Span]) -> Frame | None:
    """ "Was X (already) did": the frame of the second verb; "was" stands at index ``last`` or before it."""
    was = next((at for at in range(last + 1) if strip_conjunction(clause[at].folded) in words("was")), None)
    if was is None:
        return None
    first = was + 1
    behind, kind = read_subject(clause, first, names, dates)
    at = _deed(clause, behind, dates)
    found = _past(clause[at]) if behind > first and at < len(clause) - 1 else None
    if found is None:
        return None
    form, shown = found
    if clause[at - 1].folded != "قد" and form.also_noun:
        return None
    gender = gender_of(clause[first], kind, names)
    if disagrees(form, gender, clause[first], kind):
        return None
    done = deed_done(clause, at)
    return Frame(
        start=clause[0].start,
        end=clause[-1].end,
        verb_start=clause[at].start,
        verb_end=clause[at + len(done) - 1].end,
        subject_start=clause[first].start,
        subject_end=clause[behind - 1].end,
        form=" ".join([shown, *map(without_owner, done[1:])]),
        trust=_TRUST[kind],
        gender=gender or form.gender,
        number="singular",
    )


def deed_behind(clause: list[Token], at: int) -> int:
    """Index of the verb behind "was already", which stand at ``at``; ``at`` where they do not."""
    said = [token.folded for token in clause[at : at + 2]]
    return at + 2 if said[:1] != said[1:] == ["قد"] and said[0] in words("was") else at


def deed_done(clause: list[Token], at: int) -> list[str]:
    """The words of the verb at ``at``: with the noun of what "took place" where it belongs to the subject ("its restoration")."""
    owned = _OWNED.match(clause[at + 1].folded) if at + 1 < len(clause) else None
    took_place = clause[at].folded in words("took_place") and owned is not None
    return [clause[at].text, clause[at + 1].text] if took_place else [clause[at].text]


def _deed(clause: list[Token], at: int, dates: Sequence[Span]) -> int:
    """Index of the word behind the subject, a date and "already"."""
    while at < len(clause) and in_date(clause[at], dates):
        at += 1
    return at + 1 if at < len(clause) and clause[at].folded == "قد" else at


def _past(token: Token) -> tuple[VerbForm, str] | None:
    """The past verb and how it is written before its subject, where it always is in the singular."""
    shown = token.text.removesuffix(_MANY)
    form = find_verb(shown)
    if form is None or form.present or form.number != "singular" or find_verb(token.text) is None:
        return None
    return form, shown
