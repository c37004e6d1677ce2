"""Reads in English who thought, said or brought up what: "Max Weber argued that ...", "the term was coined by Ada Holm"."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from questions.languages.en.naming import listed
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.tokens import Token, is_adverb, words
from questions.languages.en.verbs import BE, base_of_past, base_of_present
from questions.languages.frames import Frame
from questions.languages.reading import NameValue, Sentence, Span
from questions.languages.told_deeds import ToldDeed

_GENDERS = {"his": "masculine", "her": "feminine"}
_FEWEST, _FEWEST_UNNAMED, _MOST = 4, 6, 26
_TELLING = re.compile(r"[\"“A-Z]")
_STATES = re.compile(
    r"(?:\w+ly )?(?:credited with|known for \w+ing|(?:considered|regarded as|seen as|called) the \w+er of) "
    r"|(?:widely |often |usually |generally )?(?:considered|regarded as|seen as|called) (?:to be )?(?:the |one of the )?(?:founder|father|mother|inventor|originator|creator|pioneer|first)\b"
    r"|the (?:first (?:\w+ ){0,3}to|founder of|father of|inventor of|originator of|creator of|author of|discoverer of)\b"
)
_LOOSE_END = re.compile(r", (?:the|an?) [\w-]+$|\.\"$")
_RUN_ON = re.compile(r"[a-z] (?:In|The|This|However|It|He|She|They|For)\b")
_LONGEST_ROLE = 40
_PASSIVE = re.compile(
    r"\s+(?:(?:first|originally|initially|also|later|been) )?(?P<verb>[a-z]+)(?: (?:in|around|during) (?:the )?[\w -]{0,24}?\d{3,4}s?)?,? by (?:the )?"
)
_PAIRS = (('"', '"'), ("“", "”"))


@cache
def _listed(table: str, name: str) -> frozenset[str]:
    table_of = tomllib.loads((Path(__file__).parent / "thinkers.toml").read_text(encoding="utf-8"))
    return frozenset(table_of[table][name].split())


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
        if not _is_role(sentence.text[frame.subject_start - sentence.start : person.start - sentence.start]):
            continue
        deed = _deed(sentence, frame, tokens)
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
    if base not in _listed("verbs", "passive") or not _is_telling(subject):
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
    only_term = set(said) <= {
        "the",
        "a",
        "an",
        "term",
        "word",
        "concept",
        "phrase",
        "idea",
        "german",
        "french",
        "and",
    }
    return (
        not only_term
        and not set(said) & (_listed("words", "pointing") - {"it", "they"})
        and not set(said) & {"his", "her"}
    )


def _past(base: str) -> str:
    irregular = {"write": "wrote", "find": "found"}
    return irregular.get(base) or (f"{base}d" if base.endswith("e") else f"{base}ed")


def _deed(sentence: Sentence, frame: Frame, tokens: Sequence[Token]) -> tuple[int, int] | None:
    """Where in the sentence the deed stands that the verb of the clause begins; None where it cannot stand alone."""
    at = next((at for at, one in enumerate(tokens) if one.start + sentence.start == frame.verb_start), None)
    if at is None:
        return None
    verb = at
    if tokens[verb].lower in ("has", "had", "have") and verb + 1 < len(tokens):
        verb += 1
        while verb + 1 < len(tokens) and is_adverb(tokens[verb]):
            verb += 1
    behind = tokens[verb + 1].lower if verb + 1 < len(tokens) else ""
    end = _end(tokens, verb, len(sentence.text) if behind == "that" else frame.end - sentence.start)
    if not _may_be_told(tokens, at, verb, end):
        return None
    told = sentence.text[tokens[at].start : tokens[end - 1].end]
    if any(told.count(one) != told.count(other) for one, other in _PAIRS) or told.count('"') % 2:
        return None
    if (
        "[" in told
        or '""' in told
        or _LOOSE_END.search(told)
        or _RUN_ON.search(told)
        or told.rsplit(" ", 1)[-1].lower()
        in (
            "way",
            "ways",
            "manner",
            "extent",
            "term",
            "concept",
        )
    ):
        return None
    if sum(one.text in "'‘’" for one in tokens[at:end]) % 2:
        return None
    return tokens[at].start, tokens[end - 1].end


def _has_own_subject(tokens: Sequence[Token], at: int) -> bool:
    """Whether a name with a verb follows, of whom something else is told."""
    following = at + 1
    while following < len(tokens) and tokens[following].tag in ("NNP", "PRP$", "DT", "NN", "JJ"):
        following += 1
    return at + 1 < following < len(tokens) and tokens[following].tag in FINITE_TAGS


def _end(tokens: Sequence[Token], verb: int, until: int) -> int:
    """Where the deed is told: at the end of the sentence or before what only adds to it."""
    quoted = False
    for at in range(verb + 1, len(tokens)):
        one = tokens[at]
        if one.text in '"“”':
            quoted = one.text != "”" and not quoted
        if quoted:
            continue
        if one.text in ".;:(!?–—…":
            return at
        if one.lower in ("and", "but") and (one.start >= until or _has_own_subject(tokens, at)):
            return at
        following = tokens[at + 1] if at + 1 < len(tokens) else one
        if one.tag == "IN" and following.tag == "WDT" and at > verb + 3:
            return at
        if (
            one.text == ","
            and at > verb + 3
            and (
                following.lower in _listed("words", "ends")
                or following.tag == "VBG"
                or following.lower in ("as", "with", "including")
            )
        ):
            return at
        if one.lower in ("although", "though", "whereas", "while", "but", "because") and at > verb + 3:
            return at
    return len(tokens)


def _may_be_told(tokens: Sequence[Token], at: int, verb: int, end: int) -> bool:
    """Whether verb and words behind it say something whole that points nowhere else."""
    form = tokens[verb].lower
    base = base_of_past(form) or base_of_present(form)
    behind = tokens[verb + 1 : end]
    present = at == verb and not base_of_past(form)
    if not behind or present and form not in BE and base not in _listed("verbs", "present"):
        return False
    said = [one for one in behind if one.text[:1].isalnum()]
    if not _FEWEST <= len(said) <= _MOST or any(_points(one, behind) for one in behind):
        return False
    if at == verb and form in BE:
        return _STATES.match(" ".join(one.text for one in behind)) is not None
    if behind[0].lower == "that":
        return base in _listed("verbs", "that") and _has_clause(behind[1:])
    told = _TELLING.search(" ".join(one.text for one in behind)) is not None
    if len(said) < _FEWEST_UNNAMED and not told:
        return False
    if base in _listed("verbs", "as") and any(one.lower == "as" for one in behind[1:-1]):
        return True
    if base not in _listed("verbs", "object") or behind[0].tag in ("IN", "TO", "RB", "VBN", "."):
        return False
    return not any(one.lower == "to" and at == 0 for at, one in enumerate(behind))


def _points(one: Token, behind: Sequence[Token]) -> bool:
    return one.lower in _listed("words", "pointing") and not one.text[:1].isupper()


def _has_clause(behind: Sequence[Token]) -> bool:
    """Whether a clause with its verb follows, long enough to be known by."""
    finite = any(one.tag in FINITE_TAGS and one.text.islower() for one in behind[1:])
    return finite and sum(one.text[:1].isalnum() for one in behind) >= _FEWEST_UNNAMED
