"""The rules by which a set is taken, as plain values: how often, how long, in which order, when the verdict is shown.

A set has its own (``rules_of``). Whoever has the set taken for a reason of their own, such as an assignment, makes
others and hands them to ``start_attempt``; the attempt keeps what it needs of them. Only the server's clock counts.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from questions.bank.models import Feedback, QuestionSet

NO_TIME = timedelta(0)
# What was sent before the deadline may arrive a little after it.
GRACE = timedelta(seconds=10)


@dataclass(frozen=True, slots=True)
class Rules:
    """How a set is taken.

    ``attempts`` is how many there may be, None for any number; ``pause`` lies between the end of one and the start
    of the next. ``time_limit`` is for one attempt, None for no limit; ``extra_time`` is added to it and to
    ``closes_at`` for a learner who needs it. Nothing is begun before ``opens_at`` or after ``closes_at``, and every
    attempt ends by then. ``draw`` is how many of the set's questions an attempt asks, by chance; None for all.
    Answers after ``due_at`` are marked late though the attempt goes on until it ends.
    ``withheld`` keeps the result back, and with feedback at the end verdict and key too: whoever had the set taken shows
    them in time.
    """

    feedback: str = Feedback.AT_ONCE
    shuffle_questions: bool = False
    shuffle_options: bool = False
    attempts: int | None = None
    pause: timedelta = NO_TIME
    time_limit: timedelta | None = None
    extra_time: timedelta = NO_TIME
    opens_at: datetime | None = None
    closes_at: datetime | None = None
    due_at: datetime | None = None
    draw: int | None = None
    withheld: bool = False


@dataclass(frozen=True, slots=True)
class Start:
    """Whether the next attempt may begin, and if not, why: ``refusal`` is "", "early", "closed", "none_left" or "pause".

    ``possible_from`` is when it may begin, where it may later.
    """

    refusal: str = ""
    possible_from: datetime | None = None


def rules_of(question_set: QuestionSet) -> Rules:
    """The set's own rules."""
    return Rules(
        feedback=question_set.feedback,
        shuffle_questions=question_set.shuffle_questions,
        shuffle_options=question_set.shuffle_options,
    )


def start_of(rules: Rules, *, attempts: int, last_end: datetime | None, at: datetime) -> Start:
    """Whether an attempt may begin at ``at`` after ``attempts`` earlier ones, of which the last ended at ``last_end``."""
    closes_at = closing_of(rules)
    if closes_at and at > closes_at:
        return Start("closed")
    if rules.attempts is not None and attempts >= rules.attempts:
        return Start("none_left")
    if rules.opens_at and at < rules.opens_at:
        return Start("early", rules.opens_at)
    if last_end and at < last_end + rules.pause:
        return Start("pause", last_end + rules.pause)
    return Start()


def deadline_of(rules: Rules, *, at: datetime) -> datetime | None:
    """The last instant at which an attempt that begins at ``at`` takes answers in time; None for no limit."""
    ends = [closing_of(rules)]
    if rules.time_limit is not None:
        ends.append(at + rules.time_limit + rules.extra_time)
    return min((end for end in ends if end), default=None)


def closing_of(rules: Rules) -> datetime | None:
    """When the set closes for this learner."""
    return rules.closes_at + rules.extra_time if rules.closes_at else None


def is_over(deadline: datetime | None, *, at: datetime) -> bool:
    """Whether an answer that arrives at ``at`` is past the deadline, with the moment that sending it may take."""
    return deadline is not None and at > deadline + GRACE


def is_late(deadline: datetime | None, finished_at: datetime | None, *, at: datetime) -> bool:
    """Whether an answer that arrives at ``at`` comes after its attempt has ended: by its deadline or by being handed in."""
    handed_in = finished_at is not None and finished_at != deadline
    return is_over(deadline, at=at) or (handed_in and at > finished_at)
