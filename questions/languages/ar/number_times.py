"""When an Arabic number held: the year that its sentence tells for it, and the words that say so in a question."""

from __future__ import annotations

import re

from questions.languages.ar.number_words import paired
from questions.languages.ar.tokens import tokenise, words
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.letters import fold as fold_digits
from questions.languages.registry import get_pack

_MONTH = "|".join(
    sorted(
        (bare(word) for names in get_pack("ar").dates.months.values() for word in names),
        key=len,
        reverse=True,
    )
)
_OF_MONTH = rf"(?:(?:شهر\s+)?(?P<month>{_MONTH})(?:\s*/\s*[^\W\d]+)?\s+)?"

_YEAR = r"(?P<year>(?:1[5-9]|20)\d\d)(?![\d.,٫]*\d)"
_COUNT = (
    r"(?P<count>تعداد|إحصاءات|احصاءات|إحصائيات|احصائيات|إحصائية|احصائية|إحصاء|احصاء|تقديرات|تقدير|بيانات)"
)
_OF_YEAR = r"(?:ل?ل?(?:عام|سنة)\s+)?"
_COUNTED = re.compile(rf"(?<!\w)(?:ال|لل|ل|ب)?{_COUNT}(?:\s+(?:ال|لل)?[^\W\d]+){{0,2}}?\s+{_OF_YEAR}{_YEAR}")
_BRACKETED = re.compile(
    rf"^\s*(?:[^\W\d]+\s+){{0,2}}?[^\W\d]*\s*\(\s*(?:(?:حسب|بحسب|وفق|في)\s+)?(?:(?:ال)?{_COUNT}\s+)?{_OF_YEAR}{_YEAR}\s*م?\s*\)"
)
_BEHIND = re.compile(
    rf"^(?P<between>[^،,؛.:()\"«»\n]{{0,45}}?)(?<!\w)(?:(?:في|خلال|بحلول|بنهاية)\s+{_OF_MONTH}(?:(?:من\s+)?(?:عام|سنة|العام|السنة)\s+)?|(?:عام|سنة)\s+){_YEAR}"
)
_OPENING = re.compile(
    rf"^\W*و?(?:في|خلال|بحلول|بنهاية|ففي)\s+{_OF_MONTH}(?:(?:من\s+)?(?:ال)?(?:عام|سنة)\s+)?{_YEAR}\s*م?\s*[،,]?(?P<between>[^،؛.:()\n]*)$"
)
# "Last year", "this year", which the article's day tells.
_BY_DAY = re.compile(
    r"^(?P<between>[^،,؛.:()\"«»\n]{0,45}?)(?<!\w)(?:(?:في|خلال)\s+)?(?:العام|السنة|هذا|هذه)\s+(?P<which>الماضي|الماضية|الجاري|الجارية|الحالي|الحالية|العام|السنة)(?!\w)"
)
_PASSING = re.compile(
    r"(?<!\w)(?P<tie>[بلو]?(?:في|خلال|منذ|نهاية|بداية|مطلع|منتصف|أواخر|أوائل|حتى|من|صيف|ربيع|خريف|شتاء|طوال|طيلة)\s+)?(?:(?:العام|السنة)\s+(?P<which>الماضي|الماضية|الجاري|الجارية|الحالي|الحالية)|(?:هذا العام|هذه السنة))(?!\w)"
)
_LAST_YEAR = re.compile(r"(?<!\w)(?:عام|سنة)\s+(?:1[5-9]|20)\d\d$")
_PART_OF = re.compile(r"(?:نهاية|بداية|مطلع|منتصف|أواخر|أوائل|حتى|عن|من|مع)\s*$")
_LAST = frozenset({"الماضي", "الماضية"})
_ANY_TIME = re.compile(r"(?<![\d.,])(?:1\d{3}|20\d\d)(?![\d.,]*\d)|(?<!\w)(?:ال)?قرن(?!\w)")
_DIGIT = re.compile(r"\d")
_IN = "في عام "
_COMPARED = frozenset(
    {"مقابل", "بدلا", "مقارنه", "مقارنة", "بالمقارنة", "عوضا", "بعدما", "ارتفاعا", "انخفاضا"}
)
_OWN_VERBS = 2  # that of the number's clause, and one that describes a noun in it


