"""The words around an Arabic date that belong to it, and what they make of it."""

from __future__ import annotations

import re

from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import words
from questions.languages.ar.verbs import bare, fold
from questions.languages.frames import DatePhrase
from questions.languages.gazetteer import gazetteer

_YEAR_WORDS = "في|عام|سنة|العام|السنة|عامي|سنتي|يوم|شهر|بتاريخ|اليوم|ليلة|صباح|مساء|فجر|الموافق|من|ل|فى|ب"
_BEFORE = re.compile(rf"(?:(?<![\w])(?:[وف])?(?:{_YEAR_WORDS})\s+)+$")
_BEFORE_DAYNAME = re.compile(
    r"(?:(?<!\w)(?:ال(?:أحد|احد|إثنين|اثنين|خميس|جمعة|سبت)|(?:ال)?(?:ثلاثاء|أربعاء|اربعاء))[،,]?\s+)$"
)
# "The newspaper News of the Day in the year 1956", "the man of the year in 1999": the noun before the year belongs to the name.
_OF_A_NAME = re.compile(r"(?:اليوم|السنة)\s+(?=(?:في\s+|فى\s+)?(?:ال)?(?:عام|سنة)(?!\w))")
_ERA_AFTER = re.compile(r"^\s*(?:ميلادية|ميلادي|ميلاديا|للميلاد|م(?!\w)\.?)")
_DESCRIBED = re.compile(r"(?<!\w)وال\w+\s+$")
_SINCE = re.compile(r"(?<!\w)(?:منذ|مذ)\s+$")
_BOUND = re.compile(r"(?<!\w)و?(?:قبل|بعد|حتى|بحلول|لغاية|نحو|حوالي|حوالى|قرابة|تقريبا)\s+$")
_WITHIN = re.compile(
    r"(?<!\w)[وف]?(?:في\s+)?(?:مطلع|أوائل|اوائل|أواخر|اواخر|منتصف|بداية|بدايات|نهاية|نهايات|خلال|أثناء)\s+$"
)
_STARTING = re.compile(
    r"(?<!\w)(?:ابتداء|ابتداءً|إبتداء|ابتداءا|بدءا|بدءً|بدءًا|بدءاً|اعتبارا|اعتبارًا|اعتباراً|بداية|انطلاقا|انطلاقًا)\s+من\s+(?:\w+\s+)?$"
)
_EXACT = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_UNTIL = re.compile(r"(?<!\w)و?(?:منذ|مذ|حتى|بحلول|قبل|بعد|إلى|الى|من|مع|في)\s+$")
_GOES_UNTIL, _FROM = (
    re.compile(r"\s*(?:و?حت\u0651?ى|إلى|الى|و?لغاية)(?!\w)"),
    re.compile(r"(?<!\w)(?:من|منذ)\s+(?:\w+\s+){0,3}$"),
)
_OTHER = re.compile(
    r"(?<!\w)و?(?:إلى|الى|بين|غاية|حدود|من|مابين|لعام|لسنة|عامي|سنتي|أعوام|سنوات|موسم|دورة|مونديال|قمة|كأس|بطولة|ثورة|حرب|دستور"
    r"|اتفاقية|معاهدة|قانون|انتخابات|أولمبياد|اولمبياد|نسخة|طبعة|ميزانية|هجمات|تفجيرات|اعتداءات|أحداث|احداث|انقلاب|مجزرة|مذبحة|انتفاضة|استفتاء|مظاهرات|إحصاء|احصاء|تعداد|استطلاع|تقرير|ك?شخصية|زلزال|كتاب|فيلم|العالم|الأمم|أفريقيا|إفريقيا|آسيا|أوروبا)\s+$"
)


def date_phrase(text: str, start: int, end: int) -> DatePhrase:
    """The date at ``start``..``end`` of ``text`` with the words that tie it to its clause.

    The relation is ``in`` where the date answers "when", ``since``, or ``other`` where it is a bound, vague,
    or part of a name.
    """
    low = max(0, start - 60)
    inside = text[start:end]
    lead = 0
    first = start
    while True:
        match = _BEFORE.search(text[low:first]) or _BEFORE_DAYNAME.search(text[low:first])
        if match is None or match.group() == "":
            break
        first = low + match.start()
        lead += 1
    named = _OF_A_NAME.match(text[first:end])
    first += named.end() if named else 0
    era = _ERA_AFTER.match(text[end : end + 12])
    last = end + era.end() if era else end
    since = _SINCE.search(text[low:first])
    if since:
        # "The father of two and divorced since 2013 keeps silent": the date belongs to what stands before it.
        said_of_somebody = _DESCRIBED.search(text[low : low + since.start()])
        return (
            DatePhrase(low + since.start(), last, "other")
            if said_of_somebody
            else DatePhrase(low + since.start(), last, "since")
        )
    if _STARTING.search(text[low:start]):
        return DatePhrase(first, last, "other")
    within = _WITHIN.search(text[low:first])
    if within and _EXACT.search(inside) and not _UNTIL.search(text[low : low + within.start()]):
        return DatePhrase(low + within.start(), last, "in")
    if _GOES_UNTIL.match(text[last : last + 12]) and _FROM.search(text[low:start]):
        return DatePhrase(first, last, "bound")
    return DatePhrase(first, last, _relation(text[low:first], text[first:start], inside))


