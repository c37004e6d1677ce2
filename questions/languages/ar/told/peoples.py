"""Peoples that may stand beside one another as wrong options: of one part of the world, the nearest first, in one gender."""

from __future__ import annotations

from questions.languages.ar.told.cast import Page
from questions.languages.ar.told.table import told_table
from questions.languages.ar.verbs import fold


def others_of(people: str, page: Page) -> tuple[str, ...]:
    """Peoples of the same part of the world whose adjectives the report does not use; ``people`` is told without "the"."""
    plain = people.removesuffix("ة")
    mark = people.removeprefix(plain)
    for group in told_table("peoples")["groups"]:
        spellings = [one.split("/") for one in group.split()]
        own = next((at for at, forms in enumerate(spellings) if fold(plain) in map(fold, forms)), None)
        if own is not None:
            near = sorted(range(len(spellings)), key=lambda at: abs(at - own))
            others = (spellings[at][0] for at in near if at != own)
            both = {
                one for row in told_table("peoples")["mixed"] if plain in row.split() for one in row.split()
            }
            return tuple(f"{one}{mark}" for one in others if one not in both and not _is_told(one, page))
    return ()


def _is_told(people: str, page: Page) -> bool:
    return f"ال{fold(people)}" in page.text
