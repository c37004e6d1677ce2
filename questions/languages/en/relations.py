"""What English encyclopedias tell of their topic by a place: where a person was born or died, in which country a thing lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.en.facts.births import lives_in
from questions.languages.en.facts.peoples import people_told
from questions.languages.en.facts.sizes_of_towns import code_around
from questions.languages.en.peers import peers_of
from questions.languages.en.tokens import words
from questions.languages.en.topics import opens_with_name
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue, Sentence, Span

_LIES = re.compile(
    r"^(?:The )?(?P<name>[^,;:()]{2,60}?)(?: \([^()]{0,80}\))?,? (?:is|lies) (?:an? |the |one of the )?(?P<kind>[^,;:()]{3,90}?) (?:located |situated |lying |based )?(?:in|on|near|at|of)(?: the)? "
)
_OPENS_ANOTHER = re.compile(r"\b(?:that|which|who|whose|where|when|was|were|born|after|by|from|to|and)\b")
_GOES_ON = re.compile(
    r"['’-]|\s(?:[A-Z]|and\b(?! (?:educated|raised|grew|moved|later|his|her))|or\b|(?:de|del|da|do|di|upon|am|an der)\s)"
)
_REGION_BEHIND = re.compile(r", (?:in )?(?P<whole>(?P<first>[A-Z][\w.]+)(?: [A-Z]\w+)*)")
_DISTRICT = re.compile(r",? D\.? ?C\b")
_TOWNS = frozenset({"city", "capital"})
_REACH = 110
_ONE_STATE = "Wyoming"
_TOO_WELL_KNOWN = frozenset({"US", "GB"})
# Where a town is a city by a charter only, whatever its size.
_TOWNS_ARE_NO_CITIES = frozenset({"GB", "IE"})


def defined_topic(sentence: Sentence, topic: Topic | None) -> Topic | None:
    """The topic where the sentence opens with its name, as the one that defines it does."""
    return topic if topic is not None and opens_with_name(sentence.text, topic) else None


def find_relations(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The places by which the sentence, which speaks of ``topic``, tells of it, and the people of a person."""
    if " or " in topic.name:
        return
    yield from people_told(sentence, topic)
    if topic.is_person:
        yield from _lives(sentence, topic)
        return
    places = [span for span in spans if isinstance(span.value, NameValue) and span.value.type == "place"]
    if places:
        yield from _lies_in(sentence, places, topic)


@cache
def _states() -> tuple[str, ...]:
    """The states of America whose names are nothing else's."""
    return (_ONE_STATE, *peers_of(_ONE_STATE))


def _lives(sentence: Sentence, topic: Topic) -> Iterator[Turn]:
    """The towns, or the country, where the person was born and died."""
    for life in lives_in(sentence.text, topic):
        clause = f"was {topic.name} born" if life.verb == "born" else f"did {topic.name} die"
        start, end = sentence.start + life.start, sentence.start + life.end
        place = gazetteer("en").named(life.place)
        is_namesake = life.place in words("states_named_as_well") or (
            _REGION_BEHIND.match(sentence.text, life.end) is not None
        )
        if place is not None and place.kind == "country" and life.verb == "born" and not is_namesake:
            yield Turn("where_country", {"clause": clause}, start, end, "place")
        if place is None or place.kind not in _TOWNS or place.names[0].split()[0] in topic.name.split():
            continue
        if place.kind == "city" and not place.population:
            continue  # a town of old, beside which no fair ones are known
        if _is_namesake(place, sentence.text[life.end :]) or _DISTRICT.match(sentence.text, life.end):
            continue
        if place.part != "US" and any(state in sentence.text for state in _states()):
            continue
        stem = (
            "where_town" if place.part in _TOWNS_ARE_NO_CITIES and place.kind != "capital" else "where_city"
        )
        yield Turn(stem, {"clause": clause}, start, end, "place")


def _is_namesake(town: Place, behind: str) -> bool:
    """Whether another country, or a state of another, follows the town's name: "Valencia, Spain" is not Venezuela's."""
    found = _REGION_BEHIND.match(behind)
    if found is None:
        return False
    codes = {code_around(found["whole"]), code_around(found["first"])} - {""}
    if codes and town.part not in codes:
        return True
    return found["first"].lower() in words("states_of_america") and town.part != "US"


def lies_elsewhere(town: str, text: str) -> bool:
    """Whether the text says somewhere that the town is a namesake of the one that everybody knows."""
    known = gazetteer("en").named(town)
    if known is None or known.kind not in _TOWNS:
        return False
    return any(
        _is_namesake(known, text[found.end() : found.end() + 40])
        for found in re.finditer(re.escape(town), text)
    )


def _lies_in(sentence: Sentence, places: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The one country that the definition of a place or building names at its end."""
    found = _LIES.match(sentence.text)
    if found is None or not _same(found["name"], topic.name) or not _is_place(found["kind"]):
        return
    if any(name.value.text in {*_states(), *words("states_named_as_well")} for name in places):
        return
    known = [(span, gazetteer("en").named(span.value.text)) for span in places]
    countries = [(span, place) for span, place in known if place is not None and place.kind == "country"]
    if len({place.code for _, place in countries}) != 1:
        return
    span, country = countries[0]
    if not _stands_behind(span, sentence, found.end()):
        return
    if country.code in _TOO_WELL_KNOWN or _is_given_away(country, topic, sentence):
        return
    yield Turn("where_country", {"clause": f"is {topic.name}"}, span.start, span.end, "place")


def _stands_behind(span: Span, sentence: Sentence, start: int) -> bool:
    """Whether the place ends the words that say where, as a whole name, with nothing else told in between."""
    before = sentence.text[: span.start - sentence.start]
    between = before[start:]
    return not (
        len(before) < start
        or len(between) > _REACH
        or re.search(r"[A-Z][\w-]* (?:and )?$", before)
        or _OPENS_ANOTHER.search(between)
        or _goes_on(span, sentence)
    )


def _same(name: str, topic: str) -> bool:
    return name.strip('"“” ').lower() == re.sub(r"^[Tt]he ", "", topic).lower()


def _is_place(kind: str) -> bool:
    said = set(re.findall(r"(?<![\w-])[a-z]+(?![\w-])", kind))
    return said.isdisjoint(words("no_places")) and not said.isdisjoint(words("kinds_of_places"))


def _is_given_away(country: Place, topic: Topic, sentence: Sentence) -> bool:
    """Whether the name of the topic, or a people in the sentence, tells the country."""
    peoples = nationalities("en")
    said = re.findall(r"\w+", f"{topic.name} {sentence.text}".lower())
    told = {peoples.get(word, "") for word in said}
    return country.code in told or any(
        name.lower() in topic.name.lower() for name in country.names if len(name) > 3
    )


def _goes_on(span: Span, sentence: Sentence) -> bool:
    return _GOES_ON.match(sentence.text, span.end - sentence.start) is not None
