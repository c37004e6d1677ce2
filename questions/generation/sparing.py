"""Leaves out what a set of questions is better without: gaps beyond the real questions, and the same order asked twice."""

from __future__ import annotations

from collections.abc import Sequence

from questions.generation.drafts import QuestionDraft

_GAPS = frozenset({"cloze", "true_false"})


def spared(drafts: Sequence[QuestionDraft]) -> list[QuestionDraft]:
    """The drafts in their order: a gap only where nothing else asks about its sentence, and no more gaps than questions."""
    kept: list[QuestionDraft] = []
    asked: dict[int, list[QuestionDraft]] = {}
    orders: set[frozenset[str]] = set()
    for draft in drafts:
        siblings = asked.setdefault(draft.fact.evidence_start, [])
        order = frozenset(option.text for option in draft.options) if draft.form == "ordering" else None
        if any(_repeats(draft, other) for other in siblings) or order in orders:
            continue
        orders |= {order} if order else set()
        siblings.append(draft)
        kept.append(draft)
    return _balanced(kept)


def _repeats(draft: QuestionDraft, other: QuestionDraft) -> bool:
    """Whether one of two questions about a sentence shows the whole of it."""
    return draft.form in _GAPS or other.form in _GAPS


def _balanced(drafts: Sequence[QuestionDraft]) -> list[QuestionDraft]:
    """The drafts without the gaps that would outnumber the real questions."""
    room = sum(draft.form not in _GAPS for draft in drafts)
    kept = []
    for draft in drafts:
        if draft.form in _GAPS:
            if room <= 0:
                continue
            room -= 1
        kept.append(draft)
    return kept
