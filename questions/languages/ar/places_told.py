"""Which place a relation tells of its topic: a town or a country that neither the name of the topic nor the words behind it deny."""

from __future__ import annotations

from functools import cache

from questions.languages.ar.relation_table import told_words
from questions.languages.ar.same_names import is_same_name, plain_word
from questions.languages.ar.tokens import Token, index_behind
from questions.languages.ar.told_names import Told
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import Sentence

_TOWNS = frozenset({"capital", "city"})
_GREATER = "الكبرى"
_GLUED, _DOUBLED, _COMMAS = "بل", "\u0651", frozenset("،,")
_SHORT = 3
_LARGE, _TELLING = 150_000, 500_000


def is_procession(told: Told, tokens: list[Token]) -> bool:
    """Whether the word behind the name shows that no town is meant: "was buried in a large procession"."""
    behind = tokens[index_behind(tokens, told.span.end) :][:1]
    return any(token.folded in told_words("of_processions") for token in behind)


def is_named_alike(place: Place, town: str, topic: Topic) -> bool:
    """Whether the topic bears the name of the town, perhaps in another spelling, so that the question tells its answer."""
    if place.kind not in _TOWNS:
        return False
    own = [plain_word(fold(word)) for word in topic.name.split() if len(word) > _SHORT]
    if any(word[0] in _GLUED and fold(word[1:]) == fold(town) for word in topic.name.split()):
        return True
    said = [plain_word(fold(word)) for word in town.split() if len(word) > _SHORT]
    return any(is_same_name(word, one) for word in said for one in own)


@cache
def capital_written_like(country: Place) -> str:
    """The code of another country whose capital is written like this one, as Amman is like Oman; "" for none."""
    names = {fold(name) for name in country.names}
    alike = (
        place.part
        for place in gazetteer("ar").places
        if place.kind == "capital"
        and place.part != country.code
        and not names.isdisjoint(map(fold, place.names))
    )
    return next(alike, "")


def is_other_place(told: Told, sentence: Sentence, tokens: list[Token]) -> bool:
    """Whether another place of that name is meant: Amman where the m is doubled or Jordan follows, a town of the people told."""
    place = gazetteer("ar").named(told.text)
    if place is None:
        return False
    if place.kind == "country":
        return _is_capital_told(told, place, sentence, tokens)
    if place.part not in told_words("shared_towns"):
        return False
    peoples = {nationalities("ar").get(token.folded, "") for token in tokens} - {""}
    near = (one for one in gazetteer("ar").within([token.text for token in tokens]) if one is not place)
    return bool(peoples) and place.part not in peoples | {
        code for one in near for code in (one.code, one.part)
    }


def _is_capital_told(told: Told, country: Place, sentence: Sentence, tokens: list[Token]) -> bool:
    code = capital_written_like(country)
    if not code:
        return False
    at = index_behind(tokens, told.span.end)
    behind = tokens[at + 1 : at + 2] if tokens[at : at + 1] and tokens[at].text in _COMMAS else []
    land = gazetteer("ar").named(behind[0].text) if behind else None
    written = sentence.text[told.start - sentence.start : told.span.end - sentence.start]
    return _DOUBLED in written or land is not None and land.code == code


def is_told_by_name(topic: Topic, country: Place) -> bool:
    """Whether a large town of the country stands in the name of what lies there: "the airport of Madrid"."""
    said = topic.name.split()
    if fold(said[0]) in told_words("settlements"):
        said = said[1:]
    whole = gazetteer("ar").named(" ".join(said))
    return any(
        place is not whole
        and place.part == country.code
        and (place.kind == "capital" or place.population >= _TELLING)
        for place in gazetteer("ar").within(said)
    )


def where_told(place: Place, text: str, *, countries_only: bool) -> str:
    """The stem that asks for the place: for its country, or for a town that is known; "" where neither may be asked for."""
    if place.kind == "country":
        return "where_country"
    known = place.kind == "capital" or place.kind == "city" and not 0 < place.population < _LARGE
    return "where_city" if known and not countries_only and not _is_region_around(text) else ""


def _is_region_around(text: str) -> bool:
    """Whether the name is that of a town with all that lies around it: Greater Cairo."""
    town, _, last = text.rpartition(" ")
    return last == _GREATER and gazetteer("ar").named(town) is not None
