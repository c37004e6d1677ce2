"""The one door to fsrs-rs, an optional extra: parameters that fit a log of answers best. No other file knows it."""

from collections.abc import Sequence

from questions.study.histories import History
from questions.study.schedule import Weights

try:
    import fsrs_rs_python as fsrs_rs
except ImportError:  # the extra "optimise" is not installed
    fsrs_rs = None


class OptimiserMissingError(Exception):
    """The optional package that fits parameters is not installed."""

    def __str__(self) -> str:
        return "Fitting needs the optional extra: uv sync --extra optimise (or pip install fsrs-rs-python)."


def fitted(histories: Sequence[History]) -> Weights:
    """The 21 numbers that fit best; the library gives its defaults where there is too little to go by.

    Raises OptimiserMissingError without the extra.
    """
    if fsrs_rs is None:
        raise OptimiserMissingError
    items = [item for history in histories for item in items_of(history)]
    weights = fsrs_rs.FSRS([]).compute_parameters(items, enable_short_term=False)
    return tuple(float(one) for one in weights)


def items_of(history: History) -> list:
    """One item for each later answer: all answers up to it."""
    reviews = [fsrs_rs.FSRSReview(day.grade, day.waited) for day in history.days]
    return [fsrs_rs.FSRSItem(reviews[:end]) for end in range(2, len(reviews) + 1)]
