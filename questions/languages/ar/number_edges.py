"""What an Arabic question for a number leaves behind: a description, a joined noun, a day, or a comparison that its sentence goes on with."""

from __future__ import annotations

import re

from questions.languages.ar.number_times import has_time
from questions.languages.ar.number_words import few_words, listed, with_digits
from questions.languages.ar.tokens import is_definite, is_glued, is_preposition, tokenise, words
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import bare, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer

_TURNS = frozenset({"toll", "amount", "change", "doers", "counted", "share"})
_FRAMED = frozenset({"measured", "how_many", "how_much"})
# "56 planes of that kind": of which, the question does not say.
_OF_THAT = re.compile(r"^\s+(?:منها|منهم|منه)(?!\w)|^\s+(?:من|في)\s+(?:ذلك|تلك|هذا|هذه|هؤلاء|أولئك)(?!\w)")
# "since 16 | March": the month was taken for a date of its own.
_CUT_DAY = re.compile(r"(?<!\w)(?:منذ|في|حتى|قبل|بعد|يوم|من)\s+(?:3[01]|[12]?\d)\s*(?=[،,؟]|$)")
_BY_WEIGHT = re.compile(r"(?<!\w)(?:لل?أوقية|لل?أونصة|لل?برميل|للدولار)(?!\w)|\d[.,]\d+\s+(?:دولار|ين|يورو)")
_FEMININE_COUNT = re.compile(
    r"(?<!\w)(?:وصلت|بلغت|تبلغ|تصل|ارتفعت|تقدر|قدرت)\s+(?:عدد|إجمالي|مجموع|معدل|متوسط|حجم)(?!\w)"
)
_ESTIMATED = re.compile(r"^كم [^\W\d]+ (?:[تيأ]?قدر|قدرت|[تي]قد[ّ]?ر)\s")
# "25 provinces on the ground of": the noun was taken for a part of what is counted.
_WITH_ADVERB = re.compile(
    r"كم [^\W\d]+ (?:استناد|دهس|حرق|شنق|غرق|طعن|ذبح|وفق|تبع|طبق|اعتبار|انطلاق|نظر|إضافة|بناء)(?:ا|ًا)?\s"
)
_WITH_PARTICIPLE = re.compile(r"كم [^\W\d]+ م[^\W\d]+ة ب[^\W\d]+ ")
_WHEN = re.compile(r"^\s+(?P<tie>قبل|قبيل|بعد|عند|عندما|حين|حينما|آنذاك|وقتها)(?!\w)")
_ANY_YEAR = re.compile(r"(?<!\d)(?:1[89]|20)\d\d(?!\d)")
# "An incident of opening | fire", "shelling by artillery" with the ending of an adverb.
_HALF_EVENT = re.compile(
    r"إطلاق\s(?!ال?نار|ال?رصاص|صاروخ|صواريخ|قذ)|(?<!\w)(?:مدفعيا|صاروخيا|جويا|بريا|بحريا)(?!\w)"
)
# "16 kinds of missiles | of middle range": the description of the noun is cut off.
_OF_WHOLE = re.compile(r"\sمن\s\S+(?:\s\S+)?$")
_DESCRIBED = re.compile(r"^\s(?:التي|الذين|الذي|(?!ال)\w+ة\s)")
_STILL_DOING = re.compile(r"\sي\w{2,}ون\s")
_SOME_DAYS = re.compile(r"(?<!\w)منذ\s+\w+\s+(?:أيام|ساعات|أسابيع)(?!\w)")
_AND_MORE = re.compile(r"^\s*[،,]?\s*(?:إضافة|بالإضافة|فضلا|وكذلك|علاوة)\s")
_OF_DAY = re.compile(
    r"^[^،؛.:]*(?<!\w)(?:العام|السنة|الشهر|الأسبوع)\s+(?:الماضي|الماضية|الجاري|الجارية|الحالي|الحالية|المقبل|المقبلة)(?!\w)|^[^،؛.:]*(?<!\w)(?:هذا|هذه)\s+(?:العام|السنة|الشهر)(?!\w)"
)
_CLAIMED = re.compile(r"(?<!\w)(?:ادعى|ادعت|زعم|زعمت|يزعم|تزعم|يدعي|تدعي|مزاعم|نتوقع|توقعنا)(?!\w)")
_ENDS = re.compile(r"[؟?.،,\s]+$")
_SIDES = frozenset({"شمال", "جنوب", "شرق", "غرب", "وسط", "شمالي", "جنوبي", "شرقي", "غربي"})
_WHOLE, _YEARS = re.compile(r"(?<![\d.,])\d{1,3}(?![\d.,]*\d)"), 1000
_YEAR, _OF_YEARS = re.compile(r"(?:19|20)\d\d\s"), frozenset({"في", "عام", "سنة", "منذ"})
# "50 - 180 cm" has two ends; "at that time" is told before.
_ONE_END, _NEXT = re.compile(r"^\s?[–-]\s?\d"), 5
_THEN = re.compile(r"(?<!\w)(?:آنذاك|حينها|حينئذ|وقتها|وقتئذ|يومها|حينذاك)(?!\w)")
_HALF, _IN_HALF = 50, re.compile(r"(?<!\w)نصف(?!\w)")
_OWN_ENDINGS = ("ه", "ها")
_NAMED_WORDS, _SHORT = 3, 4


