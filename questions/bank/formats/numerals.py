"""Numbers as people write them in question files: any digit script, a decimal comma or point, and a unit behind."""

import re
from decimal import Decimal

from questions.bank.formats.words import tidy
from questions.languages.letters import fold, fold_with_map

_NUMBER = re.compile(
    r"""\s*(?P<number>[+-]?(?:\d{1,3}(?:[,'\x20]\d{3})+|\d{1,400})?(?:\.\d{1,400})?(?:[eE][+-]?\d{1,3})?)
    \s*(?P<unit>.*)""",
    re.VERBOSE | re.DOTALL | re.ASCII,
)
_COMMA = re.compile(r"(?<=\d),(?=\d{1,2}(?!\d)|\d{4})")
_GROUPING = re.compile(r"[,'\x20]")
LONGEST_UNIT = 60
LARGEST = Decimal("1e300")


def read_number(text: str) -> tuple[Decimal, str] | None:
    """The number that a text begins with and the unit behind it; None where it begins with none."""
    folded = fold_with_map(text)
    found = _NUMBER.fullmatch(_COMMA.sub(".", folded.text.replace("٫", ".").replace("٬", "'")))
    if not found or not re.search(r"\d", found["number"]):
        return None
    number = Decimal(_GROUPING.sub("", found["number"]))
    start, end = found.span("unit")
    unit = tidy(text[slice(*folded.span(start, end))])
    if abs(number) > LARGEST or len(unit) > LONGEST_UNIT or re.match(r"[\d.,;:]", unit):
        return None
    return number, unit


def plain(number: Decimal) -> str:
    """A number in plain digits: no exponent, no zeros at the end."""
    if number == number.to_integral_value() and abs(number) < Decimal("1e30"):
        return str(number.quantize(Decimal(1)) + 0)
    text = f"{number.normalize():f}" if abs(number.adjusted()) < 30 else str(number.normalize())
    return text


def is_number(text: str) -> bool:
    """A number with a short unit at most; a date, or a sentence that begins with a number, is neither."""
    number = read_number(text)
    return (
        number is not None and len(number[1].split()) <= 2 and not re.search(r"[\d/:.|؛;-]", fold(number[1]))
    )
