"""Bringing a memory file in: whole or not at all, in any order, any file twice. Memories are made from the merged log."""

import uuid
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.models import Fact, Question
from questions.common.errors import UserError
from questions.common.writing import short_write
from questions.study.memory_file import FileDecision, FileReview, MemoryFile
from questions.study.models import MemoryDecision, ParameterSet, Review, Scope, Voiding
from questions.study.parameters import next_version
from questions.study.portable import digest_of
from questions.study.rebuilding import rebuild_memories
from questions.study.replay import Standing, after_day, in_order
from questions.study.schedule import DEFAULT_PARAMETERS

AT_ONCE = 500


@dataclass(frozen=True, slots=True)
class Brought:
    """What came of a file: new answers, answers that were here already, and answers about facts that are not here."""

    new: int
    known: int
    elsewhere: int


@dataclass(slots=True)
class Places:
    """Where the file's facts, questions and versions of parameters stand on this site."""

    facts: dict[int, int] = field(default_factory=dict)
    questions: dict[int, int] = field(default_factory=dict)
    versions: dict[int, int] = field(default_factory=dict)


def bring_in(learner: User, file: MemoryFile, *, at: datetime) -> Brought:
    """Merge the file into the learner's log and make the memories anew.

    Raises UserError for answers of the future.
    """
    tomorrow = (at + timedelta(days=1)).date()
    early = all(one.reviewed_at <= at and one.study_day <= tomorrow for one in file.reviews)
    if not early or any(one.decided_at > at for one in file.decisions):
        raise UserError(_("An answer in this file is dated in the future. Nothing was brought in."))
    with short_write():
        places = find_places(learner, file, at=at)
        reviews = [one for one in file.reviews if one.question in places.questions]
        new = keep_reviews(learner, reviews, places)
        keep_decisions(learner, file.decisions, places)
        touched = {places.facts[one.fact] for one in reviews} | {
            places.facts[one.fact] for one in file.decisions if one.fact in places.facts
        }
        rebuild_memories(learner, touched)
    return Brought(new=new, known=len(reviews) - new, elsewhere=len(file.reviews) - len(reviews))


def find_places(learner: User, file: MemoryFile, *, at: datetime) -> Places:
    places = Places(versions={DEFAULT_PARAMETERS: DEFAULT_PARAMETERS})
    here = facts_here(file)
    for number, told in file.facts.items():
        candidates = here.get(told.key, [])
        if candidates:  # the same row where this is the site it comes from, else the first that says the same
            places.facts[number] = number if number in candidates else candidates[0]
    place_questions(file, places)
    for version, weights in file.parameters.items():
        places.versions[version] = version_here(learner, weights, at=at)
    return places


def facts_here(file: MemoryFile) -> dict[tuple, list[int]]:
    """The site's facts that the file may speak of, by article's words and place in them."""
    digests: dict[int, str] = {}
    found: dict[tuple, list[int]] = {}
    values = sorted({one.value for one in file.facts.values()})
    for start in range(0, len(values), AT_ONCE):
        facts = Fact.objects.filter(value__in=values[start : start + AT_ONCE]).select_related("article")
        for fact in facts.order_by("pk"):
            if fact.article_id not in digests:
                digests[fact.article_id] = digest_of(fact.article.text)
            place = (fact.kind, fact.value, fact.evidence_start, fact.answer_start)
            found.setdefault((digests[fact.article_id], *place), []).append(fact.pk)
    return found


def place_questions(file: MemoryFile, places: Places) -> None:
    """Each question where its fact is here: the same wording, else one of its kind and language, else any."""
    here: dict[int, list[Question]] = {}
    facts = sorted(places.facts.values())
    for start in range(0, len(facts), AT_ONCE):
        for question in Question.objects.filter(fact_id__in=facts[start : start + AT_ONCE]).order_by("pk"):
            here.setdefault(question.fact_id, []).append(question)
    for number, told in file.questions.items():
        wordings = here.get(places.facts.get(told.fact, 0))
        if wordings:
            places.questions[number] = max(wordings, key=told.likeness).pk


