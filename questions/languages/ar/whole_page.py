"""What the whole of an encyclopedia's page, or a map, holds against a question about its topic."""

from __future__ import annotations

import re

from questions.languages.ar.months import names_by_month
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import tokenise, words
from questions.languages.ar.topics import is_owned
from questions.languages.ar.verbs import bare, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import Place, gazetteer, landlocked
from questions.languages.nationalities import nationalities
from questions.languages.reading import DateValue, Precision

_COUNTED = frozenset({"how_much", "own_population", "turn_measure", "amount", "how_many", "own_extent"})
_OF_POSTS = frozenset({"when_deed", "when_typed", "when_choice"})
_LAND = frozenset({"relation", "report_land"})
_MEASURED = re.compile(r"(?<!\w)(?:مساحة|محيط|عدد سكان)(?!\w)")
_PEOPLE = re.compile(r"(?<!\w)عدد سكان(?!\w)")
_LARGER = "(?:إمارة|محافظة|ولاية|مقاطعة|إقليم|منطقة|قضاء|مركز)"
_DIGITS = re.compile(r"\d")
# A count of people with so many figures that are no nought is no knowledge but a line of a table.
_EXACT, _WELL_KNOWN = 5, 2_500_000
_MILLION, _FAR = 1_000_000, 0.2
_SIDE = re.compile(r"من (?:جهة |ناحية )?(ال(?:شمال|جنوب|شرق|غرب)(?: ال(?:شرقي|غربي))?)$")
_ON_SIDE = r"(?P<between>[^.،\n]{0,40}?) من (?:جهة )?(?P<side>ال\w+(?: ال\w+)?)"
# "From the north west Turkey", "from the east Iran and Pakistan".
_SIDE_BEFORE = r"من (?:جهة |ناحية )?(?P<side>ال(?:شمال|جنوب|شرق|غرب)(?: ال(?:شرقي|غربي))?) (?:(?:كل من |دولة )|[^.،\n]{0,25}? و)?"
_NATIONALITY, _LEAD = "ما جنسية", 400
_RULERS_KIN = re.compile(
    r"(?<!\w)(?:الابن|الابنة|ابن|ابنة|نجل|كريمة|زوجة|ارملة|شقيق|شقيقة|حفيد)(?: \S+){0,2} (?:لل|ال)(?:رئيس|ملك|امير|سلطان|شاه)(?!\w)"
)
_OF_CHURCHES = frozenset({"when_topic", "when_deed", "when_typed", "when_choice", "relation"})
_ROMANIA = "رومانيا"
_OF_MAKERS = frozenset({"relation", "relation_typed", "when_topic", "when_deed", "when_typed", "when_choice"})
_MAKES = re.compile(r"(?<!\w)(?:انشا|بني|شيد|اسس|انشئت|بنيت|شيدت|اسست|تاسست)(?!\w)")
_OF_FOUNDINGS = frozenset({"when_topic", "when_deed", "when_typed", "when_choice"})
_FOUNDED = re.compile(r"(?<!\w)(?:تاسس|تاسست|اسست|انشئت)(?!\w)")
_ROMAN = re.compile(r"(?<!\w)(?:ال)?رومان(?:ي|ية|يا)?(?!\w)")


def page_or_map(asked: Asked) -> str:
    """The code of what they hold against it; "" for nothing."""
    return (
        _of_larger_namesake(asked)
        or _is_exact_count(asked)
        or _is_known_to_all(asked)
        or _without_coast(asked)
        or _beside_other_neighbours(asked)
        or _is_roman(asked)
        or _is_small_post(asked)
        or _becomes_its_own(asked)
        or _is_told_by_player(asked)
        or _tells_own_month(asked)
        or _is_of_ruling_house(asked)
        or _is_any_body(asked)
        or _is_any_church(asked)
        or _made_nature(asked)
        or _founds_region(asked)
    )


