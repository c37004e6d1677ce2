"""Which town or province somebody headed when the report appeared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import towns_beside, words_of_country
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.posts import bearer, is_of_another
from questions.languages.ar.told.table import stem, told_table
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import Place, gazetteer

_OTHERS, _LONGEST, _LARGE = 3, 3, 2_000_000


def towns(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The town or province whose head is told at ``at`` and whose bearer's full name stands beside it."""
    if not page.when or at and is_of_another(tokens[at - 1]):
        return
    for said, which, kinds in told_table("towns")["heads"]:
        start = _behind_head(tokens, at, said.split())
        found = _place_at(tokens, start, kinds.split()) if start else None
        named = bearer(tokens, at, found[1]) if found is not None else None
        if named is None:
            continue
        place, end = found
        if place.kind != "capital" and place.population < _LARGE:
            return
        others = towns_beside(place, page.text)
        if not any(word in page.text for word in words_of_country(place.part)):
            return
        if len(others) < _OTHERS or any(fold(name) in page.title for name in place.names):
            return
        name = shown(tokens[named[0] : named[1]])
        yield Asking(
            "report_ruled", stem(which, name=name, when=page.when), shown(tokens[start:end]), tokens[start].start,
            tokens[end - 1].end, name, others[:_OTHERS], passing=True,
        )  # fmt: skip
        return


def _behind_head(tokens: Sequence[Token], at: int, said: Sequence[str]) -> int:
    """The place behind the words for the head where they stand at ``at``; 0 where they do not."""
    rest = [token.folded for token in tokens[at + 1 : at + len(said)]]
    heads = (plain for plain, _ in stems(tokens[at].folded))
    return at + len(said) if rest == [fold(word) for word in said[1:]] and fold(said[0]) in heads else 0


def _place_at(tokens: Sequence[Token], at: int, kinds: Sequence[str]) -> tuple[Place, int] | None:
    """The longest place of such a kind named at ``at``, and the place behind its words."""
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        place = gazetteer("ar").named(" ".join(token.text for token in tokens[at : at + length]))
        if place is not None and place.kind in kinds:
            return place, at + length
    return None
