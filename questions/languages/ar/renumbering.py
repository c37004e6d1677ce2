"""Puts another number in the place of a told one, where the Arabic noun behind it keeps its form."""

from __future__ import annotations

import re

from questions.languages.ar.counting import DIGITS, FEW_SERIES
from questions.languages.ar.verbs import bare

_TWO_GROUPS = re.compile(r"\d\D*\sو\s?\d")
_WHOLE_SCALE = 1_000
_SCALES = {"آلاف": "ألف", "ملايين": "مليون", "مليارات": "مليار"}
_WORD_SCALES = (("آلاف", 1e3), ("ملايين", 1e6), ("مليارات", 1e9))


def with_number(shown: str, old: float, new: float) -> str | None:
    """``shown`` with another number in the place of ``old``; None where another form would be needed."""
    if new != int(new) and old == int(old):
        return None
    digits = DIGITS.search(shown)
    return _with_digits(shown, digits, old, new) if digits else _with_word(shown, old, new)


def _with_word(shown: str, old: float, new: float) -> str | None:
    scale = next((scale for word, scale in _WORD_SCALES if word in shown), 1)
    old, new = old / scale, new / scale
    if new != int(new) or not (3 <= old <= 10 and 3 <= new <= 10):
        return None
    for series in FEW_SERIES:
        for word in (series[int(old) - 3], "ثمان" if old == 8 else ""):
            if word and re.search(rf"(?<!\w){word}(?!\w)", bare(shown)):
                return re.sub(rf"(?<!\w){word}(?!\w)", series[int(new) - 3], bare(shown), count=1)
    return None


def _with_digits(shown: str, digits: re.Match[str], old: float, new: float) -> str | None:
    printed = _as_number(digits.group())
    if not printed:
        return None
    scale = old / printed
    wanted = new / scale
    if abs(wanted - round(wanted, 2)) > 1e-9 or wanted <= 0:
        return None
    if printed != int(printed) and wanted == int(wanted):
        return None
    told = _printed_like(digits.group(), wanted)
    if not re.search(r"[1-9١-٩]", told):
        return None
    rest = shown[digits.end() :]
    if _TWO_GROUPS.search(shown) or scale > 1 and wanted >= _WHOLE_SCALE:
        return None
    if scale > 1:
        rest = _rescaled(rest, wanted)
    elif _number_class(printed) != _number_class(wanted):
        return None
    return shown[: digits.start()] + told + rest


def _rescaled(rest: str, number: float) -> str:
    """ "10 thousands" but "15 thousand"."""
    few = number == int(number) and 3 <= number <= 10
    for many, one in _SCALES.items():
        word, instead = (one, many) if few else (many, one)
        rest = re.sub(rf"(?<!\w){word}(?:ا|ًا|اً)?(?!\w)", instead, rest, count=1)
    return rest


def _number_class(number: float) -> int:
    """Numbers of one class take the noun in the same form."""
    if number != int(number):
        return 4
    last = int(number) % 100
    return 0 if last in (1, 2) else 1 if 3 <= last <= 10 else 2 if last > 10 else 3


def _as_number(digits: str) -> float:
    plain = digits.translate(str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹٫٬", "01234567890123456789.,")).rstrip(".,")
    if re.fullmatch(r"\d{1,3}(?:[.,]\d{3})+", plain):
        plain = re.sub("[.,]", "", plain)
    plain = plain.replace(",", ".")
    return float(plain) if plain.count(".") <= 1 else 0.0


def _printed_like(pattern: str, number: float) -> str:
    text = f"{number:g}" if number != int(number) else str(int(number))
    grouped = re.search(r"\d([.,٬])\d{3}(?:\D|$)", pattern)
    if grouped and number >= 1000:
        text = f"{int(number):,}".replace(",", grouped.group(1))
    decimals = re.search(r"[.,٫](\d{1,2})$", pattern.rstrip(".,"))
    if decimals and not grouped:
        text = f"{number:.{len(decimals.group(1))}f}"
    if "." in text:
        text = text.replace(".", next((mark for mark in "٫,." if mark in pattern), "."))
    return text.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")) if re.search("[٠-٩]", pattern) else text
