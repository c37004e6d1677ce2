"""Which Arabic definitions make a question, and how much of their wording an option can hold."""

from __future__ import annotations

import re

from questions.languages.ar.relation_table import told_words
from questions.languages.ar.tokens import (
    PUNCTUATION,
    Token,
    is_adverb,
    is_definite,
    is_glued,
    is_preposition,
    tokenise,
    words,
)
from questions.languages.ar.trades import is_trade
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Meaning
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities

_LONGEST = 10
_SHORTEST = 2
_SHORT_OPENING = 3
_COPULAS = {"هو": "masculine", "هي": "feminine", "": ""}
_NOT_IN_NAMES = frozenset(
    fold(word)
    for word in ["أحد", "إحدى", "واحد", "واحدة", "أول", "أهم", "أكبر", "أشهر", "بعض", "معظم", "أكثر"]
)
_CONTINENTS = frozenset(fold(word) for word in ["أمريكا", "أميركا", "القارة", "قارة"])
_SOUNDS = frozenset(
    fold(word) for word in ["تلفظ", "لفظ", "نطق", "تنطق", "يلفظ", "تلفظ", "ينطق", "لفظة", "كلمة", "اختصار"]
)
_BORN = frozenset({"مواليد"})
_SEATS = frozenset({"عاصمتها", "عاصمته"})
_PLACED = frozenset({"في", "فى"})
_STATES = frozenset({"دولة", "بلد", "جمهورية", "مملكة", "نهر", "بحيرة", "جزيرة", "مدينة", "إقليم"})
_ENDS = frozenset(
    fold(word)
    for word in [
        "التي",
        "الذي",
        "الذين",
        "والتي",
        "والذي",
        "حيث",
        "كما",
        "وهي",
        "وهو",
        "منذ",
        "بعد",
        "أو",
        "أحد",
        "ولد",
        "ولدت",
        "توفي",
        "توفيت",
        "وأقدم",
        "وأكبر",
        "وأشهر",
        "وأهم",
        "وأول",
        "والحالي",
        "والحالية",
    ]
)
_SHORT_TITLE = 6


def definition_to_ask(name: str, copula: str, phrase: str, *, title: str) -> Meaning | None:
    """The definition as a question can use it; None where head or phrase is not plain."""
    if copula not in _COPULAS or not _is_plain_name(name, title):
        return None
    if not copula and _says_more_than(title, name):
        return None
    name = bare(name)
    every = tokenise(phrase, 0)
    tokens = _shortened(every)
    if _is_torn(every, len(tokens)):
        return None
    if not _SHORTEST <= len(tokens) <= _LONGEST or is_preposition(tokens[0]):
        return None
    if (
        tokens[0].folded in _NOT_IN_NAMES
        or tokens[0].folded in _SOUNDS | _BORN | {"عاصمة"}
        or _tells_nation(name, tokens)
    ):
        return None
    person = tokens[0].folded in words("person_nouns")
    if is_trade(tokens[0].folded):
        return None
    if person and len(tokens) > 1 and not (len(tokens) == 2 and tokens[1].folded in nationalities("ar")):
        return None
    if is_definite(tokens[0]) and phrase[tokens[-1].end :].lstrip().startswith("والحالي"):
        return None
    if is_definite(tokens[0]) and tokens[0].folded.removeprefix("ال") not in words("person_nouns"):
        return None
    form = find_verb(tokens[0].text)
    if form is not None and not form.also_noun and tokens[0].folded not in words("person_nouns"):
        return None
    if tokens[0].folded in _STATES and any(_is_continent(token) for token in tokens):
        return None
    if any(_joins(token) for token in tokens[1:]) or _lies_in_small(tokens):
        return None
    if (
        len(tokens) > 1
        and is_definite(tokens[1])
        and tokens[1].folded.removeprefix("ال") in words("person_nouns")
    ):
        return None
    is_person = tokens[0].folded.removeprefix("ال") in words("person_nouns")
    ends_feminine = tokenise(name, 0)[0].folded.endswith("ة")
    agrees = is_person or (copula == "هي") == ends_feminine
    gender = (_COPULAS[copula] if agrees else "neutral") or (
        "feminine" if tokens[0].folded.endswith("ة") else "masculine"
    )
    said = phrase[: tokens[-1].end]
    return Meaning(re.split(r"\s+أو\s+", name)[0], said, gender, is_person, 1.0 if copula else 0.85)


