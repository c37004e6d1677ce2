"""When verdicts are shown while a learner works, and that the assignment's own page shows the result."""

import pytest

from questions.classroom.working import begin
from tests.classroom.results import assigned, pupil_of
from tests.moments import NOON

pytestmark = pytest.mark.django_db

LATE = {"late_policy": "deduct", "late_percent": 50, "late_days": 2}


@pytest.mark.parametrize(
    ("rules", "hidden", "withheld"),
    [
        ({"feedback": "question"}, False, False),
        ({"feedback": "question"} | LATE, False, True),
        ({"feedback": "question", "shows_key": "close"}, True, True),
        ({"feedback": "end"}, True, False),
        ({"feedback": "end"} | LATE, True, True),
        ({"feedback": "close", "shows_key": "close"}, True, True),
        ({"feedback": "never", "shows_key": "never"}, True, True),
    ],
    ids=["at once", "at once, late counts", "the key later", "end", "end, late counts", "close", "never"],
)
def test_taking_late_answers_does_not_keep_the_verdict_after_each_question_back(rules, hidden, withheld):
    assignment = assigned(**rules)

    attempt = begin(assignment, pupil_of(assignment), at=NOON).attempt

    assert (attempt.hides_verdicts, attempt.is_withheld) == (hidden, withheld)
