"""What may be cut from an Arabic sentence that is shown alone: words that tie it to the one before and to its day."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator

from questions.languages.ar.asides import asides_between
from questions.languages.ar.naming import every_name
from questions.languages.ar.options import is_given_name
from questions.languages.ar.places import place_at
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_preposition, last_word, tokenise, words
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.gazetteer import gazetteer
from questions.languages.registry import get_pack

# "The farmers (object form) stand", "they came the farmers".
_BEHIND_THAT = re.compile(r"^(ال\w+)ين(\s+[يت]\w+ون\s)")
_PLURAL_BEFORE = re.compile(r"^(\w{2,})وا(\s+ال\w+ون\s)")
_TIES = re.compile(
    r"^(?:و?(?:كما|ثم|حيث|فيما|بينما|كذلك|إذ|غير أن|إلا أن|في حين أن?)\s+(?:قد\s+)?|[وف]?ل?قد\s+|و?من ثم[َّ]*\s+|و?(?:أخير[اًا]+|أيض[اًا]+|بالفعل)[،,]?\s+"
    r"|و?(?:يذكر|يُذكر|يشار إلى|يُشار إلى|الجدير بالذكر|جدير بالذكر|من الجدير بالذكر|تجدر الإشارة إلى|من المعروف)\s+أن[ّ]?\s+"
    r"|و?من (?:جهته|جهتها|جانبه|جانبها|ناحيته|ناحيتها|جهة أخرى|جهة ثانية|جانب آخر|ناحية أخرى|المعلوم أن|المعروف أن)[،,]?\s+"
    r"|و?في (?:سياق متصل|السياق نفسه|السياق ذاته|غضون ذلك|المقابل|الوقت نفسه|نفس الوقت|الوقت ذاته|هذا السياق|هذا الإطار)[،,]?\s+"
    r"|و?(?:بالمقابل|بدوره|بدورها|بالإضافة إلى ذلك|إضافة إلى ذلك|علاوة على ذلك|فضلا عن ذلك|ومع ذلك|مع ذلك|رغم ذلك|إلى ذلك|بعد ذلك)[،,]?\s+)"
)
_BUT = re.compile(r"^و?(?:لكن|لكنّ)\s+")
_OBLIQUE = ("ين", "ينِ")
WEEKDAYS = "الأحد|الاحد|الإثنين|الاثنين|الثلاثاء|الأربعاء|الاربعاء|الخميس|الجمعة|السبت"
_SPANS = "العام|السنة|الشهر|الأسبوع|الاسبوع|اليوم|الأيام|الليلة"
_LAST = "الماضي|الماضية|المنصرم|المنصرمة|الفائت|الجاري|الجارية|الحالي|الحالية"
_TIME = re.compile(
    r"[،,]?\s*(?<!\w)(?:"
    rf"(?:(?:في|خلال)\s+)?(?:يوم\s+|مساء\s+|صباح\s+|ليل\s+|ظهر\s+|فجر\s+)?(?:{_SPANS}|{WEEKDAYS})\s+(?:{_LAST})"
    rf"|(?:مساء\s+|صباح\s+|ليل\s+|ظهر\s+|فجر\s+|أول\s+|اول\s+)?(?:أمس|امس)(?:\s+(?:الأول|الاول|{WEEKDAYS}))?"
    rf"|اليوم\s+(?:{WEEKDAYS})|اليوم|حاليا|حاليًا|حالياً|مؤخرا|مؤخرًا|مؤخراً"
    rf"|(?:يوم\s+|مساء\s+|صباح\s+)?(?:{WEEKDAYS})(?=\s*[،,.]|\s+[^\s\d])(?!\s+(?:{_LAST}|المقبل|القادم))"
    r")(?!\w)[،,]?"
)

_NAMES_TIME = re.compile(rf"{_SPANS}|{WEEKDAYS}|[أا]مس|حالي|مؤخر")
# "In the first half of the current year", "at an earlier time".
_PART_OF_TIME = re.compile(
    r"[،,]?\s*(?<!\w)(?:(?:في|خلال|منذ|مطلع|نهاية|بداية|أواخر|أوائل|منتصف)\s+)?(?:(?:النصف|الربع|الثلث|الأشهر|الشهور|الأيام|الأسابيع|الشهرين|الأشهر|السنوات)\s+(?:\w+\s+)?"
    rf"(?:من\s+)?(?:{_SPANS})\s+(?:{_LAST})|حتى (?:الآن|الان|اللحظة|اليوم)|في وقت (?:سابق|لاحق|مبكر)(?:\s+(?:من\s+)?(?:{WEEKDAYS}|{_SPANS}|أمس|اليوم))?"
    rf"|(?:خلال|في) (?:هذه|تلك) (?:الفترة|المدة|السنة|المرحلة)|(?:في|خلال) هذا (?:العام|الشهر|الأسبوع|الموسم|اليوم))(?!\w)(?:\s+(?:{_LAST}))?"
)
_MONTHS = "|".join(
    word.replace("ا", "[اأإآ]") for written in get_pack("ar").dates.months.values() for word in written
)
# "In March (Adhar) last": only the day of the report tells of which year.
_LAST_MONTH = re.compile(
    rf"[،,]?\s*(?<!\w)(?:في|خلال|منذ|نهاية|مطلع|بداية|أوائل|أواخر|منتصف)\s+(?:شهر\s+)?(?:{_MONTHS})(?:\s*/\s*(?:{_MONTHS}))?\s+(?:{_LAST}|المقبل|القادم)(?!\w)"
)
_HASH = re.compile(r"#(?=[^\s#_]+(?![\w_]))")
_ASIDE = re.compile(r"\s*\([^()\n]{1,40}\)")
_FOREIGN = re.compile(r"\s*\((?:[^()]*[A-Za-z]{2,}[^()]*|\s*(?:ب|وب)(?:ال\w+ية)[^()]*:[^()]*)\)")


# What is left out, with what a text that holds it has.
_WITHOUT = (
    (
        re.compile(r"النصف|الربع|الثلث|الأشهر|الشهور|الأيام|الأسابيع|الشهرين|السنوات|حتى |في وقت |هذ|تلك"),
        _PART_OF_TIME,
    ),
    (re.compile(rf"{_LAST}|المقبل|القادم"), _LAST_MONTH),
    (re.compile(r"\("), _FOREIGN),
    (re.compile(r"\("), _ASIDE),
    (re.compile("#"), _HASH),
)


def opened(sentence: str) -> str:
    """The sentence without the words at its head that tie it to the one before, and with the endings that it then takes."""
    return _agreeing(_without_tie(sentence))


def _agreeing(sentence: str) -> str:
    """A subject that "that" stood before, in the form of a subject; a verb before its plural subject in the singular."""
    sentence = _BEHIND_THAT.sub(r"\1ون\2", sentence, count=1)
    return _PLURAL_BEFORE.sub(r"\1\2", sentence, count=1)


def _without_tie(sentence: str) -> str:
    rest = _untied(sentence)
    first = rest.split(" ", 1)[0]
    if (
        first[:1] in "وف"
        and fold(first[1:]) in words("prepositions")
        and fold(first) not in words("prepositions")
    ):
        return rest[1:]
    if first[:1] in "وف" and find_verb(first) is None and find_verb(first[1:]) is not None:
        return rest[1:]
    return rest[1:] if _has_glued_and(fold(first)) else rest


def glued_and(token: Token) -> int:
    """How many letters of an "and" stand glued before the word."""
    return 1 if token.text[:1] == "و" and _has_glued_and(token.folded) else 0


def _has_glued_and(word: str) -> bool:
    """Whether the word is no word itself but one behind an "and"."""
    if word[:1] == "ف" and len(word) > 4 and word not in tagger().common and word not in every_name():
        return word[1:3] == "ال" or word[1:] in tagger().common
    if word[:1] == "و" and word[1:2] in "يت" and len(word) > 4 and word not in words("with_and_of_their_own"):
        return place_at([word], 0)[0] is None
    if word[:1] == "و" and word[1:2] in "بل" and len(word) > 5:
        return word[2:4] == "ال" or word[2:3] == "ل" or word[2:] in tagger().common
    if word[:1] != "و" or len(word) < 4 or word in every_name() or word in words("with_and_of_their_own"):
        return False
    if word in tagger().common:
        return word[1:] in tagger().common
    named = word[1:] in every_name() or place_at([word[1:]], 0)[0] is not None
    return word[1:3] == "ال" or word[1:] in tagger().common or named


def _untied(sentence: str) -> str:
    """The sentence behind "as", "then", "for his part"; behind "but" only where the noun keeps its form."""
    tie = _TIES.match(sentence) or _BUT.match(sentence)
    if tie is None:
        return sentence
    rest = sentence[tie.end() :]
    heads = tokenise(rest[:80], 0)[:2]
    shaped = tie.group().rstrip().endswith(("أن", "لكن", "لكنّ", "أنّ"))
    if not heads or shaped and any(fold(token.text).endswith(_OBLIQUE) for token in heads):
        return sentence
    return rest


def passing_times(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Places of "yesterday", "last Tuesday" and the like that the sentence can do without."""
    places = []
    shown = text[start:end]
    for found in _TIME.finditer(text, start, end) if _NAMES_TIME.search(shown) is not None else ():
        before = last_word(text, start, found.start())
        if before is not None and _can_do_without(before, found.group()):
            marks = found.group().lstrip()[:1] in "،," and found.group()[-1:] in "،,"
            places.append((found.start(), found.end() - (found.group()[-1:] in "،," and not marks)))
    places += asides_between(text, start, end)
    without = [shape for sign, shape in _WITHOUT if sign.search(shown) is not None]
    places += [
        (found.start(), found.end()) for shape in without for found in shape.finditer(text, start, end)
    ]
    return places


