"""In which town a building or body stands, and in which county or district a place lies, as the first sentences tell."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.place_chains import Part, chain_at
from questions.languages.en.facts.regions import tells_place, verb_of
from questions.languages.en.facts.sizes_of_towns import is_of_larger, noun_of_town
from questions.languages.en.tokens import words
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer

_AT_A_PLACE = r"(?:(?:at|on|along|off|adjacent to) [^.;:,]{3,60}? )?"
_SITUATED = re.compile(
    r"\s*,?\s+(?:(?:is|was|are|were|lies|lay|stands|stood)(?: (?:currently|formerly|centrally))?(?: (?P<done>located|situated|based|headquartered|held|sited|found))?"
    r"|(?:is|was|are|were) (?:an?|the) (?P<kind>[^.;:]{3,110}?)(?:,? (?:which|that) (?:is|was))?,? (?P<told>located|situated|based|headquartered))"
    rf" {_AT_A_PLACE}(?P<tie>in|at) "
)
_AS_WELL = re.compile(
    r"(?P<before>[^.;:\"“”]{3,160}?),? and (?:is|was) (?:currently )?(?P<done>located|based|headquartered) (?P<tie>in|at) "
)
_IS_IN = re.compile(rf"(?P<kind>[^.;:]{{2,110}}?),? {_AT_A_PLACE}in ")
_ANOTHER = re.compile(
    r"(?<![\w-])(?:that|which|who|whose|where|when|by|from|to|for|near|with|between|outside|after|since|until|opened|founded|built|and (?:was|is|has))(?![\w-])|[\"“]|\bof (?:the )?[A-Z]"
)
_TWIN = re.compile(r"\b(?:twin|sister|twinned)\b")
_SUBJECTS = re.compile(r"\b(?:that|which|who|where|when|while)\b")
_SEVERAL = re.compile(
    r"\b(?:counties|parishes|districts|branches|locations|offices|stores|provinces|states)\b"
)
_NO_PLACES = re.compile(
    r"\d|^(?:January|February|March|April|May|June|July|August|September|October|November|December)\b"
)
# Of which country such a part is must be said.
_VAGUE = frozenset({"region", "zone", "division"})
_DONE = frozenset({"based", "headquartered", "held", "published"})
_PUBLISHED = re.compile(r"\b(?:newspaper|magazine|journal|weekly|daily)\b")
# "City of London" is no town beside London.
_NAMED_AS_TOWNS = frozenset({"City", "Town", "Village", "Municipality", "Borough"})


def towns_told(told: Predicate, topic: Topic, name: str, offset: int) -> Iterator[Turn]:
    """The town and the part of a country in which a place, building or body stands."""
    if topic.is_person:
        return
    kind, done, start = _tie(told)
    if start < 0 or _SEVERAL.search(told.text, told.at, start + 80):
        return
    chain = chain_at(told.text, start)
    if not chain or _NO_PLACES.search(chain[0].name) or chain[0].name.split()[0] in topic.name:
        return
    heads = _heads(kind, topic)
    if done in ("", "located", "situated") and not heads.isdisjoint(words("bodies_based")):
        done = "based"
    done = done or ("published" if _PUBLISHED.search(kind) else "")
    asked = f"{verb_of(told, topic)} {name}{f' {done}' if done in _DONE else ''}"
    if not heads.isdisjoint(words("person_nouns")) or _TWIN.search(kind):
        return
    if done in _DONE or not heads.isdisjoint(words("in_towns")):
        yield from _town(chain, topic, asked, told.text, offset)
    if done or not heads.isdisjoint(words("kinds_of_places") | words("more_kinds_of_places")):
        yield from _part(chain, topic, asked, offset)


def _tie(told: Predicate) -> tuple[str, str, int]:
    """What kind of thing the topic is said to be, how it is said to be somewhere, and where that place is told; -1 for nowhere."""
    found = _SITUATED.match(told.text, told.at)
    if found is not None and not (found["kind"] and _ANOTHER.search(found["kind"])):
        done = found["done"] or found["told"] or "located"
        return found["kind"] or "", done, found.end()
    found = _IS_IN.match(told.text, told.defines) if told.defines else None
    if found is not None and not _ANOTHER.search(found["kind"]):
        return found["kind"], "", found.end()
    found = _AS_WELL.match(told.text, told.at)
    if found is not None and not _SUBJECTS.search(found["before"]):
        return "", found["done"], found.end()
    return "", "", -1


def _heads(kind: str, topic: Topic) -> set[str]:
    """The last words of what the topic is, or where that is not said of its name."""
    said = re.split(r",| and |/", re.split(r"\s(?:of|on|at|for|\w+ed)\s", kind, maxsplit=1)[0])
    return {part.split()[-1].lower().rpartition("-")[2] for part in (*said, topic.name) if part.split()}


def _town(chain: Sequence[Part], topic: Topic, asked: str, text: str, offset: int) -> Iterator[Turn]:
    if not _may_be_town(chain[0]) and chain[0].noun not in words("nouns_of_quarters"):
        chain = chain[1:]
    if not chain:
        return
    quarter = chain[0] if chain[0].noun in words("nouns_of_quarters") else None
    town = chain[1] if quarter is not None and len(chain) > 1 else chain[0]
    around = chain[chain.index(town) + 1 :]
    if quarter is not None and town is not quarter and _is_quarter_of(quarter, town, topic):
        noun = "neighborhood" if quarter.noun == "section" else quarter.noun
        yield _turn(f"In which {noun} of {town.name} {asked}", quarter, offset)
        return
    if not _may_be_town(town) or tells_place(topic.name, town.name):
        return
    known = any(part.is_country or part.is_region or part.noun in words("nouns_of_parts") for part in around)
    if town.is_city and _is_at_home(town, around):
        yield _turn(f"In which city {asked}", town, offset, kind="city")
    elif town.noun in ("village", "hamlet"):
        yield _turn(f"In which {town.noun} {asked}", town, offset)
    elif (known or town.noun in words("nouns_of_towns")) and not _is_of_larger(town, around, text):
        yield _turn(f"In which {_noun(town, around)} {asked}", town, offset)


def _noun(town: Part, around: Sequence[Part]) -> str:
    """What to call a town that no list knows."""
    if town.noun in ("town", "city"):
        return "town or city"
    return noun_of_town(_region_around(around))


def _is_of_larger(town: Part, around: Sequence[Part], text: str) -> bool:
    """Whether the town is a part of another, which the sentence may name around it: "Maridalen, Oslo"."""
    if town.name.split()[0] in _NAMED_AS_TOWNS or any(part.is_city and not part.is_region for part in around):
        return True
    return is_of_larger(town.name, _region_around(around), text, town.end)


def _region_around(around: Sequence[Part]) -> str:
    return next((part.name for part in around if part.is_region or part.is_country), "")


def _is_quarter_of(quarter: Part, town: Part, topic: Topic) -> bool:
    """Whether the larger of the two is a town, and the name of the topic does not tell the smaller."""
    is_town = (town.is_city or not town.noun) and not town.is_country and not town.is_region
    alike = set(town.name.split()) & set(quarter.name.split())
    return is_town and not alike and town.name != topic.name and not tells_place(topic.name, quarter.name)


def _may_be_town(town: Part) -> bool:
    place = gazetteer("en").named(town.name)
    return (
        town.noun in {"", *words("nouns_of_towns")}
        and not town.is_country
        and not town.is_region
        and (place is None or place.kind in ("city", "capital"))
        and "–" not in town.name
        and not words("no_towns") & set(town.name.lower().split())
        and (town.in_next or town.name.split()[-1].lower() not in words("no_towns_alone"))
    )


def _is_at_home(town: Part, around: Sequence[Part]) -> bool:
    """Whether the town is the city that everybody knows, as its country, if told, confirms."""
    city = gazetteer("en").named(town.name)
    countries = [gazetteer("en").named(part.name) for part in around if part.is_country]
    return bool(countries) and all(country.code == city.part for country in countries) or not around


def _part(chain: Sequence[Part], topic: Topic, asked: str, offset: int) -> Iterator[Turn]:
    """The county, district or province that is told by such a word, the smallest of them."""
    part = next((one for one in chain if one.noun in words("nouns_of_parts")), None)
    if part is None or tells_place(topic.name, part.name.rsplit(" ", 1)[0]) or part.is_region:
        return
    around = chain[chain.index(part) + 1 :]
    if not around:
        return
    if set(part.name.split()) & set(around[0].name.split()) - {part.noun.title()}:
        return
    named = next((one for one in around if _names_around(one)), None)
    inside = f" of {named.name}" if named is not None else ""
    land = next((one for one in around[:1] if one.is_country), None)
    if not inside and land is not None:
        inside = f" of {land.name}"
    if not inside and part.noun in _VAGUE:
        return
    yield _turn(f"In which {part.noun}{inside} {asked}", part, offset)


def _names_around(around: Part) -> bool:
    return (
        around.is_region
        or around.is_city
        or around.noun in words("nouns_of_parts")
        and around.name.endswith(around.noun.title())
    )


def _turn(question: str, place: Part, offset: int, *, kind: str = "whereabouts") -> Turn:
    start = offset + place.start
    return Turn("told_kind", {"question": question}, start, start + len(place.name), kind, (place.name,))
