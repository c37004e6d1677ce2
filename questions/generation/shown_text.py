"""Writes the marks of a page's code as people read them: "Blue &amp; Gray" is shown as "Blue & Gray"."""

from __future__ import annotations

from dataclasses import replace
from html import unescape

from questions.generation.drafts import OptionDraft, QuestionDraft

_MARK = "&"


def as_shown(draft: QuestionDraft) -> QuestionDraft:
    """The draft with every such mark in context, stem, key and options resolved; its evidence stays as the text has it."""
    said = (draft.context, draft.stem, draft.key, *(option.text for option in draft.options))
    if not any(_MARK in text for text in said):
        return draft
    return replace(
        draft,
        context=unescape(draft.context),
        stem=unescape(draft.stem),
        key=unescape(draft.key),
        options=tuple(_option_as_shown(option) for option in draft.options),
    )


def _option_as_shown(option: OptionDraft) -> OptionDraft:
    return replace(
        option, text=unescape(option.text), reason=unescape(option.reason), match=unescape(option.match)
    )
