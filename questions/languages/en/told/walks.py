"""Which walk of life a report tells of a person, so that wrong options are of the same one."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache, lru_cache

from questions.languages.en.told.groups import either, groups

_ENDS = re.compile(r"\b")


def walk_of(name: str, text: str) -> str:
    """The walk of life that the words beside the name tell most often; "" where they tell none."""
    return _walks(name, text)


@lru_cache(maxsize=256)
def _walks(name: str, text: str) -> str:
    found = Counter(_by_role()[role.lower()] for role in _roles_beside(name, text))
    most = found.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else ""


def _roles_beside(name: str, text: str) -> Iterator[str]:
    """The roles that stand before the name or its last word ("President Bush"), or behind the name and a comma."""
    last = name.split()[-1]
    done = 0
    said = re.compile(rf"(?P<whole>{re.escape(name)})|{re.escape(last)}", re.IGNORECASE)
    for place in said.finditer(text):
        starts = {place.start(), place.end() - len(last)} if _ENDS.match(text, place.end()) else ()
        before = (
            _role_before().search(text, max(done, start - _longest_lead()), start) for start in sorted(starts)
        )
        role = next((role for role in before if role is not None), None)
        if role is None and place["whole"]:
            role = _role_behind().match(text, place.end())
        if role is not None:
            yield role["role"]
            done = max(role.end(), place.end())


@cache
def _role_before() -> re.Pattern[str]:
    return re.compile(
        rf"(?<![\w-])(?P<role>{either('walks')})\s(?:(?:Sir|Lord|Lady|Dame)\s)?\Z", re.IGNORECASE
    )


@cache
def _role_behind() -> re.Pattern[str]:
    between = r"(?:(?!(?:and|who|which|while|but)\b)[\w'’-]+\s){0,5}?"
    return re.compile(rf",\s{between}(?P<role>{either('walks')})(?![\w-])", re.IGNORECASE)


@cache
def _longest_lead() -> int:
    """The letters of the longest role with a title behind it."""
    return max(map(len, _by_role())) + len(" Lady ")


@lru_cache(maxsize=1)
def _by_role() -> dict[str, str]:
    return {role.lower(): walk for walk, roles in groups("walks").items() for role in roles}
