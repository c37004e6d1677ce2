"""A day that is to be typed is asked for by its whole date, since its year alone would answer "when" as well."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from questions.generation.drafts import QuestionDraft
from questions.languages.reading import DateValue, Precision
from questions.languages.wording import Wording


def asking_whole_date(draft: QuestionDraft, wording: Wording) -> QuestionDraft:
    """The question with "on what date" in the place of "when", where a day is to be typed; else as it is."""
    value = draft.fact.value
    if draft.form != "date" or not isinstance(value, DateValue) or value.precision is not Precision.DAY:
        return draft
    if value.calendar == "hijri":  # of which only the year is shown
        return draft
    return replace(draft, stem=_told_whole(draft.stem, wording.dates["whole"]))


def _told_whole(stem: str, pairs: Sequence[Sequence[str]]) -> str:
    """The stem with the first of the words for "when" that it says put in full; as it is where it asks so already."""
    if any(whole in stem for _, whole in pairs):
        return stem
    for when, whole in pairs:
        told, found = re.subn(rf"(?<!\w){re.escape(when)}(?!\w)", whole, stem, count=1)
        if found:
            return told
    return stem