def edge_objection(asked: Asked) -> str:
    """The code of what the question cut its clause off from; "" where it stands whole."""
    if asked.way not in _TURNS | _FRAMED:
        return ""
    behind = asked.text[asked.answer_end : asked.sentence.end]
    stem = with_digits(asked.stem)
    if _OF_THAT.match(bare(behind)) or _CUT_DAY.search(_ENDS.sub("", stem)):
        return "torn"
    if asked.key.endswith(("مرات", "مرة")) and len(_ANY_YEAR.findall(stem)) > 1:
        return "key_in_stem"
    if asked.way == "doers" and _STILL_DOING.search(stem) or _goes_on(asked):
        return "torn"
    if _SOME_DAYS.search(stem):
        return "needs_article"
    if _WITH_ADVERB.search(bare(asked.question)) or _WITH_PARTICIPLE.search(bare(asked.question)):
        return "torn"
    if _FEMININE_COUNT.search(stem):
        return "bad_agreement"
    if _ESTIMATED.match(bare(asked.question)) or asked.way == "counted" and _BY_WEIGHT.search(stem):
        return "clumsy"
    if _is_left_before(asked, stem) or _joins_another_place(asked):
        return "torn"
    if asked.way in _TURNS and not has_time(stem) and _OF_DAY.match(bare(behind)):
        return "needs_article"
    if _THEN.search(bare(asked.sentence.text)) and not has_time(stem):
        return "needs_article"
    when = _WHEN.match(bare(behind))
    if when is not None and asked.way in ("amount", "counted", "change") and when["tie"] not in stem.split():
        return "needs_article"
    if asked.way == "measured" and not has_time(stem) and _of_one_time(stem):
        return "needs_article"
    if asked.way == "toll" and _HALF_EVENT.search(stem):
        return "torn"
    if asked.way == "counted" and _may_be_any(stem):
        return "needs_article"
    before = bare(asked.text[asked.sentence.start : asked.answer_start])
    return "unsupported" if _CLAIMED.search(before) else ""


def title_objection(asked: Asked) -> str:
    """A number that the title says as well, in digits or in a word; a year that was read as the count of the noun behind it."""
    before = asked.text[asked.sentence.start : asked.answer_start].split()[-1:]
    if _ONE_END.match(with_digits(asked.text[asked.answer_end : asked.answer_end + _NEXT])):
        return "wrong_key"
    if before and before[0] in _OF_YEARS and _YEAR.match(asked.key):
        return "wrong_key"
    number = getattr(asked.value, "number", None)
    if number is None or not asked.title:
        return ""
    figures = {int(found) for found in _WHOLE.findall(with_digits(asked.title))}
    said = figures | {few_words().get(token.folded, 0) for token in tokenise(asked.title, 0)}
    near = number != int(number) and int(number) in figures
    half = number == _HALF and "بالم" in bare(asked.key) and _IN_HALF.search(bare(asked.title)) is not None
    return "key_in_stem" if (number in said or near or half) and number < _YEARS else ""


