"""English questions of which two clauses were made one: a second verb behind "did", a finite verb behind a participle."""

from __future__ import annotations

import re
from collections.abc import Sequence

from questions.languages.asked import Asked
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.tokens import Token, is_adverb, words
from questions.languages.en.verbs import base_of_past, is_base

_TIMED = frozenset({"when_typed", "when_choice", "when_deed", "period", "blank_date", "blank_interval"})
_GAP = re.compile(r",? (?:in|on|from|between) _+")
_OPENERS = frozenset({"that", "who", "which", "whom", "whose", "when", "where", "while", "as", "because", "if", "after", "before", "since", "until", "than", "how", "what", "why", "although"})  # fmt: skip
_UNQUOTED = re.compile(r"[\"“][^\"“”]*[\"”]")
# "in an attempt to notate | and therefore organise the system": the object of both verbs was cut off with the second.
_BARE_PURPOSE = re.compile(r"\b(?:to|(?:who|that|which)(?: have| had| has)?) (?P<verb>[a-z]+)$")
_NAME_BEHIND_PLACE = re.compile(
    r"\b(?:his|her|its|their|the|a|an) [a-z]+ and (?P<name>[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*)*)\??$"
)
_SUBJECT_WORDS = 5


def runs_on(asked: Asked) -> bool:
    """Whether the question goes on with a verb that its own helper does not govern, or stops before an object."""
    if asked.way not in _TIMED:
        return False
    tokens = read_tokens(_UNQUOTED.sub("Title", asked.stem), 0)
    helper = tokens[0].lower if tokens else ""
    if helper == "did" and _has_own_past(tokens[1:]):
        return True
    if helper in ("was", "were", "has", "have") and _has_own_present(tokens[1:]):
        return True
    if helper in ("was", "were") and _has_own_helper(tokens[1:]):
        return True
    if helper in ("was", "were") and (_tells_second_deed(tokens[1:]) or _has_own_past(tokens[1:], least=1)):
        return True
    stem = _GAP.sub("", asked.stem).rstrip("?.")
    return _lost_object(stem, asked) or _ends_in_next_name(stem, asked)


def _has_own_past(tokens: Sequence[Token], least: int = 0) -> bool:
    """Whether behind "and" stands a past form: "did he found the firm and led it", "did the war end and Halden became free".

    ``least`` is how many words of its own subject must stand before it.
    """
    for at, one in enumerate(tokens):
        if one.lower != "and" or any(before.lower in _OPENERS for before in tokens[:at]):
            continue
        if least and not any(before.tag in ("VBN", "VBD") for before in tokens[:at]):
            continue
        for step, each in enumerate(tokens[at + 1 : at + 1 + _SUBJECT_WORDS]):
            if each.lower in _OPENERS or each.text in ",;":
                break
            noun = tokens[at + step]
            if (
                each.tag == "VBD"
                and base_of_past(each.lower)
                and not is_base(each.lower)
                and each.text.islower()
                and step >= least
                and (not step or noun.tag in ("NN", "NNS", "NNP", "RB", "CC"))
            ):
                return True
    return False


def _has_own_present(tokens: Sequence[Token]) -> bool:
    """Whether behind the participle and "and" stands a verb of today: "have fairs been held and rotate among the towns"."""
    is_told = False
    for one, verb in zip(tokens, tokens[1:], strict=False):
        if one.lower in _OPENERS:
            return False
        is_told = is_told or one.tag == "VBN"
        if is_told and one.lower == "and" and verb.tag in ("VB", "VBP", "VBZ") and verb.text.islower():
            return True
    return False


def _has_own_helper(tokens: Sequence[Token]) -> bool:
    """Whether behind the participle and "and" a clause of its own has its helper: "was the mill closed and the pump in its yard was stopped"."""
    lower = [one.lower for one in tokens]
    told = next((at for at, one in enumerate(tokens) if one.tag in ("VBN", "VBD")), len(tokens))
    if "and" not in lower[told:]:
        return False
    behind = tokens[lower.index("and", told) + 1 :]
    opened = next(
        (at for at, one in enumerate(behind) if one.lower in _OPENERS or one.text in ",;"), len(behind)
    )
    return (
        bool(behind)
        and behind[0].tag in ("DT", "PRP$", "NNP")
        and any(one.lower in ("was", "were", "had") for one in behind[1:opened])
    )


def _tells_second_deed(tokens: Sequence[Token]) -> bool:
    """Whether behind "and" stands a verb with an object of its own: "was the body created and took over the office"."""
    for one, verb, following in zip(tokens, tokens[1:], tokens[2:], strict=False):
        if one.lower != "and" or verb.tag not in ("VBD", "VBN") or not verb.text.islower():
            continue
        if base_of_past(verb.lower) in words("verbs_of_two_objects") | words("verbs_of_office"):
            continue
        if (
            verb.lower in ("was", "were", "had", "has")
            or following.tag in ("DT", "PRP$")
            or following.tag == "NNP"
        ):
            return True
    return False


def _lost_object(stem: str, asked: Asked) -> bool:
    """Whether the sentence goes on with a second verb behind the bare one at the end of the question."""
    found = _BARE_PURPOSE.search(stem)
    if found is None:
        return False
    behind = re.search(rf"\b{found['verb']} (?P<more>(?:and|or) .*)", asked.sentence.text)
    tokens = [one for one in read_tokens(behind["more"], 0)[1:4] if not is_adverb(one)] if behind else []
    return bool(tokens) and (
        tokens[0].tag[:2] == "VB" and tokens[0].tag not in FINITE_TAGS or tokens[0].tag == "VB"
    )


def _ends_in_next_name(stem: str, asked: Asked) -> bool:
    """Whether the last name belongs to what the sentence says of it behind a comma: "in his kitchen and Anna Keller, the founder of"."""
    found = _NAME_BEHIND_PLACE.search(stem)
    return found is not None and f"{found['name']}, " in asked.sentence.text
