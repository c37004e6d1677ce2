"""Who chose which option: a distractor that the best prefer to the key is a sign that the key is wrong. Pure."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from operator import itemgetter

from questions.quizzes.intervals import wilson
from questions.quizzes.item_analysis import ENOUGH_FOR_SHARE, Figure, Why, is_flat

NO_ANSWER = ""


# One learner's choice (the option's position as text, "" for none) and their points in the rest of the test.
Chosen = tuple[str, float]
OPTION, REST = itemgetter(0), itemgetter(1)


@dataclass(frozen=True, slots=True)
class OptionUse:
    """How often an option was chosen, and by how many of the best and of the weakest third."""

    option: str
    is_key: bool
    count: int
    share: Figure
    best: int
    weakest: int


@dataclass(frozen=True, slots=True)
class OptionTable:
    """All options of one question. ``third`` learners stand in each third; None where the thirds cannot be told apart."""

    n: int
    third: int | None
    options: tuple[OptionUse, ...]

    @property
    def rival(self) -> OptionUse | None:
        """The distractor that more of the best third chose than the key, the strongest such; None as a rule."""
        key = next((one for one in self.options if one.is_key), None)
        wrong = [one for one in self.options if not one.is_key and one.option != NO_ANSWER]
        strongest = max(wrong, key=lambda one: one.best, default=None)
        return strongest if self.third and key and strongest and strongest.best > key.best else None


def option_table(chosen: Sequence[Chosen], *, options: Sequence[str], key: str) -> OptionTable:
    """Count the choices; options that nobody chose are there too, answers left out only if there are any."""
    weakest, best = thirds(chosen)
    counts, of_best, of_weakest = (Counter(map(OPTION, group)) for group in (chosen, best, weakest))
    listed = [*options, *([NO_ANSWER] if NO_ANSWER in counts else [])]
    uses = tuple(
        OptionUse(
            option=option,
            is_key=option == key,
            count=counts[option],
            share=share_of(counts[option], len(chosen)),
            best=of_best[option],
            weakest=of_weakest[option],
        )
        for option in listed
    )
    return OptionTable(len(chosen), len(best) or None, uses)


def share_of(count: int, n: int) -> Figure:
    if n < ENOUGH_FOR_SHARE:
        return Figure(None, why=Why.TOO_FEW)
    return Figure(count / n, *wilson(count / n, n))


def thirds(chosen: Sequence[Chosen]) -> tuple[list[Chosen], list[Chosen]]:
    """The weakest and the best third by the rest of the test; both empty where the test does not tell its learners apart."""
    ordered = sorted(chosen, key=REST)
    if len(ordered) < 3 or is_flat([REST(ordered[0]), REST(ordered[-1])]):
        return [], []
    weakest, best = first_third(ordered), first_third(ordered[::-1])
    return (weakest, best) if weakest and best else ([], [])


def first_third(ordered: Sequence[Chosen]) -> list[Chosen]:
    """The first third with all who tie with its last; where that is more than half, those before the tie alone."""
    size = len(ordered) // 3
    last = REST(ordered[size - 1])
    following = [one for one in ordered[size:] if REST(one) == last]
    if size + len(following) <= len(ordered) / 2:
        return [*ordered[:size], *following]
    return [one for one in ordered[:size] if REST(one) != last]
