"""From an article to questions in the bank: the engine's drafts become facts, questions and choices."""

from collections.abc import Iterable

from django.db import transaction

from questions.articles.models import Article
from questions.articles.roles import reading_of
from questions.bank.kinds import KINDS
from questions.bank.kinds.number import plain_digits
from questions.bank.models import Calendar, Choice, Fact, Question, QuestionStatus
from questions.generation.drafts import FactDraft, OptionDraft, QuestionDraft
from questions.generation.engine import write_questions
from questions.languages.calendars import iso_day
from questions.languages.hijri import hijri_parts
from questions.languages.reading import Article as Reading
from questions.languages.reading import DateValue, DurationValue, ListValue, NumberValue, Value

OWN_KINDS = {"ordering", "true_false", "cloze", "matching"}


def draft_questions(article: Article, *, limit: int | None = None) -> list[Question]:
    """Write questions about the article and keep those whose kind of answer we have, as drafts, best first."""
    return keep_drafts(article, askable_drafts(reading_of(article), limit=limit))


def askable_drafts(
    reading: Reading, *, limit: int | None = None, at_least: float | None = None
) -> list[QuestionDraft]:
    """The engine's questions whose kind of answer the site has, best first; at most ``limit``, as sure as ``at_least``."""
    drafts = [draft for draft in write_questions(reading, at_least=at_least) if kind_of(draft)]
    return drafts[:limit]


@transaction.atomic
def keep_drafts(article: Article, drafts: list[QuestionDraft]) -> list[Question]:
    """Save drafts with their facts; a fact or a stem that the article already has is not made twice."""
    sentences = list(article.sentences.all())
    stems = set(Question.objects.filter(fact__article=article).values_list("kind", "stem"))
    kept = []
    for draft in drafts:
        if (kind_of(draft), draft.stem) in stems:
            continue
        stems.add((kind_of(draft), draft.stem))
        kept.append(keep_draft(draft, keep_fact(article, draft.fact, sentences)))
    return kept


def keep_fact(article: Article, draft: FactDraft, sentences: list) -> Fact:
    """The fact of a draft, made when it is new to the article."""
    sentence = next(s for s in sentences if s.start <= draft.evidence_start < s.end)
    fact, _made = Fact.objects.get_or_create(
        article=article,
        kind=draft.kind,
        value=value_text(draft.value),
        evidence_start=draft.evidence_start,
        answer_start=draft.answer_start,
        defaults={
            "sentence": sentence,
            "statement": draft.statement,
            "precision": precision_of(draft.value),
            "calendar": calendar_of(draft.value),
            "evidence_end": draft.evidence_end,
            "answer_end": draft.answer_end,
            "derivation": draft.derivation or "",
            "confidence": draft.confidence,
        },
    )
    return fact


def keep_draft(draft: QuestionDraft, fact: Fact) -> Question:
    """Save one question with its choices, unpublished."""
    kind = kind_of(draft)
    question = Question.objects.create(
        fact=fact,
        kind=kind,
        form=draft.form,
        way=draft.way,
        trust=draft.trust,
        language=draft.language,
        context=draft.context,
        stem=draft.stem,
        key=draft.key,
        explanation=draft.explanation,
        tolerance=draft.tolerance,
        confidence=draft.confidence,
        status=QuestionStatus.DRAFT,
        **number_of(draft.fact.value),
    )
    keep_options(question, draft.options)
    return question


def keep_options(question: Question, options: Iterable[OptionDraft]) -> None:
    """Save the options, or accepted answers, of a question in their order."""
    one_key = question.answer_kind.has_one_key
    Choice.objects.bulk_create(
        Choice(
            question=question,
            position=position,
            text=option.text,
            is_key=option.is_key,
            one_key=one_key,
            fraction=option.fraction,
            match=option.match,
            reason=option.reason,
        )
        for position, option in enumerate(options, start=1)
    )


def number_of(value: Value) -> dict[str, object]:
    """The columns of a number; none for any other value."""
    if isinstance(value, NumberValue):
        return {"number": value.number, "unit": value.unit, "bound": value.bound.value}
    if isinstance(value, DurationValue):
        return {"number": value.number, "unit": value.unit}
    return {}


def kind_of(draft: QuestionDraft) -> str | None:
    """The kind of answer that asks a draft, or None where the site has none for it."""
    if draft.kind:
        return draft.kind if draft.kind in KINDS else None
    if not draft.options:
        return kind_of_typed(draft)
    keys = sum(option.is_key for option in draft.options)
    if draft.form in OWN_KINDS and (keys == 1 or draft.form != "true_false"):
        return draft.form if draft.form != "ordering" or keys == len(draft.options) else "choice"
    return "choice" if keys == 1 else "choices"


def kind_of_typed(draft: QuestionDraft) -> str | None:
    """The kind of a draft without options: its gap, date, number or words are written."""
    value = draft.fact.value
    if draft.form == "cloze":
        return "cloze"
    if isinstance(value, DateValue):
        return "date" if can_be_written(value) else None
    return "number" if isinstance(value, NumberValue | DurationValue) else "typed"


def can_be_written(value: DateValue) -> bool:
    """Whether a date can be asked for as such: a date of the Hijra only where it was counted from the Hijra."""
    return value.calendar == "gregorian" or hijri_parts(value.start)[0] > 0


def value_text(value: Value) -> str:
    """The normalised value as it is kept: a date to its precision, a number in digits, words as they are."""
    if isinstance(value, DateValue):
        return date_text(value)
    if isinstance(value, NumberValue):
        return f"{plain_digits(value.number)} {value.unit}".strip()
    if isinstance(value, ListValue):
        return "، ".join(value.items)[:500]
    return " ".join(str(getattr(value, name)) for name in value.__slots__ if name != "type")[:500]


def date_text(value: DateValue) -> str:
    """``1992-05-15`` cut to the precision: ``1992-05`` or ``1992``; an interval as ``1939/1945``.

    In the calendar that the article wrote in.
    """
    length = {"day": None, "month": -3}.get(value.precision, -6)
    start = in_calendar(value.start, value.calendar)[:length]
    return f"{start}/{in_calendar(value.end, value.calendar)[:length]}" if value.interval else start


def in_calendar(day: str, calendar: str) -> str:
    """A Gregorian day in ISO 8601, written in the given calendar."""
    return iso_day(*hijri_parts(day)) if calendar == Calendar.HIJRI else day


def calendar_of(value: Value) -> str:
    return value.calendar if isinstance(value, DateValue) else Calendar.GREGORIAN


def precision_of(value: Value) -> str:
    return value.precision.value if isinstance(value, DateValue) else ""