def has_time(clause: str) -> bool:
    """Whether the words tell a year or a century."""
    return _ANY_TIME.search(fold_digits(clause)) is not None


def changes_by_year(clause: str) -> bool:
    """Whether the clause asks for a count of people that holds for a year only, and tells none."""
    counted = {token.folded for token in tokenise(clause, 0)[:4]} & words("counts_of_a_year")
    return bool(counted) and not has_time(clause)


def told_time(sentence: str, start: int, end: int) -> str:
    """The words for the year of the number at ``start``..``end`` of the sentence: by what count, or in what year; "" where none is told."""
    before, after = (bare(fold_digits(part)) for part in (sentence[:start], sentence[end:]))
    counts = [found for found in _COUNTED.finditer(before) if not _DIGIT.search(before[found.end() :])]
    counts += [found for found in _COUNTED.finditer(after) if not _DIGIT.search(after[: found.start()])]
    bracketed = _BRACKETED.match(after)
    if bracketed is not None:
        return _by_count(bracketed) if bracketed["count"] else f"{_IN}{bracketed['year']}"
    if counts:
        return _by_count(counts[0]) if len(counts) == 1 else ""
    behind, opening = _BEHIND.match(after), _OPENING.match(before)
    for found in (behind, opening):
        if found is not None and not _says_more(found["between"], of_opening=found is opening):
            return f"في {found['month']} {found['year']}" if found["month"] else f"{_IN}{found['year']}"
    return ""


def _by_count(found: re.Match[str]) -> str:
    return f"بحسب {found['count'].replace('احصا', 'إحصا')} عام {found['year']}"


def _says_more(words: str, *, of_opening: bool) -> bool:
    """Whether another number or statement stands between the year and the number."""
    tokens = tokenise(words, 0)
    if any(token.folded in _COMPARED for token in tokens):
        return True
    verbs = sum(is_verb(token.text) or _is_joined_verb(token.text) for token in tokens)
    figures = any(token.folded[:1].isdigit() or token.folded[1:2].isdigit() for token in tokens)
    return figures or verbs > _OWN_VERBS * of_opening


def _is_joined_verb(word: str) -> bool:
    """Whether an "and" or "so" stands glued before a verb ("and was finished"), which the year may belong to."""
    form = find_verb(word[1:]) if word[:1] in "وف" else None
    return form is not None and not form.also_noun


def _of_day(found: re.Match[str], year: int) -> str:
    """The year that "last year" was, behind the preposition or noun that it had."""
    return f"{found['tie'] or 'في '}عام {year - 1}"


def _by_day(sentence: str, start: int, end: int, year: int) -> str:
    """The words for "last year" behind the number, in an article of the ``year``; "" for this one, which is not over."""
    found = _BY_DAY.match(bare(fold_digits(sentence[end:]))) if year else None
    if found is None or found["which"] not in _LAST or _says_more(found["between"], of_opening=False):
        return ""
    if _PART_OF.search(sentence[start:end] + found["between"]):
        return ""
    return f"{_IN}{year - 1}"


def _of_then(clause: str) -> str:
    """The clause with its verb in the past where it ends with a year: "how many lived there in 2008"."""
    first, space, rest = clause.partition(" ")
    if fold(first) not in words("measuring") or not _LAST_YEAR.search(fold_digits(rest)):
        return clause
    return f"{paired('past').get(fold(first), first)}{space}{rest}"


def with_time(clause: str, sentence: str, start: int, end: int, *, year: int = 0) -> str:
    """The clause with the year that the sentence tells for the number; in that year it was, and is no more.

    ``year`` is that of the article, 0 where it is not known.
    """
    passing = _PASSING.search(clause) if year and not has_time(clause) else None
    if passing is not None:
        gone = passing["which"] in _LAST
        return _PASSING.sub(lambda found: _of_day(found, year), clause, count=1) if gone else clause
    told = "" if has_time(clause) else told_time(sentence, start, end) or _by_day(sentence, start, end, year)
    if not told:
        return _of_then(clause)
    first, space, rest = clause.partition(" ")
    if not told.startswith("في ") and fold(first) not in words("measuring"):
        return f"{clause} {told}"
    return f"{paired('past').get(fold(first), first)}{space}{rest} {told}"
