"""Whether a value says what a person answered, for measuring: by what is meant, not by how it is written."""

from __future__ import annotations

import re

from questions.languages.grammars import get_grammar
from questions.languages.letters import fold
from questions.languages.reading import (
    Article,
    Block,
    DateValue,
    DurationValue,
    ListValue,
    NameValue,
    NumberValue,
    Precision,
    Role,
    Sentence,
    TextValue,
    Value,
)
from questions.languages.registry import get_pack
from questions.languages.values import find_values

_NUMBER = re.compile(r"\d+")
_WORD = re.compile(r"\w+")
_BEFORE = re.compile(r"ق\s?\.?\s?م\b|قبل الميلاد|\bb\.?\s?c", re.IGNORECASE)
_LAST_DAY = 31
_SHARED_WORDS, _FEWEST_ALIKE = 0.8, 2


def says_the_same(value: Value, answer: str, *, language: str, printed: str) -> bool:
    """Whether ``value``, which stands in the text as ``printed``, is what ``answer`` says."""
    if isinstance(value, DateValue):
        return _same_date(value, answer, language, printed)
    if isinstance(value, NumberValue | DurationValue):
        return value.number in _numbers(answer, language)
    if isinstance(value, NameValue):
        return _same_words(value.text, answer, language) or _same_name(value.text, answer, language)
    if isinstance(value, TextValue):
        return _same_words(value.text, answer, language) or _begin_alike(value.text, answer, language)
    if isinstance(value, ListValue):
        return any(_same_words(item, answer, language) for item in (*value.items, printed))
    return False


def is_short_for(answer: str, name: str, language: str) -> bool:
    """Whether a person of this name is also called as the answer says: by the family name, or without the fathers."""
    return any(_same_words(short, answer, language) for short in get_grammar(language).short_names(name))


def _same_date(value: DateValue, answer: str, language: str, printed: str) -> bool:
    """Whether year, month and day of the answer, as far as it names them, are those of the date."""
    text = fold(answer)
    numbers = [int(number) for number in _NUMBER.findall(text) if len(number) <= 6]
    months = _months(text, language)
    if bool(_BEFORE.search(text)) and not value.start.startswith(("-", "0000")):
        return False
    if not numbers and not months:
        return (
            _same_words(printed, answer, language)
            or fold(printed) in text
            or text.strip(" ،,.;؛") in fold(printed)
        )
    days = {number for number in numbers if number <= _LAST_DAY} if months else set()
    years = set(numbers) - days
    if years and not years & _years(value, printed):
        return False
    if (
        months
        and (value.calendar == "gregorian")
        and not months & {int(value.start[-5:-3]), int(value.end[-5:-3])}
    ):
        return False
    if months and value.precision not in (Precision.DAY, Precision.MONTH):
        return False
    return not days or value.calendar == "hijri" or bool(days & {int(value.start[-2:]), int(value.end[-2:])})


def _years(value: DateValue, printed: str) -> set[int]:
    """The years that name the date: as the era counts them, short ones of an interval, and as printed."""
    ends = [int(iso[:-6]) for iso in (value.start, value.end)]
    counted = {end if end > 0 else 1 - end for end in ends}
    return counted | {int(number) for number in _NUMBER.findall(fold(printed)) if len(number) <= 6}


def _months(text: str, language: str) -> set[int]:
    words = text.lower()
    return {
        int(number)
        for number, spellings in get_pack(language).dates.months.items()
        for spelling in spellings
        if len(spelling) > 2 and re.search(rf"(?<!\w)[وبل]?{re.escape(spelling.lower())}(?!\w)", words)
    }


def _numbers(answer: str, language: str) -> set[float]:
    """Every number that the answer says, in digits or words."""
    sentence = Sentence(text=answer, start=0, end=len(answer), block=0)
    article = Article(answer, language, (Block(Role.BODY, 0, len(answer)),), (sentence,))
    values = (span.value for span in find_values(article))
    read = {value.number for value in values if isinstance(value, NumberValue | DurationValue)}
    return read | {float(number) for number in _NUMBER.findall(fold(answer)) if len(number) <= 15}


def _same_words(text: str, answer: str, language: str) -> bool:
    """Whether the two share most of the words that name something."""
    first, second = (set(get_grammar(language).essential_words(each)) for each in (text, answer))
    return bool(first and second) and len(first & second) >= _SHARED_WORDS * max(len(first), len(second))


def _same_name(text: str, answer: str, language: str) -> bool:
    """Whether they are one name once titles, nations and kinds of place are left out."""
    bare_name = get_grammar(language).bare_name
    return _same_words(bare_name(text), bare_name(answer), language)


def _begin_alike(text: str, answer: str, language: str) -> bool:
    """Whether one description opens with the whole of the other: told shorter, it is the same."""
    first, second = (get_grammar(language).essential_words(each) for each in (text, answer))
    shorter = min(len(first), len(second))
    return shorter >= _FEWEST_ALIKE and first[:shorter] == second[:shorter]
