"""What the spelling of an Arabic word in its article tells that its folded form does not."""

from __future__ import annotations

from questions.languages.ar.naming import is_definite, listed
from questions.languages.words_in_place import Line

_NUNATION = frozenset("\u064b\u064c\u064d")
_LONGEST_INITIAL = 3


def is_indefinite(line: Line, at: int) -> bool:
    """Whether the word is written with the vowel mark that ends an indefinite noun; no name goes on behind it."""
    return not _NUNATION.isdisjoint(line.ending(at))


def is_initial(line: Line, at: int) -> bool:
    """Whether only the stop of an initial stands between the word and the one before it."""
    return line.words[at].mark == "." and at > 0 and len(line.words[at - 1].text) <= _LONGEST_INITIAL


def is_called_letter(line: Line, at: int) -> bool:
    """Whether the word is an initial, written as the letter is called ("O.", "J.")."""
    following = line.words[at + 1] if at + 1 < len(line.words) else None
    return following is not None and following.mark == "." and line.words[at].text in listed("letters")


def is_the_name_ali(line: Line, at: int) -> bool:
    """Whether the word that folds to "on" is the name Ali: the name is written with dots."""
    return line.words[at].text.endswith("علي") and line.ending(at)[:1] == "ي"


def has_article(line: Line, at: int) -> bool:
    """Whether the word carries the article; a hamza on its first letter shows that it only begins alike."""
    return is_definite(line.words[at].text) and line.letter(at, 0) not in "أإآ"
