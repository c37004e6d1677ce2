"""Which office below its ministers' somebody held for a state when the report appeared: deputies, advisers, governors of its bank."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.formerly import never_offices
from questions.languages.ar.told.lands import nation_at
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.posts import bearer, is_of_another, which_post
from questions.languages.ar.told.table import stem, told_table
from questions.languages.ar.verbs import fold

_OTHERS, _LONGEST = 3, 4
_PROSECUTORS = frozenset({"النائب العام", "المدعي العام"})


def seconds(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The office told at ``at`` with the adjective of its state, of whose bearer the full name stands beside it."""
    found = _office_at(tokens, at) if page.when and not (at and is_of_another(tokens[at - 1])) else None
    if found is None:
        return
    gender, (office, *others), end = found
    nation = nation_at(tokens, end)
    if nation is None or nation[2] or fold(office) in page.title:
        return
    if office in _PROSECUTORS and nation[0] in told_table("posts")["no_prosecutors"].split():
        return
    named = bearer(tokens, at, nation[1])
    if named is None:
        return
    name, whose = shown(tokens[named[0] : named[1]]), shown(tokens[end : nation[1]])
    unsaid = [other for other in others if fold(other) not in page.text]
    others = never_offices(unsaid, name, nation[0])
    if len(others) < _OTHERS:
        return
    options = tuple(f"{other} {whose}" for other in others[:_OTHERS])
    which = which_post(name, nation[0], feminine=gender == "feminine")
    yield Asking(
        "report_post", stem(which, name=name, when=page.when), f"{office} {whose}", tokens[at].start,
        tokens[nation[1] - 1].end, name, options, nation[0], passing=True,
    )  # fmt: skip


def _office_at(tokens: Sequence[Token], at: int) -> tuple[str, tuple[str, ...], int] | None:
    """The gender of the office whose words begin at ``at``, the office with others beside it, and the place behind."""
    for length in range(min(_LONGEST, len(tokens) - at), 1, -1):
        rest = " ".join(token.folded for token in tokens[at + 1 : at + length])
        for plain, _ in stems(tokens[at].folded):
            known = _offices().get(f"{plain} {rest}")
            if known is not None:
                return *known, at + length
    return None


@cache
def _offices() -> dict[str, tuple[str, tuple[str, ...]]]:
    """Every office with its gender and what may stand beside it, by its folded words."""
    return {
        fold(offices[0]): (gender, tuple(offices))
        for gender, rows in told_table("seconds").items()
        for offices in rows
    }
