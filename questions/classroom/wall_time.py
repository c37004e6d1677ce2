"""What a date and hour on the wall mean as a moment, also on the nights when clocks are changed.

In Cairo and Beirut the change in spring takes midnight itself away, and the one in autumn repeats the last hour of
the day. An hour that does not exist means the moment at which it was jumped over; of an hour that happens twice an
opening means the first and a deadline the second, so that nobody loses an hour that the clock on the wall promised.
"""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from enum import StrEnum
from zoneinfo import ZoneInfo


class Clock(StrEnum):
    """How often an hour happens on a day."""

    ONCE = "once"
    NEVER = "never"
    TWICE = "twice"


@dataclass(frozen=True, slots=True)
class Moment:
    """The moment in UTC and how often the wall shows it."""

    at: datetime
    clock: Clock


def opening_at(day: date, hour: time, zone: str) -> Moment:
    """The moment at which something opens: of an hour that happens twice, the first."""
    first, second, clock = readings(day, hour, zone)
    return Moment(second if clock == Clock.NEVER else first, clock)


def closing_at(day: date, hour: time, zone: str) -> Moment:
    """The moment of a deadline: of an hour that happens twice, the second."""
    _first, second, clock = readings(day, hour, zone)
    return Moment(second, clock)


def readings(day: date, hour: time, zone: str) -> tuple[datetime, datetime, Clock]:
    """The earliest and the latest moment that the hour can mean, and how often it happens.

    In a gap Python reads the hour by the offset after the change and by the one before; the later reading is as long
    after the jump as the hour is into the gap. Both ends of a missing midnight hour lie at or after the jump.
    """
    wall = datetime.combine(day, hour, tzinfo=ZoneInfo(zone))
    moments = sorted(wall.replace(fold=fold).astimezone(UTC) for fold in (0, 1))
    if moments[0] == moments[1]:
        return moments[0], moments[1], Clock.ONCE
    shown = moments[1].astimezone(ZoneInfo(zone)).replace(tzinfo=None)
    happens = shown == wall.replace(tzinfo=None)
    return moments[0], moments[1], Clock.TWICE if happens else Clock.NEVER
