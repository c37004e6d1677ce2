"""The town where the person of an English article was born, to be typed: places that no list knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.facts.births import Life, lives_in
from questions.languages.en.facts.regions import is_part_of_country
from questions.languages.en.facts.sizes_of_towns import is_of_larger, noun_of_town
from questions.languages.en.tokens import words
from questions.languages.en.topics import opens_with_name
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence, Span

_CAPITAL, _DISTRICT = "Washington", re.compile(r",? D\.? ?C\b")
_STATES_BY_TOWNS = frozenset({"New York", "Washington"})
_VILLAGE = re.compile(r"\bthe (?:[a-z]+ )?(?P<noun>village|hamlet) of $")
_BEHIND = re.compile(
    r",? (?:in )?(?:the )?(?:(?:[Nn]orth|[Ss]outh|[Ee]ast|[Ww]est|[Cc]entral|[Ii]nner|[Gg]reater)[a-z-]* )?(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})"
)


def opens_with_own(sentence: Sentence, topic: Topic) -> bool:
    """Whether the sentence opens with the article's person, and may tell of a life."""
    return (
        topic.is_person
        and ("(" in sentence.text[:160] or "orn " in sentence.text[:160])
        and opens_with_name(sentence.text, topic)
    )


def find_told_phrases(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The place of birth where its region stands behind it and no list of cities knows it."""
    for life in lives_in(sentence.text, topic) if " or " not in topic.name else ():
        place, behind = life.place, sentence.text[life.end :]
        said = {word.lower() for word in re.findall(r"\w+", place)}
        if place == _CAPITAL and _DISTRICT.match(behind):
            yield _asked(life, topic, f"{_CAPITAL}, D.C.", "city", sentence)
            continue
        if gazetteer("en").named(place) is not None or said & (words("no_towns") | words("months")):
            continue
        if said & {word.lower() for word in topic.name.split()} or is_part_of_country(place):
            continue
        around = _region_behind(behind)
        if not around or is_of_larger(place, around, sentence.text, life.end):
            continue
        told = _VILLAGE.search(sentence.text[: life.start])
        yield _asked(life, topic, place, told["noun"] if told else noun_of_town(around), sentence)


def _asked(life: Life, topic: Topic, key: str, noun: str, sentence: Sentence) -> Turn:
    start = sentence.start + life.start
    done = f"was {topic.name} born" if life.verb == "born" else f"did {topic.name} die"
    question = f"In which {noun} {done}"
    return Turn("told_kind", {"question": question}, start, start + len(life.place), "phrase", (key,))


def _region_behind(behind: str) -> str:
    """The region or country that follows; "" where none does, or a larger place of which the named one may be a part: "Hackney, London"."""
    found = _BEHIND.match(behind)
    if found is None:
        return ""
    name = found["name"]
    if name in _STATES_BY_TOWNS or name.lower() in words("states_of_america") or is_part_of_country(name):
        return name
    if set(name.lower().split()) & words("nouns_of_regions") or name.endswith(("shire", "land")):
        return name
    place = gazetteer("en").named(name)
    return name if place is not None and place.kind in ("country", "region") else ""
