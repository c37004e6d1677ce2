"""The languages that the site reads, and which of them a text is written in."""

from __future__ import annotations

import re
from pathlib import Path

from questions.languages.pack import Pack, load_pack

_HERE = Path(__file__).parent

PACKS: dict[str, Pack] = {
    pack.code: pack
    for pack in (
        load_pack("ar", script="\u0620-\u064a\u066e-\u06d3\ufb50-\ufefc", folder=_HERE / "ar"),
        load_pack("en", script="A-Za-z\u00c0-\u024f", folder=_HERE / "en"),
    )
}

_LETTERS = {code: re.compile(f"[{pack.script}]+") for code, pack in PACKS.items()}
_ENOUGH = 50_000


class UnknownLanguageError(ValueError):
    """A language for which there is no pack."""


def get_pack(code: str) -> Pack:
    """The pack of language ``code``; raises UnknownLanguageError where there is none."""
    try:
        return PACKS[code]
    except KeyError:
        raise UnknownLanguageError(
            f"There is no language pack {code!r}. There are: {', '.join(PACKS)}."
        ) from None


def detect(text: str) -> str:
    """The code of the language whose script ``text`` uses most; the first pack where it has no letters."""
    sample = text[:_ENOUGH]
    shares = {
        code: sum(found.end() - found.start() for found in letters.finditer(sample))
        for code, letters in _LETTERS.items()
    }
    return max(shares, key=shares.__getitem__)
