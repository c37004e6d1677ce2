"""From an article to questions in the bank: the engine's drafts become facts, questions and choices."""

from django.db import transaction

from questions.articles.importing import reread
from questions.articles.models import Article
from questions.bank.models import Choice, Fact, Question, QuestionStatus
from questions.generation.drafts import FactDraft, QuestionDraft
from questions.generation.engine import write_questions
from questions.languages.reading import Article as Reading
from questions.languages.reading import DateValue, ListValue, NumberValue, Value

TYPED_DATES = {"day", "month", "year"}


def draft_questions(article: Article, *, limit: int | None = None) -> list[Question]:
    """Write questions about the article and keep those whose kind of answer we have, as drafts, best first."""
    return keep_drafts(article, askable_drafts(reread(article), limit=limit))


def askable_drafts(reading: Reading, *, limit: int | None = None) -> list[QuestionDraft]:
    """The engine's questions whose kind of answer the site has, best first; at most ``limit``."""
    drafts = [draft for draft in write_questions(reading) if kind_of(draft)]
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
            "evidence_end": draft.evidence_end,
            "answer_end": draft.answer_end,
            "derivation": draft.derivation or "",
            "confidence": draft.confidence,
        },
    )
    return fact


def keep_draft(draft: QuestionDraft, fact: Fact) -> Question:
    """Save one question with its choices, unpublished."""
    question = Question.objects.create(
        fact=fact,
        kind=kind_of(draft),
        form=draft.form,
        way=draft.way,
        trust=draft.trust,
        language=draft.language,
        context=draft.context,
        stem=draft.stem,
        key=draft.key,
        confidence=draft.confidence,
        status=QuestionStatus.DRAFT,
    )
    Choice.objects.bulk_create(
        Choice(
            question=question,
            position=position,
            text=option.text,
            is_key=option.is_key,
            reason=option.reason,
        )
        for position, option in enumerate(draft.options, start=1)
    )
    return question


def kind_of(draft: QuestionDraft) -> str | None:
    """The kind of answer that asks a draft, or None where the site has none for it yet."""
    if draft.form == "ordering":
        return None
    if draft.options:
        return "choice"
    return "date" if is_typed_date(draft.fact.value) else None


def is_typed_date(value: Value) -> bool:
    """Whether the value is one Gregorian date, known well enough to be written in parts."""
    if not isinstance(value, DateValue) or value.interval:
        return False
    return value.calendar == "gregorian" and value.precision in TYPED_DATES


def value_text(value: Value) -> str:
    """The normalised value as it is kept: a date to its precision, a number in digits, words as they are."""
    if isinstance(value, DateValue):
        return date_text(value)
    if isinstance(value, NumberValue):
        return f"{value.number:g} {value.unit}".strip()
    if isinstance(value, ListValue):
        return "، ".join(value.items)[:500]
    return " ".join(str(getattr(value, name)) for name in value.__slots__ if name != "type")[:500]


def date_text(value: DateValue) -> str:
    """``1992-05-15`` cut to the precision: ``1992-05`` or ``1992``; an interval as ``1939/1945``."""
    length = {"day": None, "month": -3}.get(value.precision, -6)
    start = value.start[:length]
    return f"{start}/{value.end[:length]}" if value.interval else start


def precision_of(value: Value) -> str:
    return value.precision.value if isinstance(value, DateValue) else ""
