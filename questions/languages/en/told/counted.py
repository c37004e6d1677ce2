"""Questions for what a report counts: how many jobs, how many people."""

from __future__ import annotations

import re

from questions.languages.en.parts import read_tokens
from questions.languages.en.tokens import words
from questions.languages.en.told.amounts import BOUND, NUMBER, SCALE, of_phrase
from questions.languages.en.told.askings import Asking
from questions.languages.en.told.clauses import Clause, is_saying
from questions.languages.en.told.turned import asked

_COUNT = re.compile(rf"(?P<amount>(?:{BOUND}\s)?{NUMBER}{SCALE})\s(?=[a-z])")


def counted(clause: Clause) -> Asking | None:
    """ "cut 500 jobs at its plant": how many jobs?"""
    rest = clause.told()
    found = _COUNT.match(rest)
    if found is None or clause.main == "be" or clause.is_passive or is_saying(clause):
        return None
    noun, tail = _counted_noun(rest[found.end() :])
    if noun in ("tonnes", "tons", "litres", "barrels", "gallons", "acres") or clause.main == "follow":
        return None
    if not noun or clause.main in words("verbs_of_change"):
        return None
    return Asking("report_count", f"How many {noun} {asked(clause, tail)}", found["amount"])


def _counted_noun(text: str) -> tuple[str, str]:
    """The counted noun with its adjectives and its "of", and what follows; "" where it is none."""
    tokens = read_tokens(text, 0)
    end = 0
    while (
        end < len(tokens) and tokens[end].tag in ("JJ", "NN", "NNS", "NNP", "VBN", "VBG", "POS") and end < 5
    ):
        end += 1
        if tokens[end - 1].tag == "NNS" and (
            end == len(tokens) or tokens[end].tag not in ("NN", "NNS", "POS")
        ):
            break
    head = tokens[end - 1] if end else None
    if (
        head is None
        or head.tag != "NNS"
        and head.lower not in ("people", "staff", "men", "women", "children")
    ):
        return "", ""
    if {one.lower for one in tokens[:end]} & (
        words("units_of_measure") | {"more", "other", "others", "last", "successive"}
    ):
        return "", ""
    noun, rest = text[: head.end], text[head.end :].strip()
    if rest.startswith("of "):
        whole, after = of_phrase(rest)
        if not whole:
            return "", ""
        noun, rest = f"{noun} {whole}", after
    if _OF_SOMETHING.search(noun) and not re.match(r"(?:for|in|at|against|to|with|from)\s.*[A-Z]", rest):
        return "", ""
    if noun.startswith("moments") or re.search(r"\band an?\s|\bto (?:his|her) name\b", rest):
        return "", ""
    if rest and not re.match(
        r"(?:for|on|in|from|to|by|at|with|over|during|between|against|into|across|around|as|worldwide|about|under|out)\b",
        rest,
    ):
        return "", ""
    return noun, rest


_NAME = re.compile(
    r"\b(?!(?:January|February|March|April|May|June|July|August|September|October|November|December|\w+day)\b)[A-Z]"
)
_THEIR = re.compile(r"\b(?:his|her|their|its)\b")
# Nouns that say how many only with what they are of, for or against.
_OF_SOMETHING = re.compile(
    r"(?:^|\s)(?:nominations|awards|trophies|prizes|titles|tries|goals|points|changes|caps)$"
)
_SUBJECT = re.compile(rf"(?P<amount>(?:{BOUND}\s)?{NUMBER}{SCALE})\s(?=[a-z])", re.IGNORECASE)


def counted_subject(clause: Clause) -> Asking | None:
    """ "500 people attended the premiere": how many people?"""
    found = _SUBJECT.match(clause.subject)
    if found is None:
        return None
    noun, tail = _counted_noun(clause.subject[found.end() :])
    if not noun:
        return None
    verb = clause.text[clause.verb[0].start : clause.verb[-1].end]
    told = f"{noun} {tail} {clause.told()}"
    if not _NAME.search(told) or _THEIR.search(told):
        return None
    # "Four players are all ready": how many were ready?
    said = re.sub(r"^all\s", "", clause.told())
    stem = " ".join(f"How many {noun} {tail} {verb} {said}".split())
    return Asking("report_count", stem, found["amount"])
