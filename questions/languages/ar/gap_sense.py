"""Whether an Arabic sentence with a gap makes full sense under its article's title: whom it speaks of, when, and of which things."""

from __future__ import annotations

import re
from itertools import pairwise

from questions.languages.ar.agreement import is_badly_formed, is_miscounted
from questions.languages.ar.gap_nouns import is_loose
from questions.languages.ar.gap_openings import opens_badly
from questions.languages.ar.gap_shapes import is_broken, says_nothing
from questions.languages.ar.gap_tokens import NAMED, masked_words, plain
from questions.languages.ar.gap_words import gap_words
from questions.languages.ar.masked import masked
from questions.languages.ar.months import month_names
from questions.languages.ar.suspicions import suspicions
from questions.languages.ar.tokens import Token, is_preposition, tokenise, words
from questions.languages.ar.unfinished import stops_short
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.nationalities import nationalities
from questions.languages.registry import get_pack

_FEWEST, _MOST, _MOST_NUMBERS = 6, 19, 1
_LONGEST_QUOTE, _TITLE_WORD = 40, 2
_UNPRINTED = re.compile(r"[؟?!…]|\.\.|[:؛;]|https?|[<>|#@*\[\]]|[^\W_]_+[^\W_]|[A-Za-z]{2}|--")
_THERE_IS = "هناك "
_OUR_OWN = re.compile(r"(?<!\w)(?:لم|لن|أن)\s+ن\w{2,}|(?<!\w)سن(?!ة|و|د|غا)\w{3,}")
# "Did not" takes the short form of a verb that ends in a long vowel.
_WRONG_CASE = re.compile(r"(?<!\w)(?:تم|تمت|جرى)\s+\w+اء(?:ه|ها)(?!\w)|(?<!\w)و\w{3,}ائه(?:م)?(?!\w)")
_LONG_AFTER_NOT = re.compile(r"(?<!\w)لم\s+[يتن]\w*[ىي](?!\w)")
# "By opening it", "that his absence".
_OWNED_BY_NONE = re.compile(
    r"(?<!\w)(?:قام|قامت|تم|تمت|بدأ|بدأت|شرع)\s[^،,]*?\sب\w{3,}(?:ه|ها|هم)(?!\w)|(?<!\w)ب?[أإ]ن\s+(?!ال)\w{3,}(?:ه|ها|هم)(?!\w)"
)
_DASHED = re.compile(r"\s[-–—]\s")
_QUOTED = re.compile(r"[\"«“”]([^\"«»“”]*)[\"»”]")
_NUMBER = re.compile(r"(?<![\w.,٫])\d[\d.,٫٬/]*")
_YEAR = re.compile(r"(?<![\d.,])(?:1\d{3}|20\d\d)(?![\d.,]\d|\d|[%٪])|(?:عام|سنة|العام|عامي)\s+\d{3}(?!\d)")
_DATE = re.compile(r"(?:^|\s)\d{3,4}$|^القرن|يني?ات")
_DATES = get_pack("ar").dates
_WEEKDAYS = frozenset(fold(word) for written in _DATES.weekdays.values() for word in written)
_BROKEN = frozenset({"dangling_pronoun", "torn"})


def leaning(sentence: str, *, title: str, key: str = "", known: frozenset[str] = frozenset()) -> list[str]:
    """The code of what the sentence leaves open, if anything; ``known`` are the names in it, and the title explains nouns."""
    code = _objection(sentence, title, key, known)
    return [code] if code else []


def _objection(sentence: str, title: str, key: str, known: frozenset[str]) -> str:
    if not _FEWEST <= len(sentence.split()) <= _MOST:
        return "too_long"
    if (
        _UNPRINTED.search(sentence)
        or _DASHED.search(_QUOTED.sub("", sentence))
        or any(len(quote) > _LONGEST_QUOTE for quote in _QUOTED.findall(sentence))
    ):
        return "broken_marks"
    if len(_NUMBER.findall(sentence)) > _MOST_NUMBERS:
        return "second_number"
    if _DATE.search(key) and _YEAR.search(sentence):
        return "second_date"
    is_told_to_be = sentence.startswith(_THERE_IS)
    sentence = sentence.removeprefix(_THERE_IS)
    tokens = masked_words(sentence, known)
    if len(tokens) < _FEWEST - 1:
        return "missing_subject"
    if is_broken(sentence, tokens):
        return "torn"
    if _points(tokens) or _OWNED_BY_NONE.search(sentence) or _OUR_OWN.search(sentence):
        return "dangling_pronoun"
    if _tells_passing_time(tokens, sentence):
        return "needs_article"
    codes = [code for code in suspicions(sentence, known=known) if code in _BROKEN]
    if codes:
        return codes[0]
    if not is_told_to_be and opens_badly(tokens, title) or says_nothing(tokens):
        return "missing_subject"
    if any(is_loose(tokens, place, title) for place in range(len(tokens))):
        return "bare_definite_noun"
    if _LONG_AFTER_NOT.search(sentence) or _WRONG_CASE.search(sentence) or _disagrees(sentence, known):
        return "ungrammatical"
    if _ends_badly(tokens) or _says_again(tokens):
        return "torn"
    dated = _DATE.search(key) is not None or _YEAR.search(sentence) is not None
    return "" if _is_anchored(tokens, sentence, title, dated=dated) else "needs_article"


def _points(tokens: list[Token]) -> bool:
    """Whether a word points back, at the day of writing or at the writer."""
    said = {token.folded for token in tokens}
    said |= {word[1:] for word in said if word[:1] in "وف"}
    if not said.isdisjoint(words("leaning", "pointing")) or not said.isdisjoint(gap_words("writer")):
        return True
    return any(
        {plain(one), two.folded} & words("itself") and {plain(one), two.folded} & words("times_told_again")
        for one, two in pairwise(tokens)
    )


def _tells_passing_time(tokens: list[Token], sentence: str) -> bool:
    """Whether a day of the week or a month without its year is told, which only the day of the article explains."""
    if any(plain(token) in _WEEKDAYS for token in tokens):
        return True
    months = any(token.folded in month_names() for token in tokens)
    return months and not _YEAR.search(sentence)


def _disagrees(sentence: str, known: frozenset[str]) -> bool:
    """Whether a number and its noun, or a noun and its adjective, do not agree."""
    whole = tokenise(sentence, 0)
    return is_miscounted(whole) or is_badly_formed(masked(sentence, known), whole)


def _says_again(tokens: list[Token]) -> bool:
    """Whether a word comes twice in a row, or two words come again in the same order."""
    following = [(one.folded, two.folded) for one, two in pairwise(tokens)]
    return len(set(following)) < len(following) or any(one == two for one, two in following)


def _ends_badly(tokens: list[Token]) -> bool:
    return (
        stops_short(tokens)
        or tokens[-1].folded in words("leaning_openers")
        or is_preposition(tokens[-1])
        and not tokens[-1].folded.startswith(("بال", "لل", "كال"))
    )


def _is_anchored(tokens: list[Token], sentence: str, title: str, *, dated: bool) -> bool:
    """Whether the sentence names something or says a word of the title; what happened once needs a name or its year."""
    named = any(NAMED in token.folded or plain(token) in nationalities("ar") for token in tokens)
    form = find_verb(tokens[0].text)
    said = {plain(token).removeprefix("ال") for token in tokenise(sentence, 0)}
    titled = {plain(token).removeprefix("ال") for token in tokenise(title, 0)}
    shared = sum(len(word) > _TITLE_WORD and word in said for word in titled)
    happened = form is not None and not form.present and not dated
    return named or shared > happened
