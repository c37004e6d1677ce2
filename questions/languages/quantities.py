"""Numbers with what they count or measure, how exactly they are meant, and durations."""

from __future__ import annotations

from dataclasses import dataclass

from questions.languages.reading import Bound, DurationValue, NumberValue
from questions.languages.tokens import Token, joined

_GLUE_MARKS = frozenset(".:/-")
_ENDS_UNIT = frozenset({"no_unit", "break", "date", "and", "bound"})
_SEARCHED_FOR_VERB = 6
_LONGEST_UNIT = 4


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number's value, the first and the last of its tokens, and whether it is one end of a range."""

    value: NumberValue
    first: int
    last: int
    in_range: bool


def join_durations(tokens: list[Token]) -> list[Token]:
    """``tokens`` with each length of time (five years, two months) in one token."""
    result: list[Token] = []
    place = 0
    while place < len(tokens):
        token = tokens[place]
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        if "two_of" in token.roles:
            taken, number, unit = [token], 2.0, token.values["two_of"]
        elif following is not None and "number" in token.values and "durations" in following.roles:
            taken, number, unit = [token, following], token.values["number"], following.values["durations"]
        else:
            result.append(token)
            place += 1
            continue
        place += len(taken)
        if place < len(tokens) and "fraction" in tokens[place].roles:
            taken.append(tokens[place])
            number += tokens[place].values["fraction"]
            place += 1
        result.append(joined(taken, {"duration_span"}, {"duration": DurationValue(number, str(unit))}))
    return result


def read_quantity(tokens: list[Token], place: int, *, plural_endings: tuple[str, ...]) -> Quantity | None:
    """The quantity of the number at ``place``; None where the number is only part of a name or a code."""
    token = tokens[place]
    number = token.values.get("number")
    if number is None or _is_part_of_a_code(tokens, place) or _is_part_of_an_ordinal(tokens, place):
        return None
    if _is_time_of_day(tokens, place):
        return None
    first, bound = _bound(tokens, place)
    other = _other_end(tokens, place)
    number = _scaled_alike(token, other) if other else number
    if place > 0 and "currency_signs" in tokens[place - 1].roles:
        return Quantity(NumberValue(number, tokens[place - 1].text, bound), first, place, other is not None)
    last, unit = _unit(tokens, place, plural_endings)
    if last + 1 < len(tokens) and bound is Bound.EXACT:
        bound = _bound_behind(tokens[last + 1])
    after_name = place > 0 and "name_head" in tokens[place - 1].roles
    if after_name or number == 1 and "words" in token.roles or not unit and "rejected_year" in token.values:
        return None
    return Quantity(NumberValue(number, unit, bound), first, last, other is not None)


def read_pair(token: Token) -> NumberValue:
    """The value of a word that says two of something by its form."""
    return NumberValue(2.0, token.text)


def _bound(tokens: list[Token], place: int) -> tuple[int, Bound]:
    before = place - 1
    if before >= 0 and "currency_signs" in tokens[before].roles:
        before -= 1
    if before >= 0 and "bound" in tokens[before].roles:
        return before, tokens[before].values["bound"]
    for token in reversed(tokens[max(0, before - _SEARCHED_FOR_VERB) : before + 1]):
        if "bound_verb" in token.roles:
            return before + 1, Bound.AT_LEAST
        if "number" in token.values or not token.text[0].isalpha():
            break
    return before + 1, Bound.EXACT


def _bound_behind(token: Token) -> Bound:
    """The bound that a word behind the number says, as in five or more."""
    if "about_after" in token.roles:
        return Bound.ABOUT
    return Bound.AT_LEAST if "least_after" in token.roles else Bound.EXACT


