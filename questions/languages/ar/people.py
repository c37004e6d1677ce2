"""People in Arabic text: what follows a title, and runs of words that begin with a given name."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.ar.naming import is_definite, listed, stems
from questions.languages.ar.places import phrase_at, place_at
from questions.languages.ar.verbs import find_verb
from questions.languages.naming import Find
from questions.languages.words_in_place import Line

_LONGEST = 6


def find_people(line: Line) -> Iterator[Find]:
    """Names of people in the line."""
    texts = [word.text for word in line.words]
    at = 0
    while at < len(texts):
        found = _titled(line, texts, at) or _given(line, texts, at)
        if found is None:
            at += 1
            continue
        yield found
        at = found.last


def _titled(line: Line, texts: list[str], at: int) -> Find | None:
    for stem, _ in stems(texts[at]):
        length = phrase_at(texts, at, stem, "titles")
        if length and at + length < len(texts):
            first = at + length
            last = _name_end(line, texts, first)
            if last > first and not line.words[first].mark:
                return Find(first, last, "person", gender=_gender(texts[first], stem), weight=3.5)
    return None


def _given(line: Line, texts: list[str], at: int) -> Find | None:
    for stem, cut in stems(texts[at]):
        if stem in listed("function_words"):
            return None
        if stem in listed("male_names") or stem in listed("female_names"):
            last = _name_end(line, texts, at + 1)
            return Find(
                at, last, "person", cut=cut, gender=_gender(stem, ""), weight=3 if last > at + 1 else 1.5
            )
    return None


def _name_end(line: Line, texts: list[str], at: int) -> int:
    """The word after the name whose next word may be at ``at``."""
    first = at
    while at < len(texts) and at - first < _LONGEST and (at == first or not line.words[at].mark):
        word = texts[at]
        if _ends_name(word) or (is_definite(word) and (at == first or at > first + 1)):
            break
        if place_at(texts, at)[0] is not None and at > first and not is_definite(word):
            break
        at += 1
    return at


def _ends_name(word: str) -> bool:
    if word in listed("male_names") or word in listed("female_names") or word in listed("joiners"):
        return False
    if word in listed("function_words") or word.isdigit() or find_verb(word) is not None:
        return True
    return word.startswith(("وال", "بال", "لل")) or word.endswith(("ة", "ات", "ا")) and len(word) > 7


def _gender(name: str, title: str) -> str:
    if title.endswith("ة") and title.removeprefix("ال") not in listed("masculine_nouns"):
        return "feminine"
    if name in listed("female_names") and name not in listed("male_names"):
        return "feminine"
    return "masculine"
