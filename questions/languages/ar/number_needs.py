"""What an Arabic question for a number must say beside the number: the time of what changes, of what match or vote it tells, what is compared."""

from __future__ import annotations

import re

from questions.languages.ar.naming import listed as listed_names
from questions.languages.ar.number_times import has_time
from questions.languages.ar.number_wording import wording_objection
from questions.languages.ar.number_words import (
    few_words,
    head_of,
    is_listed,
    listed,
    paired,
    plain,
    with_digits,
)
from questions.languages.ar.scores import tells_shoot_out
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, tokenise
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import DurationValue
from questions.languages.whole_names import names_inside

_GAP = "______"
_TURNS = frozenset({"amount", "change", "doers", "counted", "share"})
_FRAMED = frozenset({"measured", "how_many", "how_much"})
_COUNTED = re.compile(r"كم ([^\W\d]+)")
_RATE = re.compile(r"(?<!\w)(?:سنويا|يوميا|شهريا|أسبوعيا|سنوي|يومي|في (?:اليوم|السنة|العام|الشهر))(?!\w)")
_HALF_RANGE = re.compile(rf"(\S+)\s+(?:إلى|الى|أو)\s+{_GAP}")
_ONE_OF_TWO = re.compile(
    rf"(?<!\w)بين\s+(?:\S+\s+){{0,4}}?(?:{_GAP}\s+و|و\s?{_GAP})|(?:نصف|ثلث|ربع)\s+{_GAP}"
)
# What is told behind the number and left out of the question: a year, a month of this year, the time up to now.
_LATER_TIME = re.compile(
    r"[^،؛.:]*?(?:(?<![\d.,])(?:1[5-9]|20)\d\d(?![\d.,]*\d)|(?<!\w)(?:الجاري|الجارية|الحالي|الحالية|الماضي|الماضية|المنصرم)(?!\w))"
)
_TWO_HAPPENINGS = re.compile(r"(?<!\w)عن\s+(?:مقتل|إصابة|وفاة|سقوط)(?!\w)")
# Of a report: up to which day it goes on, only the day of the report tells.
_SINCE = re.compile(r"(?<!\w)منذ\s")
_HALVES = re.compile(r"(?<!\w)و(?:نصف|ربع|ثلث)(?!\w)")
_FIRST_COUNT = re.compile(r"(?<!\w)حصيلة\s+(?:أولية|جديدة|غير|مؤقتة)")
_SHARE = re.compile(r"[%٪]|بالم|في الم[ئا]")
_FILLER = re.compile(r"(?<!\w)(?:تجدر|يجدر|والجدير|الجدير)\s+(?:الإشارة|بالذكر)")
_OVER = re.compile(r"(?<!\w)(?:اعتزل|اعتزال\w*|تُ?وفِ?[يىّ]ت?|وفاته|وفاتها|رحيله|رحيلها|اغتيل)(?!\w)")
_LIFE = re.compile(r"\d{3,4}\s*م?\s*[-–—]\s*[^()\n]{0,30}?\d{3,4}")
_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
_AS_REPORTED, _WAS = "بحسب المقال", frozenset({"كان", "كانت"})
_HEAD, _AROUND, _HEADS = 300, 160, 5


def needs_objection(asked: Asked) -> str:
    """The code of what is missing in the question; "" where nothing is."""
    stem = with_digits(asked.stem)
    if asked.way == "score":
        around = asked.text[max(0, asked.sentence.start - _AROUND) : asked.sentence.end + _AROUND]
        return "wrong_key" if tells_shoot_out(around) else ""
    if _HALVES.search(bare(asked.key)):
        return "eliminable"
    tokens = [token for token in tokenise(stem, 0) if token.text not in PUNCTUATION]
    if asked.is_gap:
        return _of_gap(asked, stem, tokens)
    if asked.way in ("turn", "turn_measure"):
        moves = any(head_of(token, "moving") for token in tokens[:_HEADS])
        return "needs_article" if moves and not has_time(stem) else ""
    if asked.way == "toll":
        early = _FIRST_COUNT.search(bare(asked.sentence.text)) is not None
        torn = _TWO_HAPPENINGS.search(stem) is not None
        loose = _AS_REPORTED in asked.question and not has_time(stem)
        return "torn" if torn else "needs_article" if early or loose or not _names_place(asked) else ""
    if asked.way not in _TURNS | _FRAMED or not tokens:
        return ""
    clumsy = wording_objection(asked, stem, tokens)
    if not clumsy and asked.topic is None and _SINCE.search(stem):
        return "needs_article"
    if clumsy or has_time(stem):
        return clumsy
    behind = with_digits(asked.text[asked.answer_end : asked.sentence.end])
    if _AS_REPORTED in asked.question and not _stands(tokens) or tokens[0].folded in listed("violent"):
        return "needs_article"
    left = asked.way in ("counted", "doers") and _LATER_TIME.match(behind) is not None
    return "needs_article" if left or _changes(asked, stem, tokens) or _runs_on(asked, tokens) else ""


