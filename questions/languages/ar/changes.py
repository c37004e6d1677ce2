"""By what share something rose or fell, as Arabic reports tell it by a verb or by its noun."""

from __future__ import annotations

from questions.languages.ar.clause_leads import opened_by, points_outside
from questions.languages.ar.clause_moods import is_turned
from questions.languages.ar.number_phrases import behind, is_in_date, opens_phrase, places
from questions.languages.ar.number_words import head_of, is_listed, listed, without_and
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_preposition,
)
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import fold
from questions.languages.frames import ToldNumber
from questions.languages.reading import Sentence, Span

_LONGEST, _FAR = 12, 4
_BOUNDS = frozenset({"نحو", "حوالي", "قرابة", "زهاء"})


def find_change(
    sentence: Sentence, span: Span, tokens: list[Token], first: int, last: int
) -> ToldNumber | None:
    """ "Exports rose by 12 per cent": by what share did they rise; "a fall of the sales by 3 per cent": what was its share."""
    if span.value.unit != "%" or is_verb(tokens[first].text):
        return None
    by = first - 1
    while by > 0 and tokens[by].folded in _BOUNDS:
        by -= 1
    inside = sentence.text[span.start - sentence.start : span.end - sentence.start]
    glued = span.value.unit == "%" and (
        inside.startswith("ب") or tokens[first].start < span.start or tokens[by].folded in ("ب", "بـ")
    )
    if glued:
        by = by + 1 if tokens[by].folded not in ("ب", "بـ") else by
    elif tokens[by].folded != "بنسبة":
        return None
    for at in range(by - 1, max(-1, by - _LONGEST), -1):
        token = tokens[at]
        if token.text in PUNCTUATION - frozenset('"«»“”'):
            return None
        if not (is_listed(token, "changes") or head_of(token, "change_nouns")):
            continue
        phrase = tokens[at + 1 : by]
        if not phrase or is_preposition(phrase[0]) or any(map(_is_odd, phrase)):
            return None
        if any(
            token.folded[:1].isdigit() and not is_in_date(token) or token.folded == "بنسبة"
            for token in phrase
        ):
            return None
        rest = behind(tokens, last)
        lead = opened_by(tokens, at)
        if (
            lead is None
            or points_outside(phrase)
            or is_turned(tokens, at)
            or rest
            and not opens_phrase(rest[0])
        ):
            return None
        told = (*places(phrase), *places(rest), *lead)
        if is_listed(token, "changes") and not (
            without_and(token) in listed("change_nouns") and not _opens_clause(tokens, at)
        ):
            verb = token.text if token.folded in listed("changes") else token.text[1:]
            return ToldNumber("change", "clause", {"lead": "بأي نسبة"}, span.start, span.end, (verb, *told))
        noun = token.text
        for prefix in ("و", "ب", "ل"):
            if fold(noun) not in listed("change_nouns") and fold(noun[1:]).removesuffix("ا") in listed(
                "change_nouns"
            ):
                noun = noun.removeprefix(prefix)
        if noun.startswith("ال") or fold(noun) not in listed("change_nouns"):
            return None
        expected = any(
            one.folded.removeprefix("و") in listed("expected") for one in tokens[max(0, at - _FAR) : at]
        )
        lead_words = "كم يُتوقع أن تبلغ نسبة" if expected else "كم بلغت نسبة"
        return ToldNumber("change", "clause", {"lead": lead_words}, span.start, span.end, (noun, *told))
    return None


def _opens_clause(tokens: list[Token], at: int) -> bool:
    """Whether nothing that takes an object stands right before the word, so that it is a verb and no noun."""
    return (
        at == 0
        or tokens[at].text[:1] in "وف"
        or tokens[at - 1].text in PUNCTUATION
        or tokens[at - 1].folded in listed("opens")
    )


def _is_odd(token: Token) -> bool:
    """Whether the word cannot stand in a noun phrase of its own."""
    return (
        token.folded in listed("ends")
        or is_verb(token.text)
        or token.folded.startswith("ل")
        and is_verb(token.text[1:])
    )
