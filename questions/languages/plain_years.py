"""Whether four digits that stand alone are a year: in 1992 they are, in Windows 2000 and 1500 soldiers not."""

from __future__ import annotations

from questions.languages.tokens import Token

_LEADS = frozenset(
    {"in", "of", "from", "to", "between", "open", "year_word", "month", "season", "comma_list"}
)
_AFTER_A_DATE = frozenset({"comma", "and", "dash", "slash", "to"})
_COUNTED = frozenset({"unit", "percent", "durations", "scale", "currency_signs", "number"})

_MODERN = 1800


def is_year_here(tokens: list[Token], place: int) -> bool:
    """Whether the lone number at ``place`` is a year, by what stands before and behind it."""
    token = tokens[place]
    before = tokens[place - 1] if place else None
    after = tokens[place + 1] if place + 1 < len(tokens) else None
    if after is not None and (after.roles & _COUNTED or after.start == token.end and after.text.isalpha()):
        return False
    if after is not None and after.text == "-" and _is_compound(tokens, place):
        return False
    if before is None or "break" in before.roles:
        return after is None or bool(after.roles & {"comma", "break", "dash"}) or after.text == ":"
    if "name_head" in before.roles:
        return False
    if before.roles & _LEADS or _describes(token, before, after):
        return True
    return bool(before.roles & _AFTER_A_DATE) and place > 1 and "date" in tokens[place - 2].roles


def _is_compound(tokens: list[Token], place: int) -> bool:
    """Whether the number is glued to a word by a hyphen, as in a 1500-metre race."""
    row = tokens[place : place + 3]
    return (
        len(row) == 3 and row[0].end == row[1].start and row[1].end == row[2].start and row[2].text.islower()
    )


def _describes(token: Token, before: Token, after: Token | None) -> bool:
    """Whether a modern year stands between a plain word and a name, as in the acclaimed 1983 Uncanny Tales."""
    if not before.text.isascii() or not before.text.islower() or "bound" in before.roles or after is None:
        return False
    return float(token.text) >= _MODERN and (after.text[:1].isupper() or not after.text[:1].isalpha())
