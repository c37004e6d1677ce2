"""Which walk of life a report tells of a person, so that wrong options are of the same one."""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache

from questions.languages.en.told.groups import either, groups


def walk_of(name: str, text: str) -> str:
    """The walk of life that the words beside the name tell most often; "" where they tell none."""
    return _walks(name, text)


@lru_cache(maxsize=256)
def _walks(name: str, text: str) -> str:
    role = either("walks")
    last = name.split()[-1]
    beside = re.compile(
        rf"(?<![\w-])(?P<before>{role})\s(?:(?:Sir|Lord|Lady|Dame)\s)?(?:{re.escape(name)}|{re.escape(last)})\b"
        rf"|{re.escape(name)},\s(?:(?!(?:and|who|which|while|but)\b)[\w'’-]+\s){{0,5}}?(?P<behind>{role})(?![\w-])",
        re.IGNORECASE,
    )
    found = Counter(_by_role()[(one["before"] or one["behind"]).lower()] for one in beside.finditer(text))
    most = found.most_common(2)
    return most[0][0] if most and (len(most) == 1 or most[0][1] > most[1][1]) else ""


@lru_cache(maxsize=1)
def _by_role() -> dict[str, str]:
    return {role.lower(): walk for walk, roles in groups("walks").items() for role in roles}
