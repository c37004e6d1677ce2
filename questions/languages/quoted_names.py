"""Numbers that stand in a short quotation with a word: part of a name ("Falcon 2008"), neither a date nor a count."""

from __future__ import annotations

from dataclasses import replace

from questions.languages.tokens import Token

_LONGEST_NAME = 6


def without_name_numbers(tokens: list[Token]) -> list[Token]:
    """``tokens`` in which numbers inside quoted names have lost the roles of a number."""
    quotes = [place for place, token in enumerate(tokens) if token.text == '"']
    result = tokens
    for left, right in zip(quotes[::2], quotes[1::2], strict=False):
        inside = tokens[left + 1 : right]
        if len(inside) <= _LONGEST_NAME and _is_name(inside):
            result = tokens[:] if result is tokens else result
            result[left + 1 : right] = [_plain(token) for token in inside]
    return result


def _is_name(inside: list[Token]) -> bool:
    """Whether the quoted words hold a lone number beside a word, and nothing that makes a date of it."""
    numbers = [token for token in inside if "number" in token.roles]
    words = [token for token in inside if token.text[:1].isalpha()]
    dated = any(token.roles & {"year_word", "month", "in", "from"} for token in inside)
    return bool(numbers) and bool(words) and not dated


def _plain(token: Token) -> Token:
    return replace(token, roles=frozenset(), values={}) if "number" in token.roles else token