def _can_do_without(before: Token, phrase: str) -> bool:
    """Whether the word before is complete without the time: no preposition, no noun that it belongs to."""
    if phrase.lstrip("،, ").startswith(("في ", "خلال ")):
        return not is_preposition(before)
    if is_preposition(before) or before.folded in words("bare_before_time"):
        return False
    return is_definite(before) or find_verb(before.text) is not None or not before.text[-1:].isalpha()


_RESTS = re.compile(
    r"[،,؛]\s+(?:(?:و?(?:حيث|فيما|بينما|مما|ما|إذ|لكن|غير|إلا|كما|قبل|بعدما|عندما)|وذلك|في حين|وقال|وقالت|وأضاف|وأضافت"
    r"|مشيرا|مشيرة|مؤكدا|مؤكدة|موضحا|موضحة|معتبرا|معتبرة|مضيفا|لافتا|لافتة|مبينا|مبينة|داعيا|داعية|معربا|معربة|محذرا|محذرة"
    r"|قد|وقد|قائلا|قائلة|وهو|وهي|وهم|وأن|وأنه|وأنها|ولكن|الأمر|ليصبح|لتصبح|ليصل|لتصل|ليبلغ|لتبلغ)(?!\w)"
    r"|[وف]?(?P<verb>\w+)(?!\w))"
)


