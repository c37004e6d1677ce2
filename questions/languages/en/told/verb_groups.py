"""The verb of a clause of a report with its helpers, and past forms that were taken for participles."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from questions.languages.en.parts import FINITE_TAGS
from questions.languages.en.tokens import Token, is_adverb, words
from questions.languages.en.verbs import BE, base_of_past, base_of_present, is_base

BEING = BE | {"be", "been", "being"}
HELPERS = frozenset({"has", "have", "had", "will", "would"})
_ALSO_NOUNS = frozenset({"beat", "cut", "set", "hit"})
_DOUBTS = frozenset(
    ["may", "might", "could", "should", "can", "must", "cannot", "shall", "ought", "do", "does", "did"]
)


def base_of_ing(word: str) -> str:
    """The base of a form in -ing of a verb that we know; the word itself where it is none."""
    if word.endswith("ing"):
        stem = word[:-3]
        for base in (stem, stem + "e", stem[:-1]):
            if base_of_present(base + "s"):
                return base
    return word


def with_past_forms(tokens: list[Token]) -> list[Token]:
    """The tokens with the one past form read as the verb that was taken for a participle: "prices increased by 1%"."""
    if (
        len(tokens) > 1
        and tokens[0].tag == "VBG"
        and tokens[0].text[:1].isupper()
        and tokens[1].tag in FINITE_TAGS
    ):
        tokens = [replace(tokens[0], tag="NNP"), *tokens[1:]]
    for at, one in enumerate(tokens):
        if one.tag in FINITE_TAGS and one.text.islower():
            break
        if (
            not at
            or not (
                one.tag in ("VBN", "VB") or one.lower in _ALSO_NOUNS and tokens[at - 1].tag in ("NNP", "NNS")
            )
            or not one.text.islower()
            or not base_of_past(one.lower)
        ):
            continue
        before = tokens[at - 1]
        if before.tag not in ("NN", "NNS", "NNP", "CD", "RB") and before.text != "," or before.lower == "to":
            continue
        if before.text == "," and not any(each.text == "," for each in tokens[: at - 1]):
            continue
        by = (
            tokens[at + 1 : at + 2]
            and tokens[at + 1].lower == "by"
            and not any(one.tag == "CD" for one in tokens[at + 2 : at + 5])
        )
        if not by and not _finite_ahead(tokens, at):
            return [*tokens[:at], replace(one, tag="VBD"), *tokens[at + 1 :]]
    return tokens


def _finite_ahead(tokens: Sequence[Token], at: int) -> bool:
    before = tokens[at]
    for one in tokens[at + 1 :]:
        if one.text in ",;:" or one.lower in words("told_breaks"):
            return False
        if one.tag in FINITE_TAGS and one.text.islower() or one.tag == "TO" and before.tag == "NNS":
            return True
        before = one
    return False


def verb_group(tokens: Sequence[Token], at: int) -> int | None:
    """Where the verb with its helpers ends; None where it is denied, doubted or unknown."""
    first = tokens[at]
    if first.lower in _DOUBTS or not _is_verb(first):
        return None
    end = at + 1
    helped = first.lower in BEING or first.lower in HELPERS
    last = at
    while end < len(tokens):
        one = tokens[end]
        if one.lower in words("told_denials"):
            return None
        if helped and (one.lower in BEING or one.tag in ("VBN", "VBG", "VB", "VBD")) and one.lower != "to":
            last, end = end, end + 1
            helped = one.lower in BEING
            continue
        if (one.tag == "RB" or is_adverb(one)) and end + 1 < len(tokens) and helped:
            end += 1
            continue
        if (
            one.lower == "to"
            and end + 1 < len(tokens)
            and tokens[end + 1].tag == "VB"
            and _controls(tokens[last])
        ):
            last, end = end + 1, end + 2
            helped = tokens[last].lower == "be"
            continue
        if one.lower == "due" and tokens[last].lower in BEING:
            last, end = end, end + 1
            continue
        break
    if first.tag == "VBP" and end < len(tokens) and tokens[end].tag in FINITE_TAGS:
        return None
    return last + 1


def _is_verb(token: Token) -> bool:
    """Whether the word may be the verb that it was taken for."""
    if token.lower in BEING | HELPERS:
        return True
    if token.tag == "VBD":
        return bool(base_of_past(token.lower))
    return is_base(base_of_present(token.lower) or token.lower)


def _controls(verb: Token) -> bool:
    base = base_of_past(verb.lower) or base_of_present(verb.lower) or verb.lower
    return (
        base in words("verbs_of_control")
        or verb.lower in words("verbs_of_control")
        or base_of_ing(verb.lower) in words("verbs_of_control")
    )
