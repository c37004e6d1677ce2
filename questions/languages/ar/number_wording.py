"""Wording of Arabic questions for numbers that no one would choose, and words that were cut off or belong to another number."""

from __future__ import annotations

import re

from questions.languages.ar.number_phrases import is_in_date
from questions.languages.ar.number_words import few_words, listed
from questions.languages.ar.tokens import Token, is_definite, is_preposition
from questions.languages.ar.verbs import bare, fold
from questions.languages.asked import Asked
from questions.languages.reading import DurationValue

_SHARE_OF = re.compile(r"^بأي نسبة من ")
# Behind a preposition another one: what stood between them was the number's own.
_TWO_TIES = re.compile(r"(?<!\w)(?:على|في|إلى|عن|حكم على|مقتل)\s+(?:في|إلى|عن|منذ|على|بال\w+)\s")
# "At a distance of how many": how far it is from there is asked otherwise.
_AT_DISTANCE = re.compile(r"^على (?:بعد|مسافة) كم ")
_CUT_YEAR = re.compile(r"(?<!\d)1[34]\d\d\s?ه(?!\w)|(?<!\w)بين\s+(?:عامي\s+)?\d{4}\s*[،؟]?\s*$")
_TO_SIDE = re.compile(r"\sإلى\s+ال[شجغ]\w+\s*$")
_OF_HOW_MANY = re.compile(r"^من كم ")
_FIGURE = re.compile(r"\d{1,3}(?:[.,]\d+)?")
_FEWEST, _SHORTEST = 2, 3


def wording_objection(asked: Asked, stem: str, tokens: list[Token]) -> str:
    """The code of what is clumsy, torn or counted beside; "" where the wording stands."""
    question = bare(asked.question)
    first = tokens[0].folded
    if (
        _SHARE_OF.match(question)
        or first in listed("naming_verbs", "modal_verbs")
        and asked.way == "measured"
    ):
        return "clumsy"
    if isinstance(asked.value, DurationValue) and question.startswith("كم"):
        return "clumsy"
    if (
        _AT_DISTANCE.match(question)
        or asked.way == "measured"
        and "،" in stem
        or question.startswith("كم نسمة")
        or _TO_SIDE.search(stem)
    ):
        return "clumsy"
    if _OF_HOW_MANY.match(question) and first not in listed("made_of_verbs"):
        return "clumsy"
    if _TWO_TIES.search(bare(stem)) or _CUT_YEAR.search(stem) or _is_no_noun(asked.key):
        return "torn"
    if any(token.folded in listed("made_of") for token in tokens):
        return "torn"
    return "needs_article" if _counts_more(tokens) else ""


def _is_no_noun(key: str) -> bool:
    """Whether the word behind the number is an "and" alone or an adverb: "5 starting"."""
    last = bare(key).split()[-1]
    return last.isalpha() and (
        len(last) < _FEWEST or fold(last) in listed("not_described") and last.endswith("ا")
    )


def _counts_more(tokens: list[Token]) -> bool:
    """Whether the question tells another count, of which only the article knows more: "in 38 matches"."""
    for one, two in zip(tokens, tokens[1:], strict=False):
        number = one.folded in few_words() or _FIGURE.fullmatch(one.folded) is not None
        noun = not (is_in_date(two) or is_definite(two) or is_preposition(two) or two.folded[:1].isdigit())
        long = len(two.folded) >= _SHORTEST or two.folded in listed("short_units")
        if number and noun and two.folded.isalpha() and long:
            return True
    return False
