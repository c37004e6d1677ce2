"""Places that are told one within the other ("in a village in the district of Tyre, in the south of Lebanon"), as one phrase."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import head_types, listed, stems
from questions.languages.ar.relation_table import told_words
from questions.languages.ar.tokens import Token, index_behind, index_ending_behind, tokenise
from questions.languages.ar.verbs import find_verb
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue, Sentence, Span

_INSIDE = frozenset({"في", "فى", "ب", "داخل", "ضمن", "قرب"})
_SMALL = frozenset({"city", "capital", "borough", ""})
_LARGE = frozenset({"country", "state", "region", "continent"})
_LONGEST_LINK, _LONGEST_NAME, _LONGEST_UNKNOWN = 5, 2, 40


def find_place_chains(sentence: Sentence, names: Sequence[Span]) -> Iterator[tuple[int, int]]:
    """Where such phrases begin and end, with the noun that says what the first place is."""
    tokens = tokenise(sentence.text, sentence.start)
    places = [span for span in names if isinstance(span.value, NameValue) and span.value.type == "place"]
    at = 0
    while at < len(places):
        last = at
        while last + 1 < len(places) and _holds(places[last], places[last + 1], tokens):
            last += 1
        start = _with_unknown(places[at], tokens)
        if last > at or start < places[at].start:
            yield (
                start if start < places[at].start else _with_kind(places[at], tokens),
                _with_nation(places[last], tokens),
            )
        at = last + 1


def _holds(inner: Span, outer: Span, tokens: list[Token]) -> bool:
    """Whether the words between say that the first place lies in the second."""
    first = index_behind(tokens, inner.end)
    between = tokens[first : min(index_behind(tokens, outer.start), first + _LONGEST_LINK + 1)]
    if not between and outer.start - inner.end <= 1:
        return outer.value.text.split()[0] in ("شمال", "جنوب", "شرق", "غرب", "وسط")
    if not between or len(between) > _LONGEST_LINK or not _all_link(between):
        return False
    if not _may_hold(inner, outer):
        return False
    glued = [
        stem for token in between for stem, cut in stems(token.folded) if cut and token.folded[:1] == "ب"
    ]
    if glued or any(token.folded in _INSIDE for token in between):
        return True
    kinds = [gazetteer("ar").named(span.value.text) for span in (inner, outer)]
    first, second = (place.kind if place is not None else "" for place in kinds)
    return between[0].text in "،," and first in _SMALL and second in _LARGE


def _may_hold(inner: Span, outer: Span) -> bool:
    """Whether nothing that we know of the two speaks against the one lying in the other."""
    first, second = (gazetteer("ar").named(span.value.text) for span in (inner, outer))
    if first is None or second is None or second.kind != "country" or first.kind not in ("city", "capital"):
        return True
    return not first.part or first.part == second.code


def _all_link(between: list[Token]) -> bool:
    """Whether the words only lead on; a name behind the noun that says its kind does ("the district of Tyre")."""
    named = {at + 1 for at, token in enumerate(between) if head_types().get(token.folded) == "place"}
    return all(_links(token) or at in named and token.text not in "،," for at, token in enumerate(between))


def _links(token: Token) -> bool:
    if token.text in "،,":
        return True
    return any(
        stem in _INSIDE
        or stem in listed("directions")
        or stem in told_words("area")
        or stem in nationalities("ar")
        or head_types().get(stem) == "place"
        for stem, _ in stems(token.folded)
    ) and not token.folded.startswith("و")


def _with_unknown(place: Span, tokens: list[Token]) -> int:
    """Where names that no list knows begin before ", in" or a comma and the place: "in Woodstock, Oxfordshire, England"."""
    behind = index_ending_behind(tokens, place.start)
    before = tokens[max(0, behind - _LONGEST_UNKNOWN) : behind]
    start, words = place.start, 0
    known = gazetteer("ar").named(place.value.text)
    if behind < len(tokens) and tokens[behind].start < place.start:
        return start
    while known is not None and known.kind in _LARGE and len(before) > 2 and before[-1].text in "،,":
        name = before[:-1]
        length = next((n for n in range(1, _LONGEST_NAME + 1) if len(name) > n and _opens(name[-n - 1])), 0)
        if not length or any(
            find_verb(token.text) or token.folded in listed("function_words") for token in name[-length:]
        ):
            break
        start, words = name[-length].start, words + length
        if name[-length - 1].text not in "،,":
            return start
        before = name[:-length]
    return place.start


def _opens(token: Token) -> bool:
    return token.text in "،," or token.folded in _INSIDE


def _with_kind(place: Span, tokens: list[Token]) -> int:
    """Where the noun begins that says what the place is."""
    behind = index_ending_behind(tokens, place.start)
    before = tokens[max(0, behind - 1) : behind]
    if before and any(stem in listed("place_kinds") for stem, _ in stems(before[-1].folded)):
        cut = next(cut for stem, cut in stems(before[-1].folded) if stem in listed("place_kinds"))
        return before[-1].start + cut
    return place.start


def _with_nation(place: Span, tokens: list[Token]) -> int:
    """Where the adjective ends that says of which country the place is: "American California"."""
    at = index_behind(tokens, place.end)
    following = tokens[at] if at < len(tokens) else None
    if (
        following is not None
        and following.folded.startswith("ال")
        and following.folded in nationalities("ar")
    ):
        return following.end
    return place.end
