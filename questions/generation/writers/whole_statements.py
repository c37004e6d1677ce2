"""States a whole sentence of the article, rightly or with a wrong value, and asks whether it is true."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.gaps import Gap, find_gaps
from questions.generation.plain_words import plain_words
from questions.generation.scenes import Finding, Material
from questions.generation.standing_alone import told_with
from questions.languages.letters import fold
from questions.languages.reading import DateValue

_NUMBER = re.compile(r"\d[\d.,]*")
_KINDS = frozenset({"date", "number", "place"})


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A statement for every value that can be left out of its sentence; its wording decides whether it is told rightly."""
    for gap in find_gaps(findings, material):
        if gap.finding.fact.kind in _KINDS and _is_alone(gap) and (wrong := _unsaid(gap)):
            yield _candidate(gap, wrong, material)


def _is_alone(gap: Gap) -> bool:
    """Whether the sentence dates one thing only: beside a second date a wrong one may contradict itself."""
    return gap.finding.fact.kind != "date" or len(gap.finding.scene.of(DateValue)) == 1


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
