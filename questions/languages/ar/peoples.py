"""Peoples, dynasties and believers in Arabic text: "the Ottomans", "the Muslims"."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.ar.naming import is_definite, listed, stems
from questions.languages.naming import Find
from questions.languages.nationalities import nationalities
from questions.languages.words_in_place import Line

_PLURALS = ("ون", "ين")


def find_peoples(line: Line) -> Iterator[Find]:
    """The peoples that the line names."""
    done = 0
    for at, word in enumerate(line.words):
        for stem, cut in stems(word.text):
            if at >= done and is_people(stem):
                lead = "ال" if cut and word.text[cut - 1 : cut + 1] == "لل" else ""
                done = at + 1 + _goes_on(line, at + 1, stem)
                yield Find(at, done, "other", cut, lead, gender="masculine", number="plural", weight=2.6)
                break


def _goes_on(line: Line, at: int, people: str) -> bool:
    """Whether the next word, in the same case, says which of the people is meant: "the Seljuk Turks"."""
    if at >= len(line.words) or line.words[at].mark or not is_people(line.words[at].text):
        return False
    endings = {word[-2:] for word in (people, line.words[at].text)} & set(_PLURALS)
    return len(endings) < 2


def is_people(stem: str) -> bool:
    """Whether a word without clitics names a people."""
    if not is_definite(stem):
        return False
    return stem in listed("peoples") or (stem.endswith(_PLURALS) and stem[2:-2] in nationalities("ar"))
