"""Years that another reading of a date would give: they may be right as well, and are no wrong options."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.generation.drafts import FactDraft
from questions.generation.scenes import Finding
from questions.generation.showing import first_day

_YEARS = re.compile(r"-?\d+")


def other_readings(finding: Finding, others: Sequence[FactDraft]) -> frozenset[int]:
    """Years that the reader of dates holds possible as well, or that the step of a reckoned date would give."""
    listed = finding.span.features.get("other_readings", "") if finding.span else ""
    read = frozenset(int(year) for year in listed.split(",") if year)
    return read | _reckoned_otherwise(finding.fact, others)


def _reckoned_otherwise(fact: FactDraft, others: Sequence[FactDraft]) -> frozenset[int]:
    """The step of a reckoned date counted from any other year of the article."""
    if fact.derivation is None:
        return frozenset()
    steps = {int(number) for number in _YEARS.findall(fact.derivation.replace(" ", ""))[1:]}
    years = {first_day(other.value).year for other in others} | {first_day(fact.value).year}
    return frozenset(year + sign * step for year in years for step in steps for sign in (1, -1))
