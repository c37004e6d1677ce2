"""Where in an English sentence the deed of a thinker is told whole: "argued that hedges keep old towns quiet"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache
from itertools import pairwise
from pathlib import Path

from questions.languages.en.parts import FINITE_TAGS
from questions.languages.en.tokens import Token, is_adverb
from questions.languages.en.verbs import BE, base_of_past, base_of_present
from questions.languages.frames import Frame
from questions.languages.reading import Sentence
from questions.languages.tables import plain_table

_OWNED = frozenset({"NN", "NNS", "NNP", "JJ", "VBN", "VBG", "CD"})
_FEWEST, _FEWEST_UNNAMED, _MOST = 4, 6, 26
_TELLING = re.compile(r"[\"“A-Z]")
_RUN_ON = re.compile(r"[a-z] (?:In|The|This|However|It|He|She|They|For)\b")
_LOOSE_END = re.compile(r", (?:the|an?) [\w-]+$")
_PAIRS = (('"', '"'), ("“", "”"))
_STATES = re.compile(
    r"(?:\w+ly )?(?:credited with|known for \w+ing|(?:considered|regarded as|seen as|called) the \w+er of) "
    r"|(?:widely |often |usually |generally )?(?:considered|regarded as|seen as|called) (?:to be )?(?:the |one of the )?(?:founder|father|mother|inventor|originator|creator|pioneer|first)\b"
    r"|the (?:first (?:\w+ ){0,3}to|founder of|father of|inventor of|originator of|creator of|author of|discoverer of)\b"
)


@cache
def listed_thoughts(table: str, name: str) -> frozenset[str]:
    table_of = plain_table(Path(__file__).parent / "thinkers.toml")
    return frozenset(table_of[table][name].split())


def told_deed(sentence: Sentence, frame: Frame, tokens: Sequence[Token]) -> tuple[int, int] | None:
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
        or told.rsplit(" ", 1)[-1].lower() in listed_thoughts("words", "half_said")
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
        following = tokens[at + 1] if at + 1 < len(tokens) else one
        if one.text in '"“”':
            quoted = one.text != "”" and not quoted
            if not quoted and tokens[at - 1].text == "," and following.tag in FINITE_TAGS:
                return at + 1
        if quoted:
            continue
        if one.text in ".;:(!?–—…" and not _joins_words(tokens, at):
            return at
        if one.lower in ("and", "but") and (one.start >= until or _has_own_subject(tokens, at)):
            return at
        if one.tag == "IN" and following.tag == "WDT" and at > verb + 3:
            return at
        if (
            one.text == ","
            and at > verb + 3
            and (
                following.lower in listed_thoughts("words", "ends")
                or following.tag == "VBG"
                or following.lower in ("as", "with", "including")
            )
        ):
            return at
        ties = one.lower in ("although", "though", "whereas", "while", "but", "because") and at > verb + 3
        if ties and not _is_doing(tokens, at):
            return at
    return len(tokens)


def _joins_words(tokens: Sequence[Token], at: int) -> bool:
    """Whether the dash at the place stands inside a word: "the nurse–physician relationship"."""
    if tokens[at].text not in "–—" or not 0 < at < len(tokens) - 1:
        return False
    return tokens[at - 1].end == tokens[at].start and tokens[at].end == tokens[at + 1].start


def _is_doing(tokens: Sequence[Token], at: int) -> bool:
    """Whether "while" only says during what, and so belongs to the deed: "while still serving"."""
    behind = [one for one in tokens[at + 1 : at + 4] if not is_adverb(one)]
    return (
        tokens[at].lower == "while" and tokens[at - 1].text != "," and bool(behind) and behind[0].tag == "VBG"
    )


def _may_be_told(tokens: Sequence[Token], at: int, verb: int, end: int) -> bool:
    """Whether verb and words behind it say something whole that points nowhere else."""
    form = tokens[verb].lower
    base = base_of_past(form) or base_of_present(form)
    behind = tokens[verb + 1 : end]
    present = at == verb and not base_of_past(form)
    if not behind or present and form not in BE and base not in listed_thoughts("verbs", "present"):
        return False
    said = [one for one in behind if one.text[:1].isalnum()]
    if not _FEWEST <= len(said) <= _MOST or any(_points(one, behind) for one in behind):
        return False
    if any(one.lower == "her" and two.tag not in _OWNED for one, two in pairwise([*behind, behind[-1]])):
        return False
    if at == verb and form in BE:
        return _STATES.match(" ".join(one.text for one in behind)) is not None
    if behind[0].lower == "that":
        return base in listed_thoughts("verbs", "that") and _has_clause(behind[1:])
    told = _TELLING.search(" ".join(one.text for one in behind)) is not None
    if len(said) < _FEWEST_UNNAMED and not told:
        return False
    if base in listed_thoughts("verbs", "as") and _takes_as(behind):
        return True
    if base not in listed_thoughts("verbs", "object") or behind[0].tag in ("IN", "TO", "RB", "VBN", "."):
        return False
    return not any(one.lower == "to" and at == 0 for at, one in enumerate(behind))


def _takes_as(behind: Sequence[Token]) -> bool:
    """Whether "as" stands behind the object and says what it is taken for; "as opposed to" does not."""
    return any(
        one.lower == "as" and following.lower not in ("opposed", "well")
        for one, following in pairwise(behind[1:])
    )


def _points(one: Token, behind: Sequence[Token]) -> bool:
    return one.lower in listed_thoughts("words", "pointing") and not one.text[:1].isupper()


def _has_clause(behind: Sequence[Token]) -> bool:
    """Whether a clause with its verb follows, long enough to be known by."""
    finite = any(one.tag in FINITE_TAGS and one.text.islower() for one in behind[1:])
    return finite and sum(one.text[:1].isalnum() for one in behind) >= _FEWEST_UNNAMED
