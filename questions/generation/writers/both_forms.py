"""A date is asked for twice, to be typed and among others; one writer after the other says with which words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.generation.candidates import Candidate, make_candidate
from questions.generation.rivals.dates import date_rivals
from questions.generation.scenes import Finding, Material
from questions.generation.showing import show_date

_WANTED = 3


def both_forms(
    finding: Finding,
    dated: Sequence[Finding],
    material: Material,
    *,
    ways: tuple[str, str],
    stem: str,
    bare_stem: str,
    trust: float = 1.0,
    typed: bool = True,
    of_clause: bool = True,
    of_events: bool = True,
) -> Iterator[Candidate]:
    """The date of ``finding`` to be typed, and among three others of ``dated`` or near it where there are so many.

    ``ways`` are the ways of asking of the two; without ``typed`` only the second is asked, and without ``of_clause`` the gates do not
    look at the clause in which the date stands, since nothing of it is said. Without ``of_events`` no date of the article stands beside it.
    """
    key = show_date(finding.fact.value, material.wording, like=finding.scene.sentence.text)
    rivals = date_rivals(finding, dated, material, of_events=of_events)
    asked = finding if of_clause else replace(finding, frame=None)
    told = {"stem": stem, "bare_stem": bare_stem, "key": key, "trust": trust}
    if typed:
        yield make_candidate(asked, material, way=ways[0], form="date", **told)
    if len(rivals) == _WANTED:
        yield make_candidate(asked, material, way=ways[1], form="choice", rivals=rivals, **told)
