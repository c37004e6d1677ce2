"""Which study day it is for a learner: in their zone, changing at the hour that they chose."""

from datetime import date, datetime

from questions.accounts.models import User
from questions.study.schedule import study_day


def today_of(learner: User, *, at: datetime) -> date:
    """The learner's study day at that instant."""
    return study_day(at, learner.time_zone, rollover_hour=learner.rollover_hour)
