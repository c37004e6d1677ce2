"""Plain text, in any of the encodings that Arabic and English texts come in."""

import re

from questions.articles.readers.encodings import decode
from questions.articles.readers.found import Found

PARAGRAPH = re.compile(r"\n[ \t]*\n")
NARROWEST, WIDEST = 45, 110
FULL_LINE = 0.75


def read(data: bytes, encoding: str = "") -> Found:
    text, name = decode(data, encoding)
    return Found(text=unwrapped(text.replace("\r\n", "\n").replace("\r", "\n")), encoding=name)


def unwrapped(text: str) -> str:
    """The text with the lines of each paragraph joined, where a program broke them at a fixed width."""
    return "\n\n".join(joined(paragraph) for paragraph in PARAGRAPH.split(text))


def joined(paragraph: str) -> str:
    lines = [line.strip() for line in paragraph.split("\n")]
    return " ".join(lines) if is_wrapped(lines) else paragraph


def is_wrapped(lines: list[str]) -> bool:
    """Whether all lines but the last reach about the same width, which is narrower than a paragraph would be."""
    if len(lines) < 3:
        return False
    widths = [len(line) for line in lines[:-1]]
    return NARROWEST <= max(widths) <= WIDEST and min(widths) >= FULL_LINE * max(widths)
