"""Places in Arabic text that the gazetteer knows, with the direction words before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import listed, longest, stems
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.naming import Find
from questions.languages.words_in_place import Line


def find_places(line: Line) -> Iterator[Find]:
    """Every place of the gazetteer in the line."""
    texts = [word.text for word in line.words]
    at = 0
    while at < len(texts):
        found = _place_at(line, texts, at)
        if found is None:
            at += 1
            continue
        yield found
        at = found.last


def place_at(texts: Sequence[str], at: int) -> tuple[Place | None, int]:
    """The place whose name begins with the word as it stands, and its length in words."""
    return gazetteer("ar").find(texts, at)


def _place_at(line: Line, texts: list[str], at: int) -> Find | None:
    for stem, cut in stems(texts[at]):
        place, length = gazetteer("ar").find(texts, at, stem)
        if place is None or _is_broken(line, at, length):
            continue
        if length == 1 and stem in listed("doubtful_places") and not _is_led(line, texts, at, cut):
            continue
        lead = "ال" if cut and texts[at][cut - 1 : cut + 1] == "لل" else ""
        return Find(at, at + length, "place", cut=cut, lead=lead, gender=place.gender, weight=2 + length)
    return None


def _is_broken(line: Line, at: int, length: int) -> bool:
    """Whether a mark stands inside the words."""
    return any(word.mark for word in line.words[at + 1 : at + length])


def _is_led(line: Line, texts: list[str], at: int, cut: int) -> bool:
    if cut and texts[at][cut - 1] in "بل":
        return True
    return at > 0 and not line.words[at].mark and stems(texts[at - 1])[-1][0] in listed("place_leads")


def phrase_at(texts: Sequence[str], at: int, first: str, name: str) -> int:
    """How many words the longest phrase of the list takes that begins with ``first`` at ``at``; 0 for none."""
    for length in range(longest(name).get(first, 0), 0, -1):
        if " ".join((first, *texts[at + 1 : at + length])) in listed(name):
            return length
    return 0
