"""What makes an Arabic sentence with a gap, or one to judge, less than a teacher would print: beyond leaning on its article."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from questions.languages.ar.naming import head_types, listed, stems
from questions.languages.ar.slips import has_slip
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_adverb, is_definite, is_preposition, words
from questions.languages.ar.verbs import find_verb
from questions.languages.gazetteer import gazetteer

_MOST_WORDS, _MOST_WITH_RELATIVE, _MOST_NUMBERS = 24, 16, 2
_SHORT, _NEAR = 3, 4
_GAP = re.compile(r"_{3,}")
_NUMBER = re.compile(r"\d[\d.,٫٬/]*")
_STRANGE = re.compile(r"[A-Za-z]{2,}|[(（][^)）]*(?:\d|\s\S+\s)")
# The year of a count, an estimate or a report is worth nobody's knowing.
_COUNTED_IN = re.compile(
    r"(?:إحصائيات|إحصائية|احصائيات|إحصاء|احصاء|تعداد|تقديرات|تقدير|بيانات|تقرير|تقارير|دراسة|استطلاع|مسح|عدد سكان\w*(?:\s+[\w.,]+){0,5}|نسمة)"
    r"(?:\s+\w+){0,2}?\s+(?:(?:في|سنة|عام|لعام|لسنة|العام)\s+){0,2}_{3,}"
)
_AND_BEFORE_IT = re.compile(r"_{3,}\s+(?:و?ما (?:سبق|قبل|بعد|تلا)|فأكثر|فما)")
# "did not" takes the short form of a verb that ends in a long vowel.
_LONG_AFTER_NOT = re.compile(r"(?<!\w)لم\s+[يتن]\w*[ىي](?!\w)")
_CLAIMED = re.compile(
    r"(?<!\w)(?:و?[يت]عد|و?[يت]عتبر|و?[يت]عدّ|كانت|كان|هو|هي)\s(?:\S+\s){0,6}?(?:أقدم|أهم|أبرز|أفضل|أعظم|أجمل|أنجح|أقوى|من أكثر)\s"
)
_AS_SAID = re.compile(r"(?<!\w)(?:و?[يت]قول(?:ون)?|تشير التقديرات|و?من المتوقع|من المحتمل|يُقدر أن|على حد)\s")


_BACKWARDS = re.compile(
    r"(?<!\w)(?:بعد|قبل|منذ|خلال|إثر|رغم|عن|من|إلى|على|في) ذلك(?!\w)|^ل[يت]\w{3,}\s|(?<!\w)بذلك(?!\w)"
)
_CENTURY = "القرن"
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_STATISTIC = re.compile(r"نسمة|[%٪]|في الم[ئا]|بالم[ئا]|مليون|مليار")
_VAGUE = re.compile(
    r"(?<!\w)(?:بعد|قبل|حوالي|حوالى|قرابة|نحو|منتصف|أوائل|أواخر|ل?أكثر من|ل?أقل من|ما يزيد عن|نهاية|بداية)\s+(?:(?:عام|سنة|العام|السنة)\s+)?_{3,}"
)
_BORDERS = re.compile(r"(?<!\w)(?:ب|ال|بال)?حدود(?!\w)")
_LEFT_OVER = re.compile(r"[،,]\s+و?في\s+_{3,}\s*\.?$|(?<!\w)في ل(?:عام|سنة)(?!\w)")


def _is_country(key: str) -> bool:
    place = gazetteer("ar").named(key)
    return place is not None and place.kind == "country"


def unfit(sentence: str, tokens: Sequence[Token], title: str, key: str) -> list[str]:
    """Codes of what a teacher would strike out of a sentence with a gap that ``key`` fills."""
    codes = []
    if key.startswith(_CENTURY):
        codes.append("eliminable_options")
    if _YEAR.search(key) and (
        _YEAR.search(_GAP.split(sentence)[0]) or _YEAR.search(_GAP.split(sentence)[-1])
    ):
        codes.append("second_date")
    if _YEAR.search(key) and _STATISTIC.search(sentence):
        codes.append("trivial")
    if _VAGUE.search(sentence) or _LEFT_OVER.search(sentence) or _goes_on(tokens, key):
        codes.append("torn")
    if _BACKWARDS.search(sentence):
        codes.append("dangling_pronoun")
    if _BORDERS.search(sentence) and _is_country(key):
        codes.append("eliminable_options")
    if says_twice(tokens) or has_slip(sentence, tokens):
        codes.append("torn")
    relative = any(token.folded in ("التي", "الذي", "والتي", "والذي") for token in tokens)
    if (
        len(tokens) > (_MOST_WITH_RELATIVE if relative else _MOST_WORDS)
        or len(_NUMBER.findall(sentence)) > _MOST_NUMBERS
    ):
        codes.append("too_long")
    if _STRANGE.search(sentence):
        codes.append("torn")
    if _COUNTED_IN.search(sentence) or _AND_BEFORE_IT.search(sentence):
        codes.append("trivial")
    if _LONG_AFTER_NOT.search(sentence):
        codes.append("bad_agreement")
    if _CLAIMED.search(sentence) or _AS_SAID.search(sentence):
        codes.append("opinion")
    if any(_is_bare(tokens, place, title) for place in range(len(tokens))):
        codes.append("bare_definite_noun")
    if len(tokens) > 1 and find_verb(tokens[0].text) is not None and tokens[1].folded in listed("directions"):
        codes.append("missing_subject")
    return codes


def _goes_on(tokens: Sequence[Token], key: str) -> bool:
    """Whether what is counted goes on behind the gap ("____ of video"), or the gap follows the first verb directly."""
    gap = next((place for place, token in enumerate(tokens) if token.folded.startswith("_")), 0)
    if gap == 1 and find_verb(tokens[0].text) is not None:
        return True
    counted = len(key.split()) > 1 and key[:1].isdigit() and key[-1:].isalpha()
    following = tokens[gap + 1] if gap and gap + 1 < len(tokens) else None
    if not counted or following is None:
        return False
    joined = is_preposition(following) or is_adverb(following) or following.folded[:1] in "وب"
    return not (joined or is_definite(following) or find_verb(following.text) is not None)


def says_twice(tokens: Sequence[Token]) -> bool:
    """Whether one name stands twice within a few words, as where a subject was put in before the one that was there."""
    names = [
        (place, token.folded.removeprefix("ال"))
        for place, token in enumerate(tokens)
        if len(token.folded) > _SHORT
        and token.folded.isalpha()
        and token.folded not in tagger().common
        and not _is_headed(tokens, place)
    ]
    return any(
        0 < two_at - one_at <= _NEAR and (two == one or one.startswith(two) and len(one) - len(two) == 1)
        for (one_at, one), (two_at, two) in pairwise(names)
    )


def _is_headed(tokens: Sequence[Token], place: int) -> bool:
    """Whether a noun of its kind stands before the name ("in the city of Liverpool")."""
    before = tokens[place - 1].folded if place else ""
    return any(stem.removeprefix("ال") in head_types() for stem, _ in stems(before))


def _is_bare(tokens: Sequence[Token], place: int, title: str) -> bool:
    """Whether a definite noun stands there that no adjective, name or title explains ("the fort")."""
    folded = tokens[place].folded
    plain = folded[1:] if folded[:1] in "وفبك" and folded[1:3] == "ال" else folded
    plain = "ال" + folded[2:] if folded.startswith("لل") else plain
    if plain not in words("bare_nouns") or plain.removeprefix("ال") in title or plain in title:
        return False
    following = tokens[place + 1] if place + 1 < len(tokens) else None
    if following is None:
        return True
    names_it = (
        following.folded[:1].isalpha()
        and not is_preposition(following)
        and not is_adverb(following)
        and following.folded[:1] not in "وف"
        and find_verb(following.text) is None
        and following.folded not in tagger().common
        and following.folded not in listed("function_words")
    )
    return not (is_definite(following) or names_it)