def _is_torn(every: list[Token], kept: int) -> bool:
    """Whether what was cut off belongs to what is kept: the object of a preposition, the clause that says which one a definite noun means."""
    following = every[kept : kept + 1]
    if not following:
        return False
    defined = is_definite(every[0]) and following[0].folded in words("relatives")
    return (
        defined
        or is_preposition(following[0])
        and following[0].folded not in _PLACED | words("lies_in") | {"من"}
    )


def _says_more_than(title: str, name: str) -> bool:
    """Whether the words that open the sentence hold others than the title's: without "is" they may be half of what is told."""
    known = {token.folded.removeprefix("ال") for token in tokenise(title, 0)}
    return len(known) <= _SHORT_TITLE and any(
        token.folded.removeprefix("ال") not in known for token in tokenise(name, 0)
    )


def _lies_in_small(tokens: list[Token]) -> bool:
    """Whether the description says in which country or town the thing lies: another one is seen through at once."""
    at = next((index for index, token in enumerate(tokens) if token.folded in _PLACED), 0)
    if not at:
        glued = any(is_glued(token) and token.folded[0] == "ب" for token in tokens[1:])
        return glued or any(token.folded in _SEATS for token in tokens)
    place = gazetteer("ar").named(" ".join(token.text for token in tokens[at + 1 :]))
    return place is None or place.kind not in ("continent", "region")


def _joins(token: Token) -> bool:
    """Whether an "and" is written onto the word: only one of two trades would be put for another."""
    return token.folded.startswith("و") and token.folded not in words("with_and_of_their_own")


def _tells_nation(name: str, tokens: list[Token]) -> bool:
    """Whether a city in the name tells the nation that the description holds: "Real Madrid" is Spanish."""
    named = (gazetteer("ar").named(word) for word in name.split())
    codes = {place.part for place in named if place is not None and place.kind in ("city", "capital")}
    return any(nationalities("ar").get(token.folded) in codes for token in tokens)


def _is_continent(token: Token) -> bool:
    """Whether the word names a part of the world: where a state lies is asked for as such."""
    place = gazetteer("ar").named(token.text)
    return place is not None and place.kind == "continent" or token.folded in _CONTINENTS


def _is_plain_name(name: str, title: str) -> bool:
    tokens = tokenise(name, 0)
    if not tokens or len(tokens) > 6 or tokens[0].folded[:1] == "و" and find_verb(tokens[0].folded[1:]):
        return False
    if any(
        token.text in PUNCTUATION or is_preposition(token) and token.folded not in ("من", "في")
        for token in tokens
    ):
        return False
    if any(token.folded in _NOT_IN_NAMES or token.folded in ("ان", "بان", "وان") for token in tokens):
        return False
    if any(is_adverb(token) or token.folded.endswith(("ها", "هم")) for token in tokens):
        return False
    if (
        is_preposition(tokens[0])
        or tokens[0].folded in words("pointing")
        or find_verb(tokens[0].text) is not None
    ):
        return False
    known = {token.folded.removeprefix("ال") for token in tokenise(title, 0)}
    return (
        len(tokens) > 1
        and not is_definite(tokens[0])
        or bool(known & {token.folded.removeprefix("ال") for token in tokens})
    )


def _shortened(tokens: list[Token]) -> list[Token]:
    """The words up to where the description starts to tell a story."""
    kept: list[Token] = []
    nation = False
    for index, token in enumerate(tokens):
        form = (find_verb(token.text) or find_verb(token.text.removeprefix("و"))) if index else None
        tells = form is not None and not form.also_noun and (form.present or index >= 2)
        owned = index and find_verb(token.text.removesuffix("ها").removesuffix("ه")) is not None
        owned = owned and token.folded.endswith(("ها", "ه"))
        placed = nation and (token.folded in _PLACED or token.folded in words("lies_in"))
        nation = nation or index > 0 and token.folded in nationalities("ar")
        made = index + 1 < len(tokens) and tokens[index + 1].folded in told_words("parts_of_works")
        if (
            made
            and token.folded == "من"
            or placed
            or token.folded in _ENDS
            or tells
            or owned
            or token.text in PUNCTUATION - {'"', "«", "»"}
        ):
            break
        kept.append(token)
    while kept and (is_preposition(kept[-1]) or kept[-1].folded in ("و", "غير")):
        kept.pop()
    return kept
