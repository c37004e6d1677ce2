"""States a whole sentence of the article, rightly or with a wrong value, and asks whether it is true."""

from __future__ import annotations

import re

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.gaps import Gap
from questions.generation.plain_words import plain_words
from questions.generation.scenes import Material
from questions.generation.standing_alone import told_with
from questions.languages.letters import fold

_NUMBER = re.compile(r"\d[\d.,]*")
_KINDS = frozenset({"date", "number", "place"})


def statement_of(gap: Gap, material: Material) -> Candidate | None:
    """A statement for a value that can be left out of its sentence; its wording decides whether it is told rightly."""
    wrong = _unsaid(gap) if gap.finding.fact.kind in _KINDS else ""
    return _candidate(gap, wrong, material) if wrong else None


def _unsaid(gap: Gap) -> str:
    """A wrong value whose numbers the sentence says nowhere; "" where there is none."""
    said = set(_NUMBER.findall(fold(gap.finding.scene.sentence.text)))
    words = set(plain_words(gap.finding.scene.sentence.text)) - set(plain_words(gap.key))
    for rival in gap.rivals:
        fresh = set(plain_words(rival.text)) - set(plain_words(gap.key))
        if (
            not said & set(_NUMBER.findall(fold(rival.text))) - set(_NUMBER.findall(fold(gap.key)))
            and not fresh & words
        ):
            return rival.text
    return ""


def _candidate(gap: Gap, wrong: str, material: Material) -> Candidate:
    words = material.wording
    is_true = pick_order([True, False], gap.finding.scene.sentence.text + gap.key)[0]
    shown = gap.key if is_true else wrong
    told = told_with(gap.finding, material, shown)
    key, other = (words.choices["true"], words.choices["false"])[:: 1 if is_true else -1]
    reason = words.reasons["false_statement"].format(evidence=gap.finding.scene.sentence.text)
    return make_candidate(
        gap.finding, material, way=f"stated_{gap.finding.fact.kind}", form="true_false",
        stem=words.stems["true_false"].format(statement=told.rstrip(".")), key=key,
        rivals=[OptionDraft(other, False, reason)], bare_stem=told,
    )  # fmt: skip
