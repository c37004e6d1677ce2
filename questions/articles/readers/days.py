"""Dates as files and pages write them about themselves."""

import re
from datetime import date

ISO = re.compile(r"(\d{4})-(\d{2})-(\d{2})")


def day_in(text: str) -> date | None:
    """The day at the beginning of ``2024-05-31T10:00:00Z`` and the like; None for anything less exact."""
    found = ISO.match(text.strip())
    if not found:
        return None
    try:
        return date(*map(int, found.groups()))
    except ValueError:
        return None
