"""When the article's person was born and died, as a sentence of its own tells it: "was born to two weavers in Bath on 3 May 1902"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.verbs import base_of_past
from questions.languages.frames import Topic, Turn
from questions.languages.reading import DateValue, Span

_VERB = re.compile(r"(?:^|,? and (?:he |she )?)\s*,?\s*(?:was )?(?P<verb>born|died) ")
# What may stand between the verb and its date: parents, places and the cause of a death.
_BETWEEN = re.compile(r"(?:[^.;()]{3,90}? |)(?:on|in)(?: the year)?(?: [A-Z][a-z]+day,?)? |")
_OTHERS = re.compile(
    r"\b(?:that|who|whose|which|where|while|when|after|before|during|until|since|raised|grew|moved|lived|buried|founded|was|were|is|had|has|around|about|circa|c|early|late|either|or|between|baptised|baptized|died|year|years)\b"
)
# "was born in Bath, and began her studies in 1920": the date is of the second deed.
_SECOND_DEED = re.compile(r"\band (?:[a-z]+ly )?(?P<word>[a-z]+)")
_YEAR = re.compile(r"\d{3,4}")
_GOES_ON = re.compile(r"\s?(?:[-–—/]|or\b|to\b)|,? and (?:in |on )?\d")


def lifetimes_told(told: Predicate, spans: Sequence[Span], topic: Topic, offset: int) -> Iterator[Turn]:
    """A question for each date that says when the person was born or died."""
    if not topic.is_person or "born" not in told.text and "died" not in told.text:
        return
    for span in spans:
        if not isinstance(span.value, DateValue) or span.value.interval:
            continue
        start, end = span.start - offset, span.end - offset
        if _YEAR.search(told.text[start:end]) is None:
            continue
        verb = _verb_before(told.text[told.at : start]) if start >= told.at else ""
        if verb and not _GOES_ON.match(told.text, end):
            clause = f"was {topic.name} born" if verb == "born" else f"did {topic.name} die"
            yield Turn("when", {"clause": clause}, span.start, span.end, verb, ("",))


def _verb_before(before: str) -> str:
    """The last verb of a life before a date, where what stands between belongs to no other deed."""
    verbs = list(_VERB.finditer(before))
    if not verbs or verbs[0].start() != 0 and verbs[-1]["verb"] == "born":
        return ""
    between = before[verbs[-1].end() :]
    if _BETWEEN.fullmatch(between) is None or _OTHERS.search(between) or _tells_second_deed(between):
        return ""
    return verbs[-1]["verb"]


def _tells_second_deed(between: str) -> bool:
    """Whether a past verb of another deed stands there behind "and"."""
    return any(base_of_past(found["word"]) for found in _SECOND_DEED.finditer(between))
