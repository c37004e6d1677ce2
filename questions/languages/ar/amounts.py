"""How much something comes to, and by what share it changed, as Arabic reports tell it."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.ar.changes import find_change
from questions.languages.ar.clause_leads import opened_by, points_outside
from questions.languages.ar.clause_moods import is_expected, is_modal, is_turned
from questions.languages.ar.doers import find_doers
from questions.languages.ar.number_phrases import behind, is_in_date, opens_phrase, places
from questions.languages.ar.number_words import head_of, is_listed, listed, paired, without_and
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    index_behind,
    index_ending_behind,
    is_preposition,
)
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import ToldNumber
from questions.languages.reading import Sentence, Span

_LONGEST, _FEWEST, _BETWEEN, _FAR = 12, 2, 7, 4
_BOUNDS = frozenset({"نحو", "حوالي", "قرابة", "زهاء"})


def find_amounts(sentence: Sentence, span: Span, tokens: list[Token]) -> Iterator[ToldNumber]:
    """The question for the number at ``span`` where it is an amount, a share of change, or counts who did something."""
    first, last = index_behind(tokens, span.start), index_ending_behind(tokens, span.end - 1) + 1
    if first == 0 or first >= len(tokens):
        return
    found = _amount(sentence, span, tokens, first, last) or find_change(sentence, span, tokens, first, last)
    found = found or find_doers(sentence, span, tokens, first)
    if found is not None:
        yield found


def _amount(sentence: Sentence, span: Span, tokens: list[Token], first: int, last: int) -> ToldNumber | None:
    """ "The number of the refugees came to two million": how much did it come to, or to how much did it rise."""
    if tokens[first].start < span.start or find_verb(tokens[first].text) is not None:
        return None
    unit = span.value.unit.split(" ")[0]
    if unit and is_verb(unit):
        return None
    low = max(0, first - _LONGEST)
    for at in range(first - 1, low - 1, -1):
        token = tokens[at]
        if token.text in PUNCTUATION - frozenset('"«»“”'):
            return None
        tie = paired("reaches_to").get(token.folded) or paired("reaches_to").get(without_and(token))
        if not tie and not is_listed(token, "reaches"):
            continue
        lead = _led(tokens, at, first, span, sentence, tie or "")
        if lead is None:
            return None
        phrase = _phrase_behind(tokens, at, lead) or _phrase_before(tokens, at, lead)
        if (
            phrase is None
            or is_modal(tokens, at)
            or is_turned(tokens, at)
            or _below(tokens, last)
            or any(token.folded[:1].isdigit() for token in tokens[at:lead])
        ):
            return None
        rest = behind(tokens, last)
        figures = any(token.folded[:1].isdigit() and not is_in_date(token) for token in rest)
        if rest and not opens_phrase(rest[0]) or points_outside(phrase) or figures:
            return None
        if last < len(tokens) and (tokens[last].folded in ("الي", "او", "و") or tokens[last].text in "-–"):
            return None
        start = at if phrase[0].start > token.start else index_behind(tokens, phrase[0].start)
        lead_in = opened_by(tokens, start)
        if not unit and head_of(phrase[0], "with_unit") or _disagrees(token, phrase[0]):
            return None
        if any(head_of(token, "of_a_time") for token in phrase[:_FEWEST]) and not (
            lead_in or any(map(is_in_date, [*phrase, *rest]))
        ):
            return None
        if lead_in is None:
            return None
        verb = (
            token.text[1:]
            if token.folded not in listed("reaches") and token.folded not in paired("reaches_to")
            else token.text
        )
        lead_words = {"إلى": "إلى كم", "ب": "بكم", "عند": "عند كم"}.get(tie or "", "كم")
        parts = (verb, *places(phrase, cut=_glued(phrase[0])), *places(rest), *lead_in)
        if is_expected(tokens, start):
            parts = ("يُتوقع أن|", *parts)
        subject = (phrase[0].start, phrase[-1].end)
        return ToldNumber("amount", "clause", {"lead": lead_words}, span.start, span.end, parts, subject)
    return None


def _disagrees(verb: Token, head: Token) -> bool:
    """Whether the verb has not the gender of its noun: a slip of the article."""
    form = find_verb(verb.text) or find_verb(verb.text[1:])
    if form is None or head.folded.endswith("ات"):
        return False
    if head_of(head, "masculine_measures"):
        return form.gender == "feminine"
    return head.text.endswith("ة") and form.gender == "masculine"


def _below(tokens: list[Token], last: int) -> bool:
    """Whether "below zero" follows, without which the number says something else."""
    return last < len(tokens) and tokens[last].folded in ("تحت", "دون", "فوق")


def _glued(token: Token) -> int:
    """How many letters of "and" stand before the noun of a measure."""
    return int(
        token.folded not in listed("measured")
        and token.folded[:1] == "و"
        and not token.folded.startswith("ال")
    )


def _led(tokens: list[Token], verb: int, first: int, span: Span, sentence: Sentence, tie: str) -> int | None:
    """Index behind the noun phrase's place before the number: the preposition where the verb needs one."""
    before = first - 1
    inside = sentence.text[span.start - sentence.start : span.end - sentence.start]
    if not tie:
        return first if not is_preposition(tokens[before]) or tokens[before].folded in _BOUNDS else None
    if tie == "ب":
        return (
            first
            if inside.startswith("ب")
            else (before if fold(tokens[before].text) in ("ب", "بـ") else None)
        )
    return before if tokens[before].folded == fold(tie) else None


def _phrase_behind(tokens: list[Token], verb: int, end: int) -> list[Token] | None:
    """The noun phrase between the verb and its number."""
    phrase = [token for token in tokens[verb + 1 : end] if token.folded not in listed("adverbs")]
    return phrase if len(phrase) >= _FEWEST and _is_measure(phrase) else None


def _phrase_before(tokens: list[Token], verb: int, lead: int) -> list[Token] | None:
    """The noun phrase that ends right before the verb, whose number follows: "that the number of ... | came to"."""
    if any(token.folded not in _BOUNDS for token in tokens[verb + 1 : lead]):
        return None
    for at in range(verb - 1, max(-1, verb - _LONGEST), -1):
        if tokens[at].text in PUNCTUATION - frozenset('"«»“”'):
            return None
        opens = (
            at == 0
            or tokens[at - 1].folded in ("ان", "وان", "بان", "وبان")
            or tokens[at - 1].text in PUNCTUATION
        )
        if opens and tokens[at].folded[:1] not in "لب" and head_of(tokens[at], "measured"):
            phrase = tokens[at:verb]
            return phrase if len(phrase) >= _FEWEST and _is_measure(phrase) else None
    return None


def _is_measure(phrase: list[Token]) -> bool:
    if not head_of(phrase[0], "measured"):
        return False
    return all(
        token.text not in PUNCTUATION - frozenset('"«»“”')
        and token.folded not in listed("ends")
        and (find_verb(token.text) is None or find_verb(token.text).also_noun)
        and not token.folded.isdigit()
        for token in phrase
    )
