"""In which country a place lies that the report names with the adjective of a people, or with the country itself."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import PUNCTUATION, Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.kinds import (
    LONGEST_NAME,
    is_common,
    is_side,
    kind_of,
    kind_shown,
    may_be_name,
    named_then_nation,
)
from questions.languages.ar.told.lands import beside, country_at, country_named, may_be_another, nation_at
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.verbs import fold
from questions.languages.ar.well_known import is_known_land, is_known_town
from questions.languages.gazetteer import gazetteer

_ALMOST, _IN, _REGION, _OTHERS = "شبه", "في", "منطقة", 3
_CAPITAL, _COMMAS = frozenset({"العاصمه", "العاصمة"}), frozenset("،,")


def lands(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The country of a place told by its kind, its name and an adjective."""
    kind = kind_of(tokens[at], listed("places", "feminine") | listed("places", "masculine"))
    if kind is None or at and _ranks(tokens[at - 1]):
        return
    found = named_then_nation(tokens, at + 1, feminine=kind in listed("places", "feminine"))
    if found is not None and _may_be_held(found[0], kind, found[2][0]):
        return
    found = found or _named_then_country(tokens, at + 1)
    if found is None:
        return
    name, place, (code, end, _) = found
    if not _is_place(name, kind, code) or not may_be_name(tokens[at + 1 : place], name) or page.tells(code):
        return
    others = _others(kind, code, page)
    if kind in listed("places", "by_the_sea") and len(others) < _OTHERS:
        return
    if at and tokens[at - 1].folded.endswith(_ALMOST):
        return
    gender = "feminine" if kind in listed("places", "feminine") else "masculine"
    said = f"{kind_shown(tokens[at], kind)} {name}"
    yield Asking(
        "report_land", stem(f"land_{gender}", name=said), country_named(code), tokens[place].start,
        tokens[end - 1].end, name, others, code,
    )  # fmt: skip


def _ranks(before: Token) -> bool:
    """Whether the noun behind the word is one of a class, and what follows no name: "the second most civilian village"."""
    plain = (form for form, _ in stems(before.folded))
    return any(form in listed("places", "ranks") for form in plain)


def _may_be_held(name: str, kind: str, code: str) -> bool:
    """Whether the land, which we do not know, may be one that the state only held: "the British region of Malaya"."""
    if code not in told_table("places")["held_lands"].split() or kind in listed("places", "called_towns"):
        return False
    return gazetteer("ar").named(name) is None


def _others(kind: str, code: str, page: Page) -> tuple[str, ...]:
    """Countries that stand beside this one, of an island or a port those by the sea."""
    if kind not in listed("places", "by_the_sea"):
        return beside(code, page.text)
    return beside(code, page.text, without=listed("places", "inland"))


def capitals(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The capital told by its country's adjective and its name, beside other towns of the country."""
    nation = nation_at(tokens, at + 1) if kind_of(tokens[at], _CAPITAL) else None
    if nation is None or not nation[2]:
        return
    start = nation[1] + 1 if nation[1] < len(tokens) and tokens[nation[1]].text in _COMMAS else nation[1]
    for length in range(min(LONGEST_NAME, len(tokens) - start), 0, -1):
        place = gazetteer("ar").named(" ".join(token.text for token in tokens[start : start + length]))
        if place is None or place.kind != "capital" or place.part != nation[0]:
            continue
        others = _known_towns(nation[0], page)
        known = any(map(is_known_town, place.names))
        country = country_named(nation[0])
        if country and len(others) == _OTHERS and not known:
            yield Asking(
                "report_land", stem("capital", name=country), shown(tokens[start : start + length]),
                tokens[start].start, tokens[start + length - 1].end, country, others, nation[0],
            )  # fmt: skip
        return


def _known_towns(code: str, page: Page) -> tuple[str, ...]:
    """Well-known towns of the country beside its capital that the report does not name."""
    known = (town.replace("_", " ") for town in told_table("places")["towns"].get(code, "").split())
    return tuple(town for town in known if fold(town) not in page.text)[:_OTHERS]


def _named_then_country(tokens: Sequence[Token], at: int) -> tuple[str, int, tuple[str, int, bool]] | None:
    """The name at ``at``, the place behind it, and the country named there as where it lies: "in the north of Yemen"."""
    for place in range(at + 1, min(at + 1 + LONGEST_NAME, len(tokens))):
        if tokens[place - 1].text in PUNCTUATION or not tokens[place - 1].folded.isalpha():
            return None
        country = _country_around(tokens, place)
        if country is not None:
            said = tokens[at:place]
            loose = len(said) == 1 and not said[0].folded.startswith("ال") and is_common(said[0])
            return None if loose else (shown(said), place, (*country, False))
        if is_side(tokens[place]) or tokens[place].folded == _IN:
            return None
    return None


def _country_around(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The code of the country in which, or in one side of which, something is told at ``at`` to lie, and the place behind."""
    end = at + 1 if at < len(tokens) and tokens[at].folded == _IN else at
    while end < len(tokens) and is_side(tokens[end]):
        end += 1
    if at < end < len(tokens) and not may_be_another(tokens, end):
        return country_at(tokens, end)
    return None


def _is_place(name: str, kind: str, code: str) -> bool:
    """Whether the place may be asked for: of that country as far as we know, not known to all, not in dispute."""
    plain = [fold(word) for word in name.split()]
    if any(word in listed("places", "no_names") | listed("places", "disputed") for word in plain):
        return False
    if is_known_land(name) or is_known_town(name):
        return False
    table = told_table("places")
    if code in table["disputed_lands"].split() or kind == "ولاية" and code in table["known_states"].split():
        return False
    is_town = kind in listed("places", "called_towns")
    if is_town and (code in table["shared_towns"].split() or fold(name) in listed("places", "islands")):
        return False
    known = gazetteer("ar").named(name)
    if known is None:
        return not (kind == _REGION and all(word.startswith("ال") for word in plain))
    if known.kind not in ("city", "province", "region", "state"):
        return False
    elsewhere = known.kind == "city" and known.part != code
    return not elsewhere and known.population < table["largest"]
