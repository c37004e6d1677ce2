"""Whether the words of an Arabic clause have the endings that their place asks for, as far as these are written."""

from __future__ import annotations

from itertools import pairwise

from questions.languages.ar.counting import is_well_counted
from questions.languages.ar.masked import after_subject, has_article, is_masked, needs
from questions.languages.ar.spellings import usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_adverb, is_preposition, words
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities

_COUNTED_DIGITS, _FEW = 3, 10
_LONG_PLURAL, _SUBJECT_WITHIN, _SHORT_ADJECTIVE = 7, 2, 3
_TOLD, _CLOSING = 4, frozenset('"»”')
_AS_SUBJECT = frozenset({"ابو", "بنو"})


def is_badly_formed(tokens: list[Token], whole: list[Token]) -> bool:
    """Whether a word stands in a form that its place forbids; ``tokens`` are those of ``whole`` with names masked."""
    return (
        is_in_wrong_case(whole)
        or _disagrees_in_gender(whole)
        or _is_masculine_behind_feminine(tokens)
        or _parts_company(tokens)
        or misses_object_ending(tokens)
        or is_miscounted(tokens)
    )


def _disagrees_in_gender(tokens: list[Token]) -> bool:
    """Whether a noun in the feminine has a people's adjective in the masculine: "the lira, the Lebanese (man)"."""
    return any(
        has_article(one)
        and one.text.endswith("ة")
        and one.folded.removeprefix("ال") not in words("masculine_in_ta")
        and has_article(two)
        and two.folded in nationalities("ar")
        and not two.text.endswith("ة")
        for one, two in pairwise(tokens)
    )


def _parts_company(tokens: list[Token]) -> bool:
    """Whether an object has its ending and its adjective has none: "an associated independence"."""
    for one, two in pairwise(tokens):
        noun, adjective = bare(one.text), bare(two.text)
        marked = noun.endswith("ا") and noun[:-1] in usage("objects") and noun not in usage("objects")
        if (
            marked
            and adjective in usage("objects")
            and adjective not in usage("never_last")
            and not is_preposition(two)
        ):
            return True
    return _adjective_alone(tokens) or _ends_without_ending(tokens)


def _is_masculine_behind_feminine(tokens: list[Token]) -> bool:
    """Whether a noun with a masculine adjective stands behind a feminine verb, as what was done: "(she) lifted the golden cover"."""
    form = find_verb(tokens[0].text) if len(tokens) > 2 else None
    if form is None or form.gender != "feminine" or form.number != "singular":
        return False
    noun, adjective = tokens[1], tokens[2]
    masculine = (
        has_article(adjective)
        and adjective.folded.endswith("ي")
        and f"{adjective.folded}ة" in usage("spelled")
    )
    return has_article(noun) and masculine and not noun.text.endswith(("ة", "ات", "ى"))


def _adjective_alone(tokens: list[Token]) -> bool:
    """Whether an adjective has the ending of an object and the noun right behind the subject has none: "issued (an) album new"."""
    for before, one, two in zip(tokens, tokens[1:], tokens[2:], strict=False):
        noun, adjective = bare(one.text), bare(two.text)
        marked = adjective.endswith("ا") and adjective[:-1] in usage("objects")
        follows = is_masked(before) or has_article(before)
        if marked and follows and noun in usage("objects") and f"ال{adjective[:-1]}" in usage("spelled"):
            return True
    return False


def _ends_without_ending(tokens: list[Token]) -> bool:
    """Whether the clause ends, behind a name, with a noun and its adjective that lack the ending of how it was done: "married X (a) family marriage"."""
    if len(tokens) < _TOLD:
        return False
    noun, last = bare(tokens[-2].text), bare(tokens[-1].text)
    if is_masked(tokens[-2]) and last in usage("objects") and last not in usage("never_last"):
        form = find_verb(tokens[0].text)
        return form is not None and form.needs_object and not form.subject_follows and not form.done_to
    named = is_masked(tokens[-3]) or tokens[-3].text in _CLOSING
    return named and noun in usage("objects") and noun not in usage("never_last") and _describes(tokens[-1])


def is_in_wrong_case(tokens: list[Token]) -> bool:
    """Whether "father of" or "sons of" stands in the form of a subject behind a noun or preposition that owns it."""
    return any(
        token.folded in _AS_SUBJECT
        and place > _SUBJECT_WITHIN
        and (is_preposition(tokens[place - 1]) or has_article(tokens[place - 1]))
        for place, token in enumerate(tokens)
    )


def misses_object_ending(tokens: list[Token]) -> bool:
    """Whether an object stands without its ending: "he received | call from" instead of "a call"."""
    form = find_verb(tokens[0].text) if tokens else None
    if form is None or form.subject_follows and tokens[0].folded not in needs():
        return False
    at = after_subject(tokens)
    if not 1 < at < len(tokens) or not is_masked(tokens[1]) and not has_article(tokens[1]):
        return False
    while at + 1 < len(tokens) and is_adverb(tokens[at]):
        at += 1
    word = bare(tokens[at].text)
    following = tokens[at + 1] if at + 1 < len(tokens) else None
    alone = following is None or is_preposition(following) or _describes(following)
    return word in usage("objects") and alone and word not in usage("never_last")


def _describes(token: Token) -> bool:
    """Whether the word can be an adjective without the ending of the object before it: "a comical book"."""
    plain = bare(token.text)
    if plain in usage("objects"):
        return True
    of_a_kind = plain.endswith("ي") and len(plain) > _SHORT_ADJECTIVE and plain in usage("spelled")
    return of_a_kind and token.folded not in given_names("ar") and f"ال{plain}" in usage("spelled")


def is_miscounted(tokens: list[Token]) -> bool:
    """Whether a number and what it counts do not agree ("four (of women) men", "26 member")."""
    for one, two in pairwise(tokens):
        many = one.folded.isdecimal() and len(one.folded) <= _COUNTED_DIGITS and int(one.folded[-2:]) > _FEW
        if many and not one.folded.startswith("0") and bare(two.text) in usage("objects"):
            return True
        number = one.text.removeprefix("ب").removeprefix("ل")
        if fold(number) in words("counts") and not is_well_counted(f"{number} {two.text}"):
            return True
    return False


def is_plural_object(token: Token) -> bool:
    """Whether a plural in the form of an object stands where the subject should: "forbade the citizens" without who."""
    plain = bare(token.text)
    return (
        plain.startswith("ال")
        and plain.endswith("ين")
        and len(plain) > _LONG_PLURAL
        and (plain.endswith("يين") or fold(plain) in tagger().common)
    )
