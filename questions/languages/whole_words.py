"""Where words stand in a text on their own, found without a pattern for each: patterns cost more to make than to use."""

from __future__ import annotations

from collections.abc import Iterator


def whole_places(words: str, text: str) -> Iterator[tuple[int, int]]:
    """The places of ``words`` in ``text`` where no letter, digit or underscore goes on before or behind them."""
    at = text.find(words) if words else -1
    while at >= 0:
        end = at + len(words)
        whole = not _goes_on(text[at - 1 : at]) and not _goes_on(text[end : end + 1])
        if whole:
            yield at, end
        at = text.find(words, end if whole else at + 1)


def stands_in(words: str, text: str) -> bool:
    """Whether ``words`` stand in ``text`` on their own."""
    return next(whole_places(words, text), None) is not None


def _goes_on(letter: str) -> bool:
    return letter == "_" or letter.isalnum()
