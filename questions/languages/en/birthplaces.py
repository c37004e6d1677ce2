"""The town where the person of an English article was born, to be typed: places that no list knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.facts.births import lives_in
from questions.languages.en.facts.regions import is_part_of_country
from questions.languages.en.tokens import words
from questions.languages.en.topics import opens_with_name
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence, Span

_REGION_BEHIND = re.compile(r",? (?:in )?(?:the )?[A-Z]")
_BEHIND = re.compile(
    r", (?:in )?(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Ii]nner|[Gg]reater)[a-z-]* )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
)


def opens_with_own(sentence: Sentence, topic: Topic) -> bool:
    """Whether the sentence opens with the article's person, and may tell of a life."""
    return (
        topic.is_person
        and ("(" in sentence.text[:160] or " born " in sentence.text[:160])
        and opens_with_name(sentence.text, topic)
    )


def find_told_phrases(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The place of birth where its region stands behind it and no list of cities knows it."""
    for life in lives_in(sentence.text, topic):
        place, behind = life.place, sentence.text[life.end :]
        said = {word.lower() for word in re.findall(r"\w+", place)}
        if gazetteer("en").named(place) is not None or said & (words("no_towns") | words("months")):
            continue
        if said & {word.lower() for word in topic.name.split()} or is_part_of_country(place):
            continue
        if _REGION_BEHIND.match(behind) is None or _is_part_of_city(behind):
            continue
        start = sentence.start + life.start
        done = f"was {topic.name} born" if life.verb == "born" else f"did {topic.name} die"
        question = f"In which town or city {done}"
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