def _of_one_time(stem: str) -> bool:
    """Whether the clause tells of a rise, a fall, a victory or the like, which has its time."""
    first = next(iter(tokenise(stem, 0)), None)
    return first is not None and first.folded in listed("any_time") | listed("changes")


def _may_be_any(stem: str) -> bool:
    """Whether somebody did what they do often, and neither where nor when is told: "how many did the army kill"."""
    tokens = tokenise(_ENDS.sub("", stem), 0)
    if tokens and tokens[-1].folded in listed("ordinal_alone"):
        return True
    told = len(tokens) > _SHORT and any(
        is_preposition(token) or is_glued(token) or token.folded.isdigit() for token in tokens[1:]
    )
    return bool(tokens) and not told and tokens[0].folded in listed("any_time")


def _is_left_before(asked: Asked, stem: str) -> bool:
    """Whether "whose number is" stood before the number and is left in the question without it."""
    before = tokenise(asked.text[max(asked.sentence.start, asked.answer_start - 40) : asked.answer_start], 0)
    last = before[-1] if before else None
    if (
        last is None
        or last.folded.removeprefix("و") == last.folded
        and not last.folded.endswith(_OWN_ENDINGS)
    ):
        return False
    noun = next((last.folded.removesuffix(end) for end in ("ها", "ه") if last.folded.endswith(end)), "")
    owned = noun in listed("measured") or f"{noun[:-1]}ة" in listed("measured")
    return owned and bare(last.text) in stem.split()


def _behind_question(asked: Asked) -> str:
    """What the sentence goes on with behind the last words of the question; "" where they are not its own."""
    words = _ENDS.sub("", asked.stem).split()
    tail = " ".join(words[-2:])
    at = asked.text.find(tail, asked.sentence.start, asked.sentence.end) if len(words) > _NAMED_WORDS else -1
    return asked.text[at + len(tail) : asked.sentence.end] if at >= 0 else ""


def _goes_on(asked: Asked) -> bool:
    """Whether what is counted is of more than the question tells: "from Europe | , besides China", "the parts | and the spares"."""
    behind = _behind_question(asked)
    if asked.way not in ("counted", "doers") or not behind:
        return False
    following = tokenise(behind[:40], 0)[:1]
    last = tokenise(_ENDS.sub("", asked.stem), 0)[-1]
    joined = (
        following
        and following[0].text[:1] == "و"
        and following[0].folded not in words("with_and_of_their_own")
    )
    if joined and is_definite(last) and not is_verb(following[0].text[1:]):
        noun = following[0].folded[1:]
        return noun.startswith("ال")
    cut = _OF_WHOLE.search(_ENDS.sub("", asked.stem)) and is_definite(last) and _DESCRIBED.match(behind)
    return _AND_MORE.match(behind) is not None or bool(cut)


def _joins_another_place(asked: Asked) -> bool:
    """Whether the last place of the question is the first of two in the sentence: "from Saada | and the north of Amran"."""
    shown = _ENDS.sub("", asked.stem).split()
    behind = _behind_question(asked)
    if not behind or gazetteer("ar").named(shown[-1]) is None:
        return False
    following = tokenise(behind[:40], 0)[:2]
    if not following or following[0].text[:1] != "و":
        return False
    first = following[0].text[1:]
    second = following[1].text if len(following) > 1 else ""
    names = (first, f"{first} {second}")
    return (
        fold(first) in _SIDES
        or any(gazetteer("ar").named(name) is not None for name in names)
        and not is_verb(first)
    )
