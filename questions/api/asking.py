"""How a question is shown to a program, and how its answer is read and its verdict told."""

from datetime import date

from django import forms
from django.http import QueryDict
from django.utils.translation import gettext as _

from questions.api.door import Refused
from questions.bank.item_rows import evidence_of
from questions.bank.kinds.asked import Asked, Option
from questions.bank.models import Question


def shown(question: Question, asked: Asked, *, position: int | None = None) -> dict:
    """What a learner sees: options by what a form sends for them, never the key."""
    form = question.answer_kind.form(asked)
    return {
        "question": question.pk,
        "position": position,
        "kind": question.kind,
        "language": question.language,
        "context": question.context,
        "stem": question.stem,
        "options": choosable(asked.options),
        "matches": choosable(asked.matches),
        "fields": list(form.fields),
    }


def choosable(options: tuple[Option, ...]) -> list[dict]:
    return [{"value": option.sent, "text": option.text} for option in options]


def read_answer(question: Question, asked: Asked, answer: dict | None) -> str:
    """The answer as it is kept; "" where one does not know. Raises Refused with the parts that are wrong."""
    if answer is None:
        return ""
    form = question.answer_kind.form(asked, sent_as_form(answer))
    if not form.is_valid():
        raise Refused(422, "answer", first_problem(form))
    return form.given()


def sent_as_form(answer: dict) -> QueryDict:
    data = QueryDict(mutable=True)
    for name, value in answer.items():
        data.setlist(name, value if isinstance(value, list) else [value])
    return data


def first_problem(form: forms.Form) -> str:
    problems = [str(text) for texts in form.errors.values() for text in texts]
    return problems[0] if problems else _("Something in the request is missing or not as it should be.")


def verdict(question: Question, asked: Asked, given: str, *, due_on: date | None) -> dict:
    """What the answer was worth, and the proof."""
    marked = question.answer_kind.mark(given, asked) if given else None
    return {
        "kept": True,
        "mark": marked.mark if marked else 0.0,
        "given": question.answer_kind.describe(given, asked),
        "key": question.key,
        "evidence": " ".join(evidence_of(question).split()),
        "explanation": question.explanation,
        "reasons": list(marked.reasons) if marked else [],
        "due_on": due_on,
    }