def _relation(before: str, between: str, inside: str) -> str:
    if _BOUND.search(before):
        return "bound"
    if _WITHIN.search(before):
        return "within"
    if _OTHER.search(before):
        return "other"
    words_of = {fold(word) for word in bare(between).split()}
    words_of |= {word[1:] for word in words_of if word[:1] in "وف"}
    said = {"في", "عام", "سنه", "سنة", "العام", "يوم", "بتاريخ", "السنة"}
    if words_of & said or fold(bare(inside)).lstrip("وف").startswith(
        ("ي ", "في ", "عام ", "سنة ", "يوم ", "بعد ", "العام ")
    ):
        return "in"
    return "near" if before.rstrip().endswith(("(", "-", "–", "،")) else "bare"


_PLACE_TIE = re.compile(r"(?<!\w)(?:في|فى)\s+(?:(?:مدينة|العاصمة|دولة|جمهورية|مملكة|بلدة|قرية)\s+)?$")
_AGENT_TIE = re.compile(r"(?<!\w)(?:على يد|على أيدي|من قبل|من طرف|بواسطة)\s+(?:ال\w+\s+){0,1}$")
_GOES_ON = re.compile(r"^\s*(?:رأس|،\s*(?!و)|و(?=\w)|\s(?=ال\w))")


_PLAIN_PLACE = re.compile(r"(?<!\w)[وف]?(?:في|فى|من|إلى|الى|ضد|مع|عن|على|داخل|نحو|لدى|باتجاه|تجاه|غير)\s+$")


def is_plain_place(text: str, start: int, end: int) -> bool:
    """Whether a preposition stands before the place and nothing behind it goes on with its name."""
    return bool(_PLAIN_PLACE.search(text[max(0, start - 30) : start])) and not _GOES_ON.match(
        text[end : end + 12]
    )


_COUNTED_ALONE = re.compile(r"\s+من\s+(?:ال|بين|أصل)|\s*[،,.]")
_SCALE = re.compile(r"(?:ألف|ألفا|ألفاً|آلاف|الاف|الف|الفا|مليون|مليونا|ملايين|مليار|مليارا|مليارات)$")


def is_counted_alone(text: str, start: int, end: int) -> bool:
    """Whether a number needs no noun behind it: a part of a group, or a large round one at the end of its phrase."""
    following = text[end : end + 12]
    found = _COUNTED_ALONE.match(following)
    return found is not None and ("من" in found.group() or bool(_SCALE.search(bare(text[start:end]))))


_PERIOD_JOINTS = (
    ("period", re.compile(r"\s(?:إلى|الى|حتى)\s")),
    ("period_between", re.compile(r"\sو\s?(?=[\w\d])")),
)
_PERIOD_TIE = re.compile(
    r"(?<!\w)(?:و?(?:في|خلال|طوال)\s+(?:الفترة|المدة)\s+)?(?:(?:ما\s*)?بين|من|منذ|خلال|في)\s+(?:(?:الفترة|المدة)\s+)?(?:(?:ما\s*)?بين\s+|من\s+)?"
    r"(?:عام|عامي|سنة|سنتي|الأعوام|أعوام|العامين|يوم|تاريخ)?\s*$"
)


def period_phrase(text: str, start: int, end: int) -> tuple[int, int, str] | None:
    """The period with the words that tie it to its clause, and the stem that asks for it; None where other words tie it.

    Its two ends stand behind "between" where an "and" joins them, behind "from" where "to" does.
    """
    low = max(0, start - 45)
    tie = _PERIOD_TIE.search(text[low:start])
    era = _ERA_AFTER.match(text[end : end + 12])
    if tie is None:
        return None
    asked = next((name for name, joint in _PERIOD_JOINTS if joint.search(text[start:end])), "period_dashed")
    return low + tie.start(), end + era.end() if era else end, asked


def is_plain_unit(unit: str) -> bool:
    """Whether the words behind a number name what it counts and are no preposition that only stands there."""
    first = fold(bare(unit.split(" ", 1)[0]))
    if first[:1] in "بلك" and first not in tagger().common and first[1:] in tagger().common:
        return False
    return first not in words("prepositions", "adverbs", "no_units") and not first.endswith("يا")


def place_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The place with the "in" that ties it to its clause; None where other words tie it, or it goes on."""
    low = max(0, start - 30)
    tie = _PLACE_TIE.search(text[low:start])
    if tie is None or _GOES_ON.match(text[end : end + 12]):
        return None
    place = gazetteer("ar").named(text[start:end])
    if place is None or place.kind in ("country", "continent"):
        return None
    return low + tie.start(), end


def agent_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The name with the "by" that makes it the doer; None where there is none, or a second doer follows."""
    low = max(0, start - 40)
    tie = _AGENT_TIE.search(text[low:start])
    if tie is None or re.match(r"\s*(?:،\s*)?و\w", text[end : end + 12]):
        return None
    return low + tie.start(), end


_DURATION_TIE = re.compile(
    r"(?<!\w)(?:لمدة|مدة|طوال|طيلة|على مدى|على مدار)\s+(?:أكثر من\s+|نحو\s+|حوالي\s+)?$"
)
_MORE_OF_IT = re.compile(r"\s+(?:أخرى|آخر|إضافية|كاملة|متتالية|متواصلة|متتابعة)(?!\w)")


def duration_phrase(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The length of time with the "for" that ties it to its clause; None where other words tie it."""
    low = max(0, start - 30)
    tie = _DURATION_TIE.search(text[low:start])
    if tie is None:
        return None
    more = _MORE_OF_IT.match(text, end)
    return low + tie.start(), more.end() if more else end
