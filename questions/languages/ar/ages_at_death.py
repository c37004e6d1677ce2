"""At what age the person of an Arabic article died, where the sentence of the death tells it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.ar.own_words import before_of, own_words
from questions.languages.ar.rank_holders import rank_words
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic, Turn
from questions.languages.reading import DurationValue, NameValue, Sentence, Span

_AT_AGE = re.compile(
    r"(?<!\w)(?:عن|في)\s+(?:عمر|سن)(?:\s+(?P<near>[^\W\d]+))?\s*(?:ال)?$|(?<!\w)عن\s+$|(?<!\w)عن\s+(?P<about>ما يناهز|ما يقارب|نحو|حوالي)\s+$"
)
_KIN = re.compile(
    r"(?<!\w)(?:والد|والدت|أب|أخ|أخت|زوج|زوجت|ابن|ابنت|جد|جدت|عم|خال|شقيق)\w{0,2}(?:ه|ها)(?!\w)"
)
_YOUNGEST, _OLDEST = 15, 110


def find_age_at_death(sentence: Sentence, spans: Sequence[Span], topic: Topic) -> Iterator[Turn]:
    """The question for the age at which the topic, and nobody else whom the sentence names, died."""
    for span in spans:
        value = span.value
        if not isinstance(value, DurationValue) or value.unit != "year":
            continue
        if not _YOUNGEST <= value.number <= _OLDEST:
            continue
        before = before_of(sentence, span)
        found = _AT_AGE.search(before)
        if found is None or not _tells_of_own_death(before[: found.start()], sentence, span, spans, topic):
            continue
        near = found["about"] or found["near"] or ""
        exact = fold(near) in own_words("of_age")
        if near and not (found["about"] or exact or fold(near) in own_words("near_age")):
            continue
        roughly = " تقريبًا" if near and not exact else ""
        dead = "وفاتها" if topic.gender == "feminine" else "وفاته"
        question = f"كم كان عمر {topic.name}{roughly} عند {dead}"
        yield Turn("own_number", {"question": question}, span.start, span.end, "age")


def _tells_of_own_death(
    before: str, sentence: Sentence, span: Span, spans: Sequence[Span], topic: Topic
) -> bool:
    """Whether the verb of dying stands before, and no other person or relative of the topic."""
    told = [fold(word) for word in before.split()]
    dies = any(_dies(word) for word in told)
    others = (
        one
        for one in spans
        if isinstance(one.value, NameValue)
        and one.value.type == "person"
        and one.start < span.start
        and not _is_topic(one, sentence, topic)
    )
    return dies and next(others, None) is None and not _KIN.search(before)


def _is_topic(name: Span, sentence: Sentence, topic: Topic) -> bool:
    """Whether the name is one of the topic's: none with another number behind it, as Napoleon the Second is not Napoleon."""
    behind = sentence.text[name.end - sentence.start :].split()[:1]
    said = {fold(word) for word in name.value.text.split()}
    others = {*said, *map(fold, behind)} & rank_words("ordinals") - {
        fold(word) for word in topic.name.split()
    }
    return bool(said & topic.openings) and not others


def _dies(word: str) -> bool:
    return word in own_words("death") or word[:1] in "وف" and word[1:] in own_words("death")


def opens_with_death(sentence: Sentence) -> bool:
    """Whether the first word says that he or she died."""
    first = fold(sentence.text.split()[0]) if sentence.text.split() else ""
    return _dies(first)
