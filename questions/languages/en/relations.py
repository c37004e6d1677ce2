"""What English encyclopedias tell of their topic by a place: where a person was born or died, in which country a thing lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.en.facts.peoples import people_told
from questions.languages.en.peers import peers_of
from questions.languages.en.tokens import words
from questions.languages.en.topics import opens_with_name
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue, Sentence, Span

_NAME = r"(?:[A-Z][\w.'’-]*\.? )(?:(?:de|van|von|der|bin|al) |(?:[A-Z][\w.'’-]*\.?|\"[A-Z]\w+\") )*"
_WHEN = r"(?:(?:in|on) (?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?(?:1\d|20)\d\d,? )?(?:(?:in|on) [^,.;]{3,22}\d{4},? )?"
# How a birth is told behind the person, and in the brackets of a first sentence.
BORN = rf"^(?P<who>He |She |{_NAME})(?:was )?born {_WHEN}"
BORN_IN_LEAD = (
    rf"^(?P<who>{_NAME})\((?:[^()\d]{{0,40}}[;,] ?)?(?P<verb>born)[:,]? (?:on )?[^()]{{4,22}}\d,? (?:in )?"
)
_TOLD = re.compile(
    rf"^(?P<who>He |She |{_NAME})(?:was )?(?P<verb>born|died) {_WHEN}(?:in|at) (?:the (?:city|town) of )?$"
)
_IN_LEAD = re.compile(f"{BORN_IN_LEAD}$")
_LIES = re.compile(
    r"^(?:The )?(?P<name>[^,;:()]{2,60}?)(?: \([^()]{0,80}\))?,? (?:is|lies) (?:an? |the |one of the )?(?P<kind>[^,;:()]{3,90}?) (?:located |situated |lying |based )?(?:in|on|near|at|of)(?: the)? "
)
_OPENS_ANOTHER = re.compile(r"\b(?:that|which|who|whose|where|when|was|were|born|after|by|from|to|and)\b")
_GOES_ON = re.compile(
    r"['’-]|\s(?:[A-Z]|and\b(?! (?:educated|raised|grew|moved|later|his|her))|or\b|(?:de|del|da|do|di|upon|am|an der)\s)"
)
_REGION_BEHIND = re.compile(r", (?:in )?(?P<whole>(?P<first>[A-Z][\w.]+)(?: [A-Z]\w+)*)")
_TOWNS = frozenset({"city", "capital"})
_REACH = 110
_ONE_STATE = "Wyoming"
_TOO_WELL_KNOWN = frozenset({"US", "GB"})


def defined_topic(sentence: Sentence, topic: Topic | None) -> Topic | None:
    """The topic where the sentence opens with its name, as the one that defines it does."""
    return topic if topic is not None and opens_with_name(sentence.text, topic) else None


def find_relations(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The places by which the sentence, which speaks of ``topic``, tells of it, and the people of a person."""
    yield from people_told(sentence, topic)
    places = [span for span in spans if isinstance(span.value, NameValue) and span.value.type == "place"]
    if not places:
        return
    if topic.is_person:
        yield from _lives(sentence, places, topic)
    else:
        yield from _lies_in(sentence, places, topic)


@cache
def _states() -> tuple[str, ...]:
    """The states of America whose names are nothing else's."""
    return (_ONE_STATE, *peers_of(_ONE_STATE))


def _lives(sentence: Sentence, places: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The towns where the person was born and died."""
    for span in places:
        before = sentence.text[: span.start - sentence.start]
        found = _TOLD.match(before) or _IN_LEAD.match(before)
        if found is None or not is_topic(found["who"], topic) or _goes_on(span, sentence):
            continue
        town = gazetteer("en").named(span.value.text)
        if town is None or town.kind not in _TOWNS or town.names[0].split()[0] in topic.name.split():
            continue
        if _is_namesake(town, sentence.text[span.end - sentence.start :]):
            continue
        if town.part != "US" and any(state in sentence.text for state in _states()):
            continue
        clause = f"was {topic.name} born" if found["verb"] == "born" else f"did {topic.name} die"
        yield Turn("where_city", {"clause": clause}, span.start, span.end, "place")


def _is_namesake(town: Place, behind: str) -> bool:
    """Whether another country, or a state of another, follows the town's name: "Valencia, Spain" is not Venezuela's."""
    found = _REGION_BEHIND.match(behind)
    if found is None:
        return False
    country = gazetteer("en").named(found["whole"]) or gazetteer("en").named(found["first"])
    if country is not None and country.kind == "country" and country.code != town.part:
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


def is_topic(who: str, topic: Topic) -> bool:
    said = [word for word in re.findall(r"\w+", who) if word not in ("Sir", "Dr", "He", "She")]
    return set(said) <= set(re.findall(r"\w+", topic.name)) or bool(said) and said[-1] in topic.name.split()


def _lies_in(sentence: Sentence, places: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The one country that the definition of a place or building names at its end."""
    found = _LIES.match(sentence.text)
    if found is None or not _same(found["name"], topic.name) or not _is_place(found["kind"]):
        return
    if any(name.value.text in _states() for name in places):
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
    return not words("kinds_of_places").isdisjoint(re.findall(r"[a-z]+", kind.lower()))


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
