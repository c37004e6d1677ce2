"""Cards that the learner grades: when the fact would come back for each of the four grades."""

from dataclasses import dataclass
from datetime import datetime

from questions.accounts.models import User
from questions.study.days import today_of
from questions.study.models import Memory, Rating
from questions.study.parameters import weights_of
from questions.study.planning import morning_of
from questions.study.schedule import next_step


@dataclass(frozen=True, slots=True)
class Grade:
    """A grade and the days until the fact would come back, before the day is moved to a lighter one."""

    rating: Rating
    days: int


def intervals_of(learner: User, memory: Memory | None, *, at: datetime) -> list[Grade]:
    """What each grade would make of the memory; a fact graded before on this day keeps the day's worst grade."""
    day = max(today_of(learner, at=at), memory.reviewed_on) if memory else today_of(learner, at=at)
    morning = morning_of(day, memory)
    worst = min((answer.rating for answer in morning.answers), default=Rating.EASY)
    return [Grade(rating, days_after(learner, morning, min(rating, worst), day)) for rating in Rating]


def days_after(learner: User, morning, rating: int, day) -> int:
    standing = morning.standing
    return next_step(
        standing.state,
        rating=rating,
        days=standing.days_before(day) or 0,
        retention=learner.desired_retention,
        weights=weights_of(learner.memory_parameters),
    ).interval
