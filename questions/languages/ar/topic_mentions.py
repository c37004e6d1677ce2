"""Where an Arabic article calls its own topic by the noun of its kind alone ("the city"), and the name in its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from questions.languages.ar.naming import gender_of_noun, head_types, listed
from questions.languages.ar.tokens import is_definite, pairs, tokenise, words
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import NameValue, Sentence, Span

_GLUED = ("و", "ف", "ب", "ك", "")


def topic_mentions(
    sentences: Sequence[Sentence], names: Sequence[Span], topic: Topic
) -> Iterator[tuple[int, int, str]]:
    """Mentions of the topic by its noun, in sentences that, as the one before, name nothing else of its kind."""
    nouns = {noun for noun in topic.nouns if gender_of_noun(noun.removeprefix("ال")) == topic.gender}
    if topic.is_person or not nouns:
        return
    written = _with_what_is_glued(nouns)
    rivals = [span.start for span in names if _may_be_meant(span, topic)]
    at, before = 0, False
    for sentence in sentences:
        here = False
        while at < len(rivals) and rivals[at] < sentence.end:
            here = here or rivals[at] >= sentence.start
            at += 1
        if not (here or before):
            yield from _in_sentence(sentence, written, topic.name)
        before = here


def _may_be_meant(span: Span, topic: Topic) -> bool:
    """Whether the name is that of something else which the noun may mean as well."""
    value = span.value
    if not isinstance(value, NameValue) or value.type == "person":
        return False
    if {fold(word) for word in value.text.split()} & topic.openings:
        return False
    kinds = {noun.removeprefix("ال") for noun in topic.nouns}
    head = fold(value.text.split()[0]).removeprefix("ال")
    if head in head_types() or head in listed("place_kinds"):
        return head in kinds
    place = gazetteer("ar").named(value.text)
    if place is not None:
        return fold(pairs("place_nouns").get(place.kind, place.kind)) in kinds
    return value.type != "event" and (value.type == "place") == _is_place(topic)


def _is_place(topic: Topic) -> bool:
    """Whether the topic is a place, by its name or by the noun of its kind."""
    kinds = {head_types().get(noun.removeprefix("ال"), "place") for noun in topic.nouns}
    return gazetteer("ar").named(topic.name) is not None or "place" in kinds


def _in_sentence(sentence: Sentence, written: Mapping[str, str], name: str) -> Iterator[tuple[int, int, str]]:
    tokens = tokenise(sentence.text, sentence.start)
    for place, token in enumerate(tokens):
        glued = written.get(token.folded)
        if glued is None:
            continue
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        described = following is not None and (
            is_definite(following) or following.folded in ("التي", "الذي", "الي")
        )
        pointed = place and tokens[place - 1].folded in words("pointing", "itself")
        any_of_kind = following is not None and f"{token.folded}_{following.folded}" in words("any_of_kind")
        if described or pointed or any_of_kind:
            continue
        whole = "ل" + name[2:] if glued == "ل" and name.startswith("ال") else name
        yield token.start, token.end, glued + whole


def _with_what_is_glued(nouns: set[str]) -> dict[str, str]:
    """What is written onto the front of each noun, by the whole word: the article's first letter goes where "for" stands before it."""
    written = {glued + noun: glued for glued in _GLUED for noun in nouns}
    return written | {f"لل{noun.removeprefix('ال')}": "ل" for noun in nouns if noun.startswith("ال")}
