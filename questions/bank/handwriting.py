"""Questions written by hand: a fact pointed at in its article, and the question about it, checked like any other."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.articles.models import Article, Sentence
from questions.bank.checking import check_question
from questions.bank.drafting import keep_draft, keep_fact, number_of, value_text
from questions.bank.kinds.number import read_number
from questions.bank.models import Calendar, Fact, Question
from questions.bank.moderation import Wording, edit
from questions.common.errors import UserError
from questions.generation.drafts import FactDraft, OptionDraft, QuestionDraft
from questions.languages.hijri import hijri_range
from questions.languages.letters import fold_with_map
from questions.languages.reading import DateValue, NumberValue, Precision, TextValue, Value
from questions.languages.registry import detect

DATE_SHAPES = {
    "day": re.compile(r"(-?\d{4})-(\d{2})-(\d{2})"),
    "month": re.compile(r"(-?\d{4})-(\d{2})"),
    "year": re.compile(r"(-?\d{4})"),
}
ANY_LEAP_YEAR = 2000
WITH_VALUE = {"date", "number"}


@dataclass(frozen=True, slots=True)
class Proof:
    """Where the article proves a fact; the answer's words may be none (equal offsets)."""

    sentence: Sentence
    start: int
    end: int
    answer_start: int
    answer_end: int


def find_proof(article: Article, *, evidence: str, answer: str = "") -> Proof:
    """The place of ``evidence``, pasted from the article's body, and of the ``answer``'s words in it.

    Raises UserError like the two that it calls.
    """
    sentence, start, end = find_evidence(article, evidence)
    return Proof(sentence, start, end, *find_answer(article, (start, end), answer))


def find_evidence(article: Article, evidence: str) -> tuple[Sentence, int, int]:
    """The sentence, start and end of a piece of the article's body.

    Vowel marks, digit scripts and spaces may differ from the article's. Raises UserError where it is not found.
    """
    for start, end in places_of(evidence, article.text):
        sentence = sentence_around(article, (start, end))
        if sentence:
            return sentence, start, end
    raise UserError(
        _("This sentence is not in the article’s body. Copy it from the article as it stands there.")
    )


def find_answer(article: Article, evidence: tuple[int, int], answer: str) -> tuple[int, int]:
    """Start and end of the answer's words inside the evidence; the evidence's start twice where there are none.

    Raises UserError where the words are not in it.
    """
    start, end = evidence
    if not answer.strip():
        return start, start
    for inside in places_of(answer, article.text[start:end]):
        return start + inside[0], start + inside[1]
    raise UserError(_("These words are not in the evidence sentence. Copy them from it."))


def places_of(wanted: str, text: str) -> Iterator[tuple[int, int]]:
    """Starts and ends of ``wanted`` in ``text``, compared by what it says."""
    words = fold_with_map(wanted).text.split()
    if not words:
        return
    folded = fold_with_map(text)
    for found in re.finditer(r"\s+".join(map(re.escape, words)), folded.text):
        yield folded.span(found.start(), found.end())


def sentence_around(article: Article, place: tuple[int, int]) -> Sentence | None:
    """The body's sentence in which the evidence begins, if the evidence stays in its paragraph."""
    start, end = place
    return (
        article.sentences.filter(start__lte=start, end__gt=start, block__end__gte=end)
        .select_related("block")
        .first()
    )


@dataclass(frozen=True, slots=True)
class Handwritten:
    """A question as its author writes it, with the proof of its fact.

    ``value`` and ``precision`` are those of a typed date, in the ``calendar`` given. Of a number ``value`` is the number
    with its unit ("" takes it from the key). Every other kind needs neither: its key is its value.
    """

    kind: str
    wording: Wording
    proof: Proof
    value: str = ""
    precision: str = ""
    calendar: str = Calendar.GREGORIAN


@transaction.atomic
def write_question(article: Article, written: Handwritten, *, by: User) -> Question:
    """Keep a new question and its fact as a draft. Raises UserError where a check fails."""
    wording = written.wording
    check_question(stem=wording.stem, key=wording.key, choices=wording.choices, kind=written.kind)
    draft = draft_of(article, written)
    question = keep_draft(draft, keep_fact(article, draft.fact, [written.proof.sentence]))
    question.written_by, question.title = by, wording.title or ""
    question.save(update_fields=["written_by", "title"])
    return question


