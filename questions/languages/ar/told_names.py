"""The names of an Arabic sentence with the words before them, as the patterns of relations see them."""

from __future__ import annotations

import sys
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property

from questions.languages.ar.naming import listed
from questions.languages.ar.relation_table import area_words, told_words
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    index_behind,
    is_definite,
    is_preposition,
    words,
)
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import Span

_OTHERS = frozenset(
    fold(word) for word in ["وآخرون", "وآخرين", "وغيره", "وغيرها", "وغيرهم", "وأخوه", "وشقيقه", "وزوجته"]
)
_FLOWS = frozenset({"ينبع", "تنبع", "يجري", "تجري", "يمر", "تمر"})
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
    """Every place and person of the sentence that nothing behind it may belong to."""
    marks = _marks(tokens, names, dates, topic)
    closings = [at for at, token in enumerate(tokens) if token.text == ")"]
    alike = {kind: [name for name in names if name.value.type == kind] for kind in ("place", "person")}
    for span in names:
        start, text = _core(span)
        if span.value.type not in alike:
            continue
        end = index_behind(tokens, start)
        shown, starts = _as_pattern_sees(tokens, range(max(0, end - _REACH), end), marks, span, start, topic)
        if _is_whole(span, _rest(tokens, span, closings), alike[span.value.type]):
            yield Told(span, start, text, " ".join(shown), tuple(starts))


def _rest(tokens: list[Token], span: Span, closings: list[int]) -> list[Token]:
    """The two words behind the name, and behind brackets that open there."""
    at = index_behind(tokens, span.end)
    if at < len(tokens) and tokens[at].text == "(":
        closing = bisect_left(closings, at)
        at = closings[closing] + 1 if closing < len(closings) else len(tokens)
    return tokens[at : at + 2]


def _marks(
    tokens: list[Token], names: list[Span], dates: list[Span], topic: Topic
) -> dict[int, list[tuple[str, Span]]]:
    """By the index of a word the dates, places and names of the topic that hold it, with the mark of each."""
    marked = [("@", span) for span in dates]
    marked += [("#", span) for span in names if span.value.type == "place"]
    marked += [("$", span) for span in names if _names_topic(span, topic)]
    found: dict[int, list[tuple[str, Span]]] = {}
    for mark, span in marked:
        for at in range(index_behind(tokens, span.start), index_behind(tokens, span.end)):
            found.setdefault(at, []).append((mark, span))
    return found


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
    tokens: list[Token],
    before: range,
    marks: dict[int, list[tuple[str, Span]]],
    but: Span,
    end: int,
    topic: Topic,
) -> tuple[list[str], list[int]]:
    """The words ``before``, none behind ``end``, each date, each other place and the topic as one mark, and where they begin."""
    shown: list[str] = []
    starts: list[int] = []
    for at in before:
        token = tokens[at]
        held = {mark for mark, span in marks.get(at, ()) if span is not but}
        word = fold(token.text[: end - token.start])
        if "@" in held or "#" in held:
            word = "@" if "@" in held else "#"
        elif word in topic.nouns or "$" in held or topic.is_person and word in topic.openings:
            word = "$"
        if word not in "@#$" or shown[-1:] != [word]:
            shown.append(word)
            starts.append(token.start)
    return shown, starts


def _is_whole(span: Span, rest: list[Token], names: list[Span]) -> bool:
    """Whether nothing behind the name may belong to it, and no second name stands beside it."""
    if not rest:
        return True
    following = rest[0]
    if following.folded in words("makes_no_place"):
        return False
    if following.folded in _OTHERS or following.text in "،," and rest[1:2] and rest[1].folded in _OTHERS:
        return False
    if _is_other_part(rest):
        return True
    if following.text in PUNCTUATION or following.folded.isdigit():
        return not (following.text in "،," and _is_joined(rest[1:2], names))
    if following.folded == "و" or _is_joined(rest[:1], names):
        return False
    if span.value.type == "place":
        if following.folded in told_words("counted_behind"):
            return True
        plain = not is_definite(following) or _tells_country(following, span)
        return plain and following.start - span.end <= 1
    plain = following.folded in listed("function_words") or is_preposition(following)
    verb = find_verb(following.text.removeprefix("و")) if following.folded[:1] == "و" else None
    return plain or verb is not None or following.folded in words("date_leads")


