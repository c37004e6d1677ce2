"""What stands before an Arabic clause and is said at its end: the place or time that opens it."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.number_phrases import is_day, is_in_date, opens_statement
from questions.languages.ar.number_words import listed
from questions.languages.ar.tokens import PUNCTUATION, Token, is_preposition, words

_STOPS = PUNCTUATION - frozenset('"«»“”')
_THAT = frozenset({"ان", "بان", "وان", "وبان", "فان"})
_LONGEST_LEAD, _LONG = 7, 4

Places = tuple[tuple[int, int], ...]


def led_in(tokens: Sequence[Token], first: int) -> tuple[tuple[int, int], ...] | None:
    """The phrase before the comma that a clause at ``first`` begins behind ("In Canada, ..."), to be said at its end.

    Nothing where none stands there; None where it tells a time that only the day of the article explains, or may be more.
    """
    comma = first - 1
    if comma < 1 or tokens[comma].text not in "،,":
        return ()
    start = next((at + 1 for at in range(comma - 1, -1, -1) if tokens[at].text in _STOPS), 0)
    phrase = list(tokens[start:comma])
    if not phrase or len(phrase) > _LONGEST_LEAD or opens_statement(phrase[0]):
        return ()
    if any(token.folded in listed("turns") for token in phrase):
        return ()
    if not _leading(phrase[0]):
        return () if start == 0 or not is_preposition(phrase[0]) else None
    return phrase_told(phrase)


def opened_by(tokens: Sequence[Token], start: int) -> tuple[tuple[int, int], ...] | None:
    """The phrase of place or time between the last mark, "that" or verb and the clause at ``start``, with or without a comma."""
    low = start
    while low > 0 and not (
        tokens[low - 1].text in _STOPS or tokens[low - 1].folded in _THAT or opens_statement(tokens[low - 1])
    ):
        low -= 1
    segment = [token for token in tokens[low:start] if token.folded not in ("قد", "وقد", "فقد", "كما", "حيث")]
    if not segment:
        return led_in(tokens, start)
    if segment[0].folded.removeprefix("و") in listed("opening_leads"):
        return phrase_told(segment)
    return () if len(segment) == 1 or not is_preposition(segment[0]) else None


def phrase_told(phrase: Sequence[Token]) -> tuple[tuple[int, int], ...] | None:
    """Where a phrase of place or time stands without its "and"; None where it is none, or tells a time that only its day explains."""
    head = _leading(phrase[0])
    if not head or any(map(opens_statement, phrase[1:])):
        return None
    passing = [
        place
        for place, token in enumerate(phrase)
        if token.folded in words("pointing") and not (place and is_in_date(phrase[place - 1]))
    ]
    if passing or any(map(is_day, phrase)):
        return None
    start = phrase[0].end - len(head)
    return ((start, phrase[-1].end),)


def _leading(token: Token) -> str:
    """The word that opens a phrase of place or time, without "and" or "so"; "" for others."""
    word = token.folded
    forms = (word, word[1:]) if word[:1] in "وف" else (word,)
    return next((form for form in forms if form in listed("opening_leads")), "")


def points_outside(phrase: Sequence[Token]) -> bool:
    """Whether a word of the phrase has a pronoun for its owner: "the cost of their debts"."""
    return any(
        token.folded.endswith(("ها", "هم", "هما", "هن"))
        and len(token.folded) > _LONG
        and not token.folded.startswith("ال")
        for token in phrase
    )
