"""How strong an earthquake was of which a report tells."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from questions.languages.en.told.askings import TOLD_HERE, Asking
from questions.languages.gazetteer import gazetteer

_QUAKE = re.compile(
    r"\b(?:magnitude[- ](?P<one>\d\.\d)|(?P<two>\d\.\d)[- ]magnitude)\s(?:earth)?quake\s(?:that\s)?(?:has\s)?(?:struck|hit|shook|rocked|jolted)\s(?:off\s)?"
    r"(?P<where>(?:(?:the|coast|of|northern|southern|eastern|western|central|north|south|east|west|north-?eastern|north-?western|south-?eastern|south-?western)\s)*(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?))"
)
_STEPS = (-9, -7, -5, -4, 4, 5, 7, 9)
_MOST, _WANTED = 9.5, 3


def quakes(sentence: str) -> Iterator[Asking]:
    """ "A magnitude 6.4 earthquake struck Halden": what was its magnitude?"""
    for found in _QUAKE.finditer(sentence):
        key = found["one"] or found["two"]
        if gazetteer("en").named(found["place"]) is None:
            continue
        year = re.search(r"\bin ((?:19|20)\d\d)\b", sentence, re.IGNORECASE)
        when = f" in {year[1]}" if year else TOLD_HERE
        stem = f"What was the magnitude of the earthquake that struck {found['where']}{when}"
        yield Asking("report_amount", stem, key, options=_magnitudes(key))


def _magnitudes(key: str) -> tuple[str, ...]:
    """Three others, clearly apart from the magnitude and from one another."""
    chooser = random.Random(key)
    steps, found = list(_STEPS), []
    chooser.shuffle(steps)
    for step in steps:
        other = float(key) + step / 10
        if other < _MOST and all(abs(other - one) > 0.25 for one in found):
            found.append(other)
    return tuple(f"{one:.1f}" for one in found[:_WANTED])
