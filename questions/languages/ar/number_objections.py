"""What a strict reader holds against an Arabic question for a number or a length of time."""

from __future__ import annotations

import re
from itertools import pairwise

from questions.languages.ar.number_edges import edge_objection, title_objection
from questions.languages.ar.number_gaps import number_gap_objection
from questions.languages.ar.number_needs import needs_objection
from questions.languages.ar.number_phrases import is_in_date
from questions.languages.ar.number_times import has_time, told_time
from questions.languages.ar.number_words import few_words, listed, with_digits
from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, tokenise, words
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.reading import DurationValue, NumberValue
from questions.languages.whole_names import names_inside

_TURNS = frozenset({"toll", "amount", "change", "doers", "counted", "share"})
_FRAMED = frozenset({"measured", "how_many", "how_much", "how_long"})
_GROUP_BEFORE, _GROUP_BEHIND = re.compile(r"\d\s?$"), re.compile(r"^\s\d{3}(?!\d)")
_REVERSED = re.compile(r"(?<![\d.,])0\d")
_SCALED_OBJECT = re.compile(r"(?:ألف|آلاف|مليون|ملايين|مليار|مليارات)\s+(\w{3,})ا$")
_PART_OF_MANY = re.compile(r"^\D*\d{1,3}[.,]\d{1,2}\s+\w{2,}ات$")
_HUNDREDS_OBJECT = re.compile(r"(?<![\d.,])\d+00\s+\w{3,}[^\Wاىءةو]ا$")
_TENS_OF_MANY = re.compile(r"(?<![.,])(?:1[1-9]|[2-9]\d)\s+\w{2,}(?:ات|ين|ون)$")
_SECOND_FIGURE = re.compile(r"(?<!\w)و\s?(?!(?:1\d|20)\d\d(?!\d))\d")
_SECOND_WORD = re.compile(r"(?<!\w)و(?:عشرين|ثلاثين|اربعين|خمسين|ستين|سبعين|ثمانين|تسعين)(?!\w)")
_OUT_OF = re.compile(r"(?<!\w)من\s+(?:أصل|بين)\s+(?P<all>\S+)")
_WITHIN = re.compile(
    r"(?<!\w)في\s+(?P<all>ثلاث|أربع|خمس|ست|سبع|ثماني|ثمان|تسع|عشر|\d{1,2})\s+(?:مباريات|مباراة|جولات|مواجهات|مناسبات|نسخ)"
)
_ONE_OF_YEARS = re.compile(
    r"(?<!\w)(?:أعوام|عامي|سنتي|موسمي)\s+(?!\S+\s*[،,و]|\S+\s+و)|(?<!بشكل )(?<!\w)يومي\s+(?!\S+\s+و)"
)
_FAR, _FROM = re.compile(r"[يت]بعد(?!\w)"), re.compile(r"(?<!\w)(?:عن|من)\s")
_FIGURE = re.compile(r"\d[\d.,٫]*")
_BRACKETS, _NEAR = re.compile(r"\([^()]*\)"), 80
_RELATIVE = frozenset({"الذي", "التي"})
# "The share of a yearly growth of the firm": the growth of which is spoken must be definite.
_ANY_CHANGE = re.compile(r"نسبة (?!ال)[^\W\d]+ (?!ال)[^\W\d]+(?:ي|ية) (?:ل|في )")
_SHARE_TWICE = re.compile(r"نسبة .*نسبة")
_LEAST_SAID, _CLEAR = 3, 3


def number_objection(asked: Asked) -> str:
    """The code of what speaks against the question; "" where nothing does or no number is asked for."""
    if asked.way in ("turn", "turn_measure"):
        return needs_objection(asked)
    if asked.way == "score":
        told = has_time(asked.stem) or _says_title(asked)
        return needs_objection(asked) if told else "needs_article"
    if not (isinstance(asked.value, NumberValue | DurationValue) or asked.way in _TURNS | _FRAMED):
        return ""
    if asked.way not in _TURNS | _FRAMED and not asked.is_gap:
        return ""
    return (
        title_objection(asked)
        or _of_key(asked)
        or _of_words(asked)
        or edge_objection(asked)
        or _of_time(asked)
        or needs_objection(asked)
        or (number_gap_objection(asked) if asked.is_gap else "")
    )


