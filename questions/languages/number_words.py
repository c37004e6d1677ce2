"""Numbers as people write them: digits in groups, words, and digits with a word (10 thousand)."""

from __future__ import annotations

import re

from questions.languages.tokens import Token, joined

_GROUPED = re.compile(r"\d{1,3}(?:([.,٬])\d{3})(?:\1\d{3})*(?:[.,٫]\d+)?")
_FRACTION = re.compile(r"\d{1,2}[.,]\d{1,3}")
_MILLION = 1e6
_NUMERIC = frozenset({"cardinal", "hundred", "scale", "number", "two_thousand", "two_million", "two_billion"})
_PAIRS = {"two_thousand": 2e3, "two_million": 2e6, "two_billion": 2e9}
_LARGEST_YEAR = 2200
_MODERN_YEAR = 1000
_LONGEST_NUMBER = 40
_LONGEST_MONTH = 31


def digits_value(text: str, *, decimal_point: str, before_scale: bool = False) -> float | None:
    """The value of a number written in digits; None where it cannot be one (1.2.3).

    ``before_scale`` says that a million or more follows, so that one group of digits is a fraction.
    """
    if len(text) > _LONGEST_NUMBER:
        return None
    if before_scale and _FRACTION.fullmatch(text):
        return float(text.replace(",", "."))
    if "٫" in text:
        whole, _, fraction = text.replace("٬", "").replace(",", "").replace(".", "").partition("٫")
        return float(f"{whole}.{fraction}") if fraction.isdigit() else None
    if grouped := _GROUPED.fullmatch(text):
        mark = grouped.group(1)
        if text.count(mark) > 1 or mark != "." or not text.startswith("0"):
            return _grouped_value(text, mark, decimal_point)
    plain = text.replace(",", ".")
    return float(plain) if plain.count(".") <= 1 and "٬" not in plain else None


def _grouped_value(text: str, mark: str, decimal_point: str) -> float:
    """Groups of three digits are thousands; a single group behind the language's decimal point is a fraction."""
    if mark == "." and decimal_point == "." and text.count(".") == 1 and "," not in text:
        return float(text)
    whole = text.replace(mark, "")
    return float(whole.replace(",", ".").replace("٫", "."))


def compose(tokens: list[Token], *, decimal_point: str) -> list[Token]:
    """``tokens`` with each number, however many words it has, in one token."""
    result: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        if place + 1 < len(tokens) and _is_ordinal(token, tokens[place + 1]):
            result.append(_ordinal(token, tokens[place + 1]))
            place += 2
            continue
        if not token.roles & _NUMERIC:
            result.append(token)
            place += 1
            continue
        number, used = _number_at(tokens, place, decimal_point)
        if number is None:
            result.append(token)
            place += 1
        else:
            result.append(_number(tokens[place : place + used], number))
            place += used
    return result


def _is_ordinal(token: Token, following: Token) -> bool:
    """Whether the two are an ordinal in digits, as in 19th."""
    return "number" in token.values and "ordinal_endings" in following.roles and token.end == following.start


def _ordinal(token: Token, ending: Token) -> Token:
    number = float(token.values["number"])
    roles = {"ordinal", "ordinal_day"} if 1 <= number <= _LONGEST_MONTH else {"ordinal"}
    return joined([token, ending], roles, {"ordinal": number})


def _number_at(tokens: list[Token], place: int, decimal_point: str) -> tuple[float | None, int]:
    """The number that begins at ``place`` and how many tokens it takes."""
    if "vague_scale" in tokens[place].roles and not _goes_on(tokens, place):
        return None, 0
    reading = _Reading(decimal_point)
    used = 0
    for step in range(place, len(tokens)):
        token = tokens[step]
        if reading.add(token, before_scale=step + 1 < len(tokens) and _is_large_scale(tokens[step + 1])):
            used = step - place + 1
        elif not reading.may_link(token, tokens[step + 1] if step + 1 < len(tokens) else None):
            break
    return reading.total if used else None, used


def _goes_on(tokens: list[Token], place: int) -> bool:
    """Whether a number goes on behind a scale said alone: a thousand and nine hundred."""
    row = tokens[place + 1 : place + 3]
    return len(row) == 2 and "and" in row[0].roles and bool(row[1].roles & _NUMERIC - {"number"})


