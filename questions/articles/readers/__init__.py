"""Readers of files, one file a format, run in a process of their own (``sandbox``). READERS lists them.

A reader is a module with ``read(data) -> Found``, which raises ``Refused``; those that take an encoding take it second.
Nothing here knows Django: it is imported where the file is read, and nowhere else.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Reader:
    """A format: its module here, the endings of its files, what its bytes hold, and the types that servers name."""

    name: str
    endings: tuple[str, ...]
    media_types: tuple[str, ...]
    takes_encoding: bool = False

    @property
    def module(self) -> str:
        return f"questions.articles.readers.{self.name}"


READERS: dict[str, Reader] = {
    reader.name: reader
    for reader in (
        Reader("plain", (".txt", ".text"), ("text/plain",), takes_encoding=True),
        Reader("markdown", (".md", ".markdown"), ("text/markdown",), takes_encoding=True),
        Reader(
            "html", (".html", ".htm", ".xhtml"), ("text/html", "application/xhtml+xml"), takes_encoding=True
        ),
        Reader("pdf", (".pdf",), ("application/pdf",)),
        Reader(
            "docx", (".docx",), ("application/vnd.openxmlformats-officedocument.wordprocessingml.document",)
        ),
        Reader("epub", (".epub",), ("application/epub+zip",)),
    )
}
ENDINGS = tuple(ending for reader in READERS.values() for ending in reader.endings)
