"""What stands between quotation marks in an English question is a name and stays as it is written."""

from __future__ import annotations

import re
from collections.abc import Callable

_QUOTED = re.compile(r"(\"[^\"]*\"|“[^“”]*”)")


def outside_quotes(text: str, change: Callable[[str], str]) -> str:
    """The text with what lies outside its quotation marks changed."""
    return "".join(part if at % 2 else change(part) for at, part in enumerate(_QUOTED.split(text)))
