"""How many lived in the place that an Arabic article is about, in the year that the sentence tells for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from questions.languages.ar.own_words import before_of, behind_of, last_found, own_words, whose, words_of
from questions.languages.ar.verbs import bare, fold
from questions.languages.frames import Topic, Turn
from questions.languages.letters import fold as fold_digits
from questions.languages.reading import Bound, NumberValue, Sentence, Span

_HEAD = re.compile(r"(?<!\w)و?(?:(?:عدد|تعداد)\s+)?(?:ال)?سكا?ن(?P<owner>ها|ه)?(?!\w)")
_UNITS = frozenset({"نسمه", "نسمة", "شخص", "شخصا", "مواطن", "مواطنا", ""})
_YEAR = re.compile(r"(?<![\d.,])(?:1[6-9]|20)\d\d(?![\d.,]*\d)")
# By what count, right before its year: an institute of statistics is none.
_COUNT = re.compile(
    r"(?:ال|لل|ل|ب)?(?P<count>تعداد|إحصاءات|احصاءات|إحصائيات|احصائيات|إحصائية|احصائية|إحصاء|احصاء|تقديرات|تقدير)"
    r"(?!\w|\s+سكان\w*\s+\w+\s+\d)(?:\s+(?!في\s)[^\W\d]+){0,4}?\s*[(\[]?\s*(?:عام|سنة|لعام|لسنة)?\s*(?:1[6-9]|20)\d\d"
)
# Where the clause of the number ends: at a mark, an "and" or a word that opens another.
_STOP = re.compile(
    r"[،؛.:\n]|\s(?:و(?!فق|حسب)\w|بينما|مما|منهم|منها|حيث|لتكون|ليصبح|وذلك|مقارنة|بعد|قبل|منذ|حتى)"
)
_OPENS = re.compile(
    rf"^\W*و?(?:ف?في|خلال|بحلول|ب?حسب|وفقا?|طبقا?|اعتبارا من)\s[^،؛.:()\d]{{0,45}}?{_YEAR.pattern}\s*م?\s*[،,]?\s*(?:فإن|فقد|أن|قد|كان|بلغ|يبلغ|تبلغ|بلغت|قدر|يقدر|وصل|\s)*$"
)
# "At the end of the nineteenth century", at the head of the clause.
_AGE = re.compile(
    r"^\W*و?(?P<when>في\s+(?:اواخر|اوائل|منتصف|نهاية|بداية|مطلع)\s+القرن\s+(?:ال\w+\s+عشر|العشرين))\s*[،,]?\s*(?:فقد|قد|كان|بلغ|قدر|وصل|\s)*$"
)
# The "end" and the "beginning" of it are spelled without their hamza where letters are folded.
_FIRST_ALIF = re.compile(r"(\s)ا(?=وا)")
# "And in 1945 about 920": the same told of another year, right behind the first.
_NEXT = re.compile(
    rf"^\s*(?:(?:نسمة|شخصا?)\s*)?[،,]?\s*(?:و|ثم\s+)(?:(?:في|الى)\s+)?(?:(?:ال)?(?:عام|سنة)\s+)?(?P<year>{_YEAR.pattern})\s*م?\s*(?:(?:بلغ|كان|اصبح|الى|حوالي|نحو|قرابة|بنحو|بحوالي|عددهم)\s*)*$"
)
_RATE = re.compile(r"^\s*(?:%|٪|/|لكل|في ال(?:كيلو|كم|ميل|مئة|مائة))")
_SOULS, _FEWEST_SOULS = frozenset({"نسمه", "نسمة"}), 50
_FEWEST, _YEARS, _REACH, _MOST = 300, range(1500, 2101), 120, 14


def find_populations(
    sentence: Sentence, spans: Sequence[Span], topic: Topic, *, spoken: bool
) -> Iterator[Turn]:
    """The question for each number of inhabitants whose year is told."""
    if _HEAD.search(bare(sentence.text)) is None:
        return
    last: tuple[Span, str] | None = None
    for span in spans:
        value = span.value
        if not isinstance(value, NumberValue) or span.features.get("range"):
            continue
        if value.bound in (Bound.AT_LEAST, Bound.AT_MOST):
            continue
        unit = fold(value.unit.split()[0]) if value.unit else ""
        if value.number < (_FEWEST if unit not in _SOULS else _FEWEST_SOULS):
            continue
        if unit not in _UNITS or not unit and value.number in _YEARS:
            continue
        name, time = _told(sentence, span, spans, topic, spoken=spoken)
        if not time and last is not None:
            name, time = last[1], _next_year(sentence, last[0], span)
        last = (span, name) if time else None
        if time:
            told = {
                "question": f"كم بلغ عدد سكان {name} {time}",
                "about": f"{name} {_shortest(time)}",
                "way": "own_population",
            }
            yield Turn("own_number", told, span.start, span.end, "number")


def _told(
    sentence: Sentence, span: Span, spans: Sequence[Span], topic: Topic, *, spoken: bool
) -> tuple[str, str]:
    """The place and the time of its number of inhabitants; both "" where they are not plain."""
    before, behind = before_of(sentence, span), behind_of(sentence, span)
    found = last_found(_HEAD, before, _REACH)
    if found is None or _RATE.match(behind):
        return "", ""
    told = whose(before, found, sentence, spans, topic, spoken=spoken)
    if told is None and spoken and found.group().endswith("السكان"):
        told = topic.name, words_of(before[found.end() :])
    if told is None or len(told[1]) > _MOST or not all(map(_leads_on, told[1])):
        return "", ""
    return told[0], _time(before[: found.start()], " ".join(told[1]), behind)


def _shortest(time: str) -> str:
    """The year, which a count tells as well as the year alone; the whole of a time without one."""
    found = _YEAR.search(time)
    return found.group() if found else time


def _next_year(sentence: Sentence, last: Span, span: Span) -> str:
    """The year of a number that follows the last one: "571 in 1922 and 920 in 1945" told as "in 1922 571, and in 1945 920"."""
    between = bare(fold_digits(sentence.text[last.end - sentence.start : span.start - sentence.start]))
    found = _NEXT.match(between)
    return f"عام {found['year']}" if found else ""


def _leads_on(word: str) -> bool:
    """Whether the word only leads from the noun to its number, or tells the year."""
    return fold(word) in own_words("between") or _YEAR.fullmatch(word) is not None or word in "()[]،"


def _time(opening: str, between: str, behind: str) -> str:
    """The year of the number, or the count of that year; "" where none is told, or more than one."""
    stop = _STOP.search(behind)
    told = f"{between} {behind[: stop.start() if stop else len(behind)]}"
    clause = re.split(r"[؛.:]", opening)[-1]
    led = clause if _OPENS.match(clause) else ""
    if not _YEAR.search(told):
        told, led = led, ""
    years = set(_YEAR.findall(told)) | set(_YEAR.findall(led))
    age = _AGE.match(clause)
    if not years and age is not None:
        return _FIRST_ALIF.sub(r"\1أ", age["when"])
    if len(years) != 1:
        return ""
    count = _COUNT.search(told)
    said = f"بحسب {count['count'].replace('احصا', 'إحصا')} عام" if count else "عام"
    return f"{said} {years.pop()}"
