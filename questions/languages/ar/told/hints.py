"""Whether a headline points to a country without naming it: by a movement, a seat of power or one who led it."""

from __future__ import annotations

from functools import cache

from questions.languages.ar.naming import stems
from questions.languages.ar.offices import every_holder
from questions.languages.ar.told.cast import Page
from questions.languages.ar.told.table import told_table
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import gazetteer


def points_to(page: Page, code: str, *, about: str = "") -> bool:
    """Whether a word of the headline, other than those of ``about``, leads to the country."""
    own = set(fold(about).split())
    said = {form for word in page.titled for form, _ in stems(word)} - own
    if said & _words(code) or any(phrase in page.title for phrase in _phrases(code)):
        return True
    places = (gazetteer("ar").named(form) for form in said)
    return any(place is not None and place.part == code for place in places)


def names_land(name: str, code: str) -> bool:
    """Whether a word of a foreign name says the country in another language: the Deutsche Bank."""
    said = {fold(word) for word in told_table("named_so").get(code, "").split()}
    return not said.isdisjoint(fold(name).split())


@cache
def _words(code: str) -> frozenset[str]:
    """Folded words that point to the country, the family names of those who held its offices among them."""
    hints = told_table("hints").get(code, "").split()
    last = {fold(holder.split()[-1]) for holder in every_holder(code)}
    return frozenset(last | {fold(word) for word in hints if "_" not in word})


@cache
def _phrases(code: str) -> tuple[str, ...]:
    return tuple(
        fold(word.replace("_", " ")) for word in told_table("hints").get(code, "").split() if "_" in word
    )
