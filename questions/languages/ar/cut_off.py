"""What an Arabic sentence goes on to say of its verb and the question for its time leaves out: an object behind the day, a clause that "that" opens."""

from __future__ import annotations

import re

from questions.languages.ar.openings import WEEKDAYS
from questions.languages.ar.tokens import Token, is_definite, tokenise, words
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.asked import Asked

_LAST_WORDS, _REACH, _BEFORE = 2, 60, 14
_DAY = re.compile(rf"\s*[،,]?\s*(?:(?:يوم|مساء|صباح|فجر|ظهر|ليلة)\s+)?(?:{WEEKDAYS})\s*[،,]\s*")
_OWNED = re.compile(r"(?<!\w)(?!ال|و|ب|ل|ف)[ء-ي]{3,}(?:ه|ها|هم)$")
_THAT = frozenset({"ان", "بان", "انه", "انها", "بانه", "بانها"})


def is_cut_off(tokens: list[Token], asked: Asked) -> bool:
    """Whether a verb that is done to something is followed in the sentence, right behind what the question tells, by what it was done to."""
    form = find_verb(tokens[0].text)
    if form is None or not form.needs_object:
        return False
    behind, is_dated = _behind(asked)
    first = next(iter(tokenise(behind[:_REACH], 0)), None)
    if first is None:
        return False
    return first.folded in _THAT or is_dated and (is_definite(first) or _OWNED.search(first.text) is not None)


def _behind(asked: Asked) -> tuple[str, bool]:
    """What the sentence tells behind the last words of the question and a date there, and whether commas set that date off."""
    last = " ".join(asked.stem.split()[-_LAST_WORDS:])
    told, start = asked.sentence.text, asked.sentence.start
    place = told.find(last)
    if place < 0:
        return "", False
    at = place + len(last)
    if day := _DAY.match(told, at):
        return told[day.end() :], day[0].strip()[0] in "،,"
    lead = told[at : asked.answer_start - start]
    dates = 0 <= asked.answer_start - start - at <= _BEFORE and fold(lead).strip() in words("date_leads")
    return (told[asked.answer_end - start :] if dates else told[at:]), False
