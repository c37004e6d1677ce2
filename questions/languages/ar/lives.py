"""Reads how an Arabic life opens: a name, its dates in brackets, then what the person was."""

from __future__ import annotations

import re
from functools import cache

from questions.languages.ar.naming import head_types, listed
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tokens import is_preposition, tokenise, words
from questions.languages.ar.verbs import find_verb
from questions.languages.frames import LifeOpening

_NAME = re.compile(r"^(?P<name>[^\W\d][^()\[\]،,:؛;.\"«»\n]{3,70}?)\s*[؛;‏]?\s*(?=\()")
_BRACKETS = re.compile(r"\s*[،,]?\s*[‏‎]?\((?P<inside>[^()\n]{4,200})\)")
_DESCRIBED = re.compile(
    r"^(?P<name>[^\W\d][^()\[\]،,:؛;.\"«»\n]{3,50}?)\s+(?P<copula>هو|هي)\s+(?P<what>[^()\[\]،,.؛\n]{3,60}?)\s*"
    r"\((?P<inside>(?:من\s+)?(?:مواليد|ولد|ولدت|وُلد|وُلدت)\s[^()\n]{4,100})\)"
)
_CALLED = re.compile(
    r"\s+(?:وشهرته|وشهرتها|المعروف|المعروفة|الملقب|الملقبة|المشهور|المشهورة|واسمه|واسمها)(?:\s|$)"
)
_NOISE = re.compile(r"\[[^\]]{1,12}\]|[‎‏]")
_COPULA = re.compile(r"(?<!\w)(هو|هي|كان|كانت)\s")
_FEMININE = frozenset({"هي", "كانت"})
_LOOK, _OFFICE_WITHIN, _DESCRIBED_WITHIN = 170, 5, 3
_ONE_OF = frozenset({"احد", "احدي", "من"})
_ROUGH = re.compile(r"(?<!\w)(?:حوالي|حوالى|نحو|قرابة|تقريبا|تقريبًا|تقريباً|ربما|أو|او)(?!\w)|[؟?]")
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_PLACED_YEARS = re.compile(r"(?<!\d)\d{3,4}\s*[-–—]\s*[^\W\d]{3,}(?:\s[^\W\d]+)*\s\d{3,4}(?!\d)")


def opening_of_life(sentence: str) -> LifeOpening | None:
    """The name and the brackets at the head of ``sentence`` where it opens the life of a person."""
    named = _NAME.match(sentence)
    if named is None or _is_no_name(named["name"]):
        return _described_life(sentence)
    if len(named["name"].split()) > 9:
        return None
    found = _dated_brackets(sentence, named.end())
    if found is None:
        return None
    inside = {token.folded for token in tokenise(found["inside"], 0)}
    if inside & words("death_words") and not inside & words("birth_words"):
        return None
    described, gender = _description(sentence[found.end() : found.end() + _LOOK])
    if _tells_more_years(found["inside"]) or is_rough(found["inside"]):
        return None
    born = bool(inside & words("birth_words")) or (
        described and found["inside"].rstrip().endswith(("-", "–", "—"))
    )
    if not described and not born:
        return None
    name = _CALLED.split(named["name"].strip())[0]
    gender = "masculine" if _is_man(name) else gender
    rules = holds_office(
        f"{name} {sentence[found.end() : found.end() + _LOOK]}", len(name.split()) + _OFFICE_WITHIN
    )
    return LifeOpening(name, found.start("inside"), found.end("inside"), gender, born, rules=rules)


def _tells_death_alone(inside: str) -> bool:
    """Whether a birth and a death are told and one year only, which is that of the death."""
    died = {token.folded for token in tokenise(inside, 0)} & words("death_words")
    return bool(died) and len(_YEAR.findall(inside)) == 1


def holds_office(text: str, within: int) -> bool:
    """Whether one of the first ``within`` words is an office that is held for some years."""
    return any(token.folded.removeprefix("ال") in words("rulers") for token in tokenise(text, 0)[:within])


