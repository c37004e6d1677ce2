"""Numbers that a careful reader could confuse with the key and that are certainly wrong."""

from __future__ import annotations

import math
import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence

from questions.generation.chance import pick_order
from questions.generation.drafts import FactDraft, OptionDraft
from questions.generation.scenes import Finding, Material
from questions.languages.reading import Bound, DurationValue, NumberValue
from questions.languages.units import find_unit

_WHOLE = 100
_FRACTIONS = "½¼¾⅓⅔⅛⅜⅝⅞"
_SHARE = re.compile(r"[%٪]|في الم(?:ئة|ائة)|بالم(?:ئة|ائة)|per ?cent")
_SHARES = frozenset({"percent", "per cent", "في المئة", "في المائة", "بالمئة", "بالمائة"})
_AROUND = 100
_FACTORS = (0.5, 0.6, 0.7, 0.8, 1.25, 1.4, 1.6, 1.8)
# Half or double the length of a thing is seen to be absurd.
_FACTORS_OF_SIZES = (0.65, 0.7, 0.75, 0.8, 1.2, 1.25, 1.3, 1.4)
# The road to a town is longer than the line through the air: only half or double the way is surely wrong.
_FACTORS_OF_WAYS = (0.35, 0.4, 0.5, 1.9, 2.2, 2.6)
_NEAR_WAYS, _FARTHEST, _FEW = (0.62, 1.75), 3, 12
_OF_SIZE = frozenset({"length", "area", "mass", "volume"})
# Which a key without them does not have beside it: 7.2 million beside 12 million.
_DECIMALS = re.compile(r"\d[.٫]\d{1,2}(?!\d)")
# Beside "more than" smaller numbers are entailed, beside "less than" larger ones.
_FURTHER = {Bound.AT_LEAST: (2.5, 3.0, 4.0, 5.0), Bound.AT_MOST: (0.2, 0.3, 0.4)}


def rival_numbers(
    fact: FactDraft,
    others: Sequence[FactDraft],
    material: Material,
    *,
    shown: str,
    wanted: int = 3,
    steps: Sequence[int] = (),
    is_way: bool = False,
) -> list[OptionDraft]:
    """Up to ``wanted`` wrong numbers that look like the key: its words, its unit, its size.

    Never one that the key entails: beside "more than 10" only larger ones are wrong. ``steps`` are how far they may lie
    from the key where its size leaves little room, as for ages; ``is_way`` says that it tells how far one place is from another.
    """
    value = fact.value
    if any(mark in shown for mark in _FRACTIONS):
        return []
    if isinstance(value, DurationValue):
        value = NumberValue(value.number, value.unit)
    has_decimals = _DECIMALS.search(shown) is not None
    options: dict[str, OptionDraft] = {}
    for number, reason in [
        *_from_article(value, others, material),
        *_by_arithmetic(value, shown, steps, is_way=is_way),
    ]:
        if number == value.number or _is_entailed(value, number) or _is_no_share(value, number, shown):
            continue
        text = material.grammar.with_number(shown, value.number, number)
        if text is not None and text != shown and text not in options:
            stated = material.wording.reasons["not_stated"].format(key=shown, option=text)
            options[text] = OptionDraft(text, False, reason or stated)
            if has_decimals and len(options) == wanted:
                break
    if has_decimals:
        return list(options.values())
    return sorted(options.values(), key=lambda option: bool(_DECIMALS.search(option.text)))[:wanted]


def counted_around(finding: Finding, counted: Sequence[Finding], *, reach: int = _AROUND) -> list[FactDraft]:
    """What else is counted around the finding; what lies far off in a long text matters to nobody."""
    place = bisect_left(counted, finding.fact.evidence_start, key=lambda other: other.fact.evidence_start)
    around = counted[max(0, place - reach) : place + reach]
    return [other.fact for other in around if other is not finding]


def _is_no_share(value: NumberValue, number: float, shown: str) -> bool:
    """Whether a share of the whole would be more than all of it."""
    return number > _WHOLE >= value.number and (_SHARE.search(shown) is not None or value.unit in _SHARES)


def _is_entailed(value: NumberValue, number: float) -> bool:
    if value.bound is Bound.AT_LEAST:
        return number < value.number * 1.2
    if value.bound is Bound.AT_MOST:
        return number > value.number * 0.8
    return value.bound is Bound.ABOUT and 0.8 < number / value.number < 1.25


def _from_article(
    value: NumberValue, others: Sequence[FactDraft], material: Material
) -> Iterator[tuple[float, str]]:
    for other in others:
        same = isinstance(other.value, NumberValue) and other.value.unit == value.unit and value.number > 0
        least, most = _reach(value)
        if same and least <= other.value.number / value.number <= most:
            yield other.value.number, material.wording.reasons["other_number"]


def _reach(value: NumberValue) -> tuple[float, float]:
    """How small and how large a wrong number may be beside the key, as parts of it."""
    return (min(_FACTORS_OF_SIZES), max(_FACTORS_OF_SIZES)) if _is_size(value) else (0.5, 2)


def _is_size(value: NumberValue) -> bool:
    unit = find_unit(value.unit) if value.unit else None
    return unit is not None and unit.kind in _OF_SIZE and value.bound is Bound.EXACT


def _by_arithmetic(
    value: NumberValue, seed: str, steps: Sequence[int], *, is_way: bool
) -> Iterator[tuple[float, str]]:
    number = value.number
    if is_way:
        ways = [_as_round(number * factor, number) for factor in _FACTORS_OF_WAYS]
        if number <= _FEW:
            ways = list(range(1, int(_FARTHEST * number)))
        moves = [[way for way in ways if not _NEAR_WAYS[0] < way / number < _NEAR_WAYS[1]]]
    elif steps:
        moves = [[number + step for step in steps]]
    elif number == int(number) and abs(number) <= 12:
        moves = [[number + move for move in (-4, -3, -2, -1, 1, 2, 3, 4)]]
    else:
        moves = [[_as_round(number * factor, number) for factor in factors] for factors in _factors(value)]
    for moved in moves:
        for candidate in pick_order([move for move in moved if move > 0], seed):
            yield candidate, ""


def _factors(value: NumberValue) -> Iterator[Sequence[float]]:
    """By what a wrong number may differ: first by little where the size of a thing is told, which anybody can picture."""
    if _is_size(value):
        yield _FACTORS_OF_SIZES
    yield (*_FACTORS, *_FURTHER.get(value.bound, ()))


def _as_round(number: float, like: float) -> float:
    """``number`` with as many leading digits as ``like`` has."""
    if like <= 0:
        return number
    digits = max(len(f"{like:.10g}".replace(".", "").strip("0")), 1)
    places = digits - 1 - math.floor(math.log10(number))
    rounded = round(number, max(places, -15))
    return int(rounded) if rounded == int(rounded) else rounded
