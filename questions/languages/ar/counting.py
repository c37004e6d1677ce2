"""Counting in Arabic: the form of the noun after "how many", and whether a number and its noun agree."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise
from pathlib import Path

from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, tokenise, words
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.tables import plain_table

DIGITS = re.compile(r"[\d٠-٩۰-۹][\d٠-٩۰-۹.,٫٬]*")
# Nouns of doing take the sound plural and have no feminine ending in the singular: nominations, clashes, protests.
_OF_DOING = re.compile(
    r"ت\w{2,3}ي\w|[اإ]\w{1,3}ا\w|است\w+ا\w|ان\w+ا\w|مهرجان|مطار|قطار|قرار|نطاق|حيوان|خطاب|بيان|رهان"
)
# "Fighters", but no broken plural that ends alike: laws, fields.
_SOUND = re.compile(r"(?!\w(?:وا|يا|ما|سا|نا|را|تا|كا)\w{1,2}ين)\w{3,}(?:ين|ون)")
_TIED = re.compile(
    r"(?<!\w)ب(?:حوالي|حوالى|نحو|ما يقارب|أكثر من|أقل من|قرابة)\s+\D{0,3}[\d.,٫٬\w]*(?:\s+(?:ألف|مليون|مليار))?\s*$"
)
FEW_SERIES = (
    ["ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"],
    ["ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
)
_FEW_WORDS = frozenset(fold(word) for series in FEW_SERIES for word in series)
_MEASURED = frozenset(
    fold(word) for word in ["كم", "كلم", "سم", "مم", "كغ", "كجم", "بالمئة", "بالمائة", "يورو", "في"]
)
_FOLDED_SCALES = frozenset(
    fold(word)
    for word in [
        "ألف",
        "آلاف",
        "مليون",
        "ملايين",
        "مليار",
        "مليارات",
        "مئة",
        "مائة",
        "ألفا",
        "مليونا",
        "مليارا",
    ]
)
# "466676 thousand": the thousands are told twice.
_THOUSANDS_AGAIN = re.compile(r"(?<![\d.,])\d{5,}\s+[أا]لف")
_SCALED_PLURAL = re.compile(r"(?<!\w)(?:مليون|ملايين|مليار|مليارات|[أا]لف|[آا]لاف)\s+\w{2,}ات(?!\w)")
_HALF_UNIT = re.compile(r"(?<!\w)كيلو\s+مربع")
_SINGLE_SCALES = frozenset(fold(word) for word in ["مليون", "مليار", "ألف"])
_NO_NOUNS = frozenset(
    fold(word)
    for word in [
        "مليون",
        "مليار",
        "ألف",
        "آلاف",
        "ملايين",
        "مئة",
        "مائة",
        "بالمئة",
        "بالمائة",
        "عام",
        "سنة",
        "سنوات",
        "أعوام",
        "يوم",
        "أيام",
        "كم",
        "كلم",
        "ملم",
        "مم",
        "سم",
        "كغ",
        "كجم",
        "شهر",
        "أشهر",
    ]
)


def counted_noun(text: str, number: float, after: int, unit: str) -> tuple[str, int] | None:
    """The noun as "how many" wants it (one, accusative) and where its phrase ends; None where unsure.

    ``after`` is the place in ``text`` behind the number itself, where its noun begins.
    """
    tokens = tokenise(text[after : after + 80], after)
    phrase = _noun_phrase(tokens)
    if (
        _TIED.search(text[max(0, after - 40) : after])
        or not phrase
        or fold(phrase[0].text) in _NO_NOUNS
        or fold(phrase[0].text) != fold(unit.split()[0] if unit else phrase[0].text)
    ):
        return None
    noun = bare(phrase[0].text)
    if not noun.isalpha():
        return None
    if noun.endswith(("يا", "يً", "يا")):
        return None
    if number != int(number):
        return None
    wanted = _one_of_many(noun) if 3 <= number % 100 <= 10 else noun
    if wanted is None:
        return None
    adjectives = [token.text for token in phrase[1:]]
    if adjectives and not (wanted.endswith("ة") and _fit_feminine(adjectives)):
        return None
    told = wanted[:-1] if wanted == noun and wanted.endswith("ا") else wanted
    return " ".join([accusative(told), *adjectives]), phrase[-1].end


def _fit_feminine(adjectives: list[str]) -> bool:
    """Whether the adjectives have the form that one feminine thing and many things share."""
    return all(bare(adjective).endswith("ة") for adjective in adjectives)


def counted_singular(text: str, start: int, end: int) -> tuple[str, int] | None:
    """The noun of the number at ``start``..``end`` as it stands behind a preposition and "how many", and where its phrase ends.

    None where its form is unsure.
    """
    tokens = tokenise(text[start : end + 60], start)
    counts = [index for index, token in enumerate(tokens) if token.end <= end and _is_number_word(token)]
    phrase = _noun_phrase(tokens[counts[-1] + 1 :]) if counts else []
    if not phrase or fold(phrase[0].text) in _NO_NOUNS or phrase[0].start >= end:
        return None
    behind = tokenise(text[phrase[-1].end : phrase[-1].end + 30], 0)[:1]
    if behind and not _ends_count(behind[0]):
        return None
    noun = bare(phrase[0].text)
    one = _plurals().get(fold(noun)) or (_one_of_many(noun) if noun.endswith("ات") else None)
    if one is not None:
        adjectives = [bare(token.text) for token in phrase[1:]]
        fits = not adjectives or one.endswith("ة") and _fit_feminine(adjectives)
        return (" ".join([one, *adjectives]), phrase[-1].end) if fits else None
    few = tokens[counts[-1]]
    counts_few = few.folded in _FEW_WORDS or few.text.isdecimal() and 3 <= int(few.text) <= 10
    if noun.endswith(("ين", "ون")) or counts_few:
        return None
    adjectives = [re.sub("ا$", "", bare(token.text)) for token in phrase[1:]]
    return " ".join([re.sub("ا$", "", noun), *adjectives]), phrase[-1].end


def _ends_count(following: Token) -> bool:
    """Whether the word behind what is counted opens a phrase of its own, so that the noun is whole."""
    free = is_preposition(following) or following.text in PUNCTUATION or following.folded[:1] in "وفبل"
    return free or following.folded[:1].isdigit() or find_verb(following.text) is not None


def is_well_counted(shown: str) -> bool:
    """Whether number and noun agree: 3 to 10 with a plural, more with a singular, words of the other gender."""
    if _THOUSANDS_AGAIN.search(shown) or _SCALED_PLURAL.search(shown):
        return False
    tokens = [token for token in tokenise(bare(shown), 0) if token.text not in PUNCTUATION]
    if _HALF_UNIT.search(shown) or any(
        _is_few(one) and two.folded in _SINGLE_SCALES for one, two in pairwise(tokens)
    ):
        return False
    places = [index for index, token in enumerate(tokens) if _is_number_word(token)]
    if re.match(r"(?:ال\d|ب(?:حوال[يى]|نحو))", shown):
        return False
    if any((form := find_verb(token.text)) is not None and form.present for token in tokens):
        return False
    if not places or places[-1] + 1 >= len(tokens):
        return True
    number, noun = tokens[places[-1]], fold(tokens[places[-1] + 1].text)
    if fold(number.text) in _FOLDED_SCALES or noun in _FOLDED_SCALES or noun in _MEASURED:
        return True
    tens = number.text.isdecimal() and 11 <= int(number.text[-2:]) <= 99
    if tens and bare(tokens[places[-1] + 1].text) in usage("objects"):
        return False
    if tens and noun.endswith(("ين", "ون")):
        return False
    is_plural = noun in _plurals() or noun.endswith(("ات", "ون", "ين"))
    if number.text.isdecimal():
        few = 3 <= int(number.text) % 100 <= 10
        return is_plural or not few or number.text.startswith("0")
    one = _one_of_many(tokens[places[-1] + 1].text)
    if one is None or number.folded not in _FEW_WORDS:
        return True
    return number.folded.endswith(("ة", "ه")) != one.endswith(("ة", "ه"))


def _is_few(token: Token) -> bool:
    return token.text.isdecimal() and len(token.text) <= 2 and 3 <= int(token.text) <= 10


def _is_number_word(token: Token) -> bool:
    return bool(DIGITS.match(token.text)) or token.folded in words("counts")


def accusative(noun: str) -> str:
    """The noun with the ending that "how many" gives it."""
    if noun in words("defective_nouns"):
        return noun + "يًا"
    if noun.endswith(("ة", "ى", "اء", "ا", "ًا", "اً")):
        return noun
    return noun + "ًا"


def _noun_phrase(tokens: list[Token]) -> list[Token]:
    """The noun at the head of ``tokens`` with the adjectives that follow it.

    A word before a definite one is no adjective but begins what is done to them ("six states | the security treaty").
    """
    phrase: list[Token] = []
    for place, token in enumerate(tokens):
        is_nisba = bare(token.text).endswith("ية")  # "warships": an adjective whatever follows
        opens_another = phrase and not is_nisba and is_definite(next(iter(tokens[place + 1 :]), token))
        stops = opens_another or (
            token.text in PUNCTUATION
            or is_preposition(token)
            or is_definite(token)
            or (phrase and token.text[:1] in "وف")
        )
        if stops or DIGITS.match(token.text) or (phrase and find_verb(token.text) is not None):
            break
        phrase.append(token)
        if len(phrase) == 3:
            break
    return phrase


def _one_of_many(plural: str) -> str | None:
    known = _plurals().get(fold(plural))
    if known is not None:
        return known
    if _SOUND.fullmatch(plural) and (plural.endswith(("يين", "يون")) or plural[:-2] in usage("spelled")):
        return plural[:-2]
    if not plural.endswith("ات") or len(plural) <= 4:
        return None
    alone, feminine = plural[:-2], plural[:-2] + "ة"
    if (alone in usage("spelled")) != (feminine in usage("spelled")):
        return alone if alone in usage("spelled") else feminine
    if alone not in usage("spelled"):
        return None
    return alone if _OF_DOING.match(alone) else feminine


def is_plural(noun: str) -> bool:
    """Whether the folded noun, without article, means several things."""
    return noun in _plurals() or noun.endswith("ات")


@cache
def _plurals() -> dict[str, str]:
    data = plain_table(Path(__file__).parent / "plurals.toml")
    pairs = (pair.split("=") for pair in data["plurals"].split())
    return {fold(plural): one for plural, one in pairs}
