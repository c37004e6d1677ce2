"""Reads how an English life opens: a name, its dates in brackets, then what the person was."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.tokens import tokenise, words
from questions.languages.en.works import may_make
from questions.languages.frames import LifeOpening

_STYLES = r"(?:,?\s(?:Jr|Sr)\.|,\s*(?:Jr|Sr)\.?|,?\s(?:[A-Z][A-Za-z]?\.){2,5}(?:[A-Z]\.)?)*(?:,\s*(?:\d+(?:st|nd|rd|th)\s[A-Z][^,()\n]{2,40}|(?:[A-Z]{2,5}(?:,\s?|\s)?(?:(?:&|and) [Bb]ar,?\s?)?){1,8}))*"
_SMALL = frozenset(
    [
        "de",
        "von",
        "van",
        "der",
        "bin",
        "ibn",
        "al",
        "di",
        "da",
        "la",
        "le",
        "du",
        "del",
        "dos",
        "den",
        "ten",
        "ter",
        "zu",
        "af",
        "av",
        "y",
        "e",
        "den",
    ]
)
_RANKED = re.compile(
    r"(?:Duke|Duchess|Prince|Princess|King|Queen|Count|Countess|Archduke|Archduchess|Infanta|Infante|Grand Duke|Grand Duchess|Margrave|Margravine|Lady|Lord|Saint)\s"
)
# Another name of the person, or a rank, told between the name and the brackets.
_CALLED = (
    r"(?:,\s(?:also known as|aka|née|nee|later|born)\s[^,()\n]{2,40}"
    r"|,\s(?:[Cc]ount|Countess|Prince|Princess|Baron|Baroness|[Dd]uke|Duchess|Earl|Lord|Lady|Viscount|Viscountess|Marquess|Marquis|Archdeacon|Bishop)(?:\sof|\sde)?\s[A-Z][^,()\n]{2,40})?"
)
_OPENING = re.compile(
    rf"^(?P<name>[A-Z][^()\[\],:;\n]{{2,60}}?){_STYLES}{_CALLED},?\s*(?:\([^()\n\d]{{0,120}}\)\s*)?\((?P<inside>[^()\n]{{4,200}})\)"
)
_YEAR = r"(?:1\d|20)\d\d"
_DAY = rf"(?:(?:\d{{1,2}} )?[A-Z][a-z]{{2,8}}\.? (?:\d{{1,2}}, )?)?{_YEAR}"
_NAME_WORD = r"(?:[A-Z][^\W\d_]+(?:[-'’][^\W\d_]+)*|[A-Z]\.(?:[A-Z]\.)*)"
_IN_PASSING = re.compile(
    rf"(?P<name>{_NAME_WORD}(?: (?:(?:de|van|von|der|la|le|di|da|bin|ibn|al) ){{0,2}}{_NAME_WORD}){{1,4}}) "
    rf"\((?P<inside>(?:(?P<born>born|b\.) (?:on |in )?{_DAY}|{_DAY} ?[–-] ?{_DAY}))\)"
)
_RULED = re.compile(
    r"\b(?:[Kk]ing|[Qq]ueen|[Ee]mperor|[Ee]mpress|[Pp]ope|[Pp]resident|[Pp]resident of|[Pp]rime [Mm]inister|[Ss]ultan|[Gg]overnor|[Mm]inister|[Cc]hancellor|[Dd]irector|[Cc]hairman|under|team|club|reign) $"
)
# Brackets that tell when somebody was at work, ruled or was executed, and not both of birth and death.
_AT_WORK = re.compile(
    r"\b(?:fl|floruit|r|reigned|ruled|active|in office)\b\.? |\b(?:date unknown|executed|martyred|hanged|baptized|baptised|bapt|buried)\b|→"
)
_FOLLOWING, _SHORT = 320, 6
_WAS = re.compile(
    r"\s*(?:\[[^\]]{1,12}\]|,)*\s*(?:(?:(?:also|better|best|most commonly|commonly|often|usually)\s)?(?:known|called|nicknamed|courtesy)\s[^.;\n]{2,150}?,(?:\[[^\]]{1,12}\])*\s*|(?:born|from|née|later|the|also)\s[^.;\n]{2,90}?,\s*)?(?:was|is)\s+(?:(?:an?|the|one of the)\s+)?(?P<rest>.{3,110})",
    re.DOTALL,
)


def opening_of_life(sentence: str) -> LifeOpening | None:
    """The name and the brackets at the head of ``sentence`` where it opens the life of a person."""
    found = _OPENING.match(sentence)
    if found is None or len(found["name"].split()) > 7 or re.match(r"(?:The|In|On|A|An)\s", found["name"]):
        return None
    lower = [word for word in found["name"].split() if word[:1].islower()]
    small = _SMALL | {"of"} if _RANKED.match(found["name"]) else _SMALL
    if any(word not in small and not word.startswith(("d'", "d’", "l'", "l’")) for word in lower):
        return None
    if _AT_WORK.search(found["inside"]):
        return None
    inside = {token.lower for token in tokenise(found["inside"], 0)}
    born = bool(inside & words("birth_words"))
    died = bool(inside & words("death_words")) and not born
    if not born and not _describes_person(sentence[found.end() : found.end() + _FOLLOWING]):
        return None
    name, start, end = found["name"].strip(), found.start("inside"), found.end("inside")
    return LifeOpening(name, start, end, "masculine", born, died)


def _describes_person(following: str) -> bool:
    found = _WAS.match(following)
    if found is None:
        return False
    told = [token.lower for token in tokenise(found["rest"], 0)[:9]]
    return any(
        word in words("person_nouns")
        or word in words("beside_dates")
        or len(word) > _SHORT
        and word.endswith(tuple(words("endings_of_persons")))
        for word in told
    )


def lives_within(sentence: str) -> Iterator[LifeOpening]:
    """Persons in full whom the sentence names in passing with the years of their lives in brackets: "Alfred Marshall (1842–1924)"."""
    for found in _IN_PASSING.finditer(sentence):
        name = re.sub(r"['’]s$", "", found["name"])
        if not _RULED.search(sentence[: found.start("name")]) and may_make(name):
            yield LifeOpening(
                name, found.start("inside"), found.end("inside"), "masculine", bool(found["born"])
            )
