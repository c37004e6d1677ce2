"""Calm encouragement, only where a teacher switches it on: a goal of the whole class, and a board of effort.

Effort is the number of facts somebody reviewed on a day when they were due, and days of study: not speed, and not how
many answers were right. On the board everybody has another name; only you know which is yours.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from random import Random

from django.db.models import Count, Q
from django.utils.translation import pgettext

from questions.accounts.models import User
from questions.classroom.memory import class_day
from questions.classroom.models import Classroom, Encouragement, Enrolment
from questions.study.models import Review

DAYS_OF_GOAL = 7
DAY_IS_WORTH = 5  # points of a day of study, whatever was done on it
MOST_A_DAY = 30  # reviews of one day that count, so that nobody wins by clicking


@dataclass(frozen=True, slots=True)
class Goal:
    """The class's goal of the week and how far it is."""

    goal: int
    done: int

    @property
    def share(self) -> float:
        return min(1.0, self.done / self.goal)


@dataclass(frozen=True, slots=True)
class Place:
    """A line of the board; ``is_own`` for the one who looks."""

    place: int
    pseudonym: str
    effort: int
    days: int
    is_own: bool


def encouragement_of(classroom: Classroom) -> Encouragement | None:
    return Encouragement.objects.filter(classroom=classroom).first()


def encouraged_classes(learner: User) -> list[Classroom]:
    """The learner's classes that have a goal or a board."""
    switched_on = Q(encouragement__has_board=True) | Q(encouragement__weekly_goal__isnull=False)
    return list(Classroom.objects.attended_by(learner).current().filter(switched_on))


def set_encouragement(classroom: Classroom, *, weekly_goal: int | None, has_board: bool) -> None:
    """Switch a goal and a board on or off."""
    Encouragement.objects.update_or_create(
        classroom=classroom, defaults={"weekly_goal": weekly_goal, "has_board": has_board}
    )


def week_of(classroom: Classroom, at: datetime) -> tuple[date, date]:
    """The last seven days where the class is, today among them."""
    today = class_day(classroom, at)
    return today - timedelta(days=DAYS_OF_GOAL - 1), today


def goal_of(classroom: Classroom, *, at: datetime) -> Goal | None:
    """The class's goal and its answers of the last seven days; None where there is no goal."""
    wished = encouragement_of(classroom)
    if wished is None or wished.weekly_goal is None:
        return None
    first, last = week_of(classroom, at)
    learners = Enrolment.objects.current().filter(classroom=classroom).values("learner_id")
    done = Review.objects.counted().filter(learner__in=learners, study_day__range=(first, last)).count()
    return Goal(wished.weekly_goal, done)


def board_of(classroom: Classroom, *, viewer: User, at: datetime) -> list[Place]:
    """The effort of the last seven days by pseudonym, most first; nothing unless a teacher switched it on."""
    wished = encouragement_of(classroom)
    if wished is None or not wished.has_board:
        return []
    names = pseudonyms(classroom)
    first, last = week_of(classroom, at)
    rows = (
        Review.objects.counted()
        .filter(learner__in=names, study_day__range=(first, last))
        .order_by()
        .values_list("learner_id", "study_day")
        .annotate(facts=Count("fact_id", distinct=True))
    )
    effort, days = effort_by_learner(rows)
    order = sorted(names, key=lambda pk: (-effort[pk], names[pk]))
    places = places_of([effort[pk] for pk in order])
    return [
        Place(place, names[pk], effort[pk], days[pk], pk == viewer.pk)
        for place, pk in zip(places, order, strict=True)
    ]


def effort_by_learner(rows: Iterable[tuple[int, date, int]]) -> tuple[Counter, Counter]:
    """Points and days of study of each learner, from the facts that each reviewed on each day."""
    effort: Counter = Counter()
    days: Counter = Counter()
    for learner, _day, facts in rows:
        effort[learner] += DAY_IS_WORTH + min(facts, MOST_A_DAY)
        days[learner] += 1
    return effort, days


def places_of(efforts: list[int]) -> list[int]:
    """1, 2, 2, 4: equal effort is an equal place."""
    return [1 + sum(other > one for other in efforts) for one in efforts]


def pseudonyms(classroom: Classroom) -> dict[int, str]:
    """Another name for everybody who is in the class, by learner: always the same, and nobody's twice."""
    enrolled = classroom.enrolments.order_by("pk").values_list("learner_id", "left_at")
    colours, things = words("colours"), words("things")
    together = pgettext("a pseudonym", "%(colour)s %(thing)s")
    combined = [together % {"colour": colour, "thing": thing} for thing in things for colour in colours]
    Random(f"{classroom.pk}:{classroom.code}").shuffle(combined)
    numbered = [
        combined[place % len(combined)] + (f" {place // len(combined) + 1}" if place >= len(combined) else "")
        for place in range(len(enrolled))
    ]
    return {
        learner: name for (learner, left_at), name in zip(enrolled, numbered, strict=True) if left_at is None
    }


def words(kind: str) -> list[str]:
    """The parts that names are made of, in the language that is active."""
    if kind == "colours":
        return pgettext("colours of pseudonyms", "Silver|Amber|Blue|Green|Golden|White|Violet|Scarlet").split(
            "|"
        )
    return pgettext(
        "things of pseudonyms",
        "lantern|compass|falcon|river|cedar|comet|harbour|quill|anchor|beacon|meadow|pearl|sail|spark|summit|tower",
    ).split("|")
