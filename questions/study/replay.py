"""The review log read again from its first row: what a memory must be. Pure, apart from the rows it is given.

A study day makes one step, with the worst answer of the day, so it does not matter in which order the answers of a
day, or of several devices, arrived.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from itertools import groupby
from operator import attrgetter

from questions.study.fuzz import moved_interval
from questions.study.models import Decision, Memory, MemoryDecision, Rating, Review
from questions.study.parameters import weights_of
from questions.study.schedule import MemoryState, Step, next_step

CLOSE = 1e-9  # another machine's logarithms may differ in the last digit


@dataclass(frozen=True, slots=True)
class Standing:
    """A memory as its log makes it. ``state`` None: not met yet, or not since it was begun anew."""

    state: MemoryState | None = None
    reviewed_on: date | None = None
    due_on: date | None = None
    lapses: int = 0
    missed_on: date | None = None
    reviews: int = 0
    hidden_until: date | None = None
    shelved_at: datetime | None = None
    is_known: bool = False
    reset_at: datetime | None = None

    def days_before(self, day: date) -> int | None:
        """Days from the last review to ``day``; None for a first meeting."""
        return (day - self.reviewed_on).days if self.state else None

    def decided_as(self, other: "Standing", *, reviews: int) -> "Standing":
        """This memory with what the learner decided about the other, and so many reviews."""
        decided = {name: getattr(other, name) for name in DECIDED}
        return replace(self, reviews=reviews, **decided)

    def fields(self) -> dict:
        """The columns of a Memory."""
        return {
            "stability": self.state.stability if self.state else None,
            "difficulty": self.state.difficulty if self.state else None,
            **{name: getattr(self, name) for name in COLUMNS},
        }


DECIDED = ("hidden_until", "shelved_at", "is_known", "reset_at")
COLUMNS = ("reviewed_on", "due_on", "lapses", "missed_on", "reviews", *DECIDED)


def standing_of(memory: Memory) -> Standing:
    """The stored memory as a standing."""
    state = None
    if memory.stability is not None:
        state = MemoryState(memory.stability, memory.difficulty)
    return Standing(state, **{name: getattr(memory, name) for name in COLUMNS})


def in_order(review: Review) -> tuple:
    """Within a study day by the clock; equal times fall into an order that no arrival changes."""
    return review.study_day, review.reviewed_at, review.client_id.int


def replayed(reviews: Iterable[Review], decisions: Iterable[MemoryDecision] = ()) -> Standing | None:
    """The memory of one fact from all of its log, reviews and decisions in any order; None where nothing counts.

    A decision before the first review that counts is about a memory that was never there; a fact that was brought
    forward stays so until the next answer.
    """
    reviews = sorted(reviews, key=in_order)
    if not reviews:
        return None
    met_at = min(review.reviewed_at for review in reviews)
    decided = sorted(
        (one for one in decisions if one.decided_at >= met_at), key=attrgetter("decided_at", "pk")
    )
    resets = [one for one in decided if one.decision == Decision.RESET]
    start = begun_anew(resets[-1]) if resets else Standing()
    standing = after_reviews(start, since(reviews, start.reset_at))
    standing = replace(standing, reviews=len(reviews))
    last_at = max(review.reviewed_at for review in reviews)
    for one in decided:
        if one.decision != Decision.BRING or one.decided_at > last_at:
            standing = after_decision(standing, one)
    return standing


def since(reviews: Iterable[Review], reset_at: datetime | None) -> list[Review]:
    """Those that count since the memory was begun anew."""
    return [review for review in reviews if reset_at is None or review.reviewed_at >= reset_at]


def after_reviews(standing: Standing, reviews: Sequence[Review]) -> Standing:
    for _day, answers in groupby(reviews, key=attrgetter("study_day")):
        standing = after_day(standing, list(answers))
    return standing


def after_day(standing: Standing, answers: Sequence[Review]) -> Standing:
    """What one study day makes of a memory; ``answers`` are that day's, in order."""
    worst = deciding(answers)
    step = step_of(standing, worst)
    day = worst.study_day
    lapsed = worst.rating == Rating.AGAIN and standing.state is not None
    return replace(
        standing,
        state=step.state,
        reviewed_on=day,
        due_on=day + timedelta(days=moved_interval(step.interval, worst.moved)),
        lapses=standing.lapses + lapsed,
        missed_on=day if answers[-1].rating == Rating.AGAIN else None,
        reviews=standing.reviews + len(answers),
    )


def deciding(answers: Sequence[Review]) -> Review:
    """The answer that makes the day's step: the worst, among equals the first."""
    return min(answers, key=lambda review: (review.rating, *in_order(review)))


def step_of(standing: Standing, review: Review) -> Step:
    """FSRS's step for an answer, before its day is moved."""
    return next_step(
        standing.state,
        rating=int(review.rating),
        days=standing.days_before(review.study_day) or 0,
        guess=review.guess,
        retention=review.retention,
        weights=weights_of(review.parameters),
    )


def begun_anew(reset: MemoryDecision) -> Standing:
    """Due at once, and the next answer is a first meeting."""
    return Standing(reviewed_on=reset.study_day, due_on=reset.study_day, reset_at=reset.decided_at)


def after_decision(standing: Standing, one: MemoryDecision) -> Standing:
    """What a decision changes beside the state: whether and from when the fact is asked."""
    match one.decision:
        case Decision.HIDE:
            return replace(standing, hidden_until=one.hidden_until)
        case Decision.SUSPEND | Decision.KNOWN:
            known = one.decision == Decision.KNOWN
            return replace(standing, shelved_at=one.decided_at, is_known=known)
        case Decision.BRING:
            return replace(standing, due_on=min(standing.due_on, one.due_by))
        case _:
            return replace(standing, shelved_at=None, is_known=False, hidden_until=None)


def agree(stored: Standing | None, true: Standing | None) -> bool:
    """Whether they are the same, apart from the last digits of the state."""
    if stored is None or true is None or stored.state is None or true.state is None:
        return stored == true
    return replace(stored, state=true.state) == true and all(
        abs(mine - theirs) <= CLOSE * theirs
        for mine, theirs in (
            (stored.state.stability, true.state.stability),
            (stored.state.difficulty, true.state.difficulty),
        )
    )
