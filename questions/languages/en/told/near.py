"""Wrong amounts of the same shape and size as the right one: 298 beside 283, 312 and 346."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

_DIGITS = re.compile(r"\d[\d,]*(?:\.\d+)?")
_WORDS = ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")
_WORD = re.compile(r"\b(?:" + "|".join(_WORDS) + r")\b", re.IGNORECASE)
_AT_LEAST = re.compile(r"\b(?:more than|over|at least)\b")
_AT_MOST = re.compile(r"\b(?:less than|fewer than|under|below|up to|as many as|as much as)\b")
_ABOUT = re.compile(
    r"\b(?:about|around|some|nearly|almost|approximately|roughly|circa|an estimated|estimated)\b",
    re.IGNORECASE,
)
_WHOLE, _SMALL, _LAST_SMALL, _NEAREST, _FURTHEST, _CLEARLY = 100, 2, 20, 0.06, 0.45, 0.2
_YEARS = range(1900, 2031)


def near_amounts(shown: str, wanted: int = 3) -> tuple[str, ...]:
    """Wrong amounts that differ from ``shown`` in their number alone; fewer than ``wanted`` where none are fair."""
    word = _WORD.search(shown)
    found = _DIGITS.search(shown)
    if found is None and word is not None:
        return _by_word(shown, word, wanted)
    if found is None:
        return ()
    digits = found.group().replace(",", "")
    share = "%" in shown or "per cent" in shown or "percent" in shown
    others = _numbers(
        digits,
        chooser=random.Random(shown),
        share=share,
        sides=_sides(shown),
        wanted=wanted,
        about=_ABOUT.search(shown) is not None,
    )
    grouped = "," in found.group()
    return tuple(
        shown[: found.start()] + _written(other, grouped=grouped) + shown[found.end() :] for other in others
    )


def _sides(shown: str) -> tuple[int, ...]:
    """On which side of the number others are wrong: beside "more than 10" smaller ones would be right too."""
    if _AT_LEAST.search(shown):
        return (1,)
    return (-1,) if _AT_MOST.search(shown) else (-1, 1)


def _by_word(shown: str, word: re.Match[str], wanted: int) -> tuple[str, ...]:
    at = _WORDS.index(word.group().lower())
    near = sorted(
        (place for place in range(len(_WORDS)) if place != at), key=lambda place: (abs(place - at), place)
    )
    sides = _sides(shown)
    near = [place for place in near if (1 if place > at else -1) in sides][:wanted]
    random.Random(shown).shuffle(near)
    said = [_WORDS[place].capitalize() if word.group()[0].isupper() else _WORDS[place] for place in near]
    return tuple(shown[: word.start()] + other + shown[word.end() :] for other in said)


def _numbers(
    digits: str, *, chooser: random.Random, share: bool, sides: tuple[int, ...], wanted: int, about: bool
) -> list[str]:
    """Other numbers with as many digits that count, before and behind the point, well apart from one another."""
    decimals = len(digits.partition(".")[2])
    value = float(digits)
    if value <= 0:
        return []
    step = _step(digits, decimals)
    found: list[float] = []
    for other in _candidates(value, step, chooser, sides):
        plain = round(other, decimals)
        fits = (
            plain > 0
            and not (share and plain > _WHOLE >= value)
            and _shape(plain, decimals) == _shape(value, decimals)
        )
        least = max(step, _NEAREST * value if value > _LAST_SMALL else step, _CLEARLY * value if about else 0)
        apart = all(abs(plain - one) >= least * 0.99 for one in (value, *found))
        if fits and apart and not (decimals == 0 and plain < _SMALL):
            found.append(plain)
        if len(found) == wanted:
            break
    return [f"{one:.{decimals}f}" for one in found]


def _step(digits: str, decimals: int) -> float:
    """The smallest difference that keeps the number as round as it is."""
    plain = digits.replace(".", "")
    zeros = len(plain) - len(plain.rstrip("0")) if not decimals else 0
    return 10.0**zeros / 10.0**decimals


def _candidates(value: float, step: float, chooser: random.Random, sides: tuple[int, ...]) -> Iterator[float]:
    if value / step <= _LAST_SMALL:
        moves = [side * steps for side in sides for steps in (1, 2, 3, 4, 5, 6)]
        chooser.shuffle(moves)
        moves.sort(key=lambda move: abs(move) > 3)
        yield from (value + move * step for move in moves)
        return
    for _ in range(40):
        share = chooser.uniform(_NEAREST * 1.5, _FURTHEST) * chooser.choice(sides)
        yield value + round(value * share / step) * step


def _shape(value: float, decimals: int) -> int:
    """How many digits stand before the point, so that no option is longer than another."""
    return len(f"{value:.{decimals}f}".partition(".")[0])


def _written(number: str, *, grouped: bool) -> str:
    whole, point, decimals = number.partition(".")
    return f"{int(whole):,}{point}{decimals}" if grouped else number
