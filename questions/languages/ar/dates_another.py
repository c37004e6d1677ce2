"""Whether the date that is asked for of an Arabic clause is that of something else, or is told by the question itself."""

from __future__ import annotations

import re
from itertools import pairwise

from questions.languages.ar.dated_clauses import dated_clause_words
from questions.languages.ar.strict_reading import plain
from questions.languages.ar.tokens import Token, tokenise, words
from questions.languages.ar.verbs import find_verb
from questions.languages.asked import Asked
from questions.languages.known_times import NEVER, KnownTime, times_told
from questions.languages.reading import DateValue

# "To make the 4th of April a world day": the date is what was made.
_MADE_A_DAY = re.compile(r"(?<!\w)(?:ل?جعل|ل?اعتبار|ل?إعلان|ل?اعتماد|ل?تخصيص)\s+يوم\s+$")
_RELATIVE = re.compile(r"(?<!\w)(?:الذي|التي|الذين)\s+(?:كان(?:ت|وا)?\s+)?(?:قد\s+)?$")
_PAUSE = re.compile(r"[.،,؛;:()]")
_ENDS_CLAUSE = re.compile(r"\s*(?:م|هـ|ميلادية?)?\.?\s*(?:$|[.،,؛;)\n]|و[ء-ي])")
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_PLANNED = re.compile(
    r"(?<!\w)(?:التفكير|الشروع|فكر|فكرت|الرغبة|التخطيط|المطالبة|الدعوة|طالب|طالبت|دعا|دعت)\s+(?:في|إلى)?\s*[بل]?[ء-ي]+\s+[^.،؛]{0,60}$"
)
_BUILT = re.compile(r"^(?:بني|شيد|انشي|بدا بناء|تم بناء|تم تشييد|تم انشاء)ت?(?!\w)")
_FINISHED = re.compile(r"(?<!\w)[وف]?(?:اكتمل|اكتملت|استكمل|استكملت|انتهي بناو|انتهي العمل|انتهت اعمال)")
_LEAD, _APART = 24, 1


def dates_another(tokens: list[Token], asked: Asked) -> str:
    """The code where the date is not the clause's own or is given away, or ""."""
    if (
        _is_what_was_made(asked)
        or _may_date_main_deed(asked)
        or asked.way == "happening"
        and _is_only_planned(asked)
    ):
        return "wrong_key"
    if any(_did_two(*pair) for pair in pairwise(tokens)):
        return "wrong_key"
    if _is_told_by_known_time(tokens, asked):
        return "key_in_stem"
    several = _is_near_another_option(tokens, asked) or _was_finished_later(asked)
    return "several_right" if several else ""


def _is_told_by_known_time(tokens: list[Token], asked: Asked) -> bool:
    """Whether "after" or "during" leads in what all the world dates to the very year that is asked for."""
    value = asked.value
    if not isinstance(value, DateValue) or not value.start[:4].isdecimal():
        return False
    year = int(value.start[:4])
    return any(
        _dates(following.folded, time, year)
        for token, following in pairwise(tokens[1:])
        if token.folded in dated_clause_words("dated_by")
        for time in times_told(asked.stem[token.end :], "ar")
    )


def _dates(noun: str, time: KnownTime, year: int) -> bool:
    """Whether the known thing, or its beginning or end by the noun before it, was in that year."""
    if noun in words("beginnings"):
        return time.first == year
    return (
        time.last == year if noun in words("endings") else time.first == year and time.last in (year, NEVER)
    )


def _is_near_another_option(tokens: list[Token], asked: Asked) -> bool:
    """Whether a year right beside the key is offered for a prize or an election, which may be dated by either."""
    value = asked.value
    if not isinstance(value, DateValue) or not asked.key.isdecimal():
        return False
    if not any(token.folded in dated_clause_words("over_two_years") for token in tokens):
        return False
    years = (int(option) for option in asked.options if option.isdecimal())
    return any(abs(year - int(asked.key)) == _APART for year in years)


def _was_finished_later(asked: Asked) -> bool:
    """Whether the sentence tells when something was built and also that it was only finished after that."""
    behind = asked.text[asked.answer_end : asked.sentence.end]
    return _BUILT.match(plain(asked.stem)) is not None and _FINISHED.search(plain(behind)) is not None


def _is_only_planned(asked: Asked) -> bool:
    """Whether the happening was only thought of or called for at that time: "the thought of founding it began"."""
    told = asked.text[asked.sentence.start : asked.answer_start]
    return _PLANNED.search(told) is not None


def _may_date_main_deed(asked: Asked) -> bool:
    """Whether a relative clause ends with the date, behind a deed that it may date as well: "joined the band that X had founded in 1982"."""
    frame = asked.frame
    told_doer = frame is not None and " " in asked.text[frame.verb_start : frame.verb_end]
    if not told_doer or not _RELATIVE.search(asked.text[: frame.verb_start][-_LEAD:]):
        return False
    before = _PAUSE.split(asked.text[asked.sentence.start : frame.subject_start])[-1]
    told = tokenise(before, 0)
    deed = any(_is_deed(token) for token in told)
    ends = _ENDS_CLAUSE.match(asked.text, asked.answer_end) is not None
    return deed and ends and _YEAR.search(before) is None


def _is_deed(token: Token) -> bool:
    form = find_verb(token.text) or (find_verb(token.text[1:]) if token.text[:1] == "و" else None)
    return form is not None and not form.also_noun and not form.present


def _did_two(men: Token, deed: Token) -> bool:
    """Whether two men are told with a deed of their own, whose year it may be: "two policemen who killed"."""
    form = find_verb(deed.text[:-1]) if deed.folded.endswith("ا") else None
    return men.folded.endswith("ين") and form is not None and not form.also_noun and not form.present


def _is_what_was_made(asked: Asked) -> bool:
    """Whether the date is the day that was made a day of something."""
    return _MADE_A_DAY.search(asked.text[max(0, asked.answer_start - _LEAD) : asked.answer_start]) is not None
