"""What is done for memory every night: parameters fitted anew, facts that are missed too often shown to their authors."""

from datetime import datetime

from django_tasks import task

from questions.classroom.models import Enrolment
from questions.study.doubts import raise_doubts
from questions.study.fitting import fit_all
from questions.study.optimising import OptimiserMissingError


def classes_of_learners() -> dict[str, list[int]]:
    """The learners of each class that is taught now."""
    found: dict[str, list[int]] = {}
    rows = Enrolment.objects.current().order_by("classroom_id", "learner_id")
    for classroom_id, learner_id in rows.values_list("classroom_id", "learner_id"):
        found.setdefault(f"class:{classroom_id}", []).append(learner_id)
    return found


@task()
def fit_memory(due: str) -> int:
    """Fit everybody, the classes and the learners; returns how many fits were accepted. Nothing without the extra."""
    try:
        outcomes = fit_all(at=datetime.fromisoformat(due), groups=classes_of_learners())
    except OptimiserMissingError:
        return 0
    return sum(outcome.version is not None for outcome in outcomes)


@task()
def find_doubts(due: str) -> int:
    """Ask authors about facts that are missed too often; returns how many are new."""
    return len(raise_doubts(at=datetime.fromisoformat(due)))
