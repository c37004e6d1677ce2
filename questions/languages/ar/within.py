"""Names that a longer Arabic name tells: the country whose part it is, and the fathers of a person."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.ar.naming import listed, stems
from questions.languages.gazetteer import gazetteer
from questions.languages.letters import fold
from questions.languages.nationalities import nationalities
from questions.languages.reading import NameValue

_NATION_WITHIN = 4


def told_within(name: NameValue) -> Iterator[NameValue]:
    """The place of which "the north of Lebanon" is a part, and the father in "A son of B"."""
    words = name.text.split()
    if len(words) == 1:
        return
    if name.type == "place":
        whole = _whole(words)
        if whole:
            yield NameValue(whole, "place")
    elif name.type == "person":
        for at in range(1, len(words) - 1):
            if fold(words[at]) in listed("sons"):
                yield NameValue(" ".join(words[at + 1 :]), "person")


def nation_in(definition: str) -> str:
    """The noun and the nation of "an Iraqi town ...", which says where the town is; "" where it tells none."""
    words = definition.split()
    if not words or fold(words[0]) not in listed("place_kinds", "place_heads"):
        return ""
    for at, word in enumerate(words[1:_NATION_WITHIN], start=1):
        if fold(word.strip("،,.")) in nationalities("ar"):
            return " ".join(words[:1] + [words[at].strip("،,.")])
    return ""


def _whole(words: list[str]) -> str:
    """The known place that stands behind words for a side or part, or before an adjective of side."""
    folded = [fold(word) for word in words]
    first = 0
    while first < len(words) - 1 and _is_side(folded[first]):
        first += 1
    if first:
        return " ".join(words[first:])
    before = " ".join(words[:-1])
    place = gazetteer("ar").named(before)
    side = folded[-1] in listed("area_words")
    return before if side and place is not None and place.kind == "continent" else ""


def _is_side(word: str) -> bool:
    return word in listed("area_links") or any(
        stem in listed("directions") or stem in listed("area_words") for stem, _ in stems(word)
    )
