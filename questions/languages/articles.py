"""Reading an article: its language, its blocks and its sentences."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from html import unescape

from questions.languages.blocks import find_blocks
from questions.languages.pack import Pack
from questions.languages.reading import Article, Block, Role, Sentence
from questions.languages.registry import detect, get_pack
from questions.languages.sentences import split_sentences


def read_article(
    text: str,
    language: str | None = None,
    title: str | None = None,
    published_on: date | None = None,
) -> Article:
    """Read ``text``; where no ``language`` is given its script decides, and its first heading is the ``title``."""
    pack = get_pack(language or detect(text))
    blocks = find_blocks(text, pack=pack, title=title)
    return Article(
        text=text,
        language=pack.code,
        blocks=blocks,
        sentences=tuple(_sentences(text, blocks, pack)),
        title=title or _title(text, blocks),
        published_on=published_on,
    )


def _sentences(text: str, blocks: tuple[Block, ...], pack: Pack) -> Iterator[Sentence]:
    for number, block in enumerate(blocks):
        if block.role is Role.BODY:
            for start, end in split_sentences(text, block.start, block.end, pack=pack):
                yield Sentence(text=text[start:end], start=start, end=end, block=number)


def _title(text: str, blocks: tuple[Block, ...]) -> str:
    title = next((text[block.start : block.end] for block in blocks if block.role is Role.TITLE), "")
    return unescape(title)
