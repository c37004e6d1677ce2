"""Whether a person may be offered beside another as the maker of a work: a whole name, of the walk of life and the time."""

from __future__ import annotations

import re
from collections import Counter

from questions.generation.scenes import Finding, Material
from questions.languages.people import Person, is_near_field, person_named
from questions.languages.reading import DateValue

_OF_LETTERS = "philosophy"
_OF_POWER = "politics"
_MANY, _OLDEST, _YOUNGEST = 3, 150, 12
_INITIAL_BEFORE = re.compile(r"(?<!\w)[^\W\d_]\.\s?$")
# Names and letters behind names that a page ran into one another: "Keller OBEMartin", "Keller BA".
_GLUED = re.compile(r"[A-Z]{3}[a-z]|[a-z]{3}[A-Z]|\s(?:BA|MA|MBE|OBE|PhD|MD|Hist)\b")
_QUOTES = "\"“”«»'‘"
_LOOK = 5


def may_stand_in(name: str, maker: str, finding: Finding, material: Material) -> bool:
    """Whether nothing that everybody knows of the person rules the name out for what ``maker`` did."""
    text = material.article.text
    if material.once(f"{name} is cut", lambda: _is_cut(name, text)):
        return False
    option = person_named(name, material.article.language) if " " in name else None
    if option is None:
        return True
    key = person_named(maker, material.article.language)
    if key is not None:
        return is_near_field(option.field, key.field)
    return _is_of_walk(option, material) and _is_of_time(option, finding)


def _is_cut(name: str, text: str) -> bool:
    """Whether the article writes more of the name wherever it stands ("A. V. Dicey", "Robert E. Bell"), or only quotes it."""
    if len(name.rsplit(" ", 1)[-1]) == 1 or _GLUED.search(name) is not None:
        return True
    places = [found.span() for found in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text)]
    return bool(places) and all(
        text[max(0, start - 1) : start] in _QUOTES
        and start > 0
        and text[end : end + 1] in _QUOTES
        or name[1:2] == "."
        and _INITIAL_BEFORE.search(text[max(0, start - _LOOK) : start]) is not None
        for start, end in places
    )


def _is_of_walk(option: Person, material: Material) -> bool:
    """Whether the person is one of letters, or the article tells of several of that walk of life."""
    if is_near_field(option.field, _OF_LETTERS):
        return True
    fields = material.once("fields of the persons", lambda: _fields(material))
    near = sum(count for field, count in fields.items() if is_near_field(field, option.field))
    enough = near > fields.total() / 2 if is_near_field(option.field, _OF_POWER) else True
    return near >= _MANY and enough


def _fields(material: Material) -> Counter[str]:
    known = (person_named(name, material.article.language) for name in material.person_names if " " in name)
    return Counter(person.field for person in known if person is not None)


def _is_of_time(option: Person, finding: Finding) -> bool:
    """Whether the person may have lived when the sentence says that it was done."""
    years = [
        int(span.value.start[:4])
        for span in finding.scene.of(DateValue)
        if not span.value.start.startswith("-")
    ]
    return not years or option.born + _YOUNGEST <= max(years) <= option.born + _OLDEST
