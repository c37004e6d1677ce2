"""Whether an Arabic clause stops before it is whole: at a word that ends none, or before what its verb must still say."""

from __future__ import annotations

import re
from itertools import pairwise

from questions.languages.ar.agreement import is_badly_formed, is_plural_object
from questions.languages.ar.masked import NAMED, after_subject, has_article, is_masked, listed, masked, needs
from questions.languages.ar.objects import lacks_object
from questions.languages.ar.roles import opens_with_office
from questions.languages.ar.spellings import usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_adverb,
    is_glued,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.vagueness import has_no_subject, is_any, is_bare, is_one_of_many, is_vague
from questions.languages.ar.verbs import bare, find_verb

_ANY = "…"
_TAKES_OBJECT = 4
_STUBS = frozenset({"لل", "ال", "ل", "ب", "و"})
_AND_OF_THEM = re.compile(r"^و?(?:ابرز|اهم|اشهر|من|اكبر)(?:ها|هم|ه)?$")


def unfinished(clause: str, *, known: frozenset[str]) -> str | None:
    """The code of what a clause that opens with its verb lacks; ``known`` are the names in it."""
    tokens = masked(clause, known)
    if (
        lacks_complement(tokens)
        and not _arises(tokenise(clause, 0))
        or lacks_object(tokens)
        or _says_again(tokens)
        or _breaks_at_comma(tokens)
        or _is_fused(tokens)
    ):
        return "torn"
    if tokens[-1].folded.startswith("ب") and tokens[-1].folded.endswith("ها"):
        return "dangling_pronoun"
    if is_badly_formed(tokens, tokenise(clause, 0)):
        return "bad_agreement"
    if has_no_subject(tokens):
        return "missing_subject"
    if is_bare(tokens):
        return "bare_definite_noun"
    return "needs_article" if is_vague(tokens) or is_one_of_many(tokens) or is_any(tokens) else None


def ends_in_air(phrase: str) -> bool:
    """Whether the last word hardly ever ends a clause."""
    return stops_short(tokenise(phrase, 0))


def stops_short(tokens: list[Token]) -> bool:
    """Whether the last of the words hardly ever ends a clause."""
    if tokens and tokens[-1].text in _STUBS:
        return True
    last = next((token for token in reversed(tokens) if token.text not in PUNCTUATION), None)
    if last is None or is_masked(last):
        return False
    before = tokens[tokens.index(last) - 1] if len(tokens) > 1 else None
    if before is not None and before.folded in ("الذي", "التي", "الذين"):
        return True
    if last.folded.startswith("و") and last.folded[1:] in words("happenings"):
        return True
    word = bare(last.text)
    if before is not None and before.text[-1:].isdigit():
        return False  # "55 towns": counted, however seldom the noun ends a clause
    if last.folded in listed("needs_more") or _AND_OF_THEM.match(last.folded):
        return True
    return word in usage("never_last") or word.startswith("و") and word[1:] in usage("never_last")


def _says_again(tokens: list[Token]) -> bool:
    """Whether two words come again in the same order: something was pasted twice."""
    pairs = [(one.folded, two.folded) for one, two in pairwise(tokens) if one.text not in PUNCTUATION]
    return len(set(pairs)) < len(pairs)


def _breaks_at_comma(tokens: list[Token]) -> bool:
    """Whether a noun of its own opens behind a comma: another statement began there, or an aside lost its first comma."""
    for comma, following in pairwise(tokens):
        if comma.text not in "،,":
            continue
        if following.folded.startswith("وب") and is_glued(Token(following.text, following.folded[1:], 0, 0)):
            return True
        joined = is_preposition(following) or is_adverb(following) or following.folded[:1] in "وفبلك•"
        if not joined:
            return True
    return False


