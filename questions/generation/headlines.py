"""Leaves the headline out above questions that are whole without it: it tells more than they do, often their answer."""

from __future__ import annotations

from dataclasses import replace

from questions.generation.drafts import QuestionDraft
from questions.generation.scenes import Material

# What passes is asked with its month where the report's day is known; where a place lies does not pass.
_WHOLE_ALONE = frozenset(
    {
        "report_byname",
        "report_club",
        "report_cup_group",
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
    dated = material.is_report and material.article.published_on is not None
    return replace(draft, context="") if dated and draft.way in _WHOLE_ALONE else draft
