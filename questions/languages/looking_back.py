"""Whether a text with a day tells mainly of times long before it, so that its offices are not those of its day."""

from __future__ import annotations

import re
from datetime import date

_YEAR = re.compile(r"(?<![\w.,/-])(?:1[5-9]|20)\d\d(?![\w/-]|[.,]\d)")
_LONG_AGO, _FEWEST = 20, 3


def looks_back(text: str, day: date | None) -> bool:
    """Whether it names years of long ago three times and oftener than late ones; False where ``day`` is not known."""
    if day is None:
        return False
    years = [int(found.group()) for found in _YEAR.finditer(text)]
    old = sum(year <= day.year - _LONG_AGO for year in years)
    return old >= _FEWEST and old * 2 > len(years)
