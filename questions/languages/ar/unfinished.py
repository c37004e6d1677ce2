"""Whether an Arabic clause stops before it is whole: at a word that ends none, or before what its verb must still say."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from itertools import pairwise
from pathlib import Path

from questions.languages.ar.counting import is_well_counted
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
from questions.languages.ar.verbs import bare, find_verb, fold

_ANY = "…"
_NAMED = "•"
_TAKES_OBJECT, _COUNTED_DIGITS, _FEW = 4, 3, 10
_LONG_PLURAL, _SUBJECT_WITHIN = 7, 2
_AS_SUBJECT, _STUBS = frozenset({"ابو", "بنو"}), frozenset({"لل", "ال", "ل", "ب", "و"})
_ONE_OF = re.compile(r"^[بل]?(?:احد|احدي)$")


def unfinished(clause: str, *, known: frozenset[str]) -> str | None:
    """The code of what a clause that opens with its verb lacks; ``known`` are the names in it."""
    whole = tokenise(clause, 0)
    for name in sorted(known, key=len, reverse=True):
        clause = clause.replace(name, _NAMED * len(name))
    tokens = tokenise(clause, 0)
    if is_in_wrong_case(whole):
        return "bad_agreement"
    if lacks_complement(tokens) or _says_again(tokens) or _breaks_at_comma(tokens):
        return "torn"
    if misses_object_ending(tokens) or _is_miscounted(tokens):
        return "bad_agreement"
    if _is_bare(tokens):
        return "bare_definite_noun"
    return "needs_article" if is_vague(tokens) or _is_one_of_many(tokens) else None


def ends_in_air(phrase: str) -> bool:
    """Whether the last word hardly ever ends a clause."""
    return stops_short(tokenise(phrase, 0))


def stops_short(tokens: list[Token]) -> bool:
    """Whether the last of the words hardly ever ends a clause."""
    if tokens and tokens[-1].folded in _STUBS:
        return True
    last = next((token for token in reversed(tokens) if token.text not in PUNCTUATION), None)
    if last is None or _is_masked(last):
        return False
    word = bare(last.text)
    if last.folded in _listed("needs_more"):
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
        joined = is_preposition(following) or is_adverb(following) or following.folded[:1] in "وفبلك•"
        if not joined and find_verb(following.text) is None:
            return True
    return False


def lacks_complement(tokens: list[Token]) -> bool:
    """Whether the clause opens with a verb and ends without what it needs; names are masked by dots."""
    if len(tokens) < 2:
        return False
    told = tokens[_after_subject(tokens) :]
    if tokens[0].folded in _listed("takes_nothing") and told and not _is_phrase(told[0]):
        return True
    if _is_plural_object(tokens[1]):
        return True
    needed = _needs().get(tokens[0].folded)
    if needed is None:
        return False
    if tokens[0].folded in ("قام", "قامت") and tokens[1].folded in _listed("arise"):
        return False
    if _ANY in needed and any(_says(token) for token in told):
        return False
    return not any(_opens(token, needed) for token in tokens[1:])


def _is_bare(tokens: list[Token]) -> bool:
    """Whether the subject is one common noun with the article and nothing that tells which ("the comet was seen")."""
    if len(tokens) < 2 or not _has_article(tokens[1]) or bare(tokens[1].text)[2:] not in usage("objects"):
        return False
    following = tokens[2] if len(tokens) > 2 else None
    return following is None or not (
        _has_article(following) or _is_masked(following) or following.folded in ("الذي", "التي")
    )


def _is_plural_object(token: Token) -> bool:
    """Whether a plural in the form of an object stands where the subject should: "forbade the citizens" without who."""
    plain = bare(token.text)
    return (
        plain.startswith("ال")
        and plain.endswith("ين")
        and len(plain) > _LONG_PLURAL
        and fold(plain) in tagger().common
    )


def _is_phrase(token: Token) -> bool:
    """Whether the word opens a phrase of its own or goes on with the name before it, and is no second noun."""
    free = is_preposition(token) or is_adverb(token) or token.text in PUNCTUATION or is_glued(token)
    return free or token.folded[:1] in "وف" or token.folded in ("بن", "ابن", "بنت")


def is_in_wrong_case(tokens: list[Token]) -> bool:
    """Whether "father of" or "sons of" stands in the form of a subject behind a noun or preposition that owns it."""
    return any(
        token.folded in _AS_SUBJECT
        and place > _SUBJECT_WITHIN
        and (is_preposition(tokens[place - 1]) or _has_article(tokens[place - 1]))
        for place, token in enumerate(tokens)
    )


def misses_object_ending(tokens: list[Token]) -> bool:
    """Whether an object stands without its ending: "he received | call from" instead of "a call"."""
    form = find_verb(tokens[0].text) if tokens else None
    if form is None or form.subject_follows and tokens[0].folded not in _needs():
        return False
    at = _after_subject(tokens)
    if not 1 < at < len(tokens) or not _is_masked(tokens[1]) and not _has_article(tokens[1]):
        return False
    word = bare(tokens[at].text)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    alone = following is None or is_preposition(following) or bare(following.text) in usage("objects")
    return word in usage("objects") and alone and word not in usage("never_last")


def _is_miscounted(tokens: list[Token]) -> bool:
    """Whether a number and what it counts do not agree ("four (of women) men", "26 member")."""
    for one, two in pairwise(tokens):
        many = one.folded.isdigit() and len(one.folded) <= _COUNTED_DIGITS and int(one.folded[-2:]) > _FEW
        if many and not one.folded.startswith("0") and bare(two.text) in usage("objects"):
            return True
        number = one.text.removeprefix("ب").removeprefix("ل")
        if fold(number) in words("counts") and not is_well_counted(f"{number} {two.text}"):
            return True
    return False


def tells_hour(tokens: list[Token]) -> bool:
    """Whether a time of the day or a day of the week is left behind the verb's own words."""
    return any(
        token.folded in _listed("hours")
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


def is_vague(tokens: list[Token]) -> bool:
    """Whether all that is told behind the subject are one or two nouns without article, name or number: "made great progress"."""
    if not tokens or find_verb(tokens[0].text) is None:
        return False
    told = [token for token in tokens[_after_subject(tokens) :] if token.text not in PUNCTUATION]
    if not told:
        return False
    if any(token.folded in _listed("one_of_many") for token in told[:1]):
        return True
    plain = all(
        not _has_article(token)
        and not _is_masked(token)
        and token.folded.isalpha()
        and not is_preposition(token)
        for token in told
    )
    return (
        plain
        and len(told) <= 2
        and all(
            bare(token.text).removesuffix("ا") in usage("objects") or token.text.endswith("ة")
            for token in told
        )
    )


def _is_one_of_many(tokens: list[Token]) -> bool:
    """Whether "one of the" is all that tells of an object; what something became may be told so."""
    if tokens[0].folded in words("becoming"):
        return False
    return any(_ONE_OF.match(token.folded) for token in tokens[1:])


def _after_subject(tokens: list[Token]) -> int:
    """Index behind the subject that follows the verb: a masked name, or the words with the article."""
    at = 1
    if at < len(tokens) and not _is_masked(tokens[at]) and not _has_article(tokens[at]):
        at += 1
    while at < len(tokens) and _has_article(tokens[at]):
        at += 1
    if at < len(tokens) and _is_masked(tokens[at]) and (at == 1 or not _acts(tokens[0])):
        at += 1
    while at < len(tokens) and _has_article(tokens[at]):
        at += 1
    return at


def _acts(verb: Token) -> bool:
    """Whether what follows the verb may be what was done to as well as who did it."""
    form = find_verb(verb.text)
    return form is not None and form.done_to


def _has_article(token: Token) -> bool:
    """Whether the word is written with the article: an "album" begins alike once hamzas are folded."""
    return bare(token.text).startswith("ال")


def _is_masked(token: Token) -> bool:
    return token.text.startswith(_NAMED)


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
        rest.startswith(("ال", "ل", _NAMED))
        or not rest[:1].isalpha()
        or rest in tagger().common
        or token.folded not in tagger().common
    )


@cache
def _needs() -> dict[str, frozenset[str]]:
    """What each verb needs, by its folded form."""
    needs: dict[str, frozenset[str]] = {}
    for line in _table()["needs"]:
        forms, opening = line.split(":")
        for form in forms.split():
            needs[fold(form)] = frozenset(fold(word) for word in opening.split())
    return needs


@cache
def _listed(name: str) -> frozenset[str]:
    return frozenset(fold(word) for word in _table()[name].split())


@cache
def _table() -> dict:
    return tomllib.loads((Path(__file__).parent / "complements.toml").read_text(encoding="utf-8"))
