"""Arabic statements without a verb of their own that give a measure: "the number of its islands (was) 40"."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.clauses import in_date, strip_conjunction
from questions.languages.ar.subjects import is_count
from questions.languages.ar.tokens import PUNCTUATION, Token, is_adverb, is_preposition, words
from questions.languages.ar.verbs import find_verb
from questions.languages.frames import Frame
from questions.languages.reading import Span

_LONGEST, _FEWEST = 8, 2
_HUNDREDS = ("مائة", "مئة", "مايه", "مئات")


def measure_frame(clause: list[Token], at: int, dates: Sequence[Span]) -> Frame | None:
    """The frame of "(was) the length of the river 300 km", whose number stands right behind its noun phrase; else None."""
    was = next((place for place in (at, at - 1) if 0 <= place < len(clause) and _was(clause[place])), -1)
    first = was + 1 if was >= 0 else at
    if first >= len(clause) or clause[first].folded not in words("measured_nouns"):
        return None
    last = _noun_phrase_end(clause, first, dates)
    if last - first < _FEWEST:
        return None
    feminine = clause[first].text.endswith("ة")
    form = ("كانت" if feminine else "كان") if was >= 0 else ("تبلغ" if feminine else "يبلغ")
    return Frame(
        start=clause[first].start,
        end=clause[-1].end,
        verb_start=clause[first].start,
        verb_end=clause[first].start,
        subject_start=clause[first].start,
        subject_end=clause[last - 1].end,
        form=form,
        trust=0.9,
        gender="feminine" if feminine else "masculine",
        number="singular",
    )


def _was(token: Token) -> bool:
    return strip_conjunction(token.folded) in words("was")


def _noun_phrase_end(clause: list[Token], first: int, dates: Sequence[Span]) -> int:
    """Index of the number behind the noun phrase, or of "about" before it; ``first`` where anything else stands between."""
    for index in range(first + 1, min(first + _LONGEST, len(clause))):
        token = clause[index]
        if (
            token.folded.endswith(_HUNDREDS)
            or is_count(token)
            or token.folded[:1].isdigit()
            and not in_date(token, dates)
        ):
            return first if is_preposition(clause[index - 1]) else index
        if token.folded in words("light"):
            return index
        if (
            token.text in PUNCTUATION
            or in_date(token, dates)
            or find_verb(token.text) is not None
            or is_adverb(token)
        ):
            return first
    return first
