"""Shows facts and questions as plain data, one object each, for commands and exports."""

from __future__ import annotations

from typing import Any

from questions.generation.drafts import FactDraft, QuestionDraft
from questions.languages.reading import (
    Article,
    Bound,
    DateValue,
    DurationValue,
    ListValue,
    NameValue,
    NumberValue,
    Value,
)


def fact_data(fact: FactDraft, article: Article) -> dict[str, Any]:
    """A fact as plain data: kind, statement, value, evidence, derivation, confidence."""
    return {
        "language": article.language,
        "kind": fact.kind,
        "statement": fact.statement,
        "value": value_data(fact.value),
        "evidence": _evidence(fact, article),
        "answer": {"start": fact.answer_start, "end": fact.answer_end},
        "derivation": fact.derivation,
        "confidence": fact.confidence,
        "stale": fact.stale,
    }


def question_data(question: QuestionDraft, article: Article) -> dict[str, Any]:
    """A question as plain data; ``reasons`` follow the order of its distractors, ``options`` is absent where typed."""
    data = {
        "language": question.language,
        "form": question.form,
        "context": question.context,
        "stem": question.stem,
        "key": question.key,
        "options": [option.text for option in question.options],
        "value": value_data(question.fact.value),
        "evidence": _evidence(question.fact, article),
        "derivation": question.fact.derivation,
        "reasons": [option.reason for option in question.options if not option.is_key],
        "confidence": question.confidence,
        "publish": question.publish,
    }
    if not question.options:
        del data["options"]
    return data


def value_data(value: Value) -> dict[str, Any]:
    """A value as plain data, told apart by its ``kind``: date, number (also of years or days), name, list."""
    match value:
        case DateValue():
            return {
                "kind": "date",
                "start": value.start,
                "end": value.end,
                "precision": value.precision.value,
                "calendar": value.calendar,
                "interval": value.interval,
            }
        case NumberValue():
            return {
                "kind": "number",
                "number": _plain(value.number),
                "unit": value.unit,
                "bound": value.bound.value,
            }
        case DurationValue():
            return {
                "kind": "number",
                "number": _plain(value.number),
                "unit": value.unit,
                "bound": Bound.EXACT.value,
            }
        case NameValue():
            return {"kind": "name", "text": value.text, "type": value.type}
        case ListValue():
            return {"kind": "list", "items": list(value.items)}
        case _:
            return {"kind": "name", "text": value.text, "type": "other"}


def _plain(number: float) -> int | float:
    return int(number) if number == int(number) else number


def _evidence(fact: FactDraft, article: Article) -> dict[str, Any]:
    start, end = fact.evidence_start, fact.evidence_end
    return {"text": article.text[start:end], "start": start, "end": end}