@transaction.atomic
def rewrite_question(
    question: Question, written: Handwritten, *, by: User, at: datetime, version: int | None = None
) -> Question:
    """Change a question and what proves it; an answered one gets a new revision, which is returned.

    Raises UserError and OvertakenError as ``edit`` does.
    """
    article = question.fact.article
    fact = fact_of(article, written, question)
    saved = edit(question, written.wording, by=by, at=at, fact=fact, version=version)
    if numbers := number_of(value_of(written)):
        for name, value in numbers.items():
            setattr(saved, name, value)
        saved.save(update_fields=list(numbers))
    return saved


def fact_of(article: Article, written: Handwritten, question: Question) -> Fact:
    """The question's own fact where nothing of it changed, else the fact that is now pointed at."""
    draft, fact = draft_of(article, written).fact, question.fact
    same_place = (draft.evidence_start, draft.evidence_end, draft.answer_start, draft.answer_end) == (
        fact.evidence_start,
        fact.evidence_end,
        fact.answer_start,
        fact.answer_end,
    )
    is_same = same_place and (written.kind not in WITH_VALUE or value_text(draft.value) == fact.value)
    return fact if is_same else keep_fact(article, draft, [written.proof.sentence])


def draft_of(article: Article, written: Handwritten) -> QuestionDraft:
    """What was written, in the shape in which every question enters the bank."""
    proof, wording = written.proof, written.wording
    fact = FactDraft(
        kind=written.kind if written.kind in WITH_VALUE else "text",
        statement=" ".join(article.text[proof.start : proof.end].split())[:600],
        value=value_of(written),
        evidence_start=proof.start,
        evidence_end=proof.end,
        answer_start=proof.answer_start,
        answer_end=proof.answer_end,
        confidence=1.0,
    )
    options = tuple(
        OptionDraft(choice.text, choice.is_key, choice.reason, choice.fraction, choice.match)
        for choice in wording.choices
    )
    return QuestionDraft(
        fact=fact,
        form=written.kind,
        language=article.language,
        context=wording.context,
        stem=wording.stem,
        key=wording.key,
        options=options,
        confidence=1.0,
        publish=False,
        kind=written.kind,
        tolerance=wording.tolerance,
        explanation=wording.explanation or "",
    )


def value_of(written: Handwritten) -> Value:
    if written.kind == "date":
        return read_date(written.value, written.precision, calendar=written.calendar)
    if written.kind == "number":
        return read_quantity(written.value or written.wording.key)
    return TextValue(written.wording.key)


def read_quantity(text: str) -> NumberValue:
    """A number with its unit, in digits or words. Raises UserError where there is none."""
    found = read_number(text, language=detect(text))
    if found is None:
        raise UserError(_("Write the answer as a number, with its unit if it has one: 700 km."))
    return NumberValue(found.number, found.unit)


def read_date(value: str, precision: str, *, calendar: str = Calendar.GREGORIAN) -> DateValue:
    """A normalised date (``1992-05-15``, ``1992-05``, ``1992``, ``-0043``), in the ``calendar`` it is written in.

    Raises UserError for any other shape.
    """
    shape = DATE_SHAPES.get(precision)
    found = shape and shape.fullmatch(value.strip())
    if not found or not is_a_day([int(part) for part in found.groups()]):
        raise UserError(_("Write the date to its precision: 1992-05-15, 1992-05 or 1992; 44 BCE is -0043."))
    year, *rest = found.groups()
    if calendar == Calendar.HIJRI:
        days = hijri_range(int(year), *(int(part) for part in rest))
        return DateValue(*days, precision=Precision(precision), calendar=calendar)
    start = "-".join([year, *rest, *["01"] * (2 - len(rest))])
    return DateValue(start=start, end=start, precision=Precision(precision))


def is_a_day(parts: list[int]) -> bool:
    """Whether month and day exist; the year only decides about 29 February."""
    year, month, day = (*parts, 1, 1)[:3]
    try:
        date(year if year > 0 else ANY_LEAP_YEAR, month, day)
    except ValueError:
        return False
    return True
