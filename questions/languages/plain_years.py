"""Whether four digits that stand alone are a year: in 1992 they are, in Windows 2000 and 1500 soldiers not."""

from __future__ import annotations

from questions.languages.tokens import Token

_LEADS = frozenset({"in", "of", "from", "to", "between", "open", "year_word", "month", "season", "strict_in"})
_LIST_MARKS = frozenset({"comma", "and", "dash", "slash", "to"})
_COUNTED = frozenset({"unit", "percent", "durations", "scale", "currency_signs"})
_NAMING = frozenset({"article", "open", "of", "between"})
_MODERN = 1800
# Times by the clock, as they are written everywhere.
_CLOCKS = frozenset({"UTC", "GMT"})
_MOST_MARKS = 2
_SHORTEST_GLUED_WORD = 3
_NO_TOKEN = Token("", -1, -1, frozenset({"break"}))


def is_year_here(tokens: list[Token], place: int, *, plural_endings: tuple[str, ...]) -> bool:
    """Whether the lone number at ``place`` is a year, by what stands before and behind it."""
    token = tokens[place]
    before = tokens[place - 1] if place else _NO_TOKEN
    after = tokens[place + 1] if place + 1 < len(tokens) else _NO_TOKEN
    if _is_counted(tokens, place, after) or "name_head" in before.roles:
        return False
    if _names_many(after, plural_endings) and not _dates_many(token, before):
        return False
    if "number" in after.roles and not (
        before.roles & {"strict_in", "year_word"} or _follows_a_date(tokens, place)
    ):
        return False
    if before is _NO_TOKEN:
        return after is _NO_TOKEN or bool(after.roles & {"comma", "dash", "decade_ending", "colon"})
    return (
        bool(before.roles & _LEADS)
        or "decade_ending" in before.roles
        or _follows_a_date(tokens, place)
        or "close" in after.roles
        and "bound" not in before.roles
        and _opens_before(tokens, place)
        or _describes(token, before, after, plural_endings)
    )


def _is_counted(tokens: list[Token], place: int, after: Token) -> bool:
    """Whether the number counts what follows, or is glued to a word: 1500 metres, 1800 UTC, 1080p, a 1500-metre race."""
    if after.roles & _COUNTED or after.text in _CLOCKS:
        return True
    if after.start == tokens[place].end and after.text.isalpha() and "no_unit" not in after.roles:
        return len(after.text) < _SHORTEST_GLUED_WORD or not after.text.islower()
    return after.text == "-" and _is_compound(tokens, place)


def _names_many(after: Token, plural_endings: tuple[str, ...]) -> bool:
    if not plural_endings or "no_unit" in after.roles:
        return False
    return after.text.islower() and after.text.endswith(plural_endings)


def _dates_many(token: Token, before: Token) -> bool:
    """Whether a year may stand before a plural: in 1992 floods, the 1992 elections, but not about 2000 yards."""
    if "bound" in before.roles:
        return False
    return "strict_in" in before.roles or bool(before.roles & _NAMING) and float(token.text) >= _MODERN


def _is_compound(tokens: list[Token], place: int) -> bool:
    row = tokens[place : place + 3]
    if len(row) < 3 or row[0].end != row[1].start or row[1].end != row[2].start:
        return False
    return row[2].text.islower() and "no_unit" not in row[2].roles


def _follows_a_date(tokens: list[Token], place: int) -> bool:
    """Whether the number goes on with a list of years: 1958, 1962 and 1970."""
    step = place - 1
    while step > 0 and tokens[step].roles & _LIST_MARKS and place - step <= _MOST_MARKS:
        step -= 1
    return 0 <= step < place - 1 and "date" in tokens[step].roles


def _opens_before(tokens: list[Token], place: int) -> bool:
    """Whether a bracket that the number closes was opened a few words before it."""
    return any("open" in token.roles for token in tokens[max(0, place - 16) : place])


def _describes(token: Token, before: Token, after: Token, plural_endings: tuple[str, ...]) -> bool:
    """Whether a modern year stands between a plain word and a thing, as in the acclaimed 1983 Uncanny Tales."""
    if not plural_endings or not before.text.islower() or before.roles & {"bound", "percent"}:
        return False
    if not after.text[:1].isalpha():
        return float(token.text) >= _MODERN or "no_unit" in before.roles
    if "no_unit" in after.roles:
        return False
    return float(token.text) >= _MODERN
