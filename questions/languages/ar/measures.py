"""Numbers that a preposition ties to their Arabic clause, and the words that ask for them: "at what price", "of how many"."""

from __future__ import annotations

import re
from dataclasses import replace

from questions.languages.ar.counting import counted_singular
from questions.languages.ar.tokens import Token, is_preposition, tokenise, words
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Frame, Measured
from questions.languages.reading import Sentence

_NEARLY = r"(?:(?:حوالي|حوالى|نحو|قرابة|زهاء)\s+)?"
_GLUED_MEASURE = re.compile(
    r"(?<!\w)ب(?P<noun>نسبة|قيمة|مبلغ|معدل|سرعة|طول|عرض|عمق|ارتفاع|مساحة|تكلفة|كلفة|سعر|وزن|فارق|طاقة|سعة|قوة|نتيجة|درجة)\s+"
    + _NEARLY
    + r"$"
)
_MEASURE = re.compile(
    r"(?<!\w)(?P<lead>على|إلى|الى|عن|من|في)\s+(?P<noun>مساحة|ارتفاع|عمق|بعد|مسافة|عمر|سن|سعر|نسبة|قيمة|مستوى)\s+"
    + _NEARLY
    + r"$"
)
_FAR = frozenset({"بعد", "مسافة"})
_UNITS = (
    (re.compile(r"(?:كم|كلم|كيلومتر|كيلو ?متر|كيلومترات|كيلومترا|كيلو مترا)$"), "كم كيلومترًا"),
    (re.compile(r"(?:ميل|ميلا|أميال)$"), "كم ميلًا"),
    (re.compile(r"(?:متر|مترا|أمتار)$"), "كم مترًا"),
)
_LASTS = re.compile(r"(?:دقيقة|دقائق|ساعة|ساعات|يوم|يوما|أيام|سنة|سنوات|عام|عاما|أعوام)$")
_COUNT = re.compile(r"(?<!\w)(?P<lead>في|من|إلى|الى|على|ضد|مع|بين)\s+" + _NEARLY + r"$")
_GLUED_COUNT = re.compile(r"(?<!\w)ب(?:ـ\s*|\s+)$")
_ESTIMATED = frozenset(fold(word) for word in ["قدر", "قدرت", "يقدر", "تقدر", "بيع", "بيعت"])
_TIMES = re.compile(r"(?<!\w)مر(?:ة|ات)$")
_COMPARED = re.compile(r"\s+(?:أ\w+\s|على الأقل|فقط|منها|في (?:ال)?(?:سنة|عام|شهر|أسبوع|يوم))")
_ANY_NUMBER = re.compile(r"\d")
_LATE_CENTURY = re.compile(
    r"(?:\w+\s+){0,3}?(?:ال)?قرن\s+(?:ال)?(?:ثامن عشر|تاسع عشر|عشرين|حادي والعشرين|18|19|20|21)"
)
_RETURNED, _TO = re.compile(r"(?:عاد|رجع)ت?$"), re.compile(r"\s*(?:إلى|الى)\s")
_YEARS = re.compile(r"(?<!\w)(?:بين|من|منذ|حتى|إلى|عام|عامي|سنة|و|في|[–-])?\s*(?<!\d)(?:1\d{3}|20\d\d)(?!\d)")
_IN_A_ROW = re.compile(r"\s+(?:متتالية|متتاليات|متوالية|متعاقبة)(?!\w)")
_DISTANCE = re.compile(
    r"(?:(?<!\w)(?:ب|ل|على\s+)?(?:مسافة|بعد|مدة)\s+)?(?:(?<!\w)(?:تقارب|تقدر|تبلغ|تصل إلى|نحو|حوالي|حوالى|قرابة|بنحو|بحوالي|ب)\s*)*$"
)
_STRETCHES = (
    ("كم", frozenset(fold(word) for word in ["يبعد", "تبعد", "يزن", "تزن"])),
    (
        "كم من الوقت",
        frozenset(fold(word) for word in ["استمر", "استمرت", "دام", "دامت", "استغرق", "استغرقت"]),
    ),
)
_SHARE = re.compile(r"\s+من\s+(?:إجمالي\s+|مجموع\s+|جميع\s+)?(?:ال\w+(?:\s+ال\w+)?|\w+\s+ال\w+)")
_TAKEN = re.compile(r"(?:و?في |عام |سنة |وفق|حسب |طبق|فوق |تحت |عن |من (?:ال)?سطح)")
_TIMES_AGAIN = re.compile(r"(?<!\w)مر(?:ة|ات|تين)(?!\w)")
_SCORE = re.compile(r"\s*[-–]\s*\d")
# "230 km to the east" behind "from": of the two, which lies east?
_SIDE = re.compile(r"\s+(?:شرقا|غربا|شمالا|جنوبا|شرقًا|غربًا|شمالًا|جنوبًا|شرقاً|غرباً|شمالاً|جنوباً)(?!\w)")
_REACH = 40
_REACHED = frozenset(
    fold(word) for word in ["وصل", "وصلت", "يصل", "تصل", "ارتفع", "ارتفعت", "انخفض", "انخفضت"]
)


def measured(sentence: Sentence, frame: Frame, start: int, end: int) -> Measured | None:
    """The number at ``start``..``end`` with the words that tie it to the clause, and those that ask for it."""
    text, offset = sentence.text, sentence.start
    found = _phrase(text, frame, start - offset, end - offset, offset)
    found = found or _times(text, frame, start - offset, end - offset, offset)
    found = found or _stretch(text, frame, start - offset, end - offset, offset)
    if found is None:
        return None
    side = _SIDE.match(text, found.end) if found.lead == "كم" else None
    if side is not None:
        found = replace(found, end=side.end())
    if _SCORE.match(text[end - offset : end - offset + 8]):
        return None
    behind = [token for token in tokenise(text[found.end : found.end + _REACH], 0) if token.text not in "،,"][
        :1
    ]
    if behind and (_is_verb(behind[0]) or _counts_on(behind[0])):
        found = replace(found, end=max(found.end, frame.end - offset))
    return replace(found, start=found.start + offset, end=found.end + offset)


