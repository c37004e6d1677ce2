"""Numbers with what they count or measure, how exactly they are meant, and durations."""

from __future__ import annotations

from questions.languages.reading import Bound, DurationValue, NumberValue
from questions.languages.tokens import Token, joined

_GLUE_MARKS = frozenset(".:/-")


def join_durations(tokens: list[Token]) -> list[Token]:
    """``tokens`` with each length of time (five years, two months) in one token."""
    result: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if "two_of" in token.roles:
            result.append(_duration([token], 2.0, str(token.values["two_of"])))
            place += 1
        elif _counts_time(token, following):
            number = float(token.values["number"])
            result.append(_duration([token, following], number, str(following.values["durations"])))
            place += 2
        else:
            result.append(token)
            place += 1
    return result


def _counts_time(token: Token, following: Token | None) -> bool:
    if following is None or "number" not in token.values or "durations" not in following.roles:
        return False
    return bool(token.roles & {"number"})


def _duration(tokens: list[Token], number: float, unit: str) -> Token:
    return joined(tokens, {"duration_span"}, {"duration": DurationValue(number, unit)})


def read_quantity(tokens: list[Token], place: int) -> tuple[NumberValue, int, int] | None:
    """The quantity of the number at ``place`` with the first and the last of its tokens; None where it is only a name's part."""
    token = tokens[place]
    number = token.values.get("number")
    if number is None or _is_part_of_a_mark(tokens, place):
        return None
    first, bound = _bound(tokens, place)
    if place > 0 and "currency_signs" in tokens[place - 1].roles and tokens[place - 1].end == token.start:
        return NumberValue(number, tokens[place - 1].text, bound), first, place
    last, unit = _unit(tokens, place)
    if number == 1 and "words" in token.roles:
        return None
    return NumberValue(number, unit, bound), first, last


def _bound(tokens: list[Token], place: int) -> tuple[int, Bound]:
    before = place - 1
    if before >= 0 and "currency_signs" in tokens[before].roles:
        before -= 1
    if before >= 0 and "bound" in tokens[before].roles:
        return before, tokens[before].values["bound"]
    return (before + 1, Bound.EXACT)


def _unit(tokens: list[Token], place: int) -> tuple[int, str]:
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None:
        return place, ""
    if "percent" in following.roles:
        return place + 1, "%"
    if "currency_signs" in following.roles:
        return place + 1, following.text
    if following.roles & {"no_unit", "break", "date", "and"} or not following.text[:1].isalpha():
        return place, ""
    return place + 1, following.text


def _is_part_of_a_mark(tokens: list[Token], place: int) -> bool:
    """Whether the number is glued to letters or marks as in A4, 3-2 or 10:30."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if before is not None and before.end == token.start:
        if before.text.isascii() and before.text.isalpha():
            return True
        if before.text in _GLUE_MARKS and place > 1 and tokens[place - 2].end == before.start:
            return True
    return after is not None and after.start == token.end and after.text in ":/" and "number" in token.roles