def _unit(tokens: list[Token], place: int, plural_endings: tuple[str, ...]) -> tuple[int, str]:
    """The last token of the unit behind ``place`` and the unit as the article writes it."""
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None:
        return place, ""
    if "percent" in following.roles:
        return place + 1, "%"
    if "currency_signs" in following.roles:
        return place + 1, following.text
    last = place
    for step in range(place + 1, min(len(tokens), place + 1 + _LONGEST_UNIT)):
        token = tokens[step]
        if token.roles & _ENDS_UNIT or not token.text[0].isalpha():
            break
        if "unit" in token.roles or _names_things(token, plural_endings):
            last = step
            break
        if not plural_endings or not (token.text.islower() or token.text.istitle()):
            break
    if last == place:
        return place, ""
    while last + 1 < len(tokens) and _continues_unit(tokens[last], tokens[last + 1]):
        last += 1
    return last, _written(tokens[place + 1 : last + 1])


def _names_things(token: Token, plural_endings: tuple[str, ...]) -> bool:
    """Whether a word can be what a number counts; a pack without plural endings counts with the next word."""
    if plural_endings:
        return token.text.endswith(plural_endings)
    return (
        len(token.text) > 1
        and not token.roles & {"article"}
        and "definite" not in token.values
        and "glued" not in token.values
    )


def _continues_unit(unit: Token, following: Token) -> bool:
    if "unit_tail" in following.roles:
        return True
    return following.start == unit.end and following.text in ("2", "3", "²", "³")


def _written(tokens: list[Token]) -> str:
    text = tokens[0].text
    for before, token in zip(tokens, tokens[1:], strict=False):
        text += token.text if before.end == token.start else f" {token.text}"
    return text


def _other_end(tokens: list[Token], place: int) -> Token | None:
    """The other number of a range such as 50 to 85 million; None where the number stands for itself."""
    for link, other in ((place + 1, place + 2), (place - 1, place - 2)):
        if min(link, other) < 0 or max(link, other) >= len(tokens) or "number" not in tokens[other].values:
            continue
        lead = tokens[min(place, other) - 1].roles if min(place, other) else frozenset()
        if tokens[link].roles & {"dash", "to"} or "and" in tokens[link].roles and "between" in lead:
            return tokens[other]
    return None


def _scaled_alike(token: Token, other: Token) -> float:
    """The number of ``token``: 50 to 85 million begins at 50 million."""
    number = float(token.values["number"])
    scale = float(other.values.get("scale", 1))
    is_lower = (
        token.start < other.start and "digits" in token.roles and number < other.values["number"] / scale
    )
    return number * scale if is_lower else number


def _is_part_of_an_ordinal(tokens: list[Token], place: int) -> bool:
    """Whether the word belongs to an ordinal: the forty of the forty-fifth, the thousand of the third millennium."""
    if "words" not in tokens[place].roles:
        return False
    before = [token.roles for token in tokens[max(0, place - 3) : place]]
    if len(before) == 3 and "ordinal" in before[0] and "and" in before[1] and "article" in before[2]:
        return True
    behind = tokens[place + 1].roles if place + 1 < len(tokens) else frozenset()
    return "ordinal" in behind and bool(before) and "article" in before[-1]


def _is_time_of_day(tokens: list[Token], place: int) -> bool:
    before = tokens[place - 1].roles if place else frozenset()
    behind = tokens[place + 1].roles if place + 1 < len(tokens) else frozenset()
    return "clock_lead" in before or "clock" in behind


def _is_part_of_a_code(tokens: list[Token], place: int) -> bool:
    """Whether the number is glued to letters or marks as in A4, 3:2 or 10/12."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if before is not None and before.end == token.start:
        if before.text[-1].isascii() and before.text[-1].isalpha() or before.text in "#^@_":
            return True
        if before.text in _GLUE_MARKS and place > 1 and tokens[place - 2].end == before.start:
            return not (before.text == "-" and "number" in tokens[place - 2].values)
    if after is None or after.start != token.end or after.text not in ":/^@":
        return False
    return place + 2 < len(tokens) and tokens[place + 2].start == after.end
