"""Markdown: its words without its signs. Headings and list items become lines of their own; code is left out."""

import re
from collections.abc import Iterator

from markdown_it import MarkdownIt
from markdown_it.token import Token

from questions.articles.readers.days import day_in
from questions.articles.readers.encodings import decode
from questions.articles.readers.found import Found

HEAD = re.compile(r"\A---[ \t]*\n(.*?)\n(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
FIELD = re.compile(r"^([A-Za-z]+):[ \t]*(.*?)[ \t]*$", re.MULTILINE)
SHOWN = {"text", "code_inline"}


def read(data: bytes, encoding: str = "") -> Found:
    text, name = decode(data, encoding)
    text = text.replace("\r\n", "\n")
    head = HEAD.match(text)
    about = dict(FIELD.findall(head.group(1))) if head else {}
    about = {key.lower(): value.strip("\"'") for key, value in about.items()}
    tokens = (
        MarkdownIt("commonmark", {"html": False}).enable("table").parse(text[head.end() :] if head else text)
    )
    return Found(
        text="\n\n".join(line for line in lines(tokens) if line),
        title=about.get("title", "")[:300],
        language=about.get("lang", about.get("language", "")).split("-")[0].lower(),
        published_on=day_in(about.get("date", "")),
        encoding=name,
    )


def lines(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type == "inline":
            yield "".join(words(token.children or [])).strip()


def words(tokens: list[Token]) -> Iterator[str]:
    for token in tokens:
        if token.type in SHOWN:
            yield token.content
        elif token.type in ("softbreak", "hardbreak"):
            yield " "
