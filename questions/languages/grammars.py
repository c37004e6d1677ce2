"""Which grammar serves which language. Each module offers the same functions; see ``ar/grammar.py``."""

from __future__ import annotations

from types import ModuleType

from questions.languages.ar import grammar as arabic
from questions.languages.en import grammar as english

GRAMMARS: dict[str, ModuleType] = {"ar": arabic, "en": english}


def get_grammar(language: str) -> ModuleType:
    """The grammar of ``language``."""
    return GRAMMARS[language]
