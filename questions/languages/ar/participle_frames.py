"""Finds what Arabic tells by a participle behind its noun: "the agreement signed in 1979", "the law issued in 1868"."""

from __future__ import annotations

from collections.abc import Sequence

from questions.languages.ar.clauses import behind_date, strip_conjunction
from questions.languages.ar.masked import listed
from questions.languages.ar.naming import head_types
from questions.languages.ar.side_frames import relative_subject
from questions.languages.ar.subject_gender import gender_of
from questions.languages.ar.subjects import is_person
from questions.languages.ar.tokens import Token, is_definite, is_glued, is_preposition, pairs, words
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Frame
from questions.languages.reading import Span

_LONGEST_CHAIN, _SHORTEST = 3, 2


def participle_frames(clause: list[Token], names: Sequence[Span], dates: Sequence[Span]) -> list[Frame]:
    """One frame for each participle with a date near behind it, of which the noun phrase before it is the subject."""
    frames = []
    dates = [span for span in dates if span.derivation is None]
    for index in range(1, len(clause) - 1):
        verb, gender = _verb_of(clause[index])
        start = _noun_phrase(clause, index, gender, names) if verb else index
        end = behind_date(clause, index, dates) if start < index else 0
        if not end:
            continue
        subject = relative_subject(clause, start, index)[_glued_before(clause[start], names) :]
        frames.append(
            Frame(
                start=clause[index].start,
                end=clause[end - 1].end,
                verb_start=clause[index].start,
                verb_end=clause[index].end,
                subject_start=clause[start].start,
                subject_end=clause[index - 1].end,
                form=verb,
                trust=0.85,
                gender=gender,
                number="singular",
                subject_text=subject,
            )
        )
    return frames


def _glued_before(first: Token, names: Sequence[Span]) -> int:
    """How many letters stand glued before a name that begins inside the word: "by X"."""
    return next((1 for span in names if first.start + 1 == span.start < first.end), 0)


def is_participle(token: Token) -> bool:
    """Whether the word says of the noun before it that it was done ("the signed")."""
    return _verb_of(token)[0] != ""


def _verb_of(token: Token) -> tuple[str, str]:
    """The past verb that the participle stands for, and its gender; two empty strings for none."""
    if not token.folded.startswith("ال"):
        return "", ""
    plain = token.folded[2:]
    if plain in pairs("participles"):
        return pairs("participles")[plain], "masculine"
    verb = pairs("participles").get(plain.removesuffix("ة")) if plain.endswith("ة") else None
    return (f"{verb}ت", "feminine") if verb else ("", "")


def _noun_phrase(clause: list[Token], index: int, gender: str, names: Sequence[Span]) -> int:
    """Index where the noun phrase of this gender before the participle begins; ``index`` where it is not sure."""
    named = next((span for span in names if span.start < clause[index].start <= span.end + 1), None)
    if named is not None:
        start = next(at for at in range(index + 1) if clause[at].end > named.start)
        if is_person(clause[start], names) and _is_of_thing(clause, index, start):
            return index
        told = "" if is_person(clause[start], names) else gender_of(clause[start], "name", names)
        agrees = told == gender if told else _is_feminine(clause[start]) == (gender == "feminine")
        return start if agrees else index
    start = index
    while start and is_definite(clause[start - 1]):
        start -= 1
    heads = [at for at in range(max(0, start - _LONGEST_CHAIN), start) if clause[at].folded in head_types()]
    if heads and all(_is_plain_noun(token) for token in clause[heads[0] : start]):
        start = heads[0]
    if (
        index - start < _SHORTEST
        or start
        and _is_plain_noun(clause[start - 1])
        and not _is_verb(clause[start - 1])
    ):
        return index
    glued = clause[start].folded.startswith(("لل", "بال", "وال", "فال", "كال"))
    return start if (_is_feminine(clause[start]) == (gender == "feminine")) and not glued else index


def _is_of_thing(clause: list[Token], index: int, start: int) -> bool:
    """Whether the participle tells of some thing that the person owns or made: "the book of X issued in 1967"."""
    verb = fold(bare(_verb_of(clause[index])[0]))
    return start > 0 and verb in listed("things_do") and _is_plain_noun(clause[start - 1])


def _is_plain_noun(token: Token) -> bool:
    plain = token.folded.isalpha() and not is_definite(token) and not is_preposition(token)
    return (
        plain and not is_glued(token) and (find_verb(token.text) is None or find_verb(token.text).also_noun)
    )


def _is_verb(token: Token) -> bool:
    return find_verb(token.text) is not None or find_verb(strip_conjunction(token.text)) is not None


def _is_feminine(first: Token) -> bool:
    return first.folded.endswith(("ة", "ات")) and first.folded not in words("masculine_in_ta")
