"""Leaves out what a set of questions is better without: gaps beyond the real questions, and the same order asked twice."""

from __future__ import annotations

from collections.abc import Sequence

from questions.generation.drafts import QuestionDraft

_GAPS = frozenset({"cloze", "true_false"})
_ALWAYS = 3


def spared(drafts: Sequence[QuestionDraft]) -> list[QuestionDraft]:
    """The drafts without an order asked twice, and with a gap only where nothing else asks about its sentence."""
    unlike = _unlike(drafts)
    asked = {draft.fact.evidence_start for draft in unlike if not _is_gap(draft)}
    kept = []
    for draft in unlike:
        if not _is_gap(draft):
            kept.append(draft)
        elif draft.fact.evidence_start not in asked:
            asked.add(draft.fact.evidence_start)
            kept.append(draft)
    return _balanced(kept)


def _is_gap(draft: QuestionDraft) -> bool:
    """Whether the question shows a whole sentence: with a gap, or to judge."""
    return draft.form in _GAPS


def _unlike(drafts: Sequence[QuestionDraft]) -> list[QuestionDraft]:
    """The drafts, of those that order the same events only the first."""
    orders: set[frozenset[str]] = set()
    kept = []
    for draft in drafts:
        order = frozenset(option.text for option in draft.options) if draft.form == "ordering" else None
        if order not in orders:
            kept.append(draft)
        orders |= {order} if order else set()
    return kept


def _balanced(drafts: Sequence[QuestionDraft]) -> list[QuestionDraft]:
    """The drafts with each gap behind a real question, and at most as many; where there are few of these, three gaps."""
    waiting: list[QuestionDraft] = []
    kept: list[QuestionDraft] = []
    room = 0
    for draft in drafts:
        if _is_gap(draft):
            waiting.append(draft)
        else:
            kept.append(draft)
            room += 1
        if waiting and room > 0:
            kept.append(waiting.pop(0))
            room -= 1
    shown = sum(map(_is_gap, kept))
    return kept + waiting[: max(0, _ALWAYS - shown)]
