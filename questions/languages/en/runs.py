"""Runs of capital letters in an English line: where they begin and end, and how they fall apart."""

from __future__ import annotations

from collections.abc import Iterator

from questions.languages.en.naming import listed, plain
from questions.languages.words_in_place import Line, Word

_LONGEST = 12
_BRIDGES = frozenset(
    {
        "of",
        "de",
        "von",
        "van",
        "der",
        "den",
        "du",
        "del",
        "della",
        "di",
        "da",
        "dos",
        "la",
        "le",
        "bin",
        "ibn",
        "al",
        "el",
        "ben",
        "y",
        "ter",
        "zu",
        "des",
    }
)
_LONG_BRIDGES = (("of", "the"), ("for", "the"), ("de", "la"), ("van", "der"), ("van", "den"), ("von", "der"))
_AND_HEADS = frozenset(
    {
        "ministry",
        "department",
        "office",
        "faculty",
        "college",
        "school",
        "institute",
        "committee",
        "university",
        "bureau",
        "royal",
    }
)


def find_runs(line: Line) -> Iterator[tuple[int, int]]:
    """The runs of the line: first word and the word after the last."""
    at = 0
    while at < len(line.words):
        last = _run_end(line.words, at)
        if last > at:
            yield at, last
        at = max(last, at + 1)


def is_capital(word: Word) -> bool:
    """Whether the word begins with a capital letter."""
    return word.text[:1].isupper() or (word.text[:3] in ("al-", "el-") and word.text[3:4].isupper())


def is_possessive(word: Word) -> bool:
    """Whether the word ends in the sign of possession."""
    return word.text.endswith(("'s", "'S"))


def _run_end(words: tuple[Word, ...], at: int) -> int:
    if not _may_begin(words, at):
        return at
    last = at + 1
    while last < len(words) and last - at < _LONGEST:
        if is_possessive(words[last - 1]) and not _possessive_inside(words, last):
            break
        if words[last].mark and not _is_soft_mark(words, last):
            break
        step = _step(words, at, last)
        if step == 0:
            break
        last += step
    return last


def _may_begin(words: tuple[Word, ...], at: int) -> bool:
    word = words[at]
    if not is_capital(word):
        return False
    if plain(word.text) in listed("calendar"):
        return (
            at + 1 < len(words)
            and not words[at + 1].mark
            and is_capital(words[at + 1])
            and plain(words[at + 1].text) not in listed("calendar")
        )
    if plain(word.text) not in listed("function_words"):
        return True
    following = words[at + 1] if at + 1 < len(words) else None
    if following is None or following.mark or not is_capital(following):
        return False
    return word.text in ("New", "First", "Second", "Third", "United", "South", "North") and at > 0


def _possessive_inside(words: tuple[Word, ...], at: int) -> bool:
    """Whether the possessor is part of the name: "Levi's Stadium", "Queen's University"."""
    return is_capital(words[at]) and plain(words[at].text) in (
        listed("organisation_heads") | listed("place_heads") | listed("event_heads")
    )


def _is_soft_mark(words: tuple[Word, ...], at: int) -> bool:
    """Whether the mark does not end the run: a stop behind an initial, a comma before Jr."""
    if words[at].mark == "." and len(words[at - 1].text.strip(".")) <= 2:
        return True
    return words[at].mark == "," and plain(words[at].text) in ("jr", "sr", "inc", "ltd", "llc")


def _step(words: tuple[Word, ...], first: int, at: int) -> int:
    """How many words at ``at`` go on with the run; 0 for none."""
    word = words[at]
    if is_capital(word):
        return 0 if plain(word.text) in listed("calendar") and plain(word.text) != "may" else 1
    if word.text.isdigit() and len(word.text) <= 2 and at - first == 1 and is_capital(words[first]):
        return 0
    for bridge in _LONG_BRIDGES:
        if _stands(words, at, bridge):
            return 3
    if word.text in _BRIDGES and _stands(words, at, (word.text,)):
        return 2
    if word.text == "&" and _stands(words, at, ("&",)):
        return 2
    if (
        word.text in ("and", "&")
        and plain(words[first].text) in _AND_HEADS
        and _stands(words, at, (word.text,))
    ):
        return 2
    return 0


def _stands(words: tuple[Word, ...], at: int, bridge: tuple[str, ...]) -> bool:
    """Whether the small words stand at ``at`` with a capital word behind them and no mark among them."""
    last = at + len(bridge)
    if last >= len(words) or not is_capital(words[last]) or plain(words[last].text) in listed("calendar"):
        return False
    found = words[at : last + 1]
    return tuple(word.text for word in found[:-1]) == bridge and not any(word.mark for word in found)
