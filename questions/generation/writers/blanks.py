"""Blanks a date, a number or a name in a whole sentence: the floor under every other way of asking.

The article's title stands above the sentence, so the sentence need only not lean on what came before it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.drafts import OptionDraft
from questions.generation.gaps import find_gaps
from questions.generation.scenes import Finding, Material
from questions.generation.standing_alone import trust_in
from questions.generation.told_times import with_time
from questions.generation.writers.cloze import blanked
from questions.generation.writers.whole_statements import statement_of
from questions.languages.reading import NumberValue

_SHORT = 14  # words of a sentence at whose end a year belongs to its number


def write(findings: Sequence[Finding], material: Material) -> Iterator[Candidate]:
    """A cloze, and a statement to judge, for every value that its sentence, standing alone under the title, says once."""
    for gap in find_gaps(findings, material):
        yield _candidate(gap.finding, material, gap.key, gap.rivals)
        statement = statement_of(gap, material) if "stated" in material.grammar.gap_ways() else None
        if statement is not None:
            yield statement


def _candidate(finding: Finding, material: Material, key: str, rivals: Sequence[OptionDraft]) -> Candidate:
    stem, bare = _dated(*blanked(finding, material), finding, material)
    way = f"blank_{finding.fact.kind}"
    return make_candidate(
        finding, material, way=way, form="cloze", stem=stem, bare_stem=bare, key=key, rivals=rivals,
        trust=trust_in(finding, material),
    )  # fmt: skip


def _dated(stem: str, bare: str, finding: Finding, material: Material) -> tuple[str, str]:
    """Stem and sentence with the year of the number, where it was cut off and the sentence is short."""
    if not isinstance(finding.fact.value, NumberValue) or len(bare.split()) > _SHORT:
        return stem, bare
    clause = bare.rstrip(" .")
    told = with_time(clause, finding, material)
    return (stem, bare) if told == clause else (stem.replace(clause, told), bare.replace(clause, told))