def resting_places(text: str, start: int, end: int) -> list[int]:
    """Where the sentence may stop and has still said something whole: before a comma behind which a clause begins."""
    return [
        found.start()
        for found in _RESTS.finditer(text, start, end)
        if found["verb"] is None or _is_sure_verb(found["verb"])
    ]


def _is_sure_verb(word: str) -> bool:
    form = find_verb(word)
    return form is not None and not form.also_noun


_LOOSE = re.compile(
    r"(?<!ما)(?<!التي)(?<!الذي)(?<!الذين)\s*[،,]?\s+و?(?:لا [يت]زال|ما زال|ما زالت|حيث|عندما|بعدما|بعد أن|بعد|قبل أن|بسبب|نتيجة|إثر|مما|وذلك|بهدف|من أجل|بينما|في حين|لكي|لأنه|لأنها|لأن|إذ|كما|خلفا|خلفًا|خلفاً|والتي|والذي|كأول|كأكبر|كثاني|كآخر|بقيادة|بحضور|برئاسة|أثناء|عقب|[يت]\w{2,} (?:فيه|فيها|به|بها|له|لها|منه|منها)|و?سرعان ما|و?أما|في إطار|ف?كانت?|مع (?:التركيز|العلم|الإشارة|مراعاة)|في البلاد|(?:للتنديد|للمطالبة|للاحتجاج|للبحث|لبحث|لمناقشة|للنظر|تنديدا|احتجاجا|تضامنا|للتضامن)|بما (?:في|فيها|فيهم))(?=\s|$|[،,])"
)


