"""What an Arabic question for a time leaves unsaid or gives away: whose discovery, whom somebody married, the month in a war's name."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from questions.languages.ar.masked import listed
from questions.languages.ar.months import names_by_month
from questions.languages.ar.naming import listed as names_listed
from questions.languages.ar.options import is_given_name
from questions.languages.ar.tokens import Token, is_preposition, tokenise, words
from questions.languages.ar.told_of_whom import lacks_owner, lacks_person, weds_nobody
from questions.languages.ar.topics import is_owned, without_owner
from questions.languages.ar.verbs import find_verb, fold, fold_page
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import DateValue, Precision
from questions.languages.whole_words import stands_in

_REACH, _FEW, _TINY, _NAME_WORDS = 90, 3, 2, 2
_BETWEEN = re.compile(r"(?<!\w)بين (?P<told>.*)$")
_PAUSE = re.compile(r"[،,؛:.()]")
_AND = re.compile(r"(?<!\w)و(?!\w)|\sو[ء-ي]")
# A day of another calendar, told in figures alone: "28/4/1386".
_IN_FIGURES = re.compile(r"\d{1,2}\s*[/\\-]\s*\d{1,2}\s*[/\\-]\s*(?P<year>\d{4})")
_HIJRI_YEARS = range(1250, 1460)
_STRETCH = re.compile(
    r"(?<!\d)\d{3,4}\s*(?:م\s*)?(?:[-–—]|(?:و?حتى|إلى|الى)\s+(?:ال?عام\s+|سنة\s+)?|و)\s*\d{3,4}(?!\d)"
)
_TERMS = re.compile(r"(?<!\w)(?:مرتين|مرات|فترتين|فترات|ولايتين|ولايات|أكثر من مرة|للمرة)(?!\w)")
_PEOPLED = re.compile(
    r"^(?:وصل|بلغ|بلغت|قدر|قدرت|كان) (?:عدد|تعداد|الكثافه|كثافه|نسبه|معدل|مساحه|طول|ارتفاع)(?!\w)|^(?:بلغ|بلغت) .*\d|\d[\d.,]* ?(?:مليون|مليار|الف|طن|برميل|نسمه|دولار|جنيه|يورو)(?!\w)|^(?:انتج|انتجت|صدر|صدرت) .*\d{4,}"
)
_WITH, _OF, _THIS = "ب", "من", frozenset({"هذا", "هذه"})
_ONE_OF = re.compile(r"(?<!\w)(?:اول|واحدا|واحده|احد|احدي|ثاني|ثالث|اخر) ")
_LONG_TIME = re.compile(r"(?<!\w)(?:لسنوات|لعدة|لمدة|طوال|سنويا)(?!\w)")
_TWO_CALENDARS = re.compile(r"هـ.*\d\s*م")


def left_unsaid(asked: Asked) -> str:
    """The code of what the question leaves unsaid or tells of its answer, or ""."""
    tokens = tokenise(asked.stem, 0)
    if len(tokens) > 1 and weds_nobody(tokens, asked):
        return "missing_subject"
    if len(tokens) < _FEW:
        return ""
    if len(tokens) == _FEW and _is_any_ruler(tokens, asked):
        return "several_right"
    if _ends_owned(tokens) or _leaves_office(tokens):
        return "dangling_pronoun"
    if _is_member_of_untold(tokens, asked):
        return "needs_article"
    if lacks_person(tokens, asked):
        return "missing_subject"
    if lacks_owner(tokens, asked):
        return "bare_definite_noun"
    if _is_one_of_cut(asked) or _ends_in_scrap(tokens) or _is_cut_between(asked) or _says_topic_again(asked):
        return "torn"
    if tells_month(asked):
        return "key_in_stem"
    if _is_of_other_calendar(asked) or _names_two_months(asked):
        return "wrong_key"
    if asked.way == "period" and (code := _period_objection(asked, tokens)):
        return code
    if tokens[-1].folded in words("vague_of_one"):
        return "needs_article"
    if tokens[0].folded in words("carries_out") and any(token.text[:1] == _WITH for token in tokens[1:]):
        return "clumsy"
    if _came_back(tokens, asked):
        return "several_right"
    return "trivial" if _PEOPLED.match(fold(asked.stem).replace("ة", "ه")) else ""


def _is_any_ruler(tokens: list[Token], asked: Asked) -> bool:
    """Whether nothing is told but what happened to a ruler of whom we have first name and number: several lands had a Charles the Second."""
    name = asked.stem[tokens[1].start :].strip()
    of_topic = asked.topic is not None and asked.topic.name.startswith(name)
    return (
        tokens[2].folded in names_listed("suffix_titles") and is_given_name(tokens[1].folded) and not of_topic
    )


def _ends_owned(tokens: list[Token]) -> bool:
    """Whether it ends with what was done to or by somebody who is not told: "announced his discovery"."""
    last = tokens[-1]
    noun = last.text[1:] if last.text[:1] in "بل" and not is_owned(last) else last.text
    told = fold(without_owner(noun))
    told = f"{told[:-1]}ة" if told.endswith("ت") else told
    if told in words("own_office") and noun.endswith(("ه", "ها")):
        return not is_preposition(tokens[-2])
    return told != fold(noun) and noun.endswith(("ه", "ها")) and told in words("happenings", "origins")


def _leaves_office(tokens: list[Token]) -> bool:
    """Whether an office is told by its owner alone before the next deed: "left his post and X succeeded him"."""
    return any(
        fold(without_owner(token.text)) in words("own_office")
        and token.text.endswith(("ه", "ها"))
        and following.text[:1] == "و"
        and find_verb(following.text[1:]) is not None
        for token, following in pairwise(tokens)
    )


def _is_member_of_untold(tokens: list[Token], asked: Asked) -> bool:
    """Whether somebody became a member, and the body that the article is about is not told."""
    topic = asked.topic
    if topic is None or topic.is_person or not topic.nouns:
        return False
    said = {token.folded for token in tokens}
    forms = {
        form
        for word in topic.openings
        for form in (word, f"ل{word}", f"ب{word}", f"لل{word.removeprefix('ال')}")
    }
    return not said.isdisjoint(words("memberships")) and said.isdisjoint(forms)


def _ends_in_scrap(tokens: list[Token]) -> bool:
    """Whether the last word is a scrap of two letters that are no word."""
    last = tokens[-1]
    plain = last.text.isalpha() and "ء" <= last.text[0] <= "ي"
    return (
        plain
        and len(last.folded) <= _TINY
        and not last.folded.isdigit()
        and last.folded not in listed("short_words")
    )


def _is_one_of_cut(asked: Asked) -> bool:
    """Whether "the first" or "one of the" was cut off from the clause that says of which: "the first colony (that) had ..."."""
    if _ONE_OF.search(fold(asked.stem)) is None:
        return False
    last = " ".join(asked.stem.split()[-_FEW + 1 :])
    place = asked.sentence.text.find(last)
    behind = tokenise(asked.sentence.text[place + len(last) :][:_REACH], 0) if place >= 0 else []
    if not behind:
        return False
    form = find_verb(behind[0].text)
    of_this = [token.folded for token in behind[:2]]
    return (
        behind[0].folded in words("relative_words")
        or form is not None
        and form.present
        or len(of_this) > 1
        and of_this[0] == _OF
        and of_this[1] in _THIS
    )


def _is_cut_between(asked: Asked) -> bool:
    """Whether one side alone is told of what was between two."""
    found = _BETWEEN.search(asked.stem)
    if found is None or _AND.search(" " + found["told"]):
        return False
    first = found["told"].split(" ", 1)[0]
    told = asked.sentence.text
    place = told.rfind(f"بين {first}")
    if place < 0:
        return False
    return _AND.search(_PAUSE.split(told[place : place + _REACH])[0]) is not None


def _says_topic_again(asked: Asked) -> bool:
    """Whether the name of the topic, which is long, is said twice or behind a word of it, or what it is stands right behind it: "X an Egyptian film"."""
    name = asked.topic.name if asked.topic is not None else ""
    if len(name.split()) < _NAME_WORDS or name not in asked.stem:
        return False
    before, _, rest = asked.stem.partition(name)
    behind = rest.split()
    kind = bool(behind) and f"ال{fold(behind[0])}" in asked.topic.nouns
    torn = asked.topic.is_person and not set(before.split()[-1:]).isdisjoint(name.split())
    return kind or torn or asked.stem.count(name) > 1


def tells_month(asked: Asked) -> bool:
    """Whether a month's name in the question, as in that of a war, is the month of the answer."""
    value = asked.value
    if not isinstance(value, DateValue) or value.precision not in (Precision.DAY, Precision.MONTH):
        return False
    if value.calendar != "gregorian" or not value.start[-5:-3].isdigit():
        return False
    names = names_by_month().get(int(value.start[-5:-3]), frozenset())
    told = {token.folded.removeprefix("ل").removeprefix("ب") for token in tokenise(asked.stem, 0)}
    return not names.isdisjoint(told)


