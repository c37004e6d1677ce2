"""Which grammar serves which language. Each module offers the same functions; see ``ar/grammar.py``."""

from __future__ import annotations

from functools import cache
from importlib import import_module
from types import ModuleType


@cache
def get_grammar(language: str) -> ModuleType:
    """The grammar of ``language``, read when first asked for: who reads one language does not wait for the others."""
    return import_module(f"{__package__}.{language}.grammar")
