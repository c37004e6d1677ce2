"""A work that a text names with its maker: a book, a film, a paper."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Work:
    """``title`` as the text quotes it and ``maker`` as the text calls them, "" where it does not; all places count characters of the article.

    ``is_person`` says that the maker's name begins with a first name. ``verb`` is what such a maker did ("write"), "" where the kind of work is not told; ``year`` bounds the year in
    which it appeared, None where the text does not say, and ``appears`` how a work of its kind does ("publish"), "" where nothing tells.
    """

    title: str
    start: int
    end: int
    maker: str
    maker_start: int
    maker_end: int
    is_person: bool = False
    kind: str = ""
    verb: str = ""
    year: tuple[int, int] | None = None
    appears: str = ""
