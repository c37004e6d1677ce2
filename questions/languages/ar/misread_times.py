"""Times that an Arabic question would ask for wrongly: a year cut to two figures, a decade of somebody's age, a century of another era."""

from __future__ import annotations

import re
from functools import lru_cache

from questions.languages.ar.months import month_names
from questions.languages.ar.tokens import tokenise, words
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.asked import Asked
from questions.languages.reading import DateValue, Precision

_OF_AGE = re.compile(r"\s*من (?:ال)?عمر(?:ه|ها)?(?!\w)")
_ERA = re.compile(r"\d\s*م(?!\w)|ميلادي|للميلاد|بعد الميلاد")
_BEHIND = 16
# "2009 (as) the international year": it is what was declared, and no date.
_DECLARED_YEAR = re.compile(r"\s*م?\s*(?:ليصبح|ليكون|لتكون|بوصفه|باعتباره|(?:عاما|عام[اً]{2}|سنة)\s+[ء-ي])")
_HIJRI = re.compile(r"\d\s*هـ|هجري|للهجرة")
_BEFORE_ERA = re.compile(r"قبل الميلاد|ق\.?\s?م(?!\w)")
_MODERN = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_SHORT_YEAR, _FIRST_THOUSAND, _MODERN_TIMES, _OLD_TIMES = 100, 1000, 3, 3
_SINCE = "منذ"
_DAY_FIGURES, _CLAUSE = 2, 60
# "In the late 1990", by which a translation means the nineties.
_PART_OF_DECADE = re.compile(r"(?<!\w)(?:أواخر|أوائل|اواخر|اوائل|منتصف|مطلع)\s+$")
_ENDS = re.compile(r"[،,؛;:.]")
_WHEN = frozenset({"when_typed", "when_choice", "when_deed"})


def misread_time(asked: Asked) -> str:
    """The code where the time that is asked for is not that of what is told, or ""."""
    value = asked.value
    if not isinstance(value, DateValue):
        return ""
    if _OF_AGE.match(asked.text, asked.answer_end) or _DECLARED_YEAR.match(asked.text, asked.answer_end):
        return "wrong_key"
    if _is_day(value, asked) or _is_cut_short(value, asked) or _is_of_other_era(value, asked):
        return "wrong_key"
    if _is_part_of_decade(value, asked) or _is_of_a_reason(asked) or _is_of_other_calendar(value, asked):
        return "wrong_key"
    return "torn" if _goes_on_today(asked) else ""


def _is_of_other_calendar(value: DateValue, asked: Asked) -> bool:
    """Whether a year of three figures without an era stands in an article that counts by the Muslim calendar."""
    year = value.start[:4]
    if (
        value.calendar != "gregorian"
        or not year.isdecimal()
        or not _SHORT_YEAR <= int(year) < _FIRST_THOUSAND
    ):
        return False
    return value.precision is not Precision.CENTURY and not _tells_era(asked) and _counts_by_hijra(asked.text)


@lru_cache(maxsize=2)
def _counts_by_hijra(text: str) -> bool:
    return len(_HIJRI.findall(text)) >= _OLD_TIMES


def _is_of_a_reason(asked: Asked) -> bool:
    """Whether the time stands right behind what it came of, and may be the time of that: "because of the war in the year 1948"."""
    before = asked.text[max(asked.sentence.start, asked.answer_start - _CLAUSE) : asked.answer_start]
    told = [token.folded for token in tokenise(_ENDS.split(before)[-1], 0)]
    return any(
        reason in words("reasons") and happening in words("happenings_behind")
        for reason, happening in zip(told, told[1:], strict=False)
    )


def _is_day(value: DateValue, asked: Asked) -> bool:
    """Whether a month stands behind the year, which is the day of it: "in the year 15 March 44"."""
    behind = asked.text[asked.answer_end : asked.answer_end + _BEHIND].split()
    short = len(str(int(value.start[:-6]))) <= _DAY_FIGURES
    return value.precision is Precision.YEAR and short and bool(behind) and fold(behind[0]) in month_names()


def _is_cut_short(value: DateValue, asked: Asked) -> bool:
    """Whether the year has two figures and no era, in an article about modern times: "the law of 75"."""
    start = value.start
    if start.startswith("-") or not start[:4].isdecimal() or int(start[:4]) >= _SHORT_YEAR:
        return False
    return not _tells_era(asked) and _is_modern(asked.text)


def _is_part_of_decade(value: DateValue, asked: Asked) -> bool:
    """Whether "late" stands right before a year that ends in nought, without "the year" between them."""
    if value.precision is not Precision.YEAR or not asked.key.endswith("0"):
        return False
    return (
        _PART_OF_DECADE.search(asked.text[max(0, asked.answer_start - _BEHIND) : asked.answer_start])
        is not None
    )


def _is_of_other_era(value: DateValue, asked: Asked) -> bool:
    """Whether a century without an era stands in an article whose times are those before ours."""
    if value.precision is not Precision.CENTURY or value.start.startswith("-"):
        return False
    return not _tells_era(asked) and int(value.start[:4]) < _FIRST_THOUSAND and _is_ancient(asked.text)


def _tells_era(asked: Asked) -> bool:
    return _ERA.search(asked.text[asked.answer_start : asked.answer_end + _BEHIND]) is not None


@lru_cache(maxsize=2)
def _is_modern(text: str) -> bool:
    return len(_MODERN.findall(text)) >= _MODERN_TIMES


@lru_cache(maxsize=2)
def _is_ancient(text: str) -> bool:
    return len(_BEFORE_ERA.findall(text)) >= _OLD_TIMES


def _goes_on_today(asked: Asked) -> bool:
    """Whether the clause tells what is so, and no "since" leads the question in."""
    if asked.way not in _WHEN or asked.question.startswith(_SINCE):
        return False
    tokens = tokenise(asked.stem, 0)
    form = find_verb(tokens[0].text) if tokens else None
    return form is not None and form.present and not form.also_noun