def _is_fused(tokens: list[Token]) -> bool:
    """Whether a second past verb stands in the clause without anything that leads it in: two sentences without a stop."""
    for place, (before, token) in enumerate(pairwise(tokens[1:]), start=2):
        form = find_verb(token.text)
        if form is None or form.also_noun and not _did_also(tokens[place + 1 : place + 2]):
            continue
        if form.present and (tokens[0].folded in listed("begins_to") or token.folded in listed("naming")):
            continue
        led = (
            before.folded in listed("leads_in")
            or before.folded.startswith("و")
            and find_verb(before.text[1:]) is not None
        )
        if not led and (is_masked(before) or has_article(before)):
            return True
    return False


def _did_also(following: list[Token]) -> bool:
    """Whether an "and" with a past verb stands right behind: "(he) studied and learned", where the first may be a noun."""
    form = find_verb(following[0].text[1:]) if following and following[0].folded.startswith("و") else None
    return form is not None and not form.present and find_verb(following[0].text) is None


def lacks_complement(tokens: list[Token]) -> bool:
    """Whether the clause opens with a verb and ends without what it needs; names are masked by dots."""
    if len(tokens) < 2:
        return False
    if tokens[0].folded in ("قبل", "بعد"):
        return True
    told = tokens[after_subject(tokens) :]
    said_how = bool(told) and told[0].folded in listed("manners")
    if tokens[0].folded in listed("takes_nothing") and told and not (said_how or _is_phrase(told[0])):
        return not (opens_with_office(tokens[1]) and is_masked(told[0]) and len(told) == 1)
    if is_plural_object(tokens[1]):
        return True
    needed = needs().get(tokens[0].folded)
    if needed is None:
        return False
    if _arises(tokens):
        return False
    if _ANY in needed and any(_says(token) for token in told):
        return False
    return not any(_opens(token, needed) for token in tokens[1:])


def _arises(tokens: list[Token]) -> bool:
    """Whether the verb says that a state or a war came into being, and needs no more."""
    if len(tokens) < 2 or tokens[0].folded not in ("قام", "قامت", "بدا", "بدات"):
        return False
    return tokens[1].folded in listed("arise" if tokens[0].folded in ("قام", "قامت") else "breaks_out")


def _is_phrase(token: Token) -> bool:
    """Whether the word opens a phrase of its own or goes on with the name before it, and is no second noun."""
    free = is_preposition(token) or is_adverb(token) or token.text in PUNCTUATION or is_glued(token)
    return free or token.folded[:1] in "وف" or token.folded in ("بن", "ابن", "بنت")


def is_run_together(clause: str, known: frozenset[str]) -> bool:
    """Whether a clause of any kind holds a second statement: a verb that nothing leads in, or words pasted twice."""
    tokens = masked(clause, known)
    if _says_again(tokens) or _is_fused(tokens):
        return True
    if not tokens or tokens[0].folded in listed("begins_to"):
        return False
    later = [find_verb(token.text) for token in tokens[1:] if token.folded not in listed("naming")]
    return any(form is not None and form.present and not form.also_noun for form in later)


def tells_hour(tokens: list[Token]) -> bool:
    """Whether a time of the day or a day of the week is left behind the verb's own words."""
    return any(
        token.folded in listed("hours")
        and not (token.folded == "ظهر" and place == 0)
        and (
            token.folded not in ("فجر", "ظهر", "ساعه")
            or place > 0
            and is_preposition(tokens[place - 1])
            or place + 1 == len(tokens)
            or is_preposition(tokens[place + 1])
        )
        for place, token in enumerate(tokens)
    )


def _says(token: Token) -> bool:
    return token.text not in PUNCTUATION and not is_adverb(token)


def _opens(token: Token, needed: frozenset[str]) -> bool:
    if token.folded in needed or token.folded[:1] in "وف" and token.folded[1:] in needed:
        return True
    glued = f"{token.folded[:1]}-"
    if glued not in needed or len(token.folded) < _TAKES_OBJECT - 1:
        return False
    rest = token.folded[1:]
    return (
        rest.startswith(("ال", "ل", NAMED))
        or not rest[:1].isalpha()
        or rest in tagger().common
        or token.folded not in tagger().common
    )
