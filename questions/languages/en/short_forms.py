"""Abbreviations that an English text spells out ("Drug Enforcement Administration (DEA)"), and wrong expansions with the same letters."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

from questions.languages.frames import Turn
from questions.languages.reading import Sentence
from questions.languages.tables import plain_table

_SHORT = re.compile(r"\((?P<short>[A-Z]{2,7})(?P<several>s?)\)")
_WORD = re.compile(r"[^\W\d_]+(?:['’][a-z]+)?")
# Where a body's own word may be replaced: at the end and before "of"; "Export Agency Regulations" is seen through.
_ENDS_NAME = re.compile(r"$| (?:of|for|on|to|in|and|against|with|by) ")
_REACH = 120
# "the UOSA Campus Activities Council": others of its kind have councils of such a name.
_OWNER = re.compile(r"(?<=[\w,;)] )(?:[A-Z]{2,}|[A-Z][\w.-]+['’]s?)\s$|\b(?:[Ii]ts|[Tt]heir|[Oo]ur)\s$")
_FEWEST_LETTERS, _WANTED = 3, 3


@cache
def _tables() -> dict[str, dict]:
    return plain_table(Path(__file__).parent / "short_forms.toml")


def _table() -> dict:
    return _tables()["words"]


@cache
def _rows() -> dict[str, list[str]]:
    """Each body that may be replaced, with those that may stand in its place."""
    rows = (row.split() for row in _table()["rows"])
    return {body: others for body, *others in rows}


@cache
def _small() -> frozenset[str]:
    return frozenset(_table()["small"].split())


def find_short_forms(sentence: Sentence, text: str) -> Iterator[Turn]:
    """Abbreviations that the article uses again, each with its full form and three wrong ones."""
    for found in _SHORT.finditer(sentence.text):
        short = found["short"]
        if len(short) < _FEWEST_LETTERS:
            continue
        start = start_of_full_form(sentence.text[max(0, found.start() - _REACH) : found.start()], short)
        if start is None:
            continue
        start += max(0, found.start() - _REACH)
        full = sentence.text[start : found.start()].strip()
        if _OWNER.search(sentence.text[:start]):
            continue
        if found["several"] or full.islower() and full.endswith("s"):
            continue
        others = _changed_in_turn(full) or _wrong_forms(full)
        if len(others) == _WANTED and not full.endswith(("'s", "’s")):
            end = start + len(full)
            offset = sentence.start
            yield Turn("stands_for", {"short": short}, start + offset, end + offset, "phrase", others)


def start_of_full_form(before: str, short: str) -> int | None:
    """Where the words begin whose first letters the abbreviation gives, one a letter, small words aside.

    "Office of Fair Trading" gives its letters without "of", "Department of Energy" only with it.
    """
    plain = _start_of_letters(before, short, of_small=False)
    return _start_of_letters(before, short, of_small=True) if plain is None else plain


def _start_of_letters(before: str, short: str, *, of_small: bool) -> int | None:
    words = list(_WORD.finditer(before))
    letters = list(short.lower())
    if not words or before[words[-1].end() :].strip():
        return None
    while letters and words:
        word = words.pop()
        if re.search(r"[.;:,()\"“”]", before[word.end() : word.end() + 1]) and letters != list(short.lower()):
            return None
        is_small = word.group() in _small()
        if word.group()[0].lower() == letters[-1] and (of_small or not is_small):
            letters.pop()
            start = word.start()
        elif not is_small and word.group().lower() not in _small():
            return None
    return start if not letters else None


def _changed_in_turn(full: str) -> tuple[str, ...]:
    """The form with its body, with one other word and with both replaced, so that no word shows the right one."""
    changes = [*_changes(full, "instead"), *reversed(list(_changes(full, "beside")))][:2]
    if len(changes) < 2 or changes[0][0].span() == changes[1][0].span():
        return ()
    both = full
    for place, word in sorted(changes, key=lambda change: -change[0].start()):
        both = _put(both, place, word)
    return (*(_put(full, *change) for change in changes), both)


def _changes(full: str, table: str) -> Iterator[tuple[re.Match[str], str]]:
    """The words of the form for which the table has others that the form does not say, each with one of these."""
    for found in _WORD.finditer(full):
        if table == "instead" and not _ENDS_NAME.match(full, found.end()):
            continue
        fit = [other for other in _others(table).get(found.group().lower(), ()) if other not in full.lower()]
        if fit and found.group() in (found.group().title(), found.group().lower()):
            other = fit[sum(map(ord, full)) % len(fit)]
            yield found, other if found.group().islower() else other.title()


@cache
def _others(table: str) -> dict[str, tuple[str, ...]]:
    """By a word the words that may stand in its place."""
    pairs = (pair.split(": ") for row in _tables()[table].values() for pair in row.split(" | "))
    return {word: tuple(others.split()) for word, others in pairs}


def _put(full: str, place: re.Match[str], word: str) -> str:
    return full[: place.start()] + word + full[place.end() :]


def _wrong_forms(full: str) -> tuple[str, ...]:
    """Three forms with the same first letters, which name another body: "Agency" for "Association"."""
    for found in _WORD.finditer(full):
        if not _ENDS_NAME.match(full, found.end()):
            continue
        instead = _instead(found.group(), full)
        if found.end() == len(full) and found.group().lower() in _table()["before_of"].split():
            continue
        if len(instead) >= _WANTED:
            return tuple(full[: found.start()] + word + full[found.end() :] for word in instead[:_WANTED])
    return ()


def _instead(word: str, full: str) -> list[str]:
    """Bodies that begin alike and do not stand in the form."""
    if word not in (word.title(), word.upper()):
        return []
    return [other.title() for other in _rows().get(word.lower(), ()) if other not in full.lower()]
