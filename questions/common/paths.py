"""Addresses that differ in numbers alone, as ``reverse`` makes them, found once a process."""

from functools import cache

from django.urls import reverse

NUMBER = 4_900_000_000  # stands in for each number; no id is so large


def path_to(name: str, *numbers: int) -> str:
    """``reverse(name, args=numbers)``; eight of them are on the page after an answer."""
    return pattern_of(name, len(numbers)).format(*numbers)


@cache
def pattern_of(name: str, count: int) -> str:
    """The address with {} for each number."""
    path = reverse(name, args=[NUMBER + place for place in range(count)])
    for place in range(count):
        path = path.replace(str(NUMBER + place), f"{{{place}}}")
    return path
