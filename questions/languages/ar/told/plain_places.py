"""In which country a town lies, or a club plays, that a report names alone before the adjective of a people or a side of its country."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.tokens import Token, is_preposition
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.kinds import is_side, is_word
from questions.languages.ar.told.lands import beside, country_at, country_named, may_be_another, nation_at
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.told.teams import is_club
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import Place, gazetteer

_LONGEST, _FAR, _IN = 2, 4, "في"
_TOWNS = frozenset({"city"})


def plain_places(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The town that ends before the adjective or the side at ``at``, and the club that bears a town's name."""
    found = _told_country(tokens, at)
    if found is None:
        return
    code, end, feminine = found
    named = _town_before(tokens, at, code)
    others = beside(code, page.text)
    if named is None or page.tells(code):
        return
    place, start, cut = named
    name = place.names[0]
    said = " ".join(token.text for token in tokens[start:at])[cut:]
    if said not in place.names or fold(name) in page.title:
        return
    way, question = "report_town", stem("land_feminine", name=f"مدينة {said}")
    if not _stands_alone(tokens, start, cut) or feminine is not None and is_word(fold(said)):
        return
    if feminine is False:
        if (
            not page.of_sport
            or is_club(said)
            or any(word in page.text for word in listed("teams", "no_leagues"))
        ):
            return
        way, question = "report_club", stem("club", name=f"نادي {said}")
    elif _is_disputed(place, code):
        return
    yield Asking(
        way, question, country_named(code), tokens[at].start, tokens[end - 1].end, said, others, code
    )  # fmt: skip


def _told_country(tokens: Sequence[Token], at: int) -> tuple[str, int, bool | None] | None:
    """The country told at ``at`` by an adjective, with its gender, or as the one in whose side something lies."""
    nation = nation_at(tokens, at)
    if nation is not None:
        return nation
    end = at + 1 if tokens[at].folded == _IN else at
    sides = end
    while sides < min(len(tokens), at + _FAR) and is_side(tokens[sides]):
        sides += 1
    told = end < sides < len(tokens) and not may_be_another(tokens, sides)
    country = country_at(tokens, sides) if told else None
    return (*country, None) if country is not None else None


def _town_before(tokens: Sequence[Token], at: int, code: str) -> tuple[Place, int, int] | None:
    """The town of the country whose name ends before ``at``, where the name begins, and the letters glued to it."""
    for length in range(min(_LONGEST, at), 0, -1):
        said = tokens[at - length : at]
        for cut in (0, 1):
            name = " ".join(token.text for token in said)[cut:]
            place = gazetteer("ar").named(name)
            if place is not None and place.kind in _TOWNS and place.part == code:
                return (place, at - length, cut) if not cut or said[0].text[0] in "بل" else None
    return None


def _stands_alone(tokens: Sequence[Token], start: int, cut: int) -> bool:
    """Whether no noun stands before the town to which the adjective would belong."""
    if cut:
        return True
    return start > 0 and is_preposition(tokens[start - 1])


def _is_disputed(place: Place, code: str) -> bool:
    """Whether its country is in dispute or known to all."""
    table = told_table("places")
    named = {word for name in place.names for word in fold(name).split()}
    return (
        bool(named & listed("places", "disputed"))
        or code in f"{table['disputed_lands']} {table['shared_towns']}".split()
        or place.population >= table["largest"]
    )