def version_here(learner: User, weights: list[float], *, at: datetime) -> int:
    """The version of these parameters on this site; new ones are kept as brought along."""
    for one in ParameterSet.objects.exclude(scope=Scope.LEARNER) | learner.parameter_sets.all():
        if one.weights == weights:
            return one.version
    made = ParameterSet.objects.create(
        version=next_version(), scope=Scope.IMPORTED, learner=learner, weights=weights, fitted_at=at
    )
    return made.version


def own_id(learner: User, client_id: uuid.UUID) -> uuid.UUID:
    """The id under which another account's answer is kept in this one: always the same, so that it is known again."""
    return uuid.uuid5(client_id, f"learner:{learner.pk}")


def keep_reviews(learner: User, told: list[FileReview], places: Places) -> int:
    """Append those that are not in the log yet, and void those that were taken back; returns how many were new."""
    ids = ids_here(learner, told)
    known = {
        review.client_id: review
        for start in range(0, len(told), AT_ONCE)
        for review in Review.objects.filter(
            learner=learner, client_id__in=[ids[one.client_id] for one in told[start : start + AT_ONCE]]
        ).select_related("voiding")
    }
    fresh = [one for one in told if ids[one.client_id] not in known]
    rows = [review_row(learner, one, ids[one.client_id], places) for one in fresh]
    for rows_of_fact in by_fact(rows).values():
        note_steps(rows_of_fact)
    Review.objects.bulk_create(rows, batch_size=AT_ONCE)
    known |= {review.client_id: review for review in rows}
    Voiding.objects.bulk_create(
        Voiding(review=known[ids[one.client_id]], voided_at=one.taken_back_at)
        for one in told
        if one.taken_back_at and not hasattr(known[ids[one.client_id]], "voiding")
    )
    return len(rows)


def ids_here(learner: User, told: list[FileReview]) -> dict[uuid.UUID, uuid.UUID]:
    """Under which id each answer stands here: its own, unless that is in another account's log."""
    ids = [one.client_id for one in told]
    others: set[uuid.UUID] = set()
    for start in range(0, len(ids), AT_ONCE):
        theirs = Review.objects.filter(client_id__in=ids[start : start + AT_ONCE]).exclude(learner=learner)
        others |= set(theirs.values_list("client_id", flat=True))
    return {one: own_id(learner, one) if one in others else one for one in ids}


def review_row(learner: User, one: FileReview, client_id: uuid.UUID, places: Places) -> Review:
    columns = one.columns() | {"parameters": places.versions[one.parameters]}
    return Review(
        client_id=client_id,
        learner=learner,
        fact_id=places.facts[one.fact],
        question_id=places.questions[one.question],
        **columns,
    )


def by_fact(rows: list[Review]) -> dict[int, list[Review]]:
    groups: dict[int, list[Review]] = {}
    for row in rows:
        groups.setdefault(row.fact_id, []).append(row)
    return groups


def note_steps(rows: list[Review]) -> None:
    """What each answer of one fact made of its memory, by the file alone; the memory itself comes from the whole log."""
    standing, today, day = Standing(), [], None
    for row in sorted(rows, key=in_order):
        if row.study_day != day:
            morning, today, day = standing, [], row.study_day
        today.append(row)
        standing = after_day(morning, today)
        row.days_elapsed = morning.days_before(day)
        row.stability_before = morning.state.stability if morning.state else None
        row.difficulty_before = morning.state.difficulty if morning.state else None
        row.stability_after, row.difficulty_after = standing.state.stability, standing.state.difficulty
        row.due_on = standing.due_on


def keep_decisions(learner: User, told: list[FileDecision], places: Places) -> None:
    """Append the decisions that are not in the log yet, and void those that were taken back."""
    known = {
        (one.fact_id, one.decision, one.decided_at): one
        for one in learner.memory_decisions.select_related("voiding")
    }
    for one in told:
        if one.fact not in places.facts:
            continue
        key = (places.facts[one.fact], one.decision, one.decided_at)
        if key not in known:
            known[key] = MemoryDecision.objects.create(learner=learner, fact_id=key[0], **one.columns())
        if one.taken_back_at and not hasattr(known[key], "voiding"):
            Voiding.objects.create(decision=known[key], voided_at=one.taken_back_at)
