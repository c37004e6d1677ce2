"""Puts right the endings that careless Arabic pages get wrong: grown words, tens in the wrong case, a noun without what its number asks for."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path

from questions.languages.ar.spellings import usage
from questions.languages.ar.verbs import bare, fold
from questions.languages.gazetteer import gazetteer
from questions.languages.registry import get_pack
from questions.languages.tables import plain_table

_COUNTED = re.compile(
    r"(?<![\d.,٫/:-])(?<![B-Za-z])(?<!ال)(\d{1,3}) ([ء-ي]{3,})(?![\w\u064b-\u0652])(?! ال| \d)"
)
_PLACE_WITH_ENDING = re.compile(r"(?<![ء-ي])([ء-ي]{3,}ا)\u064b(?![ء-ي])")
_DIGIT = re.compile(r"\d ")
_ONE_NOUN = re.compile(r"(?<!\w)([ء-ي]+) ([ء-ي]{2,}ي)(?=[؟.،]|$| (?!ال)[ء-ي]{3,})")
_FEW, _HUNDRED, _SHORT = 10, 100, 3
_VOWELS, _U = "\u064e\u064f\u0650\u0652", "\u064f"
_VOWEL = re.compile(f"[{_VOWELS}]")
_VOWELLED = re.compile(r"(?<![ء-ي\u064b-\u0652])([ء-ي]\u0651?\u064f?)[ء-ي\u064b-\u0652]+")


def well_formed(text: str) -> str:
    """The text with such endings put right."""
    for needed, wrong, right in _slips():
        if needed in text and wrong.search(text) is not None:
            text = wrong.sub(right, text)
    if _PLACE_WITH_ENDING.search(text) is not None:
        text = _PLACE_WITH_ENDING.sub(_without_ending, text)
    if _DIGIT.search(text) is not None:
        text = _COUNTED.sub(_counted, text)
    text = _ONE_NOUN.sub(_shortened, text) if "ي" in text else text
    return _VOWELLED.sub(_unvowelled, text) if _VOWEL.search(text) is not None else text


def _unvowelled(found: re.Match[str]) -> str:
    """The word without the vowels that a page puts in, right or wrong: that of its last letter changes with its place.

    A u tells a passive where it is the one vowel of its word, or that of the first letter; doubled letters and the endings of
    indefinite words are told by their own signs.
    """
    word = found[0].rstrip(_VOWELS)
    first, rest = found[1], word[len(found[1]) :]
    return word if not _VOWEL.search(word.replace(_U, "")) else first + _VOWEL.sub("", rest)


def _without_ending(found: re.Match[str]) -> str:
    """ "Britannia" without the ending of an indefinite object, which no name in an "a" takes."""
    return found[1] if gazetteer("ar").named(found[1]) is not None else found[0]


def _counted(found: re.Match[str]) -> str:
    """ "20 franc" with the ending that numbers from 11 to 99 ask for."""
    number, noun = found.groups()
    many = int(number) % _HUNDRED > _FEW and not number.startswith("0")
    return f"{number} {_one_of(noun)}" if many and fold(noun) not in _uncounted() else found[0]


def _one_of(noun: str) -> str:
    """The noun as numbers from 11 to 99 count it: one of its kind, in the form of an object."""
    one = noun.removesuffix("ات")
    if one != noun and len(one) > _SHORT:
        if one + "ة" in usage("spelled"):
            return one + "ة"
        noun = one if one in usage("objects") else noun
    is_many = noun.endswith(("ين", "ون", "ات"))
    return noun if is_many or bare(noun) not in usage("objects") else f"{noun}\u064bا"


def _shortened(found: re.Match[str]) -> str:
    """ "The first club that", without the letter that falls away."""
    before, noun = found.groups()
    if before in _listed("before_any_one") and noun in _listed("defective"):
        return f"{before} {noun[:-1]}\u064d"
    return found[0]


@cache
def _uncounted() -> frozenset[str]:
    """What stands behind a number and takes no ending: scales, short units, months."""
    months = (word for written in get_pack("ar").dates.months.values() for word in written)
    return frozenset(fold(word) for word in (*_listed("scales"), *months))


@cache
def _slips() -> tuple[tuple[str, re.Pattern[str], str], ...]:
    """What a text with the slip holds ("" for anything), the slip, and what it should be."""
    return tuple(
        (slip.get("needs", ""), re.compile(slip["wrong"]), slip["right"]) for slip in _table()["slips"]
    )


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(_table()[name].split())


@cache
def _table() -> dict:
    return plain_table(Path(__file__).parent / "mending.toml")
