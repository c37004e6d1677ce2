"""Happenings that Arabic tells of its topic by a pronoun: "since its independence in 1956", "until his death in 1970"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.ar.tokens import tokenise, words
from questions.languages.ar.topics import without_owner
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Topic
from questions.languages.reading import NameValue, Sentence, Span

_LED = r"(?:منذ|بعد|قبل|حتى|عقب|إثر|قبيل|بعيد|غداة|تاريخ|عند)"
_OWN = re.compile(
    rf"(?<!\w)[وف]?{_LED}\s+(?P<noun>\w{{3,}}?(?P<suffix>ها|ه))(?P<rest>(?:\s+[^\s،؛:.()]+){{0,6}}?)\s*$"
)
_POINTS = re.compile(r"(?<!\w)\w{3,}(?:ها|هم|هما|ه)(?!\w)")


def own_happening(sentence: Sentence, names: Sequence[Span], end: int, topic: Topic) -> str:
    """The happening whose words end right before ``end``, with the topic's name in the place of the pronoun; "" for none.

    Nobody and nothing else that the pronoun may mean is named before it in the sentence.
    """
    found = _OWN.search(sentence.text[: end - sentence.start])
    if found is None or (found["suffix"] == "ها") != (topic.gender == "feminine"):
        return ""
    noun = without_owner(found["noun"])
    if noun.endswith("ت"):
        noun = noun[:-1] + "ة"
    place = sentence.start + found.start("noun")
    if not _befalls(fold(noun), topic):
        return ""
    if fold(noun) not in words("happenings") or any(_may_be_meant(span, place, topic) for span in names):
        return ""
    rest = found["rest"]
    told = tokenise(rest, 0)
    verbs = (find_verb(token.text) for token in told)
    if _POINTS.search(rest) or any(form is not None and not form.also_noun for form in verbs):
        return ""
    return f"{noun} {topic.name}{rest}"


def _befalls(noun: str, topic: Topic) -> bool:
    """Whether what the noun tells happens to persons where the topic is one, and to things where it is a thing."""
    if topic.is_person:
        return noun in words("of_persons", "befalls_persons")
    return noun not in words("of_persons")


def _may_be_meant(span: Span, place: int, topic: Topic) -> bool:
    value = span.value
    if span.start >= place or not isinstance(value, NameValue):
        return False
    if {fold(word) for word in value.text.split()} & topic.openings:
        return False
    return (value.type == "person") == topic.is_person