def _period_objection(asked: Asked, tokens: list[Token]) -> str:
    """The code where the sentence tells of several terms, two calendars were read as a stretch, or what is told has no length."""
    told = asked.sentence.text
    if len(_STRETCH.findall(told)) > 1 or _TERMS.search(told) is not None:
        return "several_right"
    if _TWO_CALENDARS.search(asked.key) is not None:
        return "wrong_key"
    brief = tokens[0].folded in words("becoming", "done_at_once") or _LONG_TIME.search(asked.stem) is not None
    return "torn" if brief else ""


def _came_back(tokens: list[Token], asked: Asked) -> bool:
    """Whether somebody went where the article says elsewhere that they went, and the question does not tell which time."""
    if tokens[0].folded not in words("goings") or asked.topic is None or not asked.topic.is_person:
        return False
    places = (token.folded for token in reversed(tokens) if gazetteer("ar").named(token.text) is not None)
    place = next(places, "")
    return bool(place) and len(_journeys(place).findall(fold_page(asked.text))) > 1


@lru_cache(maxsize=64)
def _journeys(place: str) -> re.Pattern[str]:
    """Journeys to the place, told by a verb or a noun."""
    goings = "|".join(sorted(words("goings", "goings_told")))
    return re.compile(
        rf"(?<!\w)[وف]?(?:{goings})(?:ه|ها)?(?!\w)[^.،؛\n]{{0,40}}?(?<!\w)[بل]?{re.escape(place)}(?!\w)"
    )


def _names_two_months(asked: Asked) -> bool:
    """Whether the date is told by two names that are those of different months."""
    told = {token.folded for token in tokenise(asked.text[asked.answer_start : asked.answer_end], 0)}
    if len(told) <= _FEW:
        return False
    joined = " ".join(fold(asked.text[asked.answer_start : asked.answer_end]).replace("/", " ").split())
    named = {
        number for number, names in names_by_month().items() if any(stands_in(name, joined) for name in names)
    }
    return len(named) > 1


def _is_of_other_calendar(asked: Asked) -> bool:
    """Whether the day is told in figures alone, of a year as the Muslim calendar counts them today."""
    told = asked.text[max(asked.sentence.start, asked.answer_start - 8) : asked.answer_end + 2]
    found = _IN_FIGURES.search(told)
    return found is not None and int(found["year"]) in _HIJRI_YEARS
