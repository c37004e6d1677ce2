"""Where a radio station is licensed and on which frequency it is heard."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from questions.languages.en.of_works.kinds import MadeWork
from questions.languages.frames import Turn

_LICENSED = re.compile(
    r"\b(?:[Ll]icensed|license) to (?:serve )?(?:the )?(?:(?:city|community|town|suburb|village) of )?(?P<town>[A-Z][\w.'’-]+(?: [A-Z][\w.'’-]+){0,2}), (?:in )?[A-Z]"
)
_FREQUENCY = re.compile(
    r"(?P<key>(?P<number>\d{2,4}(?:\.\d{1,2})?) (?:(?:MHz|kHz) )?(?P<band>FM|AM|MHz|kHz))\b"
)
_FM, _AM = (87.9, 107.9), (540, 1700)
_STEPS = (-6, -5, -4, -3, -2, 2, 3, 4, 5, 6)
_WANTED, _FIRST = 3, 3


def station_told(text: str, work: MadeWork, offset: int) -> Iterator[Turn]:
    """The town to which the station is licensed, and its frequency."""
    if work.group != "station":
        return
    found = _LICENSED.search(text)
    if found is not None:
        question = f"To which community is {work.name} licensed"
        start = offset + found.start("town")
        yield Turn(
            "told_kind",
            {"question": question},
            start,
            offset + found.end("town"),
            "work",
            (found["town"],),
            "work_place",
        )
    yield from _frequency(text, work, offset)


def _frequency(text: str, work: MadeWork, offset: int) -> Iterator[Turn]:
    found = list(_FREQUENCY.finditer(text))
    if len({one["number"] for one in found}) != 1 or found[0]["number"] in work.topic.name:
        return
    number, band = float(found[0]["number"]), found[0]["band"]
    is_fm = _FM[0] <= number <= _FM[1] and band in ("FM", "MHz")
    if not (is_fm or _AM[0] <= number <= _AM[1] and band in ("AM", "kHz")):
        return
    low, high, step = (*_FM, 0.4) if is_fm else (*_AM, 10)
    near = [number + step * one for one in _STEPS if low <= number + step * one <= high]
    shown = [f"{one:.1f} {band}" if is_fm else f"{one:.0f} {band}" for one in near]
    others = random.Random(work.name).sample(shown, _WANTED)
    start = offset + found[0].start("key")
    key = f"{found[0]['number']} {band}"
    question = f"On which frequency does {work.name} broadcast"
    yield Turn(
        "told_kind",
        {"question": question},
        start,
        offset + found[0].end("key"),
        "made",
        (key, *others),
        "work_frequency",
    )
