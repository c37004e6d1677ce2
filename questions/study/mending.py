"""Memories put right after a question was corrected: answers keep their day and get the mark that they deserve.

The log stays append only. An old review is taken back and one with the new mark takes its place, as if the question
had been right from the first; then the memory is what its log makes.
"""

import uuid
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime

from questions.bank.models import Question
from questions.study.backlog import forget_order
from questions.study.days import today_of
from questions.study.models import Memory, MemoryDecision, Review, Voiding
from questions.study.planning import keep_step, rating_of
from questions.study.rebuilding import LogRow, changed_memory
from questions.study.replay import Standing, after_day, in_order, replayed
from questions.study.schedule import SELF_GRADED

Place = tuple[int, int]  # learner, fact


@dataclass(frozen=True, slots=True)
class Correction:
    """An answer as the corrected ``question`` takes it.

    ``sent_as`` are the ids under which its review may stand in the log: the answer's own, and one for each revision
    that corrected it before (``corrected_id``).
    """

    learner_id: int
    sent_as: tuple[uuid.UUID, ...]
    question: Question
    given: str
    mark: float


@dataclass(frozen=True, slots=True)
class Mending:
    """One memory, the reviews that are replaced (old, new), and what the log makes of it before and after."""

    learner_id: int
    fact_id: int
    reviews: tuple[tuple[Review, Review], ...]
    before: Standing
    after: Standing

    @property
    def sent_as(self) -> set[uuid.UUID]:
        """The ids of the reviews that are replaced."""
        return {old.client_id for old, _new in self.reviews}


def corrected_id(client_id: uuid.UUID, question_id: int) -> uuid.UUID:
    """Under which id an answer's review stands once this revision has corrected it; always the same."""
    return uuid.uuid5(client_id, f"question:{question_id}")


def plan_mending(corrections: Iterable[Correction]) -> list[Mending]:
    """Read and compute, write nothing; in as many queries for one answer as for a hundred.

    Answers that moved no memory, or were taken back since, are passed over.
    """
    pairs = replacements(corrections)
    learners, facts = {learner for learner, _fact in pairs}, {fact for _learner, fact in pairs}
    about = {"learner__in": learners, "fact__in": facts}
    reviews = by_place(Review.objects.counted().filter(**about))
    decisions = by_place(MemoryDecision.objects.counted().filter(**about))
    return [
        mending_of(place, found, reviews[place], decisions.get(place, [])) for place, found in pairs.items()
    ]


def replacements(corrections: Iterable[Correction]) -> dict[Place, list[tuple[Review, Review]]]:
    """Each review that is to be replaced with the one that takes its place, still without its steps."""
    by_id = {client_id: one for one in corrections for client_id in one.sent_as}
    found: dict[Place, list[tuple[Review, Review]]] = {}
    for old in Review.objects.counted().filter(client_id__in=by_id).order_by("pk"):
        one = by_id[old.client_id]
        if old.learner_id == one.learner_id and old.mapping != SELF_GRADED:
            found.setdefault((old.learner_id, old.fact_id), []).append((old, corrected(old, one)))
    return found


def corrected(old: Review, one: Correction) -> Review:
    """The review as it would have been; a day moved for the old grade says nothing about another one."""
    asked, rating = one.question.asked(), rating_of(one.mark)
    kept = {field.attname: getattr(old, field.attname) for field in Review._meta.concrete_fields}
    return Review(
        **kept
        | {
            "id": None,
            "client_id": corrected_id(one.sent_as[0], one.question.pk),
            "question_id": one.question.pk,
            "rating": rating,
            "mark": one.mark,
            "given": one.given,
            "shown": " ".join(str(option.position) for option in asked.options),
            "guess": one.question.answer_kind.guess(asked),
            "moved": old.moved if rating == old.rating else 0,
        }
    )


def mending_of(
    place: Place,
    pairs: Sequence[tuple[Review, Review]],
    reviews: Sequence[Review],
    decisions: Sequence[MemoryDecision],
) -> Mending:
    replaced = {old.pk for old, _new in pairs}
    log = [review for review in reviews if review.pk not in replaced] + [new for _old, new in pairs]
    for _old, new in pairs:
        keep_step_in(log, new, decisions)
    return Mending(*place, tuple(pairs), replayed(reviews, decisions), replayed(log, decisions))


def keep_step_in(log: Sequence[Review], review: Review, decisions: Sequence[MemoryDecision]) -> None:
    """Note what the review made of the memory on its day."""
    earlier = [one for one in log if one.study_day < review.study_day]
    decided = [one for one in decisions if one.decided_at <= review.reviewed_at]
    morning = replayed(earlier, decided) or Standing()
    answers = sorted((one for one in log if one.study_day == review.study_day), key=in_order)
    keep_step(review, before=morning, after=after_day(morning, answers))


def mend(corrections: Sequence[Correction], *, at: datetime) -> list[Mending]:
    """Replace the reviews and store what the log makes of each memory; call it inside a transaction.

    The memories are locked first, so that an answer that comes meanwhile waits and is counted on the new state.
    """
    memories = locked_memories(corrections)
    plan = plan_mending(corrections)
    pairs = [pair for one in plan for pair in one.reviews]
    Voiding.objects.bulk_create([Voiding(review=old, voided_at=at) for old, _new in pairs])
    Review.objects.bulk_create([new for _old, new in pairs])
    moved = [
        changed_memory(memories[one.learner_id, one.fact_id], one.after)
        for one in plan
        if (one.learner_id, one.fact_id) in memories
    ]
    Memory.objects.bulk_update(moved, ["version", *Standing().fields()], batch_size=100)
    for learner in {memory.learner for memory in moved}:
        forget_order(learner, day=today_of(learner, at=at))
    return plan


def locked_memories(corrections: Sequence[Correction]) -> dict[Place, Memory]:
    """The memories that the answers moved (and perhaps others of the same learners and facts)."""
    sent_as = [client_id for one in corrections for client_id in one.sent_as]
    moved = Review.objects.counted().filter(client_id__in=sent_as)
    rows = Memory.objects.select_for_update(of=("self",)).select_related("learner").order_by("pk")
    found = rows.filter(learner__in=moved.values("learner"), fact__in=moved.values("fact"))
    return {(memory.learner_id, memory.fact_id): memory for memory in found}


def by_place(rows: Iterable[LogRow]) -> dict[Place, list[LogRow]]:
    found: dict[Place, list[LogRow]] = {}
    for row in rows:
        found.setdefault((row.learner_id, row.fact_id), []).append(row)
    return found
