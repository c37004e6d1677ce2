"""The numbers that English encyclopedias tell of a place: how many lived there at a count, how high it lies."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.facts.leads import predicate_of, without_brackets
from questions.languages.frames import Topic, Turn
from questions.languages.reading import DateValue, NumberValue, Sentence, Span

_NUMBER = r"(?P<number>\d[\d,. ]*\d)"
_PEOPLE = re.compile(
    rf"\b(?:population (?:of|was|stood at|numbered)|population,? [^.;,]{{0,40}}?was) (?:exactly )?{_NUMBER}(?![\d%]| ?%| per\b| million| billion| thousand)"
)
_HEIGHT = re.compile(
    rf"\b(?:at|has|with) an? (?:average )?(?P<noun>elevation|altitude) of {_NUMBER}(?: | )?(?P<unit>m|metres|meters|ft|feet)\b"
)
_OTHERS = re.compile(
    r"\b(?:density|urban|rural|male|female|school|student|world|Jewish|approximately|about|parish|municipality|municipal|county|metropolitan|metro|conurbation|agglomeration|outskirts|suburbs|combined|village's|surrounding|neighbou?ring|together|from|between|increased|decreased|grew|fell)\b"
)
# Behind the number another thing is told, to which the year belongs.
_GOES_ON = re.compile(r",? and (?:was|is|has|had|used|became|lies|[a-z]+ed)\b|,? (?:which|that|but)\b")
_OWN = re.compile(r"(?:The|Its) (?:total |entire )?population\b")
_IT_HAD = re.compile(r"\b(?:it|[Tt]he [a-z]+) (?:had|has) a (?:total )?population of ")
_UNITS = {"m": "metres", "ft": "feet", "meters": "metres"}


def find_own_numbers(
    sentence: Sentence, spans: Sequence[Span], topic: Topic, *, spoken: bool, follows: bool
) -> Iterator[Turn]:
    """The population in the one year that the sentence tells, and the height above the sea."""
    if topic.is_person or topic.gender == "things":
        return
    text = sentence.text
    if "population" in text:
        yield from _population(sentence, spans, topic, spoken=spoken)
    if "elevation" in text or "altitude" in text:
        yield from _height(sentence, spans, topic, spoken=spoken)


def _population(sentence: Sentence, spans: Sequence[Span], topic: Topic, *, spoken: bool) -> Iterator[Turn]:
    plain = without_brackets(sentence.text)
    found = list(_PEOPLE.finditer(plain))
    years = {span.value.start[:4] for span in spans if isinstance(span.value, DateValue)}
    if len(found) != 1 or len(years) != 1 or _OTHERS.search(plain) or _GOES_ON.match(plain, found[0].end()):
        return
    if not _tells_of(sentence.text, plain, topic, spoken=spoken, at=found[0].start()):
        return
    year = years.pop()
    counted = f"according to the {year} census" if "census" in plain else f"in {year}"
    question = f"What was the population of {topic.name} {counted}"
    yield from _turn(question, found[0], sentence, spans, "population")


def _tells_of(text: str, plain: str, topic: Topic, *, spoken: bool, at: int) -> bool:
    """Whether the population is the topic's: said of it, or of what a sentence about it goes on with."""
    told = predicate_of(text, topic, is_about=spoken)
    if told is not None:
        return not re.search(r"\b(?:that|which|whose|where)\b", plain[told.at : at])
    named = re.match(rf"(?:[^.;]{{2,60}}, )?[Tt]he (?:total )?population of {re.escape(topic.name)}\b", plain)
    return named is not None or spoken and bool(_OWN.match(plain) or _IT_HAD.search(plain))


def _height(sentence: Sentence, spans: Sequence[Span], topic: Topic, *, spoken: bool) -> Iterator[Turn]:
    plain = without_brackets(sentence.text)
    told = predicate_of(sentence.text, topic, is_about=spoken)
    found = _HEIGHT.search(plain, told.at) if told is not None else None
    if found is None or re.search(
        r"\b(?:that|which|whose|where|from|between)\b", plain[told.at : found.start()]
    ):
        return
    unit = _UNITS.get(found["unit"], found["unit"])
    yield from _turn(
        f"At what {found['noun']}, in {unit}, does {topic.name} lie", found, sentence, spans, "height"
    )


def _turn(
    question: str, found: re.Match[str], sentence: Sentence, spans: Sequence[Span], about: str
) -> Iterator[Turn]:
    start = sentence.start + found.start("number")
    own = next((span for span in spans if span.start == start), None)
    if own is not None and isinstance(own.value, NumberValue):
        end = start + len(found["number"].rstrip(" .,"))
        yield Turn("own_number", {"question": question, "about": about}, start, end, "number")