def _is_verb(token: Token) -> bool:
    return find_verb(token.text) is not None and not is_preposition(token)


def _counts_on(token: Token) -> bool:
    """Whether the word is an "and" with another number ("and five regions")."""
    number = token.folded[1:]
    return token.folded[:1] == "و" and (number in words("counts") or number[:1].isdigit())


def _times(text: str, frame: Frame, start: int, end: int, offset: int) -> Measured | None:
    """ "won the cup five times": how many times; the number may stand anywhere behind the subject."""
    said = max(frame.verb_end, frame.subject_end) - offset
    if start < said or not _TIMES.search(bare(text[start:end])) or _COMPARED.match(text[end : end + _REACH]):
        return None
    again = _TIMES_AGAIN.search(bare(text[end : frame.end - offset]))
    if _counts_more(text, frame, start, end, offset) or again:
        return None
    more = _IN_A_ROW.match(text, end)
    return Measured(f"كم مرة{more.group() if more else ''}", start, more.end() if more else end)


def _stretch(text: str, frame: Frame, start: int, end: int, offset: int) -> Measured | None:
    """ "lies (at a distance of) about 40 km from", "lasted six years": how far, how long."""
    verb = fold(frame.form)
    lead = next((lead for lead, verbs in _STRETCHES if verb in verbs), "")
    said = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0) - offset
    low = max(said, start - _REACH)
    tie = _DISTANCE.search(text[low:start]) if lead else None
    if tie is None or end > frame.end - offset or _counts_more(text, frame, start, end, offset):
        return None
    if verb not in _STRETCHES[0][1] and text[said : low + tie.start()].strip():
        return None
    return Measured(lead, low + tie.start(), end)


def _counts_more(text: str, frame: Frame, start: int, end: int, offset: int) -> bool:
    """Whether the clause says another number."""
    told = text[frame.start - offset : start] + " " + text[end : frame.end - offset]
    return _ANY_NUMBER.search(_YEARS.sub(" ", told)) is not None


def _phrase(text: str, frame: Frame, start: int, end: int, offset: int) -> Measured | None:
    behind = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0) - offset
    low = max(behind, start - _REACH)
    before = text[low:start]
    found = _GLUED_MEASURE.search(before)
    if found is not None:
        share = _SHARE.match(text, end) if found["noun"] == "نسبة" else None
        asked = f"بأي {found['noun']}{share.group() if share else ''}"
        return Measured(lead=asked, start=low + found.start(), end=share.end() if share else end)
    found = _MEASURE.search(before)
    if found is not None and found["noun"] in _FAR and _LASTS.search(text[start:end]):
        return None
    if found is not None and found["noun"] in _FAR:
        unit = _unit(text[start:end])
        return Measured(lead=f"على بعد {unit}", start=low + found.start(), end=end) if unit else None
    if found is not None:
        return Measured(lead=f"{_lead(found['lead'])} أي {found['noun']}", start=low + found.start(), end=end)
    if text[start:end].startswith("ب") and fold(frame.form) in _ESTIMATED:
        return Measured(lead="بكم", start=start, end=end)
    found = _COUNT.search(before)
    if found is None or not _is_direct(text[behind : low + found.start()]):
        return None
    if fold(frame.form) in _REACHED:
        return None
    noun = counted_singular(text, start, end)
    return (
        Measured(lead=f"{_lead(found['lead'])} كم {noun[0]}", start=low + found.start(), end=noun[1])
        if noun
        else None
    )


def _unit(number: str) -> str:
    """ "How many kilometres" by the unit of the distance; "" for another."""
    return next((asked for pattern, asked in _UNITS if pattern.search(bare(number))), "")


def _lead(lead: str) -> str:
    return "إلى" if fold(lead) == fold("إلى") else lead


def _is_direct(between: str) -> bool:
    """Whether the phrase stands right behind verb and subject, with a word or two between that bring no verb."""
    words = bare(between).split()
    return len(words) <= 1 and all(find_verb(word) is None for word in words)


def can_ask_when(frame: Frame, text: str, start: int) -> bool:
    """Whether the verb tells something that happened, and its date is no century in which anybody would put it.

    Who lived "in the early 20th century" lived before it too.
    """
    if _LATE_CENTURY.match(text, start):
        return False
    behind = max(frame.verb_end, frame.subject_end if frame.subject_start >= frame.verb_end else 0)
    returned = _RETURNED.match(fold(frame.form)) and _TO.match(text, behind)
    return bool(returned) or fold(frame.form) not in words("lasting")


def goes_on_with_noun(text: str, start: int, end: int) -> bool:
    """What is counted in Arabic ends with its own words; see ``is_plain_unit``."""
    return False


def same_article(name: str, other: str) -> bool:
    """Arabic names bring their article with them."""
    return True


def goes_on_behind_measure(words_after: str) -> bool:
    """Whether the clause goes on behind the measure with more than where or when it was taken."""
    told = words_after.strip(" ،,.")
    return bool(told) and not _TAKEN.match(told)


def can_ask_how_many(frame: Frame) -> bool:
    """Arabic clauses are read by their verb, which does something to what is counted."""
    return True


def dates_clause(frame: Frame, text: str, start: int) -> bool:
    """A date of an Arabic clause stands behind its verb and dates it."""
    return True
