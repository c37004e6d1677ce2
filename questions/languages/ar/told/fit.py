"""Whether a question about a name of a report is clear and fair: of its time, not told by the headline, harming nobody."""

from __future__ import annotations

import re
from collections import Counter
from datetime import date
from functools import cache

from questions.languages.ar.mending import well_spelled
from questions.languages.ar.months import names_by_month
from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import tokenise
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.hints import names_land, points_to
from questions.languages.ar.told.lands import has_beside
from questions.languages.ar.told.table import listed
from questions.languages.ar.told.teams import every_club, names_club_of
from questions.languages.ar.verbs import fold
from questions.languages.people import people
from questions.languages.reading import Sentence
from questions.languages.spelling import LONG_WORD, is_one_letter_off, is_one_slip

_WORD = re.compile(r"\w+")
_NEAR, _ROUND = 60, 40
_OF_PLACES = frozenset({"report_land", "report_town"})
_OF_COUNTRIES = _OF_PLACES | {
    "report_firm",
    "report_club",
    "report_ruled",
    "report_people",
    "report_body",
    "report_sent",
    "report_paper",
    "report_byname",
    "report_cup_won",
    "report_cup_host",
}
_OF_BODIES = frozenset({"report_firm", "report_club", "report_paper"})
_WITH_BESIDE = _OF_PLACES | {"report_firm", "report_club"}
_OF_SPORT = frozenset({"report_team", "report_field"})
_OUT = re.compile(
    r"(?<!\w)(?:السابق|الاسبق|الراحل|المخلوع|المعزول|المقال|المستقيل|سلف|[وف]?(?:استقال|اقال|اقيل|عزل|تنحي|خلف|اطاح|اطيح|انتخب|تولي|عين)\w*)"
)
_HARM = re.compile(
    r"تحرش|اغتصاب|اعتداء|جنسي|ادان|مقتل|اغتيال|اعتقال|توقيف|سجن|انتحار|متهم|اتهام|تهم|قتل|قتيل|ضحي|جثمان|اغتيل|تسمم|تسميم|جريم|جثة|مصرع|انتحر|اغتصب|محكم|فضيح|مخدرات|وفاة|سرطان|فساد|ابتزاز|تجسس|طلاق"
)
_THEN = re.compile(r"(?<!\w)(?:ذلك|تلك)\s+(?:ال)?(?:وقت|حين|فتر|ايام|مرحل|سن|اعوام|عام|عهد|حقب)")
_YEAR = re.compile(r"(?<!\d)(?:1[5-9]|20)\d\d(?!\d)")
_BACK = re.compile(r"(?:بعد|قبل|منذ|مرور)\s+\d+\s+(?:عام|سن)|ذكري|سيرة|من هو|من هي")


def is_fit(asking: Asking, sentence: Sentence, page: Page) -> bool:
    """Whether nothing speaks against asking."""
    if asking.way not in _OF_PLACES and _is_known_to_all(asking.about):
        return False
    if well_spelled(asking.stem, page.article.text) != asking.stem:
        return False
    if fold(asking.key) in page.title or _is_misspelled(asking.about, page):
        return False
    if asking.way in _OF_COUNTRIES and points_to(page, asking.country, about=asking.about):
        return False
    if asking.way in _OF_BODIES and (
        names_land(asking.about, asking.country) or names_club_of(asking.country, page)
    ):
        return False
    if asking.way in _WITH_BESIDE and not asking.options and has_beside(asking.country):
        return False
    if asking.way == "report_people" and (_HARM.search(page.title) or not page.is_report):
        return False
    if asking.way == "report_age" and (_HARM.search(page.title) or _HARM.search(fold(sentence.text))):
        return False
    if not asking.passing:
        return True
    return _is_of_now(asking, sentence, page) and (
        asking.way in _OF_SPORT or not _is_out_of_office(asking, page)
    )


def _is_known_to_all(name: str) -> bool:
    """Whether everybody knows who or what bears the name, by one word of it or by several."""
    known, said = listed("words", "known_to_all"), f" {fold(name)} "
    return any(f" {one} " in said for one in known)


def _is_misspelled(name: str, page: Page) -> bool:
    """Whether a long word of the name is one letter off another that the article writes more often, or off a person or club that we know."""
    said = Counter(_WORD.findall(page.text))
    for word in fold(name).split():
        if len(word) >= LONG_WORD and any(
            said[other] > said[word] and abs(len(other) - len(word)) < 2 and is_one_letter_off(word, other)
            for other in said
            if other[:2] == word[:2]
        ):
            return True
    alike = _known_by_opening().get(name[:2], ())
    return any(is_one_slip(name, one) and fold(name) != fold(one) for one in alike)


@cache
def _known_by_opening() -> dict[str, list[str]]:
    """The persons and clubs that we know, by the first two letters of their names."""
    by_opening: dict[str, list[str]] = {}
    for name in (*(person.name for person in people("ar")), *every_club()):
        by_opening.setdefault(name[:2], []).append(name)
    return by_opening


def _is_out_of_office(asking: Asking, page: Page) -> bool:
    """Whether the article tells anywhere that the person left the office, or held it before."""
    last = re.escape(fold(asking.about.split()[-1]))
    return any(
        _OUT.search(page.text, max(0, found.start() - _ROUND), found.end() + _ROUND)
        for found in re.finditer(rf"(?<!\w)\w?{last}(?!\w)", page.text)
    )


def _is_of_now(asking: Asking, sentence: Sentence, page: Page) -> bool:
    """Whether the words up to the name tell of the time of the article, and neither these nor the headline of a change."""
    before = sentence.text[: asking.end - sentence.start + _NEAR]
    if asking.way == "report_voice":
        before = sentence.text
    changes = "moves" if asking.way == "report_team" else "changes"
    return holds_then(before, page.article.title, page.article.published_on, changes=changes)


def holds_then(before: str, title: str, day: date | None, *, changes: str = "changes") -> bool:
    """Whether the words of a sentence up to an office tell no other time than ``day``, and no change, nor does the title."""
    told = {form for token in tokenise(before, 0) for form, _ in stems(token.folded)}
    if told & listed("words", "back_then") or _THEN.search(fold(before)):
        return False
    titled = {form for token in tokenise(title, 0) for form, _ in stems(token.folded)}
    if (told | titled) & listed("words", changes) or _BACK.search(fold(title)):
        return False
    years = set(_YEAR.findall(before))
    if day is None:
        return not years
    if years - {str(day.year)}:
        return False
    return not any(told & names for number, names in names_by_month().items() if number != day.month)
