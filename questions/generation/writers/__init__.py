"""The ways of asking. A new one is a file with a ``write``, its stem in every pack, and a line in this table."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from questions.generation.candidates import Candidate
from questions.generation.scenes import Finding, Material
from questions.generation.writers import (
    blanks,
    cloze,
    happenings,
    how_many,
    lives,
    meaning,
    measures,
    membership,
    ordering,
    other_names,
    periods,
    ranked,
    regions,
    relations,
    roles,
    short_forms,
    thinkers,
    told,
    told_kinds,
    told_numbers,
    trades,
    true_false,
    turns,
    when,
    where,
    which,
    who,
    works,
)

WRITERS: tuple[Callable[[Sequence[Finding], Material], Iterable[Candidate]], ...] = (
    when.write,
    happenings.write,
    periods.write,
    lives.write,
    works.write,
    thinkers.write,
    short_forms.write,
    trades.write,
    meaning.write,
    turns.write,
    other_names.write,
    relations.write,
    ranked.write,
    told_kinds.write,
    membership.write,
    how_many.write,
    measures.write,
    told_numbers.write,
    where.write,
    regions.write,
    who.write,
    roles.write,
    told.write,
    which.write,
    ordering.write,
    true_false.write,
    cloze.write,
    blanks.write,
)
