"""The parameters that a version stands for. A version never changes, so it is read once and kept."""

from django.core.cache import caches
from django.db.models import Max

from questions.study.models import ParameterSet
from questions.study.schedule import DEFAULT_PARAMETERS, DEFAULT_WEIGHTS, Weights, retrievability

KEPT_SECONDS = 24 * 60 * 60


def weights_of(version: int) -> Weights:
    """FSRS's numbers of that version. Raises ParameterSet.DoesNotExist for one that never was."""
    if version == DEFAULT_PARAMETERS:
        return DEFAULT_WEIGHTS
    near = caches["near"]
    kept = near.get(f"weights:{version}")
    if kept is None:
        kept = tuple(ParameterSet.objects.get(version=version).weights)
        near.set(f"weights:{version}", kept, KEPT_SECONDS)
    return kept


class WeightsByVersion(dict[int, Weights]):
    """``weights_of`` for going through many rows: each version is looked up once."""

    def __missing__(self, version: int) -> Weights:
        self[version] = weights_of(version)
        return self[version]

    def recall(self, stability: float, days: int, version: int) -> float:
        """The chance of recall that these parameters predict."""
        return retrievability(stability, days=days, weights=self[version])


def next_version() -> int:
    """The first version that is free."""
    last = ParameterSet.objects.aggregate(last=Max("version"))["last"]
    return (last or DEFAULT_PARAMETERS) + 1
