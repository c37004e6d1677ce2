"""Counting in English: the noun after "how many", and a number put in another's place."""

from __future__ import annotations

import re

from questions.languages.en.tokens import PUNCTUATION, Token, tokenise, words
from questions.languages.en.verbs import AUXILIARIES, find_verb

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORDS = ["two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_STOPS = frozenset(
    [
        "of",
        "in",
        "on",
        "at",
        "by",
        "for",
        "from",
        "to",
        "with",
        "and",
        "or",
        "that",
        "which",
        "who",
        "as",
        "than",
        "under",
        "over",
        "per",
        "during",
        "between",
        "while",
        "where",
        "when",
        "into",
        "after",
        "before",
        "against",
        "across",
        "throughout",
        "within",
        "since",
        "until",
        "but",
        "not",
        "out",
        "up",
        "down",
        "off",
        "away",
        "home",
        "apart",
    ]
)
_NO_NOUNS = frozenset(
    [
        "years",
        "year",
        "days",
        "day",
        "months",
        "month",
        "weeks",
        "week",
        "million",
        "billion",
        "thousand",
        "hundred",
        "percent",
        "per",
        "cent",
        "century",
        "centuries",
        "times",
        "percentage",
        "decades",
        "hours",
        "minutes",
    ]
)


def counted_noun(text: str, number: float, after: int, unit: str) -> tuple[str, int] | None:
    """The noun phrase that "how many" asks for and where it ends; None where unsure."""
    phrase = _noun_phrase(tokenise(text[after : after + 90], after))
    if not phrase or number < 2 or number != int(number):
        return None
    if phrase[0].lower in ("more", "other", "additional", "further", "new"):
        return None
    head = phrase[-1].lower
    if {token.lower for token in phrase} & _NO_NOUNS or not (
        head.endswith("s") or head in ("people", "men", "women", "children")
    ):
        return None
    return " ".join(token.text for token in phrase), phrase[-1].end


def with_number(shown: str, old: float, new: float) -> str | None:
    """``shown`` with another number in the place of ``old``; None where another form would be needed."""
    if new != int(new) and old == int(old) or new < 2:
        return None
    digits = _DIGITS.search(shown)
    return _with_digits(shown, digits, old, new) if digits else _with_word(shown, old, new)


def _with_word(shown: str, old: float, new: float) -> str | None:
    if new != int(new) or not (2 <= old <= 12 and 2 <= new <= 12):
        return None
    word = _WORDS[int(old) - 2]
    found = re.search(rf"(?<!\w){word}(?!\w)", shown, re.IGNORECASE)
    if found is None:
        return None
    instead = _WORDS[int(new) - 2]
    instead = instead.capitalize() if found.group()[0].isupper() else instead
    return shown[: found.start()] + instead + shown[found.end() :]


def _with_digits(shown: str, digits: re.Match[str], old: float, new: float) -> str | None:
    printed = float(digits.group().replace(",", "") or 0)
    if not printed:
        return None
    wanted = new / (old / printed)
    if abs(wanted - round(wanted, 2)) > 1e-9 or wanted <= 0:
        return None
    text = f"{wanted:g}" if wanted != int(wanted) else str(int(wanted))
    if "," in digits.group() and wanted >= 1000:
        text = f"{int(wanted):,}"
    return shown[: digits.start()] + text + shown[digits.end() :]


def _noun_phrase(tokens: list[Token]) -> list[Token]:
    """Adjectives and the noun that they stand before, as far as it is plain."""
    phrase: list[Token] = []
    for token in tokens:
        verb = (
            phrase
            and token.text.islower()
            and (token.lower in AUXILIARIES or find_verb(token.lower) is not None)
        )
        if token.text in PUNCTUATION or token.lower in _STOPS or token.text[:1].isdigit() or verb:
            break
        if token.lower in words("determiners") or token.lower in words("adverbs"):
            break
        phrase.append(token)
        if len(phrase) == 4:
            return []
    return phrase
