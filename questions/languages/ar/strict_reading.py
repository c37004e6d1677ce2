"""What a strict reader of Arabic stumbles over in any question: words cut off, doubled or grown together, praise, what came twice."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from questions.languages.ar.verbs import fold
from questions.languages.asked import Asked
from questions.languages.reading import DateValue

_WHEN = frozenset({"when_typed", "when_choice", "when_deed", "happening", "period"})
_STRETCHED = re.compile(r"[ء-ي]ـ+[ء-ي]")
_GROWN = re.compile(r"(?<!\w)[وب]?(?:نحو|حوالي|قرابة|زهاء)\d")
# "Became ... by the organisation", a name that frees itself, "in the year published", "all French in", "secretary of" without its case.
_TORN = re.compile(
    r"^(?:اصبح|اصبحت|صار|صارت) .*(?<!\w)من قبل (?!الميلاد)"
    r"|(?<!\w)(?:اطلق|اطلقت|اخلي|اخلت) (?:(?!سراح|سبيل)\S+ ){1,4}(?:سراح|سبيل)(?:ه|ها|هم)(?!\w)"
    r"|(?<!\w)في ال(?:عام|سنه) (?!ال|نفس|ذات|\d|ماضي)[ء-ي]"
    r"|(?<!\w)جميع (?!ال|ما |من )[ء-ي]+ (?:في|من|علي|الي|عن) "
    r"|^(?:تم تعيين|تم انتخاب|تم اختيار|عين|عينت|انتخب|انتخبت|اختير|اختيرت) \S+ .*(?:سكرتير|رييس|مدير|وزير|سفير|مستشار|قايد|نايب|امين|حاكم)"
    r" (?:لل|لاول|لاقليم|لمدينه|لوزاره|لحزب|لمجلس|لشركه)"
    r"|(?<!\w)(?:مرتين|مرات) (?:كانت )?(?:ال)?اولي(?!\w)"
    r"|(?<!\w)التي يوجد في (?!\S+(?:ه|ها)(?!\w))"
)
# Nouns of striving that say nothing without what they strive for.
_HALF_SAID = re.compile(
    r"(?<!\w)(?:المساعي|الجهود|المحاولات|الرغبه|القدره|الضغوط|المطالبات|الدعوات|الاتهامات|الاستعدادات|كرييس|كرييسه|رييسا|وزيرا|كوزير|كنايب|كعضو|كمدير)$"
)
_PRAISE = re.compile(
    r"(?<!\w)(?:بشكل|بصوره|بطريقه|باداء|باسلوب) (?:راي?ع|راي?عه|ممتاز|ممتازه|مذهل|مذهله|مبهر|مبهره|جيد|جيده|سيي|سييه|جميل|جميله|ملفت|لافت|لافته|باهر|مميز|مميزه|متميز|متميزه|سلس)(?!\w)"
)
_CHOSEN = re.compile(r"^(?:تم )?(?:انتخب|انتخبت|انتخاب|فاز|فازت) ")
_CHOSEN_AGAIN = re.compile(
    r"(?<!\w)[وف]?(?:اعيد انتخاب|اعاده انتخاب|انتخب مره (?:ثانيه|اخري)|(?:ول?ايه|فتره|مده) (?:رياسيه )?ثانيه|انتخب مجددا)"
)
_ORDINAL = re.compile(r"(?<!\w)(?:اول|لاول|الاولي|الثانيه|الثالثه|ثاني|ثالث|\d)")
# What goes on every day, so that its number means nothing without its period.
_EVERY_DAY = re.compile(r"(?<!\w)(?:جلس|عملي|رحل|زيار|صفق|معامل|طلب|مخالف|مكالم|حادث)(?:ه|ا|ات|تين)?(?!\w)")
_PERIOD = re.compile(r"(?<!\w)(?:خلال|منذ|الماضي|الماضيه|الجاري|الحالي|الفايت|المنصرم)(?!\w)")
_SPAN = re.compile(r"(?<!\w)(?:خلال|منذ|عام|سنه|شهر|يوم|يوميا|سنويا|شهريا|اسبوع)(?!\w)|\d")
_DOUBLED = re.compile(r"(?<!\w)وزيره? وزاره(?!\w)")
_GAP_AT_END = re.compile(
    r"^[وف]?(?:في )?(?:ال)?(?:عام |سنه |شهر |يوم )?[_.…]{2,}\s*م? |(?: في)?(?: عام| سنه| شهر| يوم)?\s*_{2,}$"
)
_LONG_ITEM, _SHORT_ITEM, _LONG_NAME = 4, 1, 6
_LETTERS = (("ئ", "ي"), ("ؤ", "و"), ("ة", "ه"))


def strict_reading(asked: Asked) -> str:
    """The code of what such a reader holds against the question, or ""."""
    shown = (asked.question, asked.key, *asked.options)
    if any(_STRETCHED.search(text) or _GROWN.search(text) for text in shown):
        return "torn"
    stem = _GAP_AT_END.sub("", plain(asked.stem)) if asked.is_gap else plain(asked.stem)
    if _TORN.search(stem) or _PRAISE.search(stem):
        return "opinion" if _PRAISE.search(stem) else "torn"
    if asked.topic is not None and _misspells(stem, plain(asked.topic.name)):
        return "torn"
    if _has_odd_item(asked):
        return "odd_option"
    if asked.is_gap and _DOUBLED.search(stem):
        return "torn"
    if asked.way in _WHEN or isinstance(asked.value, DateValue):
        return _about_time(asked, stem)
    return "needs_article" if _is_without_period(asked, stem) else ""


def plain(text: str) -> str:
    """The text without vowel signs, its hamzas and last letters alike, without the last stop."""
    text = fold(text)
    for letter, alike in _LETTERS:
        text = text.replace(letter, alike)
    return " ".join(text.split()).rstrip("؟?.،, ")


@lru_cache(maxsize=2)
def _tells_second_term(text: str) -> bool:
    return _CHOSEN_AGAIN.search(plain(text)) is not None


def _misspells(stem: str, name: str) -> bool:
    """Whether the stem writes the first of two names with a letter too few or too many, before the second."""
    first, _, rest = name.partition(" ")
    if len(first) < _LONG_NAME or not rest:
        return False
    words = stem.split()
    return any(
        following == rest.split()[0] and word != first and _differ_by_one_letter(word, first)
        for word, following in pairwise(words)
    )


def _differ_by_one_letter(word: str, other: str) -> bool:
    short, long = sorted((word, other), key=len)
    lacking = (long[:at] + long[at + 1 :] for at in range(1, len(long)))
    return len(long) == len(short) + 1 and short in lacking


def _about_time(asked: Asked, stem: str) -> str:
    if _HALF_SAID.search(stem):
        return "torn"
    chosen = _CHOSEN.search(stem) is not None and _ORDINAL.search(stem) is None
    return "several_right" if chosen and _tells_second_term(asked.text) else ""


def _has_odd_item(asked: Asked) -> bool:
    """Whether one option of a list is a phrase of many words where the others are single ones."""
    if asked.way not in ("member", "not_member"):
        return False
    lengths = sorted(len(option.split()) for option in asked.options)
    return len(lengths) > 2 and lengths[-1] >= _LONG_ITEM and lengths[-2] <= _SHORT_ITEM


def _is_without_period(asked: Asked, stem: str) -> bool:
    """Whether the sentence tells a period for a number of daily happenings and the question leaves it out."""
    counted = _EVERY_DAY.search(plain(asked.key)) is not None
    said = plain(asked.sentence.text)
    return counted and _PERIOD.search(said) is not None and _SPAN.search(stem) is None
