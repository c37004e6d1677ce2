"""Whether Arabic text stands in the order in which it is read, judged by what words can begin and end with.

No Arabic word begins with ة or ى, and words that join (في، من، على) are not followed by a full stop.
"""

import re
from collections.abc import Iterable

WORD = re.compile(r"[\u0621-\u064a]+")
NEVER_FIRST = ("ة", "ى", "ئ", "ؤ")
JOINERS = {"في", "من", "على", "إلى", "عن", "أن", "إن", "التي", "الذي", "مع", "بين", "كما"}
BEFORE_A_STOP = re.compile(r"([\u0621-\u064a]+)\s*[.،؛:!؟]")
BEHIND_A_STOP = re.compile(r"[.،؛:!؟]\s*([\u0621-\u064a]+)")
FEWEST_WORDS = 15
MARKS = re.compile(r"[\u064b-\u0652\u0640]")
MOST_IMPOSSIBLE = 0.02


def is_in_order(lines: Iterable[str]) -> bool:
    """False where letters or words run backwards; text too short to judge passes."""
    text = MARKS.sub("", "\n".join(lines))
    words = WORD.findall(text)
    if len(words) < FEWEST_WORDS:
        return True
    impossible = sum(word.startswith(NEVER_FIRST) and len(word) > 1 for word in words)
    if impossible > max(MOST_IMPOSSIBLE * len(words), 1):
        return False
    before = sum(word in JOINERS for word in BEFORE_A_STOP.findall(text))
    behind = sum(word in JOINERS for word in BEHIND_A_STOP.findall(text))
    return before <= behind + 2
