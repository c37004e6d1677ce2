"""Where an Arabic page tells one date in two calendars that do not agree."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.ar.verbs import fold_page
from questions.languages.calendars import day_number
from questions.languages.hijri import hijri_range
from questions.languages.tables import plain_table

_MARK = "هـ"
# Observed months begin a day or two beside those of the reckoned calendar.
_OBSERVED = 3
_DAYS, _MONTHS_LONG, _YEARS = 30, 12, range(1, 1500)


@lru_cache(maxsize=8)
def years_at_odds(text: str) -> frozenset[int]:
    """The Gregorian years that the page tells beside a year, month or day of the Hijra that fell in other years."""
    if _MARK not in text:
        return frozenset()
    return frozenset(int(found["year"]) for found in _both().finditer(fold_page(text)) if not _agree(found))


def _agree(found: re.Match[str]) -> bool:
    year, told = int(found["hijri"]), int(found["year"])
    month = _months().get(found["month"] or "")
    day = int(found["day"]) if month and found["day"] else None
    if year not in _YEARS or day is not None and not 0 < day <= _DAYS:
        return True
    first, last = hijri_range(year, month, day)
    years = range(int(first[:4]) - _reaches_over(first, back=True), int(last[:4]) + 1 + _reaches_over(last))
    return told in years


def _reaches_over(day: str, *, back: bool = False) -> bool:
    """Whether the neighbouring year is so near that an observed date may lie in it."""
    edge = f"{day[:4]}-01-01" if back else f"{day[:4]}-12-31"
    return abs(day_number(day) - day_number(edge)) < _OBSERVED


@cache
def _months() -> dict[str, int]:
    table = plain_table(Path(__file__).parent / "dates.toml")["hijri_months"]
    return {fold_page(name): int(number) for number, names in table.items() for name in names}


@cache
def _both() -> re.Pattern[str]:
    """A date of the Hijra with its mark, and right behind it a year of the common era with its own, or in brackets."""
    months = "|".join(sorted(map(re.escape, _months()), key=len, reverse=True))
    return re.compile(
        rf"(?:(?:(?P<day>\d{{1,2}}) (?:من )?(?:شهر )?)?(?P<month>{months}) )?(?:من )?(?:عام |سنة )?"
        rf"(?P<hijri>\d{{3,4}}) ?ه\.? ?[/،(=-]* ?(?:(?:ال)?موافق |يوافق )?(?:ل|لـ)?(?:عام |سنة )?(?P<year>\d{{4}})(?= ?م(?!\w)|\)| ?$)(?! ?م? ?[-–—] ?\d)"
    )
