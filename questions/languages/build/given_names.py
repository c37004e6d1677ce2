"""Compiles the given names and family names that readers of names know, from Faker's lists of people.

Run by hand: ``uv run --with faker python -m questions.languages.build.given_names``.
Licences of the sources are in ``questions/languages/data/LICENSES.md``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from importlib import import_module
from pathlib import Path

_TARGET = Path(__file__).parent.parent / "data" / "given_names.tsv"
_SOURCES = {
    "ar": ("ar_AA", "ar_DZ", "ar_PS"),
    "en": ("en_US", "en_GB", "en_NZ", "en_IN", "fr_FR", "de_DE", "es_ES", "it_IT"),
}
_FAMILY_SOURCES = {"ar": ("ar_AA", "ar_DZ"), "en": ("en_US", "en_GB", "en_IN")}
_KINDS = {"m": "first_names_male", "f": "first_names_female"}
_MARKS = re.compile("[\u064b-\u0652\u0640]")


def main() -> None:
    """Write the names, one kind a line: language, m or f or family, names."""
    _TARGET.write_text("".join(f"{line}\n" for line in _lines()), encoding="utf-8")


def _lines() -> Iterator[str]:
    for language, sources in _SOURCES.items():
        for kind, attribute in _KINDS.items():
            yield f"{language}\t{kind}\t{_joined(sources, attribute)}"
        yield f"{language}\tfamily\t{_joined(_FAMILY_SOURCES[language], 'last_names')}"


def _joined(sources: Iterable[str], attribute: str) -> str:
    names = {
        _MARKS.sub("", name)
        for source in sources
        for name in getattr(import_module(f"faker.providers.person.{source}").Provider, attribute)
    }
    return "|".join(
        sorted(name for name in names if len(name) > 2 and name.isprintable() and " " not in name)
    )


if __name__ == "__main__":
    main()