def _of_gap(asked: Asked, stem: str, tokens: list[Token]) -> str:
    half = _HALF_RANGE.search(stem)
    if half is not None and (fold(half[1]) in few_words() or fold(half[1])[1:] in few_words()):
        return "wrong_key"
    if _ONE_OF_TWO.search(stem):
        return "wrong_key"
    if _FILLER.search(stem):
        return "clumsy"
    if isinstance(asked.value, DurationValue) or has_time(stem):
        return ""
    moves = any(head_of(token, "moving") for token in tokens)
    changed = _SHARE.search(asked.key) is not None and any(is_listed(token, "changes") for token in tokens)
    return "needs_article" if moves or changed else ""


def _changes(asked: Asked, stem: str, tokens: list[Token]) -> bool:
    """Whether the number is another one each year, by what it is of or by a rate."""
    verb = tokens[0].folded
    if asked.way == "share":
        return False
    if asked.way == "doers":
        told_once = _AS_REPORTED in asked.question or _YEAR.search(with_digits(asked.title)) is not None
        return verb in listed("staying") or verb in listed("competing") and not told_once
    if _RATE.search(bare(stem)) or any(head_of(token, "moving") for token in tokens):
        return True
    counted = _COUNTED.search(bare(asked.question))
    if counted is not None and fold(counted[1]).removesuffix("ا") in listed("moving"):
        return True
    form = find_verb(tokens[0].text)
    passes = form is not None and form.present and not form.also_noun and verb not in listed("standing")
    if asked.way == "counted" and passes:
        return True
    reaches = verb in listed("reaches") or verb in paired("reaches_to")
    if not reaches or verb in _WAS or len(tokens) < 2:
        return False
    head, of = tokens[1], tokens[2] if len(tokens) > 2 else None
    if plain(head) in listed("bare_measures") and is_definite(head):
        return True
    if plain(head) in ("عدد", "اعداد", "اجمالي", "مجموع"):
        return of is None or plain(of) not in listed("fixed_counts")
    return not head_of(head, "fixed_measures")


def _stands(tokens: list[Token]) -> bool:
    """Whether a length, a distance or another measure that stays is asked for, which needs no day of a report."""
    return tokens[0].folded in listed("far") or len(tokens) > 1 and head_of(tokens[1], "fixed_measures")


def _runs_on(asked: Asked, tokens: list[Token]) -> bool:
    """Whether it counts what grows while the person or team goes on: goals, titles, awards, moons known."""
    counted = _COUNTED.search(bare(asked.question))
    noun = fold(counted[1]).removesuffix("ا") if counted is not None else ""
    if noun in listed("of_one_vote"):
        return True
    wins = noun == "مرة" and tokens[0].folded in listed("winning")
    if not wins and noun not in listed("running"):
        return False
    return not _is_over(asked)


def _is_over(asked: Asked) -> bool:
    """Whether the article's person has died or left off."""
    topic = asked.topic
    if topic is None or not topic.is_person:
        return False
    head = bare(with_digits(asked.text[:_HEAD]))
    return _LIFE.search(head) is not None or _OVER.search(bare(asked.text)) is not None


def _names_place(asked: Asked) -> bool:
    """Whether a place, a people or a person says of which happening the toll is."""
    if has_time(asked.stem) or names_inside(asked.stem, asked.persons):
        return True
    places, peoples = gazetteer("ar"), nationalities("ar")
    for token in tokenise(asked.stem, 0):
        word = token.folded
        if plain(token) in listed_names("place_kinds") or plain(token)[1:] in listed_names("place_kinds"):
            return True
        forms = {word, word[1:] if word[:1] in "وبل" else word}
        forms |= {f"ال{word[2:]}"} if word.startswith("لل") else set()
        if any(
            places.named(form) is not None or form.removeprefix("ال") in peoples or form in peoples
            for form in forms
        ):
            return True
    return False
