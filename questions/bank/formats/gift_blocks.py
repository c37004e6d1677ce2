"""Taking a GIFT file apart: comments, categories, questions with their line, and the answer block of each.

GIFT escapes ``~ = # { } :`` with a backslash. Escaped letters are hidden behind private characters while a file is
taken apart (``hide``) and come back when a piece of it is read (``show``).
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from questions.bank.formats.words import SIGNS, category_path, tidy, truth

ESCAPED = "~=#{}:\\"
_HIDDEN = {letter: chr(0xE100 + number) for number, letter in enumerate(ESCAPED)}
_SHOWN = str.maketrans({hidden: letter for letter, hidden in _HIDDEN.items()} | {"\ue1ff": "\n"})
_ESCAPE = re.compile(r"\\([~=#{}:\\n])")
_SIGNS = re.compile(rf"[{SIGNS}]+(?=[=~{{}}#%])|(?<=[=~{{}}#%])[{SIGNS}]+|^[{SIGNS}]+", re.MULTILINE)
_CATEGORY = re.compile(r"\$CATEGORY\s*:(.*)", re.IGNORECASE)
_TAG = re.compile(r"\[tag:([^\]]*)\]")
_TITLE = re.compile(r"\s*::(.*?)::", re.DOTALL)
_WORD = re.compile(r"\S")


@dataclass(frozen=True, slots=True)
class Block:
    """One question as it stands: everything still hidden. ``answers`` is None where it has no answer block."""

    line: int
    title: str
    before: str
    answers: str | None
    behind: str
    category: str
    tags: tuple[str, ...]
    fault: str = ""


@dataclass(frozen=True, slots=True)
class Chunk:
    """Lines that belong together, and the line at which they begin."""

    line: int
    text: str
    category: str
    tags: tuple[str, ...]


def hide(text: str) -> str:
    """With escaped letters out of the way, and without marks of direction beside the signs of GIFT."""
    text = _ESCAPE.sub(lambda found: "\ue1ff" if found[1] == "n" else _HIDDEN[found[1]], text)
    return _SIGNS.sub("", text)


def show(text: str) -> str:
    """A piece as it was meant."""
    return tidy(text).translate(_SHOWN)


def read_blocks(text: str) -> Iterator[Block]:
    """The questions of a file in their order."""
    for chunk in read_chunks(hide(text).split("\n")):
        yield from blocks_of(chunk)


def read_chunks(lines: list[str]) -> Iterator[Chunk]:
    """Questions are parted by empty lines; an empty line inside an open answer block parts nothing."""
    category, tags, begin, kept, depth = "", (), 0, [], 0
    for number, line in enumerate(lines, start=1):
        stripped = tidy(line)
        command = _CATEGORY.match(stripped) if depth == 0 else None
        if (
            command
            or (not stripped and (depth == 0 or not closes(lines, number)))
            or (kept and begins(stripped, depth))
        ):
            if any(kept):
                yield Chunk(begin, "\n".join(kept), category, tags)
                tags = ()
            kept, depth = [], 0
        if command:
            category = category_path(show(command[1]))
        elif stripped.startswith("//"):
            tags += tuple(tag.strip() for tag in _TAG.findall(show(stripped)) if tag.strip())
            kept += [""] if kept else []
        elif stripped or kept:
            begin = begin if kept else number
            kept.append(line)
            depth = max(0, depth + line.count("{") - line.count("}"))
    if any(kept):
        yield Chunk(begin, "\n".join(kept), category, tags)


def begins(line: str, depth: int) -> bool:
    """Whether a line can only be the beginning of the next question, though no empty line stands before it."""
    return depth == 0 and _TITLE.match(line) is not None


def closes(lines: list[str], number: int) -> bool:
    """Whether the block that is open at an empty line is closed before another begins."""
    for line in lines[number:]:
        stripped = tidy(line)
        if _TITLE.match(stripped) or _CATEGORY.match(stripped):
            return False
        brace = re.search(r"[{}]", stripped)
        if brace:
            return brace[0] == "}"
    return False


def blocks_of(chunk: Chunk) -> Iterator[Block]:
    """The questions of a chunk: more than one where somebody forgot the empty lines between them."""
    text, spans, begin = chunk.text, answer_spans(chunk.text), 0
    for number, (start, end) in enumerate(spans):
        following = spans[number + 1][0] if number + 1 < len(spans) else len(text)
        stop = text.find("\n", end, following) + 1 if following < len(text) else len(text)
        if stop == 0:
            yield faulty(chunk, begin, "two")
            return
        title, before = split_title(text[begin:start])
        answers, behind = text[start + 1 : end - 1], text[end:stop]
        yield Block(line_of(chunk, begin), title, before, answers, behind, chunk.category, chunk.tags)
        begin = stop
    if not spans:
        yield faulty(chunk, 0, "open" if "{" in text else "none")


def faulty(chunk: Chunk, begin: int, fault: str) -> Block:
    """What is no question: ``fault`` is "two" answer blocks, an "open" one, or "none"."""
    title, before = split_title(chunk.text[begin:])
    return Block(line_of(chunk, begin), title, before, None, "", chunk.category, chunk.tags, fault)


def line_of(chunk: Chunk, begin: int) -> int:
    """The line of the first word at or after ``begin``."""
    word = _WORD.search(chunk.text, begin)
    return chunk.line + chunk.text.count("\n", 0, word.start() if word else begin)


def split_title(text: str) -> tuple[str, str]:
    """The title between double colons, and what follows it."""
    found = _TITLE.match(text)
    return (show(found[1]), text[found.end() :]) if found else ("", text)


def answer_spans(text: str) -> list[tuple[int, int]]:
    """Where the answer blocks are, braces included; braces that hold no answers are part of the words."""
    found, depth, start = [], 0, 0
    for brace in re.finditer(r"[{}]", text):
        if brace[0] == "{":
            start = brace.start() if depth == 0 else start
            depth += 1
        elif depth:
            depth -= 1
            if depth == 0:
                found.append((start, brace.end()))
    inside = {span: tidy(text[span[0] + 1 : span[1] - 1]) for span in found}
    likely = [
        span
        for span in found
        if says_answers(inside[span]) or (not inside[span] and ends_line(text, span[1]))
    ]
    return likely or found[-1:]


def ends_line(text: str, place: int) -> bool:
    return not tidy(text[place:].partition("\n")[0])


def says_answers(inside: str) -> bool:
    """Whether a block begins with a sign of GIFT or is one word of truth."""
    return inside.startswith(("=", "~", "#")) or truth(inside.partition("#")[0]) is not None