_DANGLING_AIM = re.compile(r"\s+ل\w{3,}(?:ها|ه|هم)(?=\s)")
_AND_DID = re.compile(r"\s+(?:و\s?|ثم\s+)(?P<verb>\w+)(?!\w)")
_AND_NOUN = re.compile(r"\sو\s?(?P<noun>\w{3,})")
# A verb right behind a noun that nothing leads in: "a note that affirms", where only the noun is needed.
_NOUN_DID = re.compile(r"\s+(?P<verb>\w{3,})(?!\w)")
_SOME_OF = re.compile(r"\s*[،,]\s+(?:من\s+)?(?:بين|ضمن|من)(?:هم|ها)(?!\w)")
_RELATIVE = re.compile(r"\s*[،,]?\s+(?:التي|الذي)(?=\s)")
_NAME_WORDS, _NEAR_BEFORE = 3, 30
_COMMA = re.compile("[،,]")


def loose_ends(text: str, start: int, end: int, *, names: Collection[int]) -> list[int]:
    """Where a clause may end and still say the same: before a reason, a circumstance or what else happened.

    ``names`` are the places where names end: what "that ..." tells of them behind these only says more.
    """
    ends = [found.start() for found in _LOOSE.finditer(text, start, end)]
    named = [
        found.start()
        for found in _RELATIVE.finditer(text, start, end)
        if (found.start() in names or _ends_in_place(text, start, found.start()))
        and not _names_on(text, found.end(), end)
    ]
    ends += [found.start() for found in _SOME_OF.finditer(text, start, end)]
    aims = [found.start() for found in _DANGLING_AIM.finditer(text, start, end)]
    deeds = [found.start() for found in _AND_DID.finditer(text, start, end) if _is_sure_verb(found["verb"])]
    dids = list(_deeds_of_nouns(text, start, end))
    stop = [start] if text[start:end].lstrip()[:1] in ("،", ",", "؛") else []
    return sorted({*stop, *ends, *named, *aims, *deeds, *dids, *resting_places(text, start, end)})


def _deeds_of_nouns(text: str, start: int, end: int) -> Iterator[int]:
    """Where a verb stands right behind the noun of which it tells more, before any comma, "that" or "who"."""
    before = tokenise(text[max(start - _NEAR_BEFORE, 0) : start], 0)[-1:]
    comma = _COMMA.search(text, start, end)
    stop = comma.start() if comma is not None else end
    for found in _NOUN_DID.finditer(text, start, end):
        word = Token(found["verb"], fold(found["verb"]), found.start("verb"), found.end())
        if word.folded in words("leads_statement") or found.end() > stop:
            return
        led = not before or is_preposition(before[0]) or before[0].text[-1:].isdigit()
        named = bool(before) and is_given_name(before[0].folded) and word.folded.endswith("ت")
        if not led and not named and not _is_loose(before) and _is_plain_verb(word.folded):
            yield found.start()
        before = [word]


def _is_loose(before: list[Token]) -> bool:
    """Whether the noun before the verb is any of its kind without what the verb tells ("to a father who works")."""
    noun = before[0].folded if before else ""
    return "ال" not in noun[:3] and not noun.startswith("لل") and bool({noun, noun[1:]} & tagger().common)


def _is_plain_verb(word: str) -> bool:
    """Whether the word is a verb by its form: "she did", "they did" or "he does"; "he did" may be a noun."""
    form = find_verb(word)
    shaped = form is not None and (form.present or word.endswith(("ت", "وا")))
    return shaped and not form.also_noun and not word.startswith("و")


def _names_on(text: str, start: int, end: int) -> bool:
    """Whether an "and" with another noun stands in these words: it may belong to what is told before them."""
    return any(
        find_verb(found["noun"]) is None and fold(found["noun"]) not in words("prepositions")
        for found in _AND_NOUN.finditer(text, start, end)
    )


def _ends_in_place(text: str, start: int, end: int) -> bool:
    """Whether the name of a place ends there, of which "that ..." only says more: it is known without."""
    last = text[start:end].split()[-_NAME_WORDS:]
    names = (" ".join(last[-length:]) for length in range(1, len(last) + 1))
    return any(gazetteer("ar").named(name) is not None for name in names)
