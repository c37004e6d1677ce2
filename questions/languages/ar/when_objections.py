"""What a strict reader holds against an Arabic question for a time: what the sentence says and the question leaves out."""

from __future__ import annotations

import re

from questions.languages.ar.came_again import came_again
from questions.languages.ar.dated_clauses import dated_clause_objection
from questions.languages.ar.half_dated import half_dated
from questions.languages.ar.half_named import is_first_name_only
from questions.languages.ar.left_unsaid import left_unsaid
from questions.languages.ar.misread_times import misread_time
from questions.languages.ar.options import is_plain_person
from questions.languages.ar.tokens import tokenise, words
from questions.languages.ar.told_which import lacks_other_side, lacks_which
from questions.languages.ar.vagueness import has_no_one_date
from questions.languages.ar.verbs import fold
from questions.languages.asked import Asked
from questions.languages.reading import DateValue, Precision
from questions.languages.whole_names import names_inside

_WHEN = frozenset({"when_typed", "when_choice", "when_deed", "happening", "period"})
_EXCEPT = re.compile(r"(?<!\w)(?:باستثناء|ماعدا|ما عدا|فيما عدا)(?!\w)")
# "Six of nine" tells that three did not, without naming them.
_OF_ALL = re.compile(r"(?<!\w)من أصل(?!\w)")
_AGAIN = re.compile(r"(?<!\w)(?:مرة (?:أخرى|ثانية|ثالثة)|مجدد[اً]+|للمرة (?:ال(?!أولى))\w+|ثانيةً)(?!\w)")
_OTHERS = re.compile(r"(?<!\w)(?:أخرى|آخرين|آخرون|آخرا|آخرًا)(?!\w)|(?<=[\u064bا]) آخر(?!\w)")
_DAY = re.compile(r"(?:(?<!\d)\d{1,2}|(?<!\w)أيام)\s*[-–/،(]?\s*(?:من\s+)?(?:شهر\s+)?$")
_DAY_OF_END = re.compile(r"[-–—ـ]\s*\d{1,2}\s+[^\W\d]")
_CENTURY = re.compile(r"(?<!\w)(?:ال)?قرن(?!\w)")
_YEAR = re.compile(r"(?<!\d)(\d\d)\d\d(?!\d)")
_ONCE, _FEW, _AROUND = re.compile(r"\d|أول|ثاني|ثالث|الأول|الثاني|الثالث"), 4, 500


def when_objections(asked: Asked) -> str:
    """The code of what is wrong with a question for a time, or ""."""
    if _has_lost_its_day(asked):
        return "wrong_key"
    if code := misread_time(asked):
        return code
    if asked.way not in _WHEN:
        return ""
    if _is_reckoned(asked) or _leaves_out(asked):
        return "unsupported_key"
    if _OTHERS.search(asked.stem):
        return "needs_article"
    if _may_be_any(asked) or came_again(asked) or has_no_one_date(tokenise(asked.stem, 0)):
        return "several_right"
    if is_first_name_only(asked):
        return "bare_definite_noun"
    if _says_nothing(asked):
        return "needs_article"
    if _is_of_unknown_century(asked):
        return "wrong_key"
    return left_unsaid(asked) or dated_clause_objection(asked) or half_dated(asked) or _leaves_open(asked)


def _leaves_open(asked: Asked) -> str:
    """The code where it stays open which one is meant, or one of two is missing."""
    tokens = tokenise(asked.stem, 0)
    if len(tokens) < 2:
        return ""
    if lacks_which(tokens, asked):
        return "bare_definite_noun"
    return "missing_subject" if lacks_other_side(tokens, asked) else ""


def _has_lost_its_day(asked: Asked) -> bool:
    """Whether a day stands before the month that was read as the whole date ("the second day of August 1958")."""
    value = asked.value
    if not isinstance(value, DateValue) or value.precision is not Precision.MONTH:
        return False
    told = asked.text[asked.answer_start : asked.answer_end]
    if _DAY_OF_END.search(told):
        return True
    return _DAY.search(asked.text[max(0, asked.answer_start - 24) : asked.answer_start]) is not None


def _is_reckoned(asked: Asked) -> bool:
    """Whether a time is to be typed of which the evidence tells no figure: a weekday, "the same year"."""
    exact = isinstance(asked.value, DateValue) and asked.value.precision in (Precision.YEAR, Precision.DAY)
    told = asked.text[asked.answer_start : asked.answer_end]
    return exact and asked.form == "date" and not any(map(str.isdigit, told))


def _leaves_out(asked: Asked) -> bool:
    """Whether "except" or "once more" of the clause is missing in the question."""
    first = asked.frame.start if asked.frame is not None else asked.sentence.start
    told = asked.text[max(asked.sentence.start, first - _AROUND // 20) : asked.sentence.end]
    near = told[: asked.answer_end - asked.sentence.start + _AROUND // 8]
    told_by_count = _OF_ALL.search(asked.stem) is not None
    return any(
        word.search(near) is not None and word.search(asked.stem) is None
        for word in ((_AGAIN,) if told_by_count else (_EXCEPT, _AGAIN))
    )


def _may_be_any(asked: Asked) -> bool:
    """Whether the question asks for what comes again and again, and tells neither its number nor a people."""
    tokens = tokenise(asked.stem, 0)
    again = any(token.folded in words("recurring") for token in tokens[:3])
    return again and len(tokens) <= _FEW + 1 and _ONCE.search(asked.stem) is None


def _says_nothing(asked: Asked) -> bool:
    """Whether all that is told is that somebody was honoured, chosen or moved."""
    tokens = tokenise(asked.stem, 0)
    if len(tokens) < 2 or tokens[0].folded not in words("took_place"):
        return False
    rest = asked.stem[tokens[1].end :].strip()
    topic = asked.topic.name if asked.topic is not None else ""
    return tokens[1].folded in words("done_to_anybody") and (
        is_plain_person(rest) or fold(rest) == fold(topic) or rest in names_inside(rest, asked.persons)
    )


def _is_of_unknown_century(asked: Asked) -> bool:
    """Whether a decade is told without its century, and the years around it are of another one or of none."""
    value = asked.value
    if not isinstance(value, DateValue) or value.precision is not Precision.DECADE:
        return False
    if _CENTURY.search(asked.text[asked.answer_start : asked.answer_end + 30]):
        return False
    around = asked.text[max(0, asked.answer_start - _AROUND) : asked.answer_end + _AROUND]
    centuries = _YEAR.findall(around)
    return not centuries or any(century != value.start[:2] for century in centuries)
