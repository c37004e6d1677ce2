"""Tells in full what letters stand for that an English page spells out once: "the Milford Arts Fund" for "the MAF"."""

from __future__ import annotations

import re
from functools import lru_cache

from questions.languages.en.peers import is_unexplained
from questions.languages.en.short_forms import start_of_full_form
from questions.languages.en.tokens import words

_LETTERS = re.compile(
    r"(?P<before>\b[Tt]he |\b[A-Za-z]\w* |[\"“]|^)(?P<letters>[^\W\d_a-z]{3,6})(?P<owns>['’]s)?(?=[\s,?.]|$)(?! [A-Z\"])"
)
_SPELLED = re.compile(r"\((?P<letters>[^\W\d_a-z]{3,6})[;,)]")
# Words behind which a name begins a phrase of its own: "by the fund", but "first senior league match".
_TIES = frozenset(
    {
        "did",
        "was",
        "were",
        "had",
        "has",
        "by",
        "of",
        "in",
        "at",
        "to",
        "for",
        "from",
        "with",
        "into",
        "join",
        "leave",
        "against",
    }
)
_REACH, _LONGEST = 120, 8


def spelled_letters(text: str, page: str) -> str:
    """The question with the full name in the place of letters that few know."""
    known = _full_names(page)
    return _LETTERS.sub(lambda found: _in_full(found, known), text) if known else text


def _in_full(found: re.Match[str], known: dict[str, tuple[str, bool]]) -> str:
    letters, before = found["letters"], found["before"]
    full, has_article = known.get(letters, ("", False))
    if (
        not full
        or full in found.string
        or before[:1].isupper()
        and before.strip() != "The"
        or before in ('"', "“")
    ):
        return found.group()
    article = "the " if has_article and before.strip() in _TIES else ""
    return f"{before}{article}{full}{found['owns'] or ''}"


@lru_cache(maxsize=2)
def _full_names(page: str) -> dict[str, tuple[str, bool]]:
    """What each group of letters stands for, and whether "the" goes before it."""
    names: dict[str, tuple[str, bool]] = {}
    for found in _SPELLED.finditer(page):
        letters, low = found["letters"], max(0, found.start() - _REACH)
        start = start_of_full_form(page[low : found.start()], letters)
        if start is None or letters.lower() in words("well_known_letters") or not is_unexplained(letters):
            continue
        full = page[low + start : found.start()].strip()
        if len(full.split()) <= _LONGEST and "\n" not in full and full[:1].isupper():
            names.setdefault(letters, (full, page[: low + start].lower().endswith("the ")))
    return names
