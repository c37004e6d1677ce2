"""Foreign names in Arabic text that no list holds, told by the words around them: clubs, and who won a prize."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.naming import every_name, head_types, is_definite, listed, stems
from questions.languages.ar.places import place_at
from questions.languages.ar.tagging import tagger
from questions.languages.ar.verbs import find_verb
from questions.languages.ar.writing import has_article
from questions.languages.gazetteer import gazetteer
from questions.languages.naming import Find
from questions.languages.words_in_place import Line

_SHORTEST = 3
_NATIVE = ("ة", "ات", "ون", "ين", "ها", "هم", "ية", "ا", "نا")
_PRIZE_REACH, _LONGEST_PRIZE = 14, 3


def is_foreign(word: str) -> bool:
    """Whether the word is unknown and has not the form of an Arabic noun or verb."""
    return _is_unknown(word) and not word.endswith(_NATIVE)


def _is_unknown(word: str) -> bool:
    if len(word) < _SHORTEST or not word.isalpha() or word[0].isascii():
        return False
    every = [stem for stem, _ in stems(word)]
    if any(
        is_definite(stem) or stem in tagger().common or stem in listed("function_words") for stem in every
    ):
        return False
    return (
        not any(stem in head_types() or stem in listed("titles") for stem in every)
        and find_verb(word) is None
    )


def is_foreign_name(line: Line, at: int, tags: Sequence[str]) -> bool:
    """Whether exactly two unknown words stand together from here, one of them foreign and neither a place."""
    words = line.words
    if at < 1 or at + 1 >= len(words) or words[at].mark or words[at + 1].mark:
        return False
    pair = (at, at + 1)
    if not all(_is_part(line, one, tags) for one in pair) or not any(
        is_foreign(words[one].text) for one in pair
    ):
        return False
    return at + 2 >= len(words) or bool(words[at + 2].mark) or not _is_part(line, at + 2, tags)


def foreign_pair_at(line: Line, at: int, tags: Sequence[str]) -> int:
    """Where two such words stand together, behind one adjective or none ("the left defender"); 0 for nowhere."""
    if is_foreign_name(line, at, tags):
        return at
    behind_adjective = at < len(line.words) and has_article(line, at)
    return at + 1 if behind_adjective and is_foreign_name(line, at + 1, tags) else 0


def _is_part(line: Line, at: int, tags: Sequence[str]) -> bool:
    word = line.words[at].text
    if place_at([word], 0)[0] is not None or tags[at].endswith(("place", "organisation")):
        return False
    if word[:1] in "وف" and word not in every_name():
        return False
    known = len(word) >= _SHORTEST and word in every_name() and word not in tagger().common
    return known or _is_unknown(word)


def find_clubs(line: Line) -> Iterator[Find]:
    """Clubs and newspapers that are called by a town and a foreign word: "Pittsburgh Steelers"."""
    known = listed("foreign_clubs")
    for at, word in enumerate(line.words):
        if word.text not in known or word.mark:
            continue
        town = _town_before(line, at)
        if town is not None:
            first, cut = town
            yield Find(first, at + 1, "organisation", cut=cut, gender="masculine", weight=4.25, sure=False)


def _town_before(line: Line, at: int) -> tuple[int, int] | None:
    """Where the town begins that ends before the word, and what is glued to it."""
    texts = [word.text for word in line.words[:at]]
    for length in (2, 1):
        first = at - length
        if first < 0 or any(word.mark for word in line.words[first + 1 : at]):
            continue
        for stem, cut in stems(texts[first]):
            place, taken = gazetteer("ar").find(texts, first, stem)
            if place is not None and taken == length:
                return first, cut
    return None


def find_winners(line: Line, tags: Sequence[str]) -> Iterator[Find]:
    """Foreign names of persons behind a prize that was won: "the winner of the Oscar, ..."."""
    texts = [word.text for word in line.words]
    if _prizes().isdisjoint(texts):
        return
    for at in range(1, len(texts)):
        if texts[at - 1] not in _prizes() or not _is_won(texts, at - 1):
            continue
        for first in range(at, min(len(texts), at + _LONGEST_PRIZE)):
            if is_foreign_name(line, first, tags):
                yield Find(first, first + 2, "person", gender="masculine", weight=1.9, sure=False)
                break


@cache
def _prizes() -> frozenset[str]:
    """The words for a prize, with what may be glued to them."""
    return frozenset(glued + word for glued in ("", "و", "ب", "ل", "وب") for word in listed("prizes"))


def _is_won(texts: Sequence[str], prize: int) -> bool:
    """Whether "who won" stands before the prize."""
    before = texts[max(0, prize - _PRIZE_REACH) : prize]
    return any(stem in listed("winners") for word in before for stem, _ in stems(word))
