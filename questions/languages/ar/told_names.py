"""The names of an Arabic sentence with the words before them, as the patterns of relations see them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from questions.languages.ar.naming import listed
from questions.languages.ar.relation_table import area_words, told_words
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, words
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Span

_OTHERS = frozenset(
    fold(word) for word in ["وآخرون", "وآخرين", "وغيره", "وغيرها", "وغيرهم", "وأخوه", "وشقيقه", "وزوجته"]
)
_REACH = 16


@dataclass(frozen=True, slots=True)
class Told:
    """A name with the words before it as the patterns see them, and where each of these begins."""

    span: Span
    start: int
    text: str
    before: str
    starts: tuple[int, ...]


def every_told(tokens: list[Token], names: list[Span], dates: list[Span], topic: Topic) -> Iterator[Told]:
    for span in names:
        start, text = _core(span)
        if span.value.type not in ("place", "person"):
            continue
        before = [token for token in tokens if token.start < start][-_REACH:]
        shown, starts = _as_pattern_sees(before, names, dates, span, start, topic)
        rest = [token for token in tokens if token.start >= span.end]
        if _is_whole(span, rest, [name for name in names if name.value.type == span.value.type]):
            yield Told(span, start, text, " ".join(shown), tuple(starts))


def _core(span: Span) -> tuple[int, str]:
    """Where the name of the place itself begins in "the north of Iraq", and that name."""
    text = span.value.text
    if span.value.type != "place" or gazetteer("ar").named(text) is not None:
        return span.start, text
    parts = text.split()
    if fold(parts[0]) in told_words("regions"):
        return span.start, text
    for first in range(1, len(parts)):
        inner = " ".join(parts[first:])
        if fold(parts[0].removeprefix("ال")) in area_words() and gazetteer("ar").named(inner) is not None:
            return span.end - len(inner), inner
    return span.start, text


def _as_pattern_sees(
    tokens: list[Token], names: list[Span], dates: list[Span], but: Span, end: int, topic: Topic
) -> tuple[list[str], list[int]]:
    """The words before ``end``, each date, each other place and the topic as one mark, and where they begin."""
    shown: list[str] = []
    starts: list[int] = []
    places = [span for span in names if span.value.type == "place" and span is not but]
    own = [span for span in names if span is not but and _names_topic(span, topic)]
    for token in tokens:
        word = fold(token.text[: end - token.start])
        if any(span.start <= token.start < span.end for span in dates):
            word = "@"
        elif any(span.start <= token.start < span.end for span in places):
            word = "#"
        elif word in topic.nouns or any(span.start <= token.start < span.end for span in own):
            word = "$"
        if word not in "@#$" or shown[-1:] != [word]:
            shown.append(word)
            starts.append(token.start)
    return shown, starts


def _is_whole(span: Span, rest: list[Token], names: list[Span]) -> bool:
    """Whether nothing behind the name may belong to it, and no second name stands beside it."""
    rest = _behind_brackets(rest)
    if not rest:
        return True
    following = rest[0]
    if following.folded in _OTHERS or following.text in "،," and rest[1:2] and rest[1].folded in _OTHERS:
        return False
    if following.text in PUNCTUATION or following.folded.isdigit():
        return not (following.text in "،," and _is_joined(rest[1:2], names))
    if following.folded == "و" or _is_joined(rest[:1], names):
        return False
    if span.value.type == "place":
        return not is_definite(following) and following.start - span.end <= 1
    if following.folded[:1] == "و" and following.folded[1:] in told_words("parts_of_works"):
        return True
    plain = following.folded in listed("function_words") or is_preposition(following)
    verb = find_verb(following.text.removeprefix("و")) if following.folded[:1] == "و" else None
    return plain or verb is not None or following.folded in words("date_leads")


def _behind_brackets(rest: list[Token]) -> list[Token]:
    if not rest or rest[0].text != "(":
        return rest
    closing = next((index for index, token in enumerate(rest) if token.text == ")"), len(rest))
    return rest[closing + 1 :]


def _is_joined(rest: list[Token], names: list[Span]) -> bool:
    return any(
        token.folded.startswith("و") and any(span.start - 1 <= token.start < span.end for span in names)
        for token in rest
    )


def is_topic(span: Span, topic: Topic) -> bool:
    return {fold(word) for word in span.value.text.split() if len(word) > 2} <= topic.openings


def _names_topic(span: Span, topic: Topic) -> bool:
    """Whether the name is the topic's, told longer or shorter."""
    return span.value.type == "person" and fold(span.value.text.split()[0]) in topic.openings