def _tells_country(following: Token, span: Span) -> bool:
    """Whether the adjective behind a town only tells of what country it is: "the Spanish town of X"."""
    place = gazetteer("ar").named(_core(span)[1])
    town = place is not None and place.kind in ("city", "capital")
    return town and following.folded.removeprefix("ال") in nationalities("ar")


def _is_other_part(rest: list[Token]) -> bool:
    """Whether what else a work has of people opens behind the name ("and starring"), or what it is made of ("based on")."""
    first, *following = (token.folded for token in rest)
    joined = first == "و" and following and following[0] in told_words("parts_of_works")
    return joined or first.removeprefix("و") in told_words("parts_of_works") or first in told_words("made_of")


def _is_joined(rest: list[Token], names: list[Span]) -> bool:
    """Whether a name begins at the word, which is joined to what stands before."""
    for token in rest:
        last = bisect_right(names, token.start + 1, key=lambda span: span.start) - 1
        if token.folded.startswith("و") and last >= 0 and token.start < names[last].end:
            return True
    return False


def is_topic(span: Span, topic: Topic) -> bool:
    said = fold(span.value.text)
    return said == fold(topic.name) or {word for word in said.split() if len(word) > 2} <= topic.openings


def _names_topic(span: Span, topic: Topic) -> bool:
    """Whether the name is the topic's, told longer or shorter."""
    return span.value.type == "person" and fold(span.value.text.split()[0]) in topic.openings


@dataclass(frozen=True)
class Ahead:
    """What the sentence names or tells first besides its topic: the places are those of ends, huge where there is none."""

    tokens: list[Token]
    names: list[Span]
    topic: Topic
    tells: Callable[[Token], bool]

    @cached_property
    def _others(self) -> list[Span]:
        return [span for span in self.names if not is_topic(span, self.topic) and not self._is_opening(span)]

    def _is_opening(self, span: Span) -> bool:
        """Whether the name is the topic's at the head of the sentence, with what stands behind it: "the X Sporting Club"."""
        opens = bool(self.tokens) and span.start == self.tokens[0].start
        return opens and fold(span.value.text).startswith(f"{fold(self.topic.name)} ")

    @cached_property
    def _alike(self) -> list[Span]:
        gender = self.topic.gender
        return [span for span in self._others if span.features.get("gender", gender) == gender]

    @cached_property
    def first_person(self) -> int:
        """Where the first other person's name ends."""
        return _first(span.end for span in self._others if span.value.type == "person")

    @cached_property
    def first_alike(self) -> int:
        """Where the first other name ends that may have the topic's gender."""
        return _first(span.end for span in self._alike)

    @cached_property
    def first_alike_but_places(self) -> int:
        """The same of names that are no place's."""
        return _first(span.end for span in self._alike if span.value.type != "place")

    @cached_property
    def first_place(self) -> int:
        """Where the first other place's name ends."""
        return _first(span.end for span in self._others if span.value.type == "place")

    @cached_property
    def first_telling(self) -> int:
        """Where the first word stands that tells something."""
        own = self.topic.openings
        telling = (token for token in self.tokens if token.folded not in own and self.tells(token))
        return next((token.start for token in telling), sys.maxsize)


def _first(places: Iterable[int]) -> int:
    return min(places, default=sys.maxsize)


def tells(token: Token) -> bool:
    """Whether the word is a verb that tells something else than where a thing lies or flows."""
    form = find_verb(token.text) or find_verb(token.text.removeprefix("و"))
    return form is not None and not form.also_noun and token.folded not in words("lies_in") | _FLOWS
