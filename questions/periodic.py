"""The one table of work that the clock asks for. A room writes the task; its line stands here.

Slots are in UTC: three hours after midnight in Riyadh is 00:00. A task takes ``due``, the slot's time in ISO 8601.
"""

from datetime import timedelta

from questions.api.forgetting import forget_replies
from questions.bank.tasks import forget_arrivals
from questions.classroom.clock import close_overdue_work, keep_no_longer
from questions.classroom.exams import steer_to_exams
from questions.home.nightly import find_doubts, fit_memory
from questions.quizzes.suspecting import find_suspicions
from questions.work.periodic import Periodic, forget_old_work

HOUR = timedelta(hours=1)

PERIODIC: tuple[Periodic, ...] = (
    Periodic("forget_old_work", forget_old_work, after=HOUR),
    Periodic("forget_arrivals", forget_arrivals, after=HOUR),
    Periodic("forget_replies", forget_replies, after=HOUR),
    Periodic("find_suspicions", find_suspicions, after=HOUR),
    Periodic("steer_to_exams", steer_to_exams),
    Periodic("fit_memory", fit_memory, after=2 * HOUR),
    Periodic("find_doubts", find_doubts, after=2 * HOUR),
    Periodic("close_overdue_work", close_overdue_work, every=timedelta(minutes=5)),
    Periodic("keep_no_longer", keep_no_longer, after=HOUR),
)
