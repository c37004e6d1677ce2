"""Reads in English who thought, said or brought up what: "Max Weber argued that ...", "the term was coined by Ada Holm"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.en.naming import listed
from questions.languages.en.parts import read_tokens
from questions.languages.en.thought_deeds import listed_thoughts, told_deed
from questions.languages.en.tokens import Token, words
from questions.languages.en.verbs import base_of_past
from questions.languages.frames import Frame
from questions.languages.reading import NameValue, Sentence, Span
from questions.languages.told_deeds import ToldDeed

_GENDERS = {"his": "masculine", "her": "feminine"}
_LONGEST_ROLE = 40
_SECOND_DOER = re.compile(r"[A-Z][\w.-]+,? (?:and|&) (?:the )?(?:[a-z-]+ ){0,3}$")
_PASSIVE = re.compile(
    r"\s+(?:(?:first|originally|initially|also|later|been) )?(?P<verb>[a-z]+)(?: (?:in|around|during) (?:the )?[\w -]{0,24}?\d{3,4}s?)?,? by (?:the )?"
)


def find_deeds(sentence: Sentence, frames: Sequence[Frame], names: Sequence[Span]) -> Iterator[ToldDeed]:
    """Deeds of the mind whose doer a clause names as its subject."""
    persons = [span for span in names if isinstance(span.value, NameValue) and span.value.type == "person"]
    if not persons or sentence.text.count('"') % 2:
        return
    tokens = read_tokens(sentence.text, 0)
    for frame in frames:
        done = _done_by(sentence, frame, tokens, persons)
        if done is not None:
            yield done
            continue
        person = next((span for span in persons if span.end == frame.subject_end), None)
        if person is None or person.start < frame.subject_start or frame.subject_text:
            continue
        if _SECOND_DOER.search(sentence.text[: frame.subject_start - sentence.start]):
            continue
        if not _is_role(sentence.text[frame.subject_start - sentence.start : person.start - sentence.start]):
            continue
        deed = told_deed(sentence, frame, tokens)
        if deed is not None:
            own = next(
                (word for word in _GENDERS if re.search(rf"\b{word}\b", sentence.text[slice(*deed)])), ""
            )
            places = (deed[0] + sentence.start, deed[1] + sentence.start)
            yield ToldDeed(
                person.value.text, person.start, person.end, *places, own=own, gender=_GENDERS.get(own, "")
            )


def _is_role(before: str) -> bool:
    """Whether the words before the name only say what its bearer is: "the French philosopher"."""
    said = before.split()
    if not said:
        return True
    last = said[-1].lower()
    known = last in words("person_nouns") | listed("titles") or last.endswith(("ist", "er", "or", "ian"))
    return known and not any(word in ("and", "of", "by") or word.endswith((",", "'s", "’s")) for word in said)


def _done_by(
    sentence: Sentence, frame: Frame, tokens: Sequence[Token], persons: Sequence[Span]
) -> ToldDeed | None:
    """What was done by one person, turned round: "the term was coined by X" asks who "coined the term"."""
    at = next((at for at, one in enumerate(tokens) if one.start + sentence.start == frame.verb_start), None)
    if at is None or not frame.passive or frame.subject_text:
        return None
    found = _PASSIVE.match(sentence.text, frame.verb_end - sentence.start)
    person = found and next(
        (
            span
            for span in persons
            if span.start - sentence.start == found.end() or _is_role_between(found, span, sentence)
        ),
        None,
    )
    if not person or not _is_alone(sentence.text[person.end - sentence.start :]):
        return None
    base = base_of_past(found["verb"])
    subject = sentence.text[frame.subject_start - sentence.start : frame.subject_end - sentence.start]
    if base not in listed_thoughts("verbs", "passive") or not _is_telling(subject):
        return None
    return ToldDeed(
        person.value.text, person.start, person.end, frame.subject_start, frame.subject_end, verb=_past(base)
    )


def _is_role_between(found: re.Match[str], span: Span, sentence: Sentence) -> bool:
    between = sentence.text[found.end() : max(found.end(), span.start - sentence.start)]
    return 0 < len(between) < _LONGEST_ROLE and _is_role(between.strip())


def _is_alone(after: str) -> bool:
    """Whether no second person did it with the one before."""
    return (
        re.match(r"\s*(?:\([^()]*\)\s*)?(?:and|&|with|along|together|, [A-Z]|,? as well)|['’]s\b|-", after)
        is None
    )


def _is_telling(subject: str) -> bool:
    """Whether the words say what is meant: no pointing word in them."""
    said = [word.lower() for word in re.findall(r"[\w'’]+", subject)]
    return (
        not set(said) <= listed_thoughts("words", "only_terms")
        and not set(said) & (listed_thoughts("words", "pointing") - {"it", "they"})
        and not set(said) & {"his", "her"}
    )


def _past(base: str) -> str:
    irregular = {"write": "wrote", "find": "found"}
    return irregular.get(base) or (f"{base}d" if base.endswith("e") else f"{base}ed")