def _of_larger_namesake(asked: Asked) -> str:
    """A measure of a town whose province bears its name: the page may tell that of either."""
    topic = asked.topic
    if asked.way not in _COUNTED or topic is None or topic.kind in words("larger_units"):
        return ""
    name = re.escape(topic.name)
    named = re.search(rf"(?:{_MEASURED.pattern}) {name}(?!\w)", asked.question)
    return "several_right" if named and re.search(rf"(?<!\w)[وبل]?{_LARGER} {name}(?!\w)", asked.text) else ""


def _is_exact_count(asked: Asked) -> str:
    """A count of people to the last one, unless it is that of a great city in a year and the wrong ones lie far from it."""
    if asked.way not in _COUNTED or not _PEOPLE.search(asked.question):
        return ""
    figures = _figures(asked.key).rstrip("0")
    return "trivial" if len(figures) >= _EXACT and not _is_of_great_city(asked) else ""


def _is_of_great_city(asked: Asked) -> bool:
    """Whether millions lived there in the year that is told, and no option lies so near that only its last figures tell it apart."""
    counts = [int(told) for told in map(_figures, (asked.key, *asked.options)) if told]
    if asked.way != "own_population" or not counts or counts[0] < _MILLION:
        return False
    low, high = counts[0] * (1 - _FAR), counts[0] * (1 + _FAR)
    return all(count == counts[0] or not low < count < high for count in counts[1:])


def _figures(told: str) -> str:
    return "".join(_DIGITS.findall(told))


def _is_known_to_all(asked: Asked) -> str:
    """The country of its capital or of a city of millions, or of a province that bears the name of one."""
    country = _place(asked.key)
    if asked.way not in _LAND or country is None or country.kind != "country" or _is_about_person(asked):
        return ""
    said = [token.text for token in tokenise(asked.question.rstrip("؟"), 0)]
    towns = (town for town in gazetteer("ar").within(said) if town.part == country.code)
    known = any(
        town.kind == "capital" or town.kind == "city" and town.population >= _WELL_KNOWN for town in towns
    )
    return "trivial" if known else ""


def _is_about_person(asked: Asked) -> bool:
    return asked.way == "relation" and asked.topic is not None and asked.topic.is_person


def _place(name: str) -> Place | None:
    return gazetteer("ar").named(name)


def _without_coast(asked: Asked) -> str:
    """A country without a coast beside that of a port."""
    if asked.way not in _LAND or not set(fold(asked.question).split()) & words("on_coasts"):
        return ""
    places = (_place(option) for option in asked.options)
    inland = any(place is not None and place.code in landlocked() for place in places)
    return "eliminable" if inland else ""


def _beside_other_neighbours(asked: Asked) -> str:
    """Another neighbour on that side: told elsewhere, or lying on a part of it ("from the north west")."""
    side = _SIDE.search(asked.question.rstrip("؟"))
    if asked.way != "borders" or side is None:
        return ""
    text = bare(asked.text)
    for option in asked.options:
        if option == asked.key:
            continue
        named = re.escape(option)
        told = (*re.finditer(f"{named}{_ON_SIDE}", text), *re.finditer(f"{_SIDE_BEFORE}{named}(?!\\w)", text))
        if any(side[1].removeprefix("ال") in found["side"] for found in told):
            return "several_right"
    return ""


def _is_roman(asked: Asked) -> str:
    """Of Romania, where the page tells of Rome."""
    people = _ROMAN.fullmatch(asked.key.strip()) is not None
    return "wrong_key" if people and _ROMANIA not in asked.text else ""


def _is_small_post(asked: Asked) -> str:
    """A small post, or the very day on which somebody was named to a great one, which nobody need know."""
    said = set(fold(bare(asked.question)).split())
    if asked.way not in _OF_POSTS or not said & words("named_to_post"):
        return ""
    on_day = isinstance(asked.value, DateValue) and asked.value.precision is Precision.DAY
    posts = {word.removeprefix("ال").removeprefix("لل").removesuffix("ا") for word in said}
    return "trivial" if posts & words("small_posts") or on_day and asked.form == "date" else ""


