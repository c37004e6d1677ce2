"""Whether an Arabic clause is a forecast, a wish, or told of something that was turned to before it."""

from __future__ import annotations

from questions.languages.ar.number_words import listed
from questions.languages.ar.tokens import PUNCTUATION, Token
from questions.languages.ar.verbs import find_verb

_LONGEST, _FEW = 18, 3
_THAT = frozenset({"ان", "بان", "وان", "وبان", "فان"})


def is_expected(tokens: list[Token], low: int) -> bool:
    """Whether the clause is what is expected: "(it is) expected that ..."."""
    if low < 2 or tokens[low - 1].folded not in _THAT:
        return False
    for token in reversed(tokens[max(0, low - _LONGEST) : low - 1]):
        if token.text in PUNCTUATION:
            return False
        if token.folded.removeprefix("و") in listed("expected"):
            return True
    return False


def is_turned(tokens: list[Token], low: int) -> bool:
    """Whether "as for India" stands before the clause, whose place is then said there."""
    before = [token.folded.removeprefix("و") for token in tokens[max(0, low - _LONGEST) : low]]
    return before[-1:] == ["فقد"] or "اما" in before


def is_modal(tokens: list[Token], low: int) -> bool:
    """Whether the clause is only wished, planned or may be: "it is possible that ...", "may reach"."""
    before = {token.folded.removeprefix("و") for token in tokens[max(0, low - _FEW) : low]}
    may = low > 0 and tokens[low - 1].folded == "قد" and find_verb(tokens[low].text) is not None
    return bool(before & listed("modal")) or may and find_verb(tokens[low].text).present
