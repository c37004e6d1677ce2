"""A published question of every kind; each of its parts can be found again in a page that gives it away."""

from collections.abc import Callable

from questions.bank.models import Question
from tests.factories.bank import ChoiceFactory, ChoiceQuestionFactory, QuestionFactory

Row = tuple[str, bool, str]  # text, whether it is a key, what belongs to it


def asked_by(kind: str, *rows: Row, **fields) -> Question:
    """A question with these rows, in their order."""
    question = QuestionFactory(kind=kind, form=kind, **fields)
    for position, (text, is_key, match) in enumerate(rows, start=1):
        ChoiceFactory(
            question=question,
            position=position,
            text=text,
            is_key=is_key,
            match=match,
            one_key=question.answer_kind.has_one_key,
        )
    return question


def choices(**fields) -> Question:
    rows = ("أرمينيا", True, ""), ("فرنسا", False, ""), ("روسيا", True, ""), ("إيطاليا", False, "")
    return asked_by("choices", *rows, key="أرمينيا وروسيا", **fields)


def true_false(**fields) -> Question:
    return asked_by("true_false", ("صواب", False, ""), ("خطأ", True, ""), key="خطأ", **fields)


def number(**fields) -> Question:
    fields = {"number": 4000, "unit": "جندي", "key": "4000 جندي"} | fields
    return asked_by("number", **fields)


def typed(**fields) -> Question:
    fields = {"key": "ستانيسلاف زاس"} | fields
    return asked_by("typed", ("الأمين زاس", True, ""), **fields)


def cloze(**fields) -> Question:
    fields = {"key": "أحلاف"} | fields
    return asked_by("cloze", ("تحالفات", True, ""), **fields)


def cloze_of_options(**fields) -> Question:
    rows = ("أحلاف", True, ""), ("أسواق", False, ""), ("ألعاب", False, "")
    return asked_by("cloze", *rows, key="أحلاف", **fields)


def ordering(**fields) -> Question:
    rows = (
        ("التوقيع", True, "1992"),
        ("السريان", True, "1994"),
        ("الإنشاء", True, "2002"),
        ("العودة", True, "2006"),
    )
    fields = {"key": "التوقيع ثم السريان ثم الإنشاء ثم العودة"} | fields
    return asked_by("ordering", *rows, **fields)


def matching(**fields) -> Question:
    rows = (
        ("المعاهدة", True, "طشقند"),
        ("الميثاق", True, "كيشيناو"),
        ("المناورة", True, "أرمينيا"),
        ("موسكو", False, ""),
    )
    fields = {"key": "طشقند وكيشيناو وأرمينيا"} | fields
    return asked_by("matching", *rows, **fields)


EVERY_KIND: dict[str, Callable[..., Question]] = {
    "choice": ChoiceQuestionFactory,
    "choices": choices,
    "true_false": true_false,
    "date": QuestionFactory,
    "number": number,
    "typed": typed,
    "cloze": cloze,
    "cloze of options": cloze_of_options,
    "ordering": ordering,
    "matching": matching,
}


def posted(question: Question, given: str, *, shown: str = "") -> dict:
    """What a browser would send for a kept answer to a question."""
    return question.answer_kind.initial(given, question.asked(shown=shown))


def posted_rightly(question: Question, *, shown: str = "") -> dict:
    return posted(question, question.answer_kind.right(question.asked(shown=shown)), shown=shown)