def _becomes_its_own(asked: Asked) -> str:
    """The topic put before the true subject, something of its own: "when did X become his name Y"."""
    tokens = tokenise(asked.question, 0)
    own = len(asked.topic.name.split()) if asked.topic is not None else 0
    for at, token in enumerate(tokens):
        behind = tokens[at + 1 + own : at + 2 + own]
        named = " ".join(one.text for one in tokens[at + 1 : at + 1 + own])
        if own and named == asked.topic.name and token.folded in words("becoming") and is_owned(behind[0]):
            return "ungrammatical"
    return ""


def _tells_own_month(asked: Asked) -> str:
    """A month that the question names by its other name: "in which month ... on the third of Tishrin"."""
    value = asked.value
    if not isinstance(value, DateValue) or value.interval or value.precision is not Precision.MONTH:
        return ""
    said = fold(bare(asked.question))
    names = names_by_month()[int(value.start[-5:-3])] if value.calendar == "gregorian" else ()
    return "giveaway" if any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", said) for name in names) else ""


def _is_of_ruling_house(asked: Asked) -> str:
    """The people of a ruler's child or wife, which is the ruler's."""
    if asked.way not in _LAND or not asked.question.startswith(_NATIONALITY):
        return ""
    return "trivial" if _RULERS_KIN.search(fold(bare(asked.text[:_LEAD]))) else ""


def _is_any_body(asked: Asked) -> str:
    """The country of a school or a body whose name, of common words alone, many may bear: "the international university of ..."."""
    topic = asked.topic
    country = _place(asked.key)
    if asked.way not in _LAND or topic is None or topic.is_person:
        return ""
    if country is None or country.kind != "country":
        return ""
    first, *rest = [token.folded for token in tokenise(topic.name, 0)]
    if first not in words("bodies_of_any_land") or not rest:
        return ""
    return "" if any(map(_is_own, rest)) else "needs_article"


def _is_own(word: str) -> bool:
    """Whether the word of a name is no common one."""
    plain = next(
        (word.removeprefix(lead) for lead in ("وال", "لل", "ال", "ل") if word.startswith(lead)), word
    )
    common = tagger().common
    named = gazetteer("ar").named(word) or gazetteer("ar").named(plain) or word in nationalities("ar")
    return bool(named) or not ({word, plain, f"ال{plain}"} & common)


def _is_any_church(asked: Asked) -> str:
    """A church by its saint alone, of which there is one in many towns."""
    topic = asked.topic
    if asked.way not in _OF_CHURCHES or topic is None:
        return ""
    first, *rest = [token.folded for token in tokenise(topic.name, 0)]
    saint = first in words("churches") and bool(rest) and rest[0] in words("saints")
    placed = any(_place(word) or _place(word[1:]) for word in rest[1:])
    return "needs_article" if saint and not placed and topic.name in asked.question else ""


def _made_nature(asked: Asked) -> str:
    """Who built an island or a mountain, or when: what stands on it is meant."""
    topic = asked.topic
    if asked.way not in _OF_MAKERS or topic is None or topic.name not in asked.question:
        return ""
    first = tokenise(topic.name, 0)[0].folded
    return "wrong_key" if first in words("of_nature") and _MAKES.search(fold(asked.question)) else ""


def _founds_region(asked: Asked) -> str:
    """When a region was founded, which was a territory before it was a state."""
    topic = asked.topic
    place = _place(topic.name) if topic is not None and asked.way in _OF_FOUNDINGS else None
    found = place is not None and place.kind == "region" and _FOUNDED.search(fold(asked.question))
    return "several_right" if found else ""


def _is_told_by_player(asked: Asked) -> str:
    """Who won, under the name of somebody who played for the winner."""
    of_player = asked.way == "report_cup_won" and asked.topic is not None and asked.topic.is_person
    return "giveaway" if of_player else ""
