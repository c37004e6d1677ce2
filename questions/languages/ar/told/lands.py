"""Countries and the adjectives of their peoples in the words of an Arabic report."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from questions.languages.ar.places_told import capital_written_like
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.names_beside import is_nation
from questions.languages.ar.told.table import listed, told_table
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.governments import crowned, without_premier
from questions.languages.nationalities import nationalities, of_country

_KOREAN = {"الجنوبي": "KR", "الجنوبية": "KR", "الشمالي": "KP", "الشمالية": "KP"}
_OF_TWO = frozenset({"الكوري", "الكورية", "السوداني", "السودانية"})
_LONG, _LONGEST_COUNTRY, _OTHERS, _MANY, _KNOWN_TOWNS = 3, 3, 3, 60, 5
_TOWNS, _NORTH_SOUTH = frozenset({"city", "capital"}), ("شمال", "جنوب")


def nation_at(tokens: Sequence[Token], at: int) -> tuple[str, int, bool] | None:
    """The code of the people whose definite adjective stands at ``at``, the place behind it, and whether it is feminine."""
    if at >= len(tokens) or not is_nation(tokens[at]):
        return None
    word = tokens[at].folded
    code = nationalities("ar")[word]
    following = tokens[at + 1].folded if at + 1 < len(tokens) else ""
    if word in _OF_TWO and following in _KOREAN:
        return (_KOREAN[following], at + 2, word.endswith("ة")) if word.startswith("الكوري") else None
    if word.startswith("الكوري") or not code:
        return None
    return code, at + 1, word.endswith("ة")


def country_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The code of the country named at ``at`` and the place behind its name."""
    for length in range(min(_LONGEST_COUNTRY, len(tokens) - at), 0, -1):
        place = gazetteer("ar").named(" ".join(token.text for token in tokens[at : at + length]))
        if place is not None and place.kind == "country":
            return None if capital_written_like(place) else (place.code, at + length)
    return None


def may_be_another(tokens: Sequence[Token], at: int) -> bool:
    """Whether the country named at ``at`` behind one of its sides may be another one: "in the south of Sudan"."""
    return tokens[at].folded in listed("places", "parted") and tokens[at - 1].folded.startswith(_NORTH_SOUTH)


def country_named(code: str) -> str:
    """The usual name of the country, the shortest where that is long; "" where it is none that we know."""
    usual = gazetteer("ar").country(code)
    place = gazetteer("ar").named(usual) if len(usual.split()) >= _LONG else None
    return min(place.names, key=len) if place is not None else usual


@cache
def words_of_country(code: str) -> frozenset[str]:
    """Folded names of the country, its capital and its people, in both genders, with and without the article."""
    named = {
        fold(name)
        for place in gazetteer("ar").places
        if place.kind == "country" and place.code == code or place.kind == "capital" and place.part == code
        for name in place.names
    }
    return frozenset(named | {word for word, other in nationalities("ar").items() if other == code})


def people_of(code: str) -> str:
    """The adjective of the country's people, without the article."""
    return of_country(code, "ar")


def beside(code: str, text: str, *, without: frozenset[str] = frozenset()) -> tuple[str, ...]:
    """Countries that stand beside this one; () where those near it on the map do, or where the folded ``text`` names one."""
    names = told_table("places")["beside"].get(code, "").split()
    known = (name.replace("_", " ") for name in names if fold(name) not in without)
    free = tuple(name for name in known if fold(name) not in text)[:_OTHERS]
    return free if len(free) == _OTHERS else ()


def has_beside(code: str) -> bool:
    """Whether we know which countries stand beside this one, so that those near it on the map must not."""
    return code in told_table("places")["beside"]


def led_alike(code: str, text: str, *, prime: bool) -> tuple[str, ...]:
    """Countries near this one that have such a leader as well, a president or a prime minister, and that ``text`` does not name."""
    names = told_table("places")["beside"].get(code, "").split()
    near = (
        *(name.replace("_", " ") for name in names),
        *gazetteer("ar").neighbours(country_named(code), _MANY),
    )
    lacking = without_premier() if prime else crowned()
    codes = ((name, place.code) for name in dict.fromkeys(near) if (place := gazetteer("ar").named(name)))
    alike = (
        name
        for name, other in codes
        if other not in lacking | {code}
        and fold(name) not in text
        and gazetteer("ar").towns_of(other) >= _KNOWN_TOWNS
    )
    return tuple(alike)[:_OTHERS]


def towns_beside(place: Place, text: str) -> tuple[str, ...]:
    """Places of its kind in the same country, the largest first, that the folded ``text`` does not name."""
    alike = _TOWNS if place.kind in _TOWNS else frozenset({place.kind})
    known = [
        other
        for other in gazetteer("ar").places
        if other.kind in alike and other.part == place.part and other is not place
    ]
    known.sort(key=lambda other: -other.population)
    return tuple(other.names[0] for other in known if not any(fold(name) in text for name in other.names))
