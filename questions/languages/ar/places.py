"""Places in Arabic text that the gazetteer knows, with the direction words before them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from questions.languages.ar.naming import every_name, head_types, listed, longest, stems
from questions.languages.ar.tagging import tagger
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.naming import Find
from questions.languages.words_in_place import Line

_LONGEST_AREA, _SHORTEST = 5, 4
_KNOWN_CITY, _KNOWN_TOWN = 800_000, 150_000


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
    openings = gazetteer("ar").longest
    for stem, cut in _readings(texts[at]):
        if stem not in openings:
            continue
        place, length = gazetteer("ar").find(texts, at, stem)
        if place is None or _is_broken(line, at, length) or cut and texts[at] in listed("doubtful_places"):
            continue
        if length == 1 and _is_doubtful(stem, place) and not _is_led(line, texts, at, cut):
            continue
        return Find(
            at,
            at + length,
            "place",
            cut=cut,
            lead="" if stem[0] == "ل" else _lead(texts[at], cut),
            gender=place.gender,
            weight=_weight(stem, length),
        )
    return None


def _readings(word: str) -> tuple[tuple[str, int], ...]:
    """The word with and without glued letters; "for" before a name that itself begins with that letter ("for Lebanon")."""
    if "لل" not in word[:3] or len(word) <= _SHORTEST:
        return stems(word)
    cut = word.index("لل")
    return (*stems(word), (word[cut + 1 :], cut + 1)) if cut == 0 or word[0] in "وف" else stems(word)


def _is_doubtful(name: str, place: Place) -> bool:
    """Whether the name is a common word or a person's name as often."""
    if name in listed("doubtful_places"):
        return True
    if place.kind != "city" or place.population > _KNOWN_CITY:
        return False
    if 0 < place.population < _KNOWN_TOWN:
        return True
    return name in tagger().common or name in every_name()


def with_area(line: Line, found: Find) -> Find:
    """The place with the words before it that say which part of it: "the north-west of Russia"."""
    if found.cut or found.first and _is_side(line, found.first - 1):
        return found
    first = found.first
    while first > 0 and found.first - first < _LONGEST_AREA and not line.words[first].mark:
        word = line.words[first - 1].text
        if word not in listed("area_links") and not _is_area_word(word):
            break
        first -= 1
        if word not in listed("area_links", "directions", "area_words"):
            break
    while first < found.first and not _opens_area(line.words[first].text):
        first += 1
    if first == found.first:
        return found
    word = line.words[first].text
    cut = next(
        cut for stem, cut in stems(word) if stem in listed("directions") or stem in listed("area_nouns")
    )
    return replace(found, first=first, cut=cut, lead=_lead(word, cut), weight=found.weight + 3)


def _is_side(line: Line, at: int) -> bool:
    """Whether the word says on which side something lies ("to the west Chad"), not which part of it."""
    return any(
        stem.startswith("ال") and stem in listed("area_words") for stem, _ in stems(line.words[at].text)
    )


def _is_area_word(word: str) -> bool:
    return any(stem in listed("directions") or stem in listed("area_words") for stem, _ in stems(word))


def _opens_area(word: str) -> bool:
    return any(stem in listed("directions") or stem in listed("area_nouns") for stem, _ in stems(word))


def _lead(word: str, cut: int) -> str:
    return "ال" if cut and word[cut - 1 : cut + 1] == "لل" else ""


def _weight(first: str, length: int) -> float:
    """A state whose name begins with a head noun ("union") weighs more than what the head alone would give."""
    return length + (4 if first.removeprefix("ال") in head_types() and length > 1 else 2)


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
        if at + length <= len(texts) and " ".join((first, *texts[at + 1 : at + length])) in listed(name):
            return length
    return 0
