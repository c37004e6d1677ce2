"""The town where the person of an English article was born, to be typed: places that no list knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.relations import BORN, BORN_IN_LEAD, is_topic
from questions.languages.en.tokens import words
from questions.languages.en.topics import opens_with_name
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence, Span

_PLACE = r"(?P<place>[A-Z][\w'’]+(?:(?:-| |-[a-z]+-)[A-Z][\w'’]+){0,2})(?=, (?:in )?(?:the )?[A-Z])"
_BEHIND = re.compile(r", (?:in )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})")
_IN_BODY = re.compile(f"{BORN}(?:in|at) {_PLACE}")
_IN_LEAD = re.compile(f"{BORN_IN_LEAD}{_PLACE}")


def opens_with_own(sentence: Sentence, topic: Topic) -> bool:
    """Whether the sentence opens with the article's person, and tells of a birth."""
    return topic.is_person and " born " in sentence.text[:160] and opens_with_name(sentence.text, topic)


def find_told_phrases(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The place of birth where its region stands behind it and no list of cities knows it."""
    if not topic.is_person or " born " not in sentence.text:
        return
    found = _IN_BODY.match(sentence.text) or _IN_LEAD.match(sentence.text)
    if found is None or not is_topic(found["who"], topic):
        return
    place = found["place"]
    said = {word.lower() for word in re.findall(r"\w+", place)}
    if gazetteer("en").named(place) is not None or said & (words("no_towns") | words("months")):
        return
    if said & {word.lower() for word in topic.name.split()}:
        return
    if _is_part_of_city(sentence.text[found.end("place") :]):
        return
    start = sentence.start + found.start("place")
    question = f"In which town or city was {topic.name} born"
    yield Turn("told_kind", {"question": question}, start, start + len(place), "phrase", (place,))


def _is_part_of_city(behind: str) -> bool:
    """Whether a city follows, of which the place is a part: "Hackney, London"."""
    found = _BEHIND.match(behind)
    city = gazetteer("en").named(found["name"]) if found is not None else None
    return (
        city is not None
        and city.kind in ("city", "capital")
        and found["name"] not in ("New York", "Washington")
    )