def _is_large_scale(token: Token) -> bool:
    return "scale" in token.roles and token.values["scale"] >= _MILLION


class _Reading:
    """A number while it is read: ``done`` has passed its scale, ``group`` waits for one."""

    def __init__(self, decimal_point: str):
        self.decimal_point = decimal_point
        self.done = 0.0
        self.group: float | None = None
        self.last_scale = float("inf")
        self.linked = False
        self.started = False

    @property
    def total(self) -> float:
        return self.done + (self.group or 0.0)

    def add(self, token: Token, *, before_scale: bool) -> bool:
        """Take ``token`` into the number if it goes on with it; before a million 1.338 is a fraction."""
        taken = self._take(token, before_scale)
        if taken:
            self.started = True
            self.linked = False
        return taken

    def _take(self, token: Token, before_scale: bool) -> bool:
        if "number" in token.roles:
            value = token.values.get("number")
            if value is None:
                value = digits_value(token.text, decimal_point=self.decimal_point, before_scale=before_scale)
            return self._take_small(value, digits=True)
        if "cardinal" in token.roles:
            return self._take_small(token.values["cardinal"])
        if "fraction" in token.roles:
            return self._take_fraction(token.values["fraction"])
        if "hundred" in token.roles:
            return self._take_hundred(token.values["hundred"])
        if "scale" in token.roles:
            return self._take_scale(token.values["scale"])
        for role, value in _PAIRS.items():
            if role in token.roles:
                return self._take_pair(value)
        return False

    def _take_small(self, value: float | None, *, digits: bool = False) -> bool:
        if value is None:
            return False
        if self.group is None:
            if self.started and (digits and not self.linked or value >= self.last_scale):
                return False
            self.group = value
            return True
        if digits or not self._fits(value):
            return False
        self.group += value
        return True

    def _fits(self, value: float) -> bool:
        group = self.group or 0
        units = group % 100
        if 1 <= units <= 9:
            return value == 10 and not self.linked or self.linked and 20 <= value <= 90
        if 20 <= units <= 90 and units % 10 == 0:
            return value < 10
        return group >= 100 and units == 0 and value < 100

    def _take_hundred(self, value: float) -> bool:
        if self.group is not None and 1 <= self.group <= 90 and value == 100 and not self.linked:
            self.group *= 100
            return True
        if self.group is None:
            self.group = value
            return True
        return False

    def _take_fraction(self, value: float) -> bool:
        """And a half: of the group that is being read, or of the last scale."""
        if not self.started or self.linked:
            return False
        if self.group is not None:
            self.group += value
        else:
            self.done += value * self.last_scale
        return True

    def _take_scale(self, value: float) -> bool:
        if value >= self.last_scale or (self.group is None and self.started and not self.linked):
            return False
        self.done += (1 if self.group is None else self.group) * value
        self.group = None
        self.last_scale = value
        return True

    def _take_pair(self, value: float) -> bool:
        if self.started and (not self.linked or value >= self.last_scale or self.group is not None):
            return False
        self.done += value
        self.last_scale = 10 ** (len(str(int(value))) - 1)
        return True

    def may_link(self, token: Token, following: Token | None) -> bool:
        """Whether ``token`` may stand between two parts of one number: and, or the hyphen of twenty-five."""
        if not self.started or self.linked or following is None or not following.roles & _NUMERIC:
            return False
        if not token.roles & {"and", "tens_link"}:
            return False
        if self.group is not None and self.group == self.total and "digits" in following.roles:
            return False
        self.linked = True
        return True


def _number(tokens: list[Token], value: float) -> Token:
    if len(tokens) == 1 and "digits" in tokens[0].roles:
        token = tokens[0]
        return Token(token.text, token.start, token.end, token.roles, {"number": value})
    if any("digits" in token.roles for token in tokens):
        scales = [token.values["scale"] for token in tokens if "scale" in token.roles]
        return joined(tokens, {"number", "scaled"}, {"number": value, "scale": max(scales, default=1.0)})
    roles = {"number", "words"}
    if 1 <= value < 100 and value.is_integer():
        roles.add("small_year")
    elif 100 <= value <= _LARGEST_YEAR and value.is_integer():
        roles |= {"year"} if value < _MODERN_YEAR else {"year", "worded_year"}
    return joined(tokens, roles, {"number": value})
