"""What makes an English question unclear on its own: pronouns, pointing words, bare nouns, opinions."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from questions.languages.en.tokens import Token, tokenise, words

_MONTHS = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
YEARLESS = re.compile(
    rf"\b{_MONTHS} \d{{1,2}}(?!\d)(?!,? \d{{4}})(?! ?[-–] ?\d)(?! (?:and|to) .{{3,20}}\d{{4}})"
    rf"|(?<!\d)\d{{1,2}} {_MONTHS}(?!,? \d{{4}})(?! (?:and|to) .{{3,20}}\d{{4}})"
)
EMPTY_VERB = re.compile(
    r"\b(?:followed|returned|reappeared|resumed|continued) (?:in|on|at|until|during) (?:_|\d)"
)


def suspicions(
    text: str, *, subject_gender: str = "", known: frozenset[str] = frozenset(), cloze: bool = False
) -> list[str]:
    """Codes of what would make a strict reader stumble over ``text`` without its article."""
    tokens = tokenise(text, 0)
    codes = []
    if cloze and EMPTY_VERB.search(text):
        codes.append("missing_subject")
    if cloze and _opens_with_aside(tokens):
        codes.append("dangling_pronoun")
    if any(_dangles(tokens, index) for index in range(len(tokens))):
        codes.append("dangling_pronoun")
    if any(_is_bare_noun(tokens, index) for index in range(len(tokens))):
        codes.append("bare_definite_noun")
    if any(
        token.lower in words("opinion") and not _is_capital(tokens, index)
        for index, token in enumerate(tokens)
    ):
        codes.append("opinion")
    if YEARLESS.search(text):
        codes.append("needs_article")
    if _is_torn(tokens) or re.search(r"(?:^|\s)['’]s\s", text):
        codes.append("torn")
    return codes


def _opens_with_aside(tokens: list[Token]) -> bool:
    """ "Originally planned for ..., it was ...": the subject is a pronoun behind an opening phrase."""
    comma = next((place for place, token in enumerate(tokens) if token.text == ","), len(tokens))
    return comma + 1 < len(tokens) and tokens[comma + 1].lower in ("it", "he", "she", "they")


def _is_torn(tokens: list[Token]) -> bool:
    """Whether something was cut out: at the end, or between two linking words."""
    lower = [token.lower for token in tokens]
    if not lower:
        return False
    hangs = len(lower) > 1 and lower[-2] == "," and lower[-1].endswith("ing")
    return (
        hangs
        or lower[-1] in words("linking")
        or any(
            one in words("linking") and two in ("and", "or", "on", "in", "at") for one, two in pairwise(lower)
        )
    )


def _is_capital(tokens: list[Token], index: int) -> bool:
    return index > 0 and tokens[index].text[:1].isupper()


def _dangles(tokens: list[Token], index: int) -> bool:
    """A pronoun that nothing earlier in the text explains."""
    word = tokens[index].lower
    if word not in words("pointing") or _is_capital(tokens, index):
        return False
    if word in ("it", "them", "him") and not _clause_before(tokens, index):
        return True
    if word == "her" and not _clause_before(tokens, index) and _stands_alone(tokens, index):
        return True
    if word == "such" and tokens[index + 1 : index + 2] and tokens[index + 1].lower == "as":
        return False
    if word == "their" and not _has_several(tokens[:index]):
        return True
    if word in ("his", "her", "he", "she") and not _has_person(tokens[:index]):
        return True
    if word == "that":
        return index == 0 or tokens[index - 1].text in ",."
    if word in (
        "his",
        "her",
        "its",
        "their",
        "he",
        "she",
        "it",
        "they",
        "him",
        "them",
        "himself",
        "herself",
        "itself",
        "there",
        "here",
    ):
        return not _has_noun(tokens[:index]) or word in ("here", "there")
    return word not in ("one", "both", "last", "next", "former") or index <= 1


def _has_several(before: list[Token]) -> bool:
    """Whether more than one is spoken of, so that "their" may mean them."""
    return any(
        token.lower in ("and", "people", "reunite", "regroup", "reform")
        or (token.lower.endswith("s") and len(token.lower) > 3)
        for token in before
    )


def _has_person(before: list[Token]) -> bool:
    """Whether a name stands earlier that may be a person's: no letters for a body, and none behind "the"."""
    return any(
        token.text[:1].isupper() and not token.text.isupper() and (at == 0 or before[at - 1].lower != "the")
        for at, token in enumerate(before)
    )


def _clause_before(tokens: list[Token], index: int) -> bool:
    """Whether another clause goes before, in which the pronoun's noun may stand."""
    return any(
        token.text in ",;"
        or token.lower in ("and", "but", "that", "which", "who", "when", "where", "while", "to")
        for token in tokens[1:index]
    )


def _stands_alone(tokens: list[Token], index: int) -> bool:
    """Whether no noun follows, so that the word means a person and owns nothing."""
    if index + 1 >= len(tokens):
        return True
    following = tokens[index + 1]
    return not following.text[:1].isalpha() or following.lower in (
        "its",
        "his",
        "the",
        "a",
        "an",
        "in",
        "on",
        "at",
        "to",
        "as",
        "for",
        "by",
        "from",
        "with",
        "and",
    )


def _has_noun(before: list[Token]) -> bool:
    """Whether a name stands earlier, so that a pronoun may mean it."""
    return any(token.text[:1].isupper() for token in before[1:]) or (
        bool(before) and before[0].text[:1].isupper() and before[0].lower not in _openers()
    )


@cache
def _openers() -> frozenset[str]:
    return words("determiners") | words("pointing") | words("sentence_openers")


def _is_bare_noun(tokens: list[Token], index: int) -> bool:
    """ "the city", "the company": a definite noun with nothing that says which."""
    if tokens[index].lower != "the" or index + 1 >= len(tokens):
        return False
    noun = tokens[index + 1]
    following = tokens[index + 2].lower if index + 2 < len(tokens) else ""
    following_capital = index + 2 < len(tokens) and tokens[index + 2].text[:1].isupper()
    return (
        noun.lower in words("bare_nouns") | words("parts_of_bodies")
        and not noun.text[:1].isupper()
        and following
        not in ("of", "that", "for", "between", "at", "named", "called", "known", "where", "which", '"', "“")
        and not following_capital
    )
