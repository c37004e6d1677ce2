"""Arabic relative clauses that tell what was done to a thing: "the palace that Ismail built in 1868"."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.clauses import COMMAS
from questions.languages.ar.side_frames import before_relative, relative_subject
from questions.languages.ar.subjects import read_subject
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, words
from questions.languages.ar.verbs import VerbForm, find_verb
from questions.languages.frames import Frame
from questions.languages.reading import Span

_SUFFIXES = {"ها": "feminine", "ه": "masculine"}
_DESCRIBED, _LONGEST_DONE, _EARLIEST = 7, 24, 2
_KINDS = frozenset({"name", "foreign", "definite"})


def object_frames(
    clause: list[Token],
    names: Sequence[Span],
    dates: Sequence[Span],
    heads: Sequence[Span],
    tokens: list[Token],
) -> list[Frame]:
    """The clause turned round for each verb with the thing as its object: "Ismail built the palace in 1868".

    ``tokens`` are those of the whole sentence, which may define the thing before the clause begins.
    """
    frames = []
    for index in range(len(clause) - 2):
        found = done_to_it(clause[index])
        if found is None:
            continue
        if index == 0 or clause[index - 1].text in COMMAS:
            told = _defined_before(tokens, clause[index].start, found[2], heads)
        else:
            told = _the_thing(clause, index, found[2], names, heads)
        last, kind = both_of(clause, index + 1, names) or read_subject(clause, index + 1, names, dates)
        if told is None or kind not in _KINDS or last >= len(clause) or clause[last].folded[:1] == "و":
            continue
        if kind == "definite" and last - index - 1 < 2 and clause[index + 1].folded in words("bare_nouns"):
            continue
        frames.append(turned(clause, index, last, told, found))
    return frames


def done_to_it(token: Token) -> tuple[VerbForm, str, str] | None:
    """The past verb before the pronoun that ends the word, as it is written, and the pronoun's gender."""
    for suffix, gender in _SUFFIXES.items():
        verb = token.text.removesuffix(suffix)
        shown = verb[:-1] + "ى" if verb.endswith("ا") else verb
        form = find_verb(shown) if verb != token.text and len(verb) > 2 else None
        if form is not None and not form.present and form.number == "singular" and _acts_on(form):
            return form, shown, gender
    return None


def _acts_on(form: VerbForm) -> bool:
    return form.needs_object or form.done_to


def _the_thing(
    clause: list[Token], index: int, gender: str, names: Sequence[Span], heads: Sequence[Span]
) -> tuple[int, int, str] | None:
    """Where the thing stands that the pronoun means, and its words; None where that is not sure."""
    before = clause[index - 1]
    if index < _EARLIEST:
        return None
    if before.folded in ("التي", "الذي"):
        expected = "feminine" if before.folded == "التي" else "masculine"
        start = before_relative(clause, index - 1, names)
        if start is None or expected != gender:
            return None
        return clause[start].start, clause[index - 2].end, relative_subject(clause, start, index - 1)
    head = next((span for span in heads if span.end <= clause[index].start), None)
    described = [token for token in clause[:index] if head is not None and token.start >= head.end]
    if head is None or not 2 <= len(described) <= _DESCRIBED or described[0].folded not in words("copulas"):
        return None
    if any(token.text in PUNCTUATION or is_preposition(token) or is_definite(token) for token in described):
        return None
    expected = "feminine" if described[0].folded == "هي" else "masculine"
    shown = [token.text for token in clause if head.start <= token.start < head.end]
    return (head.start, head.end, " ".join(shown)) if expected == gender else None


def _defined_before(
    tokens: list[Token], start: int, gender: str, heads: Sequence[Span]
) -> tuple[int, int, str] | None:
    """The thing that the sentence defines before the clause that opens with the verb: "X is a university, Y founded it in"."""
    head = next((span for span in heads if span.end <= start), None)
    between = [token for token in tokens if head is not None and head.end <= token.start < start]
    copula = next((token for token in between if token.folded in ("هو", "هي")), None)
    if head is None or copula is None or (copula.folded == "هي") != (gender == "feminine"):
        return None
    if any(find_verb(token.text) is not None and not is_definite(token) for token in between):
        return None
    shown = [token.text for token in tokens if head.start <= token.start < head.end]
    return head.start, head.end, " ".join(shown)


def both_of(clause: list[Token], at: int, names: Sequence[Span]) -> tuple[int, str] | None:
    """Index after "both X and Y", where names stand behind it."""
    if [token.folded for token in clause[at : at + 2]] != ["كل", "من"]:
        return None
    last = at + 2
    while last < len(clause) and any(
        span.start <= clause[last].start + (clause[last].text[:1] == "و") < span.end for span in names
    ):
        last += 1
    return (last, "name") if last > at + 3 else None


def turned(
    clause: list[Token], index: int, last: int, told: tuple[int, int, str], found: tuple[VerbForm, str, str]
) -> Frame:
    """The frame: verb and doer, then the thing, then what else is told."""
    end = last
    while end < len(clause) and clause[end].text not in PUNCTUATION and end - index < _LONGEST_DONE:
        end += 1
    doer = " ".join(token.text for token in clause[index + 1 : last])
    form = found[0]
    return Frame(
        start=clause[index].start,
        end=clause[end - 1].end,
        verb_start=clause[index].start,
        verb_end=clause[last - 1].end,
        subject_start=told[0],
        subject_end=told[1],
        form=found[1],
        trust=0.85,
        gender=form.gender,
        number=form.number,
        subject_text=f"{doer} {told[2]}",
    )
