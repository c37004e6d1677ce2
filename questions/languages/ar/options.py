"""Which Arabic names can stand as the key of a question and beside each other as its options."""

from __future__ import annotations

from functools import cache, lru_cache

from questions.languages.ar.naming import every_name, famous_names, head_types, listed
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import is_adverb, is_preposition, tokenise, words
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import family_names, given_names
from questions.languages.people import person_named

_ARAB_PARTS = frozenset({"nile", "levant", "gulf", "maghreb"})


@lru_cache(maxsize=1024)
def is_plain_person(name: str) -> bool:
    """Whether the name looks like a person's full name and nothing else slipped in."""
    tokens = tokenise(name, 0)
    odd = (is_preposition(token) or is_adverb(token) or find_verb(token.text) is not None for token in tokens)
    if not 2 <= len(tokens) <= 6 or any(odd) or tokens[0].folded.startswith("ال"):
        return False
    if any(_is_common_word(token.folded) for token in tokens[1:]):
        return False
    return is_given_name(tokens[0].folded)


def is_clean_person(name: str) -> bool:
    """Whether no common word slipped into the name."""
    return not any(_is_common_word(token.folded) for token in tokenise(name, 0)[1:])


def _is_common_word(folded: str) -> bool:
    """Whether the word is none that stands in names, alone or behind an "and"."""
    if folded in every_name() or folded in listed("joiners") or folded in listed("suffix_titles"):
        return False
    if folded[:1] == "و" and find_verb(folded[1:]) is not None:
        return True
    return folded in tagger().common or (
        folded[:1] in "وب" and (folded[1:] in tagger().common or folded[1:] in listed("joiners"))
    )


def is_given_name(folded: str) -> bool:
    """Whether our lists hold the word as a name and it is no common word besides."""
    return folded in famous_names() or folded in every_name() and folded not in tagger().common


def is_founding(form: str) -> bool:
    """Whether the verb tells that something began to be."""
    return fold(form) in words("founding")


def opens_with_role(rest: str) -> bool:
    """Whether the words after the name say what the person is, which belongs to the name."""
    tokens = tokenise(rest[:40], 0)
    return bool(tokens) and tokens[0].folded in words("person_nouns")


def are_alike(name: str, other: str, kind: str) -> bool:
    """Whether two names of one kind could stand in each other's place: a ministry for a ministry."""
    if kind != "organisation":
        return True
    heads = [tokenise(each, 0)[0].folded.removeprefix("ال") for each in (name, other)]
    return heads[0] == heads[1] or all(head in head_types() for head in heads)


def are_of_one_origin(name: str, other: str) -> bool:
    """Whether both persons have Arabic names or neither has."""
    return _is_arabic(name) == _is_arabic(other)


@cache
def _arab_lands() -> frozenset[str]:
    """The codes of the countries of which one people calls itself Arab, by the parts of the world in which they lie."""
    lands = (place for place in gazetteer("ar").places if place.kind == "country")
    return frozenset(place.code for place in lands if place.part in _ARAB_PARTS)


@lru_cache(maxsize=1024)
def _is_arabic(name: str) -> bool:
    person = person_named(name, "ar")
    if person is not None and person.country in _arab_lands():
        return True
    known = (given_names("ar"), family_names("ar"), words("arabic_in_names"))
    return any(token.folded in names for token in tokenise(name, 0) for names in known)
