"""Blocks of an article's text."""

from __future__ import annotations

import re

from questions.languages.pack import Pack
from questions.languages.reading import Block, Role

_LINE = re.compile(r"[^\n]+")


def find_blocks(text: str, *, pack: Pack, title: str | None = None) -> tuple[Block, ...]:
    """The blocks of ``text`` with their roles."""
    blocks = []
    for found in _LINE.finditer(text):
        if found.group().strip():
            role = Role.BODY if len(found.group()) > 60 or found.group().rstrip().endswith(".") else Role.HEADING
            blocks.append(Block(role, found.start(), found.end()))
    return tuple(blocks)
