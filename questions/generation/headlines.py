"""Leaves the headline out above questions that are whole without it: it tells more than they do, often their answer.

It stays where the stem says that this report tells it: which report that is stands in the headline alone.
"""

from __future__ import annotations

from dataclasses import replace

from questions.generation.drafts import QuestionDraft
from questions.generation.scenes import Material

# What passes is asked with its month where the report's day is known; where a place lies does not pass.
_WHOLE_ALONE = frozenset(
    {
        "report_byname",
        "report_club",
        "report_cup_host",
        "report_cup_town",
        "report_cup_won",
        "report_field",
        "report_firm",
        "report_land",
        "report_paper",
        "report_post",
        "report_ruled",
        "report_sent",
        "report_team",
        "report_town",
        "report_voice",
        "role",
    }
)


def without_headline(draft: QuestionDraft, material: Material) -> QuestionDraft:
    """The draft with nothing above it where a report of a known day is asked for what its stem tells whole."""
    if not material.is_report or material.article.published_on is None or draft.way not in _WHOLE_ALONE:
        return draft
    stems = material.wording.stems
    if stems["as_reported"] in draft.stem or stems["told_here"] in draft.stem:
        return draft
    return replace(draft, context="")
