"""Numbers that a preposition ties to their Arabic clause, and the words that ask for them: "at what price", "of how many"."""

from __future__ import annotations

import re
from dataclasses import replace

from questions.languages.ar.counting import counted_singular
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Frame, Measured
from questions.languages.reading import Sentence

_NEARLY = r"(?:(?:حوالي|حوالى|نحو|قرابة|زهاء)\s+)?"
_GLUED_MEASURE = re.compile(
    r"(?<!\w)ب(?P<noun>نسبة|قيمة|مبلغ|معدل|سرعة|طول|عرض|عمق|ارتفاع|مساحة|تكلفة|كلفة|سعر|وزن|فارق|طاقة|سعة|قوة|نتيجة|درجة)\s+"
    + _NEARLY
    + r"$"
)
_MEASURE = re.compile(
    r"(?<!\w)(?P<lead>على|إلى|الى|عن|من|في)\s+(?P<noun>مساحة|ارتفاع|عمق|بعد|مسافة|عمر|سن|سعر|نسبة|قيمة|مستوى)\s+"
    + _NEARLY
    + r"$"
)
_COUNT = re.compile(r"(?<!\w)(?P<lead>في|من|إلى|الى|على|ضد|مع|بين)\s+" + _NEARLY + r"$")
_GLUED_COUNT = re.compile(r"(?<!\w)ب(?:ـ\s*|\s+)$")
_ESTIMATED = frozenset(fold(word) for word in ["قدر", "قدرت", "يقدر", "تقدر", "بيع", "بيعت"])
_SHARE = re.compile(r"\s+من\s+(?:إجمالي\s+|مجموع\s+|جميع\s+)?(?:ال\w+(?:\s+ال\w+)?|\w+\s+ال\w+)")
_REACH = 40


def measured(sentence: Sentence, frame: Frame, start: int, end: int) -> Measured | None:
    """The number at ``start``..``end`` with the words that tie it to the clause, and those that ask for it."""
    found = _phrase(sentence.text, frame, start - sentence.start, end - sentence.start, sentence.start)
    return found and replace(found, start=found.start + sentence.start, end=found.end + sentence.start)


def _phrase(text: str, frame: Frame, start: int, end: int, offset: int) -> Measured | None:
    behind = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0) - offset
    low = max(behind, start - _REACH)
    before = text[low:start]
    found = _GLUED_MEASURE.search(before)
    if found is not None:
        share = _SHARE.match(text, end) if found["noun"] == "نسبة" else None
        asked = f"بأي {found['noun']}{share.group() if share else ''}"
        return Measured(lead=asked, start=low + found.start(), end=share.end() if share else end)
    found = _MEASURE.search(before)
    if found is not None:
        return Measured(lead=f"{_lead(found['lead'])} أي {found['noun']}", start=low + found.start(), end=end)
    if text[start:end].startswith("ب") and fold(frame.form) in _ESTIMATED:
        return Measured(lead="بكم", start=start, end=end)
    found = _COUNT.search(before)
    if found is None or not _is_direct(text[behind : low + found.start()]):
        return None
    noun = counted_singular(text, start, end)
    return (
        Measured(lead=f"{_lead(found['lead'])} كم {noun[0]}", start=low + found.start(), end=noun[1])
        if noun
        else None
    )


def _lead(lead: str) -> str:
    return "إلى" if fold(lead) == fold("إلى") else lead


def _is_direct(between: str) -> bool:
    """Whether the phrase stands right behind verb and subject, with a word or two between that bring no verb."""
    words = bare(between).split()
    return len(words) <= 1 and all(find_verb(word) is None for word in words)


def can_ask_when(frame: Frame, text: str, start: int) -> bool:
    """Arabic clauses are read by their verb, which tells something that happened."""
    return True


def goes_on_with_noun(text: str, start: int, end: int) -> bool:
    """What is counted in Arabic ends with its own words; see ``is_plain_unit``."""
    return False


def same_article(name: str, other: str) -> bool:
    """Arabic names bring their article with them."""
    return True


def can_ask_how_many(frame: Frame) -> bool:
    """Arabic clauses are read by their verb, which does something to what is counted."""
    return True


def walk_of_life(text: str, start: int, end: int) -> str:
    """Arabic tells it by ``role_of``."""
    return ""


def dates_clause(frame: Frame, text: str, start: int) -> bool:
    """A date of an Arabic clause stands behind its verb and dates it."""
    return True
