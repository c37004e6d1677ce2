"""Whether the value that an Arabic sentence leaves out is worth asking for, and is not told by the words around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from functools import cache

from questions.languages.ar.agreement import is_miscounted
from questions.languages.ar.gap_openings import looks_present
from questions.languages.ar.gap_shapes import is_present, is_to_come
from questions.languages.ar.gap_words import gap_words
from questions.languages.ar.masked import masked
from questions.languages.ar.naming import stems
from questions.languages.ar.slips import is_written_carelessly
from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import PUNCTUATION, is_adverb, is_definite, is_preposition, tokenise, words
from questions.languages.ar.unfinished import lacks_complement
from questions.languages.ar.vagueness import is_one_of_many, is_vague
from questions.languages.ar.verbs import bare, find_verb, fold, fold_page
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.letters import fold as fold_digits
from questions.languages.nationalities import nationalities
from questions.languages.reading import DateValue, DurationValue, NameValue, NumberValue, Precision
from questions.languages.whole_names import names_inside

_GAP = r"_{3,}"
# The year of a count or a report is worth nobody's knowing.
_COUNTED = re.compile(
    r"(?:إحصائيات|إحصائية|احصائيات|إحصاء|احصاء|تعداد|تقديرات|تقدير|بيانات|تقرير|تقارير|دراسة|استطلاع|مسح|نسمة|إحصاءات)(?:\s+\w+){0,3}?\s+"
    rf"(?:(?:في|سنة|عام|لعام|لسنة|العام)\s+){{0,2}}{_GAP}|[%٪]|في الم[ئا]|بالم[ئا]|مليون|مليار|(?<!\w)(?:نسمة|سكان)(?!\w)"
)
_OR = re.compile(rf"{_GAP}\s+أو\s|\d\s+و\s*{_GAP}")
_MANY = re.compile(r"(?<!\w)(?:كثير|الكثير|عديد|العديد|بعض|عدد)\s")
_SINCE = re.compile(rf"(?<!\w)منذ\s+(?:(?:عام|سنة|العام|شهر|يوم)\s+)?{_GAP}")
_MORE = re.compile(r"(?<!\w)(?:أكثر|أقل|نحو|حوالي|ما يزيد)\s")
# "In ____ she appeared in four films": which ones, and in which year, only the article knows.
_ENDS_IN_COUNT = re.compile(
    r"(?<!\w)(?:في|ب)\s*(?:عدة|ثلاثة|ثلاث|أربعة|أربع|خمسة|خمس|ستة|ست|سبعة|سبع)\s+\S+\s*\.?$"
)
_GAPPED = re.compile(_GAP)
_SHARED = re.compile(rf"{_GAP}\s+و\s?\d[\d.,٫]*\s*[%٪]")
_LISTED_PLACE = re.compile(rf"{_GAP}\s+و\s|(?<!\w)بين\s+{_GAP}")
_DATED = re.compile(rf"[،,]?\s*(?:(?:في|خلال|منذ|فى)\s+)?(?:(?:عام|سنة|العام|شهر|يوم)\s+)?{_GAP}[،,]?")
_LOOSE_DATE = re.compile(
    r"(?<!\w)(?:بعد|قبل|حوالي|حوالى|قرابة|نحو|منتصف|أوائل|اوائل|أواخر|اواخر|ل?أكثر من|ل?أقل من|مطلع|نهاية|بداية|لما|حتى|بحلول)\s+"
    rf"(?:(?:عام|سنة|العام|السنة|شهر)\s+)?{_GAP}|[،,]\s+و?في\s+{_GAP}\s*\.?$"
)
_AGE = re.compile(
    rf"(?:العمر|عمر\w*|سن|سنّ|سنه|سنها)\s+(?:\w+\s+){{0,2}}{_GAP}|\(\s*{_GAP}|{_GAP}\s*\)|{_GAP}\s+من (?:ال)?عمر"
)
_AGO = re.compile(rf"(?<!\w)و?(?:قبل|منذ|مضي|مرور)\s+(?:\w+\s+)?{_GAP}")
_PERIOD = re.compile(
    rf"(?<!\w)(?:بين|عامي|سنتي|موسم|الفترة|الفترة من|بين الأعوام|الأعوام|المدة|بين السنوات)\s+(?:عامي\s+|سنتي\s+|من\s+)?{_GAP}"
)
_LISTED_UNIT = re.compile(
    r"^الـ|كيلو$|\s(?:لكل|في|من|بـ?)$|(?:ميغا|جيجا|غيغا|كيلو|نانو|مللي|ملي|ميجا)$|\d[ء-ي]|\sو\s?\d"
)
_EACH = re.compile(rf"(?<!\w)(?:لكل|كل)\s+{_GAP}")
_TOLD_AT = re.compile(r"(?<!\w)(?:ب)?حدود(?!\w)")
_BEHIND = re.compile(rf"{_GAP}\s+([^\s،.,؛:()]+)")
_BRACKETED = re.compile(rf"\([^()]*{_GAP}")
_SCALED = re.compile(r"[%٪]|لف|لاف|مليون|ملايين|مليار|تريليون|بليون|الم[ئا]")
_COUNTED_NOUN = re.compile(r"(?:\D*\s)?[\d,.]*?(\d\d)\s+(\w+)")
_DIGITS = re.compile(r"\d[\d.,٫]*")
_SILENT = re.compile(rf"^\S+\s+{_GAP}")
_LARGER, _FEW_CITIES, _TELLING = 10, 2, 3
_POPULATION = re.compile(r"نسمة|ساكن|عدد (?:ال)?سكان")
_YEAR = re.compile(r"(?<!\d)(?:1\d{3}|20\d\d)(?!\d)")
_DIGITS_BEFORE_SCALE = re.compile(r"\d{4,}[\d.,]*\s+(?:ال)?[اأ]لف|\d[.,]\d{3}\s+(?:[اأ]لف|مليون|مليار)")


def gap_objection(asked: Asked) -> str:
    """The code of what speaks against leaving out this value; "" where it may be asked for."""
    value = asked.value
    if not _is_of_story(asked):
        return "furniture"
    if _BRACKETED.search(asked.stem) or is_written_carelessly(asked.text):
        return "clumsy"
    if isinstance(value, DateValue):
        return _period(asked) if value.interval else _date(asked)
    if isinstance(value, NumberValue | DurationValue):
        return _number(asked)
    return _place(asked) if isinstance(value, NameValue) else ""


def _is_of_story(asked: Asked) -> bool:
    """Whether a word of the sentence comes in the title or twice elsewhere; else it is the teaser of another story."""
    page, sentence, title = fold_page(asked.text), fold(asked.sentence.text), fold(asked.title)
    telling = (
        token.folded.removeprefix("ال")
        for token in tokenise(asked.stem, 0)
        if len(token.folded) > _TELLING and not is_preposition(token) and token.folded.isalpha()
    )
    return any(word in title or page.count(word) - sentence.count(word) > 1 for word in telling)


def _date(asked: Asked) -> str:
    if asked.value.precision in (Precision.CENTURY, Precision.DECADE):
        return "several_right"
    if _ENDS_IN_COUNT.search(asked.stem):
        return "trivial"
    if _COUNTED.search(asked.stem) or _LOOSE_DATE.search(asked.stem):
        return "trivial"
    first = fold(asked.stem.split()[0])
    if is_to_come(asked.stem) or is_present(asked.stem.split()[0]) and _SINCE.search(asked.stem):
        return "stale"
    if _SINCE.search(asked.stem) and first in words("only_persons") | gap_words("of_a_moment"):
        return "clumsy"
    if _date_goes_on(asked.stem):
        return "torn"
    return "needs_article" if _tells_little(asked.stem, asked.persons) else ""


def _date_goes_on(sentence: str) -> bool:
    """Whether a noun or "of" stands right behind the date, to which it does not belong: "in 1492 captain of"."""
    behind = tokenise(_GAPPED.split(sentence)[-1][:30], 0)[:1]
    if not behind or behind[0].text in PUNCTUATION:
        return False
    word = behind[0].folded
    if word in ("من", "ق"):
        return True
    free = is_preposition(behind[0]) or is_adverb(behind[0]) or is_definite(behind[0]) or word[:1] in "وفبلك"
    form = find_verb(behind[0].text)
    return not (free or form is not None or looks_present(behind[0]) or word.endswith("ت") or word[:1] == "ت")


def _tells_little(sentence: str, persons: frozenset[str]) -> bool:
    """Whether the clause without its date tells of one thing of many: "made great progress", "published one of his books", "went on painting"."""
    clause = _DATED.sub(" ", sentence).strip(" .")
    tokens = masked(clause, names_inside(clause, persons))
    if not tokens or find_verb(tokens[0].text) is None:
        return False
    goes_on = tokens[0].folded in words("lasting") and any(looks_present(token) for token in tokens[1:])
    return goes_on or is_vague(tokens) or is_one_of_many(tokens) or lacks_complement(tokens)


def _period(asked: Asked) -> str:
    """A period must be tied to its clause; what was "more than" holds of a longer one too, and seasons are all of one length."""
    if not _PERIOD.search(asked.stem) or _MORE.search(asked.stem):
        return "torn"
    ends = [[int(year) for year in _YEAR.findall(option)] for option in asked.options]
    lengths = {years[-1] - years[0] for years in ends if years}
    return "eliminable" if "موسم" in asked.stem and len(lengths) > 1 else ""


def _number(asked: Asked) -> str:
    stem, key = bare(asked.stem), asked.key
    if set(_DIGITS.findall(fold_digits(key))) & set(_DIGITS.findall(fold_digits(asked.title))):
        return "key_in_stem"
    if _is_badly_counted(asked):
        return "bad_agreement"
    if any(shape.search(stem) for shape in (_OR, _SHARED, _EACH)) or _goes_on(asked):
        return "torn"
    if isinstance(asked.value, DurationValue) and _SILENT.search(stem):
        return "missing_subject"
    bare_count = isinstance(asked.value, NumberValue) and not asked.value.unit and not _SCALED.search(key)
    if bare_count or _AGE.search(stem) or _AGO.search(stem):
        return "trivial"
    counted = _POPULATION.search(f"{key} {stem}")
    return "trivial" if counted and not _YEAR.search(stem) else ""


def _is_badly_counted(asked: Asked) -> bool:
    """Whether the number opens with a verb, has a torn unit, or does not agree with its noun."""
    first, last = asked.key.split()[0], fold(asked.key.split()[-1])
    return (
        find_verb(first) is not None
        or fold(first) in gap_words("reached")
        or _DIGITS_BEFORE_SCALE.search(asked.key) is not None
        or _LISTED_UNIT.search(asked.key) is not None
        or last[:1] == "ب"
        and last not in gap_words("counted_in_b")
        or _misses_ending(asked.key)
        or is_miscounted(tokenise(_GAPPED.sub(asked.key, asked.stem), 0))
    )


def _misses_ending(key: str) -> bool:
    """Whether a noun behind 11 to 99 has no ending: "75,826 visitor"."""
    found = _COUNTED_NOUN.match(fold_digits(key))
    return found is not None and int(found[1]) > 10 and found[2] in usage("objects")


def _goes_on(asked: Asked) -> bool:
    """Whether what is counted goes on behind the gap with another noun ("____ of video")."""
    found = _BEHIND.search(bare(asked.stem))
    if found is None or not asked.key[-1:].isalpha():
        return False
    word = fold(found[1])
    joined = (
        word in words("prepositions", "adverbs")
        or word[:1] in "وف"
        or word.startswith(("ال", "لل", "بال", "يـ"))
    )
    adjective = word.endswith(("ي", "يا", "ية", "يه", "ة", "ه", "ين", "ون", "ا", "ات"))
    return not (joined or adjective or word[:1] in "بليت" or find_verb(found[1]) is not None)


def _place(asked: Asked) -> str:
    """A place that words around it tell: its country, its people, a city of it; a border has four sides."""
    places = gazetteer("ar")
    key = places.named(asked.key)
    if key is None or _TOLD_AT.search(asked.stem) or _LISTED_PLACE.search(asked.stem):
        return "eliminable"
    if _tells_little(asked.stem, asked.persons) or _MANY.search(asked.stem):
        return "needs_article"
    said = set(_countries(f"{asked.stem} | {asked.title}"))
    wrong = [places.named(option) for option in asked.options if option != asked.key]
    if key.kind == "country":
        small = any(place is not None and _cities()[place.code] < _FEW_CITIES for place in wrong)
        return "key_in_stem" if key.code in said else "eliminable" if small else ""
    if any(place is not None and place.population * _LARGER < key.population for place in wrong):
        return "eliminable"
    at_home = all(place is not None and place.part == key.part for place in wrong)
    return "" if at_home or key.part not in said and not said else "eliminable"


@cache
def _cities() -> Counter[str]:
    """How many cities readers know of each country, by its code."""
    return Counter(place.part for place in gazetteer("ar").places if place.kind in ("city", "capital"))


def _countries(text: str) -> Iterator[str]:
    """The codes of the countries that the text names, by name, by their people or by a city."""
    tokens = tokenise(text, 0)
    folded = [token.folded for token in tokens]
    for place, word in enumerate(folded):
        plurals = [word[:-2]] if word.endswith(("ين", "ون")) else []
        for stem in [*(stem for stem, _ in stems(word)), *plurals]:
            code = nationalities("ar").get(stem.removeprefix("لل")) or nationalities("ar").get(stem)
            if code:
                yield code
            found, _ = gazetteer("ar").find(folded, place, stem)
            if found is not None:
                yield found.code if found.kind == "country" else found.part
