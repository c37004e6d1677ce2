"""Clauses of a report turned into questions and sentences of their own."""

from __future__ import annotations

import re

from questions.languages.en.naming import common_words
from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import words
from questions.languages.en.told.clauses import Clause
from questions.languages.en.told.groups import called
from questions.languages.en.told.verb_groups import HELPERS
from questions.languages.en.turning import lowered
from questions.languages.en.verbs import BE, base_of_past, base_of_present

_SCHOLARS = re.compile(
    r"^(?:[A-Z]?[a-z]*(?:logists|guists|ntists|nomists|nomers|ographers|osophers|maticians|ysicists)|Historians|Scholars)$"
)
_STAYS = re.compile(
    r"(?:In|At|On|During|By|Since|Throughout|Across|Outside|Over)\s(?:the\s)?(?:[A-Z]|(?:19|20)\d\d|\d)"
)
_CASE = re.compile(
    r"\b(?:year|month|week|quarter|season|day|time|average|century|period|end|start|total|all|half|past)s?\b"
)
# "Using another method, ...", "From those tests, ..."
_MEANS = re.compile(
    r"(?:Using|Excluding|Including|Taking|Adjusted|Adjusting|Based|Counting|Measured|Stripping)\b|\w+\s(?:this|that|these|those|such)\b"
)


def asked(clause: Clause, rest: str, *, timed: bool = True) -> str:
    """The clause as it follows a question word: "did X cut", "has X agreed to pay".

    What the sentence says of time and place before its subject comes last, unless it is asked for.
    """
    subject = _in_mid_sentence(clause.subject)
    rest = f"{rest} {_opening_told(clause)}".strip() if timed else rest
    finite = clause.finite
    more = clause.text[clause.verb[0].end : clause.verb[-1].end].strip() if len(clause.verb) > 1 else ""
    behind = more if finite is clause.verb[0] else ""
    if finite.lower in BE or finite.lower in HELPERS and (more or finite.tag == "MD"):
        return " ".join(f"{finite.lower} {subject} {behind} {rest}".split())
    if finite.tag == "VBD":
        base = base_of_past(finite.lower)
        return " ".join(f"did {subject} {base} {behind} {rest}".split()) if base else ""
    helper = "do" if clause.plural else "does"
    base = base_of_present(finite.lower) or finite.lower
    return " ".join(f"{helper} {subject} {base} {behind} {rest}".split())


def _in_mid_sentence(subject: str) -> str:
    """The subject without the capital of a role or a common plural with which it opens: "Striker X", "Imports"."""
    first, _, rest = subject.partition(" ")
    if first in called("parties"):
        return subject
    low = first.lower()
    role = rest[:1].isupper() and low in words("person_nouns") | words("nouns_of_persons") | words(
        "roles_before_names"
    )
    token = read_tokens(subject, 0)[0]
    if not rest:
        plural = token.tag == "NNS" and {low, low.removesuffix("s")} <= common_words()
        plural = (plural or _SCHOLARS.search(first) is not None) and not first.isupper()
        return low if plural or low in words("sums") else subject
    plural = rest[:1].islower() and token.tag in ("VB", "VBP", "NN", "NNS") and low in common_words()
    titled = " The " in rest
    return low + subject[len(first) :] if role or plural and not titled else lowered(subject)


def stated(clause: Clause) -> str:
    """The clause as a sentence of its own."""
    verb = clause.text[clause.verb[0].start : clause.verb[-1].end]
    opening = _opening_told(clause)
    told = " ".join(f"{clause.subject} {verb} {clause.told()} {opening}".split())
    return f"{told[:1].upper()}{told[1:]}."


def _opening_told(clause: Clause) -> str:
    opening = clause.opening
    return opening[:1].lower() + opening[1:] if _STAYS.match(opening) else ""


def changes_when_cut(clause: Clause) -> bool:
    """Whether the words before the subject tell a time or a case without which the rest is not so."""
    if _MEANS.match(clause.opening):
        return True
    return _CASE.search(clause.opening) is not None and not _STAYS.match(clause.opening)
