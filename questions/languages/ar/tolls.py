"""How many were killed, hurt or freed: tolls that an Arabic report tells of something that happened."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.ar.counted_nouns import counted_at, is_feminine
from questions.languages.ar.number_phrases import behind, places, without_brackets, without_passing
from questions.languages.ar.number_words import head_of, listed, toll_verbs
from questions.languages.ar.subjects import is_count
from questions.languages.ar.tokens import PUNCTUATION, Token, index_behind, is_definite
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import ToldNumber
from questions.languages.reading import Sentence, Span

_FEW = 3
# "the largest fire since the fall of ... took 64 lives": what fell did not.
_SINCE = frozenset({"منذ", "بعد", "قبل", "عقب", "اثر", "ضد", "خلال"})
_CHAIN, _LEFT, _LONGEST_EVENT = 10, 16, 12


def find_tolls(sentence: Sentence, span: Span, tokens: list[Token]) -> Iterator[ToldNumber]:
    """The question for the number at ``span`` where it is the toll of what the sentence names."""
    inside = index_behind(tokens, span.start)
    tokens = [*without_brackets(tokens[:inside]), *tokens[inside:]]
    first = index_behind(tokens, span.start)
    lead = trigger(tokens, first)
    counted = counted_at(sentence, span) if lead is not None else None
    if lead is None or counted is None or counted.kind != "counted":
        return
    verb = toll_verbs()[_bare_lead(tokens[lead])]
    after = index_behind(tokens, counted.end)
    least = [token.folded for token in tokens[after : after + 2]] == ["علي", "الاقل"]
    told = _behind_toll(tokens, after) or _before_toll(tokens, lead)
    if told is None or not _is_told_apart(told, tokens):
        return
    parts = (verb + "ت" * is_feminine(counted.noun), *told)
    lead_words = f"كم {counted.noun}{' على الأقل' if least else ''}"
    yield ToldNumber("toll", "clause", {"lead": lead_words}, span.start, counted.end, parts)


def _is_told_apart(told: tuple, tokens: list[Token]) -> bool:
    """Whether what happened is told by more than a noun: "in an explosion" may be any."""
    places_told = [part for part in told if not isinstance(part, str)]
    inside = [token for token in tokens if any(start <= token.start < end for start, end in places_told)]
    definite = any(is_definite(token) for token in inside)
    return definite or len(inside) > _FEW


def trigger(tokens: list[Token], first: int) -> int | None:
    """Index of the word before the number that says what happened to those counted; None where none does."""
    at = first - 1
    while at >= 0 and tokens[at].text in '"«“':
        at -= 1
    return at if at >= 0 and _bare_lead(tokens[at]) in toll_verbs() else None


def _bare_lead(token: Token) -> str:
    word = token.folded
    if word in toll_verbs():
        return word
    return word[1:] if word[:1] in "وبلف" and word[1:] in toll_verbs() else word


def _behind_toll(tokens: list[Token], at: int) -> tuple | None:
    """The words behind the toll, and behind other tolls chained to it, that tell where and in what."""
    limit = min(len(tokens), at + _CHAIN)
    while at < limit and tokens[at].folded not in listed("toll_ties"):
        token = tokens[at]
        chained = _bare_lead(token) in toll_verbs() or token.folded in listed("chained") or is_count(token)
        counted = at > 0 and is_count(tokens[at - 1])
        if not (chained or counted or token.folded[1:].isdigit()):
            return None
        at += 1
    if at >= limit:
        return None
    told = without_passing(behind(tokens, at))
    return places(told) if any(head_of(token, "events") for token in told) else None


def _before_toll(tokens: list[Token], lead: int) -> tuple | None:
    """What had the toll, where it stands with "led to" before it."""
    low = max(0, lead - _LEFT)
    result = next((at for at in range(lead - 1, low - 1, -1) if _results(tokens[at])), None)
    if result is None:
        return None
    between = [token for token in tokens[result + 1 : lead] if token.folded not in listed("result_ties")]
    if between:
        event = tokens[result + 1 : lead]
        while event and event[-1].folded in listed("result_ties"):
            event = event[:-1]
        if not head_of(event[0], "events") or any(_breaks(token) for token in event):
            return None
        return ("في", *places(event))
    event = _event_left(tokens, result)
    return None if event is None else ("في", _as_owned(event[0]), *places(event[1:]))


def _results(token: Token) -> bool:
    word = token.folded
    return word in listed("results") or word[:1] in "وف" and word[1:] in listed("results")


def _event_left(tokens: list[Token], end: int) -> list[Token] | None:
    """The noun phrase of what happened that ends before ``end``, with or without "which" behind it."""
    if end > 0 and tokens[end - 1].folded in ("الذي", "التي", "مما", "ما"):
        end -= 1
    if end > 0 and tokens[end - 1].text in "،,":
        return None
    for at in range(end - 1, max(-1, end - _LONGEST_EVENT), -1):
        if _breaks(tokens[at]):
            return None
        if head_of(tokens[at], "events"):
            while at > 0 and head_of(tokens[at - 1], "events") and not is_definite(tokens[at - 1]):
                at -= 1
            led = at and (is_verb(tokens[at - 1].text.removeprefix("و")) or tokens[at - 1].folded in _SINCE)
            return None if led else tokens[at:end]
    return None


def _breaks(token: Token) -> bool:
    form = find_verb(token.text)
    return token.text in PUNCTUATION - frozenset('"«»“”') or (
        form is not None and not form.also_noun and not head_of(token, "events")
    )


def _as_owned(token: Token) -> str:
    """The head of the phrase behind "in": without "and", preposition, or the ending of an object."""
    head = bare(token.text)
    for prefix in ("و", "ب", "ل", "ف"):
        if fold(head) not in listed("events") and fold(head.removeprefix(prefix)).removesuffix("ا") in listed(
            "events"
        ):
            head = head.removeprefix(prefix)
    return head[:-1] if fold(head) not in listed("events") and head.endswith("ا") else head