def is_rough(inside: str) -> bool:
    """Whether the dates of a life are only guessed."""
    return _ROUGH.search(inside) is not None


def _tells_more_years(inside: str) -> bool:
    """Whether words stand between the two years of the brackets, so that only one would be read as a date ("(place 1457- place 1509)")."""
    return _YEAR.search(inside) is not None and _PLACED_YEARS.search(inside) is not None


def _described_life(sentence: str) -> LifeOpening | None:
    """ "X is a singer (born 16 May 1983)": the brackets behind what the person is."""
    found = _DESCRIBED.match(sentence)
    if found is None or _is_no_name(found["name"]) or _tells_death_alone(found["inside"]):
        return None
    described, _ = _description(f"{found['copula']} {found['what']}")
    gender = "feminine" if found["copula"] in _FEMININE else "masculine"
    name = _CALLED.split(found["name"].strip())[0]
    return LifeOpening(name, found.start("inside"), found.end("inside"), gender, True) if described else None


def _is_man(name: str) -> bool:
    """Whether the name opens with one that men alone bear: a traveller's trade may end like a woman's."""
    first = tokenise(name, 0)[0].folded
    titled = first.removeprefix("ال")
    if first != titled and titled in words("person_nouns", "titles_of_men"):
        return not titled.endswith("ة")
    return first in listed("male_names") and first not in listed("female_names")


def _is_no_name(name: str) -> bool:
    parts = {token.folded for token in tokenise(name, 0)}
    first = tokenise(name, 0)[0]
    plain_head = first.folded in head_types() and not is_given_name(first.folded)
    if plain_head or first.folded in words("rulers"):
        return True
    opening = find_verb(first.text) or find_verb(first.text.removeprefix("و"))
    if opening is not None and not opening.also_noun or first.folded in words("birth_words", "death_words"):
        return True
    tells = any(
        find_verb(token.text) is not None and token.folded in words("lasting") for token in tokenise(name, 0)
    )
    return tells or is_preposition(first) or bool(parts & (words("prepositions", "copulas")))


def _dated_brackets(sentence: str, at: int) -> re.Match[str] | None:
    """The first of the brackets behind the name that holds digits."""
    found = _BRACKETS.match(sentence, at)
    while found is not None and not any(letter.isdigit() for letter in found["inside"]):
        found = _BRACKETS.match(sentence, found.end())
    return found


def _description(following: str) -> tuple[bool, str]:
    """Whether these words describe a person, and the gender that they show."""
    following = _NOISE.sub(" ", following)
    first = tokenise(following[:60], 0)[:_DESCRIBED_WITHIN]
    if not _ONE_OF.isdisjoint(token.folded for token in first[:2]):
        first = tokenise(following[:60], 0)[: _DESCRIBED_WITHIN + 2]
    for token in first:
        if token.folded.removeprefix("ال") in words("person_nouns") or _is_of_persons(token.folded):
            said = first[0].folded in _FEMININE
            return True, "feminine" if said else _gender_of(token.text)
    copula = _COPULA.search(following)
    if copula is None:
        return False, ""
    after = tokenise(following[copula.end() : copula.end() + 40], 0)[:2]
    gender = "feminine" if copula.group(1) in _FEMININE else "masculine"
    return any(token.folded.removeprefix("ال") in words("person_nouns") for token in after), gender


def _is_of_persons(noun: str) -> bool:
    """Whether the noun tells of many of whom somebody is one: "the sixth of the rulers"."""
    return noun in _of_many_persons()


@cache
def _of_many_persons() -> frozenset[str]:
    told = (pair.split("_") for pair in words("one_of_many"))
    return frozenset(many for many, one in told if one in words("person_nouns"))


def _gender_of(noun: str) -> str:
    return "feminine" if noun.endswith("ة") and noun not in words("masculine_in_ta") else "masculine"
