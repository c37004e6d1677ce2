"""What somebody thought, said or brought up, as a question can ask for who it was."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class ToldDeed:
    """``who`` as the text has it, at its place, and the words that tell the deed; all places count characters of the article.

    The deed is ``start``..``end``; ``verb`` stands before it where it does not stand in it; ``own`` is the word in it that means the doer ("his"), which tells the ``gender``.
    """

    who: str
    who_start: int
    who_end: int
    start: int
    end: int
    verb: str = ""
    own: str = ""
    link: str = "that"
    gender: str = ""