def _says_title(asked: Asked) -> bool:
    """Whether a longer word of the question stands in the title: one of the sides, or the cup."""
    titled = {form for token in tokenise(asked.title, 0) for form in _forms(token.folded)}
    said = {form for token in tokenise(asked.stem, 0) for form in _forms(token.folded)}
    return any(len(word) > _LEAST_SAID and word.isalpha() for word in titled & said)


def _of_key(asked: Asked) -> str:
    """A number cut out of a longer one or written backwards, a noun without the form that its number asks for."""
    before = with_digits(asked.text[max(0, asked.answer_start - 3) : asked.answer_start])
    after = with_digits(asked.text[asked.answer_end : asked.answer_end + 5])
    key = with_digits(asked.key)
    if _GROUP_BEFORE.search(before) or key[-1:].isdigit() and _GROUP_BEHIND.match(after):
        return "wrong_key"
    if key.endswith("ـ"):
        return "torn"
    if _REVERSED.search(key):
        return "wrong_key"
    scaled = _SCALED_OBJECT.search(key)
    shown = (with_digits(option) for option in (asked.key, *asked.options))
    if scaled and scaled[1] in usage("spelled") or any(_PART_OF_MANY.search(text) for text in shown):
        return "bad_agreement"
    if _HUNDREDS_OBJECT.search(key):
        return "bad_agreement"
    if _TENS_OF_MANY.search(key) or _misses_ending(key):
        return "bad_agreement"
    word = key.split()[-1]
    form = find_verb(word)
    is_noun = form is None or form.also_noun or f"ال{word.removesuffix('ا')}" in usage("spelled")
    return "" if is_noun else "torn"


def _misses_ending(key: str) -> bool:
    """Whether a noun behind 11 to 99 lacks the ending of what is counted, or is the first word of the sentence behind."""
    found = re.search(r"(?<![.,])\d*(\d\d)\s+(\w+)$", key)
    if found is None or not int(found[1]) >= 11:
        return False
    word = found[2]
    if fold(word) in listed("short_units", "not_counted"):
        return False
    return f"{word}ا" in usage("spelled") and not word.endswith(("ا", "ة", "ى")) and word in usage("objects")


def _of_words(asked: Asked) -> str:
    """Words left over, figures that tell the answer or bound it, a clause that says next to nothing."""
    stem = with_digits(asked.stem)
    if not asked.is_gap and (_SECOND_FIGURE.search(stem) or _SECOND_WORD.search(fold(stem))):
        return "torn"
    tokens = tokenise(stem, 0)
    if not asked.is_gap and (_ONE_OF_YEARS.search(stem) or _takes_up_what_is_joined(asked, tokens)):
        return "torn"
    figures = _FIGURE.findall(with_digits(asked.key))
    if not asked.is_gap and any(figure in _FIGURE.findall(stem) for figure in figures):
        return "key_in_stem"
    if asked.way == "measured" and _FAR.match(stem) and not _FROM.search(stem):
        return "clumsy"
    if _ANY_CHANGE.search(bare(asked.question)):
        return "clumsy"
    if _SHARE_TWICE.search(bare(asked.question)) or _hangs(tokens):
        return "torn"
    said = {few_words().get(token.folded) or few_words().get(token.folded[1:]) for token in tokens}
    if isinstance(asked.value, NumberValue) and asked.value.number in said - {None}:
        return "key_in_stem"
    if _is_bounded(stem, asked):
        return "eliminable"
    if asked.way == "how_long" and tokens and fold(tokens[0].text) in listed("at_once"):
        return "clumsy"
    if asked.way in _FRAMED and _is_owned_by_another(asked):
        return "wrong_key"
    return ""


