"""Of how many parts the thing consists that an Arabic article is about: episodes, volumes, verses, storeys, islands."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from questions.languages.ar.own_words import before_of, behind_of, last_found, words_of_name
from questions.languages.ar.tokens import tokenise
from questions.languages.ar.topic_names import kind_word, shown_name
from questions.languages.ar.turns import names_another
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic, Turn
from questions.languages.reading import Bound, NumberValue, Sentence, Span
from questions.languages.tables import plain_table

_NEARLY = r"(?:(?:حوالي|نحو|قرابة|ما يقارب)\s+)?"
# "It consists of", "made up of", "in": right before the number, with nothing but the thing's own noun between.
_CONSISTS = re.compile(
    rf"(?<!\w)(?:و?(?P<verb>[تي](?:تكون|تألف|نقسم|شتمل|حتوي|ضم)|تكونت|تألفت|ضمت)|(?P<made>(?:ال)?(?:مكون|مؤلف|مقسم)[ةه]?))\s+(?P<between>(?:ال)?[^\s،.؛:()]+\s+)??(?:(?:من|عل[ىي]|ال[ىي])\s+)?{_NEARLY}$"
)
_COUNT_OF = re.compile(
    rf"(?<!\w)و?(?:[تي]بلغ\s+)?(?:عدد)\s+(?P<noun>\w+?)(?P<owner>ها|ه)\s+(?:(?:هو|هي|بلغ|يبلغ|حوالي|نحو)\s+)*{_NEARLY}$"
)
# "It has", "in it there are", "the castle has".
_HAS = re.compile(rf"(?<!\w)و?(?:[تي]وجد\s+)?(?:(?:لدي|ل|ب|في)(?P<holder>ها|ه)|لل(?P<held>\w+))\s+{_NEARLY}$")
# Behind these the number is one of several, or one that changes.
_UNSURE = re.compile(r"(?<!\w)(?:حاليا|الان|سابقا|كان|كانت|قديما)(?!\w)")
_GOES_ON = re.compile(r"^\s*(?:او|الى|-|–)\s")
_OF_OTHER = re.compile(r"(?<!\w)(?:التي|الذي|حيث|كل|منها|منه|بينها)(?!\w)")
_STOP, _PRONOUNS = re.compile(r"[،؛:.()]"), frozenset({"هو", "هي"})
_REACH = 60


@dataclass(frozen=True, slots=True)
class _Part:
    asked: str
    counted: frozenset[str]
    of: frozenset[str]


@cache
def _parts() -> tuple[_Part, ...]:
    table = plain_table(Path(__file__).parent / "own_numbers.toml")
    return tuple(
        _Part(
            row["asked"],
            frozenset(map(fold, row["counted"].split())),
            frozenset(map(fold, row["of"].split())),
        )
        for row in table["parts"]
    )


def find_parts(sentence: Sentence, spans: Sequence[Span], topic: Topic, *, spoken: bool) -> Iterator[Turn]:
    """The question for each number of parts: "the series consists of 30 episodes", "its verses are 286"."""
    tokens = tokenise(sentence.text, sentence.start)
    kinds = {noun.removeprefix("ال") for noun in topic.nouns} | {
        fold(topic.name.split()[0]).removeprefix("ال")
    }
    for span in spans:
        value = span.value
        if not isinstance(value, NumberValue) or span.features.get("range") or not value.unit:
            continue
        if value.bound in (Bound.AT_LEAST, Bound.AT_MOST):
            continue
        part = _part(fold(value.unit), kinds)
        if part is None or not _is_of_topic(sentence, span, spans, topic, part, spoken=spoken):
            continue
        name = shown_name(topic, kind_word(list(tokens), topic))
        asked = f"كم يبلغ عدد {part.asked} {name}"
        yield Turn("own_number", {"question": asked, "way": "own_extent"}, span.start, span.end, "number")


def _part(unit: str, kinds: set[str]) -> _Part | None:
    """The part of that noun that a thing of these kinds has."""
    return next((part for part in _parts() if unit in part.counted and kinds & part.of), None)


def _is_of_topic(
    sentence: Sentence, span: Span, spans: Sequence[Span], topic: Topic, part: _Part, *, spoken: bool
) -> bool:
    """Whether the words before the number tell it of the topic as a whole, and nothing behind it tells another."""
    before, behind = before_of(sentence, span), behind_of(sentence, span)
    found = last_found(_CONSISTS, before, _REACH) or last_found(_COUNT_OF, before, _REACH)
    found = found or last_found(_HAS, before, _REACH)
    if found is None or _GOES_ON.match(behind) or _UNSURE.search(before):
        return False
    told = found.groupdict()
    if told.get("noun") and fold(told["noun"]) not in part.counted:
        return False
    if told.get("holder") and (told["holder"] == "ها") != (topic.gender == "feminine"):
        return False
    between = fold((told.get("between") or "").strip())
    between = f"ال{told['held']}" if told.get("held") else between
    named = between in topic.nouns or between.removeprefix("ال") == fold(topic.name.split()[0])
    if not (named or spoken and between in ("", "من")):
        return False
    ahead = before[: found.start()]
    if not _speaks_of_it(ahead, topic):
        return False
    return not _OF_OTHER.search(ahead) and not names_another(ahead, spans, sentence.start, topic.name)


def _speaks_of_it(ahead: str, topic: Topic) -> bool:
    """Whether the clause before the words opens with nothing else than the topic: "its inner hall consists of" is another's."""
    clause = _STOP.split(ahead)[-1].split()
    own = topic.nouns | {noun.removeprefix("ال") for noun in topic.nouns} | words_of_name(topic) | _PRONOUNS
    return not clause or fold(clause[0]) in own or fold(clause[0]).removeprefix("و") in own
