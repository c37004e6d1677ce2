"""The columns of a table of questions: their names in both languages, and how a row becomes a question and back."""

import re
from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _
from django.utils.translation import override

from questions.bank.formats import interchange as i
from questions.bank.formats.aiken import ORDERS, label_of
from questions.bank.formats.words import same

# Each column's own name, and the other names that people give it, in either language.
NAMES: dict[str, tuple[Promise, tuple[str, ...]]] = {
    "kind": (_("Kind"), ("kind", "type", "النوع", "نوع السؤال")),
    "stem": (_("Question"), ("question", "stem", "question text", "السؤال", "نص السؤال")),
    "context": (_("Line above"), ("context", "line above", "السياق", "سطر التمهيد")),
    "option": (_("Option"), ("option", "choice", "خيار", "الخيار", "بديل", "البديل", "الاختيار")),
    "match": (_("Belongs with"), ("match", "belongs with", "المقابل", "ما يقابله", "يقابله")),
    "right": (
        _("Right answer"),
        ("right", "correct", "answer", "right answer", "correct answer", "key", "الإجابة", "الجواب", "الإجابة الصحيحة",
         "الجواب الصحيح", "الصحيح", "الحل"),
    ),
    "share": (_("Share of the mark"), ("share", "fraction", "weight", "share of the mark", "حصة الدرجة", "الحصة", "الوزن")),
    "reason": (_("Remark"), ("reason", "remark", "why wrong", "سبب الخطأ", "تعليق", "التعليق", "ملاحظة")),
    "tolerance": (_("Tolerance"), ("tolerance", "±", "هامش الخطأ", "الهامش", "السماح")),
    "unit": (_("Unit"), ("unit", "الوحدة", "وحدة")),
    "words": (_("As people write it"), ("written", "as people write it", "كما يُكتب", "كتابةً")),
    "feedback": (
        _("Explanation"),
        ("explanation", "feedback", "general feedback", "الشرح", "التعليل", "التفسير", "شرح", "التغذية الراجعة",
         "تغذية راجعة", "التوضيح", "توضيح"),
    ),
    "evidence": (_("Evidence"), ("evidence", "proof", "الدليل", "الشاهد")),
    "source": (_("Source"), ("source", "المصدر")),
    "title": (_("Title"), ("title", "name", "العنوان")),
    "category": (_("Category"), ("category", "folder", "التصنيف", "الفئة", "الباب")),
    "tags": (_("Tags"), ("tags", "tag", "الوسوم", "وسوم")),
    "language": (_("Language"), ("language", "lang", "اللغة")),
}  # fmt: skip
NUMBERED = {"option", "match", "share", "reason", "tolerance", "unit", "words"}

KIND_WORDS: dict[str, tuple[Promise, tuple[str, ...]]] = {
    i.CHOICE: (_("Multiple choice"), ("choice", "multiple choice", "mc", "single", "اختيار", "اختيار من متعدد", "اختياري")),
    i.SEVERAL: (_("Several answers"), ("choices", "several", "several answers", "multiple", "multiple answers", "عدة إجابات", "متعدد الإجابات")),
    i.TRUE_FALSE: (_("True or false"), ("true_false", "true/false", "true or false", "tf", "صح وخطأ", "صح أو خطأ", "صح خطأ", "صواب وخطأ")),
    i.TYPED: (_("Typed answer"), ("typed", "typed answer", "short answer", "text", "إجابة مكتوبة", "كتابة", "إجابة قصيرة", "أكمل", "نص")),
    i.NUMBER: (_("Number"), ("number", "numeric", "numerical", "رقم", "عدد", "رقمي", "عددي")),
    i.DATE: (_("Date"), ("date", "تاريخ")),
    i.ORDERING: (_("Ordering"), ("ordering", "order", "ترتيب")),
    i.MATCHING: (_("Matching"), ("matching", "match", "مطابقة", "وصل", "صل", "مزاوجة")),
}  # fmt: skip

_NUMBERED = re.compile(r"(.+?)[\s_\-.(]*(\d{1,3}|[a-z]|[\u0621-\u064a])\)?")
MOST_COLUMNS = 200


@dataclass(frozen=True, slots=True)
class Column:
    """A column: its name and, where there are several of it, its number from 1."""

    name: str
    number: int = 1


@cache
def known_columns() -> dict[str, str]:
    return spoken(NAMES)


@cache
def known_kinds() -> dict[str, str]:
    return spoken(KIND_WORDS)


def spoken(table: dict[str, tuple[Promise, tuple[str, ...]]]) -> dict[str, str]:
    """The names of a table's rows by every word for them: those listed, and its label in each language of the site."""
    words = {same(word): name for name, (_label, words) in table.items() for word in words}
    for code, _language in settings.LANGUAGES:
        with override(code):
            words |= {same(str(label)): name for name, (label, _words) in table.items()}
    return words


def columns_of(header: list[str]) -> dict[int, Column]:
    """The columns that we know, by their place; others say nothing to us."""
    found = {}
    for place, text in enumerate(header[:MOST_COLUMNS]):
        column = column_of(text)
        if column and column not in found.values():
            found[place] = column
    return found


def column_of(text: str) -> Column | None:
    word = same(text)
    if word in known_columns():
        return Column(known_columns()[word])
    found = _NUMBERED.fullmatch(word)
    name = known_columns().get(found[1]) if found else None
    name = "reason" if name == "feedback" else name
    number = place_of(found[2]) if found and name in NUMBERED else None
    return Column(name, number) if name and number else None


def place_of(label: str) -> int | None:
    """1 for «1», A or أ; 2 for the next."""
    plain = label_of(label)
    if plain.isdigit():
        return int(plain) or None
    return next((order.index(plain) + 1 for order in ORDERS if plain in order), None)


def kind_of(text: str) -> str | None:
    return known_kinds().get(same(text))


def kind_word(kind: str) -> str:
    """The kind's name in the person's language."""
    return str(KIND_WORDS[kind][0])


def header_of(column: Column) -> str:
    """The column's name in the person's language."""
    name = str(NAMES[column.name][0])
    return f"{name} {column.number}" if column.name in NUMBERED else name
