"""What speaks against a gap for a number in an Arabic sentence: it holds that day only, breaks off, or its title tells it."""

from __future__ import annotations

import re

from questions.languages.ar.number_words import few_words, listed
from questions.languages.ar.tokens import Token, tokenise, words
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare, find_verb
from questions.languages.asked import Asked
from questions.languages.reading import DurationValue

_GAP = "______"
_ONLY = re.compile(rf"{_GAP}\s+فقط")
_PRESENT_SINCE = re.compile(rf"(?<!\w)منذ\s+(?:\S+\s+){{0,3}}{_GAP}")
_AFTER_GAP = re.compile(rf"(?<!\w)(?:بعد|خلال|في غضون)\s+(?:\S+\s+){{0,2}}{_GAP}")
_SO_FAR = re.compile(r"(?<!\w)حتى (?:الآن|اليوم|الساعة)(?!\w)")
_AREA_GAP = re.compile(rf"مساحة\S*\s+(?:\S+\s+)?{_GAP}")
_SQUARE = re.compile(r"مربع|²|2|٢|هكتار|فدان|دونم")
_SHORT = 4


# "More than | about 25".
_ABOUT, _BOUND_BEFORE = (
    re.compile(r"(?:حوالي|نحو|قرابة|زهاء)\s"),
    re.compile(r"(?:أكثر|أقل|أزيد|اكثر|اقل) من _{3,}"),
)


def number_gap_objection(asked: Asked) -> str:
    """A gap whose sentence holds on the day of the report only, or breaks off."""
    stem = bare(asked.stem)
    said = bare(asked.sentence.text)
    tokens = tokenise(stem, 0)
    present = any((form := find_verb(token.text)) is not None and form.present for token in tokens[:2])
    future = any(token.folded[:2] in ("سي", "ست") and is_verb(token.text[1:]) for token in tokens)
    if _ONLY.search(stem) or _SO_FAR.search(said):
        return "eliminable" if _ONLY.search(stem) else "stale"
    passes = _PRESENT_SINCE.search(stem) and present or _AFTER_GAP.search(stem) and (present or future)
    if passes and isinstance(asked.value, DurationValue):
        return "stale"
    if _ABOUT.match(bare(asked.key)) and _BOUND_BEFORE.search(stem):
        return "ungrammatical"
    if _is_told_by_title(asked):
        return "key_in_stem"
    if _AREA_GAP.search(stem) and not _SQUARE.search(asked.key):
        return "wrong_type"
    return "torn" if _lacks_predicate(tokens) else ""


def _is_told_by_title(asked: Asked) -> bool:
    """Whether the words of the number stand in the title: "about five thousand workers"."""
    number = [
        token.folded
        for token in tokenise(asked.key, 0)
        if token.folded in few_words() or token.folded in words("counts")
    ]
    title = f" {' '.join(token.folded for token in tokenise(asked.title, 0))} "
    return bool(number) and f" {' '.join(number)} " in title


def _lacks_predicate(tokens: list[Token]) -> bool:
    """Whether behind the last "that" nothing is said of its noun: a verb only behind "which", or none at all."""
    last = max(
        (place for place, token in enumerate(tokens) if token.folded in ("ان", "بان", "وان")), default=None
    )
    if last is None:
        return False
    behind = tokens[last + 1 :]
    for place, token in enumerate(behind):
        before = behind[place - 1].folded if place else ""
        verb = is_verb(token.text) or is_verb(token.text[1:]) and token.text[:1] in "وف"
        does_to = token.folded[:1] in "يت" and token.folded.endswith(("هم", "ها", "هن"))
        if (verb or does_to) and before not in listed("relatives") or _is_participle(token):
            return False
    names_amount = bool(behind) and behind[0].folded in listed("measured")
    phrase = any(
        token.folded in ("بين", "ضمن", "هو", "هي", "هم", "ليس", "ليست", "هناك", "ثمة") for token in behind
    )
    return bool(behind) and not (names_amount or phrase)


def _is_participle(token: Token) -> bool:
    word = bare(token.text)
    return word[:1] == "م" and word.endswith(("ة", "ون", "ا")) and len(word) > _SHORT
