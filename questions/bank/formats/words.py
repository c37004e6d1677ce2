"""The words and letters that question files use for yes and no, for the answer and for naming options.

Data only: whoever meets another way of writing one adds it here.
"""

import re
from collections.abc import Iterable

from questions.languages.letters import fold

TRUE = {"t", "true", "yes", "صح", "صحيح", "صحيحه", "صواب", "نعم", "ص"}
FALSE = {"f", "false", "no", "خطا", "خاطيء", "خاطئ", "خاطيه", "خاطئه", "خطأ", "غلط", "لا", "خ"}

# Words that make a statement of a question when they are all its options; "yes" and "no" answer other questions too.
STATED = {"true", "false", "صح", "صحيح", "صواب", "خطأ", "غلط", "صحيحة", "خاطئة"}

ANSWER = (
    "answer", "answers", "answer is", "the answer is", "correct answer", "correct", "ans", "key",
    "الإجابة", "الاجابة", "الإجابة هي", "الإجابة الصحيحة هي", "الجواب هو", "الجواب الصحيح هو", "الإجابة الصحيحة", "الجواب", "الجواب الصحيح", "الإجابات", "الإجابات الصحيحة", "الحل", "الصحيح",
)  # fmt: skip

# The two orders in which Arabic options are lettered.
ABJAD = "ابجدهوزحطيكلمنسعفصقرشت"
ALPHABET = "ابتثجحخدذرزسشصضطظعغفقكلمنهوي"

SIGNS = "\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff"
_SIGNS = re.compile(f"[{SIGNS}]+")
_EDGES = re.compile(rf"^[\s{SIGNS}\u200b]+|[\s{SIGNS}\u200b]+$")


def without_signs(text: str) -> str:
    """Without the invisible marks of direction, which come along from word processors."""
    return _SIGNS.sub("", text)


def tidy(text: str) -> str:
    """Without spaces and marks of direction at both ends; those inside belong to the text."""
    return _EDGES.sub("", text)


def same(text: str) -> str:
    """A word as it is compared."""
    return " ".join(fold(text).casefold().replace("ة", "ه").replace("ئ", "ي").replace("ء", "").split())


_TRUE, _FALSE, _STATED = ({same(word) for word in words} for words in (TRUE, FALSE, STATED))


def category_path(path: str) -> str:
    """A category as people know it: ``History`` for Moodle's ``$course$/top/History``."""
    parts = [tidy(part) for part in path.split("/")]
    parts = parts[1:] if re.fullmatch(r"\$.+\$", parts[0]) else parts
    return "/".join(parts[1:] if parts[:1] == ["top"] else parts)


def truth(text: str) -> bool | None:
    """Whether a word says true or false; None for every other word."""
    word = same(text).strip(" .؟?!")
    return True if word in _TRUE else False if word in _FALSE else None


def truth_of_options(texts: Iterable[str]) -> tuple[bool, ...] | None:
    """What two options of true and false say, in their order; None where they are others."""
    said = tuple(truth(text) if same(text) in _STATED else None for text in texts)
    return said if sorted(said, key=str) == [False, True] else None
