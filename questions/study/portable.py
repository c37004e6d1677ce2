"""A learner's whole memory as plain values for a file: every answer, what was taken back, every decision.

What stands in the file is the log. Memories are in it for people who read it; bringing it in makes them anew.
"""

from collections.abc import Iterable
from datetime import datetime
from hashlib import sha256

from questions.accounts.models import User
from questions.bank.models import Fact, Question
from questions.study.models import MemoryDecision, ParameterSet, Review

FORMAT = "hashiya-memory"
VERSION = 1
REVIEW_FIELDS = (
    "rating",
    "mark",
    "given",
    "reviewed_at",
    "study_day",
    "time_zone",
    "asked_in",
    "shown",
    "milliseconds",
    "guess",
    "mapping",
    "parameters",
    "retention",
    "moved",
)
MEMORY_FIELDS = ("stability", "difficulty", "due_on", "reviewed_on", "reviews", "lapses")


def memory_file(learner: User, *, at: datetime) -> dict:
    """The file's content, in a few queries whatever its size."""
    reviews = list(
        learner.reviews.select_related("voiding").order_by("reviewed_at", "pk").defer("learner_id")
    )
    decisions = list(learner.memory_decisions.select_related("voiding").order_by("decided_at", "pk"))
    questions = Question.objects.in_bulk({review.question_id for review in reviews})
    about = {review.fact_id for review in reviews} | {one.fact_id for one in decisions}
    facts = Fact.objects.select_related("article").in_bulk(about)
    versions = {review.parameters for review in reviews}
    return {
        "format": FORMAT,
        "version": VERSION,
        "exported_at": at.isoformat(),
        "parameters": [
            {"version": one.version, "weights": one.weights}
            for one in ParameterSet.objects.filter(version__in=versions).order_by("version")
        ],
        "facts": list(fact_entries(facts.values())),
        "questions": [question_entry(question) for question in questions.values()],
        "reviews": [review_entry(review) for review in reviews],
        "decisions": [decision_entry(one) for one in decisions],
        "memories": [
            {"fact": memory.fact_id} | {name: plain(getattr(memory, name)) for name in MEMORY_FIELDS}
            for memory in learner.memories.order_by("fact_id")
        ],
    }


def fact_entries(facts: Iterable[Fact]) -> Iterable[dict]:
    """The facts, each known by its place in the words of its article."""
    digests: dict[int, str] = {}
    for fact in facts:
        if fact.article_id not in digests:
            digests[fact.article_id] = digest_of(fact.article.text)
        yield {
            "id": fact.pk,
            "article": {"title": fact.article.title, "sha256": digests[fact.article_id]},
            "kind": fact.kind,
            "value": fact.value,
            "evidence_start": fact.evidence_start,
            "answer_start": fact.answer_start,
            "statement": fact.statement,
        }


def digest_of(text: str) -> str:
    return sha256(text.encode()).hexdigest()


def question_entry(question: Question) -> dict:
    return {
        "id": question.pk,
        "fact": question.fact_id,
        "kind": question.kind,
        "form": question.form,
        "language": question.language,
        "stem": question.stem,
    }


def review_entry(review: Review) -> dict:
    kept = {name: plain(getattr(review, name)) for name in REVIEW_FIELDS}
    return {
        "client_id": str(review.client_id),
        "fact": review.fact_id,
        "question": review.question_id,
        **kept,
        "taken_back_at": taken_back_at(review),
    }


def decision_entry(one: MemoryDecision) -> dict:
    return {
        "fact": one.fact_id,
        "decision": one.decision,
        "decided_at": plain(one.decided_at),
        "study_day": plain(one.study_day),
        "hidden_until": plain(one.hidden_until),
        "due_by": plain(one.due_by),
        "taken_back_at": taken_back_at(one),
    }


def taken_back_at(deed: Review | MemoryDecision) -> str | None:
    voiding = getattr(deed, "voiding", None)
    return plain(voiding.voided_at) if voiding else None


def plain(value):
    """A date or a moment as ISO 8601; anything else as it is."""
    return value.isoformat() if hasattr(value, "isoformat") else value