def _takes_up_what_is_joined(asked: Asked, tokens: list[Token]) -> bool:
    """Whether what an "and" joins to the number is left in the question without it: "divided into | and one city"."""
    if asked.way not in _FRAMED | {"counted"}:
        return False
    behind = _BRACKETS.sub(" ", asked.text[asked.answer_end : asked.answer_end + _NEAR])
    following = tokenise(behind, 0)[:1]
    if following and following[0].folded in listed("ordinal_alone"):
        return True
    joined = (
        following
        and following[0].text[:1] == "و"
        and following[0].folded not in words("with_and_of_their_own")
    )
    return bool(joined) and any(token.text == following[0].text for token in tokens)


def _hangs(tokens: list[Token]) -> bool:
    """Whether a word that needs another one behind it stands at the end or before a preposition ("from inside | in 2012")."""
    for place, token in enumerate(tokens):
        following = tokens[place + 1] if place + 1 < len(tokens) else None
        ends = following is None or following.text in PUNCTUATION
        if token.folded in listed("left_open") and (ends or is_preposition(following)):
            return True
        if token.folded in listed("left_over") and ends:
            return True
    return False


def _is_bounded(stem: str, asked: Asked) -> bool:
    """Whether the question tells of how many at most, and an option is more."""
    found = _OUT_OF.search(stem) or _WITHIN.search(stem)
    if found is None:
        return False
    word = found["all"]
    most = int(word) if word.isdigit() else few_words().get(fold(word), 0)
    return any(_first_number(option) > most > 0 for option in asked.options)


def _first_number(option: str) -> float:
    digits = re.search(r"\d+", with_digits(option))
    if digits:
        return int(digits.group())
    return next((few_words()[word] for word in map(fold, option.split()) if word in few_words()), 0)


def _is_owned_by_another(asked: Asked) -> bool:
    """Whether the verb leaves its subject unsaid behind a relative clause, whose noun it may be that is meant."""
    frame = asked.frame
    if frame is None or frame.verb_start <= frame.subject_start < asked.sentence.end:
        return False
    before = asked.text[asked.sentence.start : frame.verb_start]
    said = frame.subject_start >= asked.sentence.start and not frame.subject_text
    tokens = tokenise(before if not said else before[frame.subject_end - asked.sentence.start :], 0)
    return any(token.folded in _RELATIVE for token in tokens[-12:])


def _of_time(asked: Asked) -> str:
    """What held at a time that the sentence tells and the question does not."""
    if has_time(asked.stem) or asked.way in ("how_long", "toll"):
        return ""
    start = asked.sentence.start
    if told_time(asked.sentence.text, asked.answer_start - start, asked.answer_end - start):
        return "needs_article"
    heads = {form for token in tokenise(asked.stem, 0)[:_CLEAR] for form in _forms(token.folded)}
    if asked.way in _TURNS and _names_nothing(asked) or _is_one_of_several(asked):
        return "needs_article"
    moves = not heads.isdisjoint(listed("of_a_day"))
    dated = any(map(is_in_date, tokenise(asked.stem, 0)))
    return "needs_article" if moves and not dated else ""


def _is_one_of_several(asked: Asked) -> bool:
    """Whether a thing is told by its place in a row that only the article shows: "the second document"."""
    tokens = tokenise(asked.stem, 0)
    return any(
        two.folded in listed("ordinal_alone")
        and is_definite(one)
        and _forms(one.folded).isdisjoint(listed("with_ordinal"))
        for one, two in pairwise(tokens)
    )


def _names_nothing(asked: Asked) -> bool:
    """Whether the question has no word of the title and no name of a place, a people or a person."""
    if any(mark in asked.stem for mark in '"«“') or names_inside(asked.stem, asked.persons):
        return False
    titled = {form for token in tokenise(asked.title, 0) for form in _forms(token.folded)}
    said = [
        form
        for token in tokenise(asked.stem, 0)
        for form in _forms(token.folded)
        if len(form) > _LEAST_SAID - 1
    ]
    places = gazetteer("ar")
    return not any(
        form in titled
        or nationalities("ar").get(form) is not None
        or places.named(form) is not None
        or places.named(f"ال{form}") is not None
        for form in said
    )


def _forms(word: str) -> set[str]:
    return {word, word.removeprefix("ال"), word[1:].removeprefix("ال") if word[:1] in "وبل" else word}
