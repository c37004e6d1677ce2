"""Whether an Arabic question tells of a woman by a verb for a man, as her foreign name does not show: her titles and verbs on the page do."""

from __future__ import annotations

import re

from questions.languages.ar.tokens import words
from questions.languages.ar.verbs import find_verb, fold, fold_page
from questions.languages.asked import Asked
from questions.languages.nationalities import nationalities
from questions.languages.whole_names import names_inside

_GLUED = ("لل", "وال", "بال", "فال", "كال")
_LOOK, _BEFORE, _TITLE = 60, 2, 2


def is_woman_told_as_man(asked: Asked) -> bool:
    """Whether the verb of the question is masculine and the page calls its subject by a feminine trade, people or verb."""
    verb, _, rest = asked.stem.partition(" ")
    form = find_verb(verb)
    if form is None or form.gender != "masculine" or asked.is_gap:
        return False
    names = sorted(names_inside(rest, asked.persons), key=len, reverse=True)
    name = next((one for one in names if " " in one and rest.startswith(one)), "")
    page = fold_page(asked.text)
    return bool(name) and any(
        _is_of_woman(page[max(0, found.start() - _LOOK) : found.start()].split())
        for found in re.finditer(rf"(?<!\w){re.escape(fold(name))}(?!\w)", page)
    )


def _is_of_woman(before: list[str]) -> bool:
    """Whether the words right before the name are a trade in the feminine, a people led in by "of the" or "and the", or "she said"."""
    if not before:
        return False
    told = before[-_TITLE:]
    last = told[-1]
    if last in nationalities("ar") and len(told) == _BEFORE and last.endswith("ة"):
        return _is_trade(told[0])
    if last.startswith(_GLUED) and f"ال{_bare(last)}" in nationalities("ar") and last.endswith("ة"):
        return True
    form = find_verb(last)
    says = form is not None and form.gender == "feminine" and not form.also_noun and last.endswith("ت")
    return says or _is_trade(last)


def _bare(word: str) -> str:
    glued = next((front for front in _GLUED if word.startswith(front)), "ال")
    return word.removeprefix(glued)


def _is_trade(word: str) -> bool:
    return word.endswith("ة") and _bare(word) in words("person_nouns")
