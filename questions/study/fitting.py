"""Personal parameters: fitted to everybody, then to a class, then to a learner; kept only where they predict better.

Each fit is drawn back towards what it came from, the more the fewer answers it saw, and is judged by the latest
answers, which it did not see. Nothing is rescheduled: a new version holds from the next review on.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from math import sqrt
from statistics import fmean, pstdev

from django.db import transaction
from django.db.models import Q

from questions.accounts.models import User
from questions.study.histories import (
    History,
    later_days,
    losses,
    read_histories,
    until,
    without_luck,
)
from questions.study.models import ParameterSet, Scope
from questions.study.optimising import fitted
from questions.study.parameters import next_version, weights_of
from questions.study.schedule import DEFAULT_PARAMETERS, Weights

FEWEST = 300  # later answers; below it a fit mostly learns noise
HALF_TRUSTED = 1500  # answers at which a fit counts for half
HELD_OUT = 0.2
SURELY = 1.645  # standard errors
MORE = 1000  # answers more, or twice as many, before a fit is tried again
Fit = Callable[[Sequence[History]], Weights]


@dataclass(frozen=True, slots=True)
class Whose:
    """Whose answers are fitted to: everybody's, a class's or a learner's."""

    scope: Scope
    group: str = ""
    learner: User | None = None

    def __str__(self) -> str:
        return (
            {Scope.POPULATION: "everybody", Scope.GROUP: self.group}.get(self.scope)
            or self.learner.email
            or str(self.learner)
        )

    def accepted(self) -> ParameterSet | None:
        """The newest version fitted to them."""
        own = ParameterSet.objects.filter(scope=self.scope, group=self.group, learner=self.learner)
        return own.first()


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one fit: the version where it was accepted, else None and why not."""

    whose: Whose
    answers: int
    held_out: int = 0
    before: float = 0.0
    after: float = 0.0
    share: float = 0.0
    parent: int = DEFAULT_PARAMETERS
    version: int | None = None
    why: str = ""

    def __str__(self) -> str:
        if self.why:
            return f"{self.whose}: {self.answers} later answers; {self.why}."
        told = (
            f"{self.whose}: {self.answers} later answers, {self.held_out} held out; "
            f"log loss {self.before:.4f} before, {self.after:.4f} after"
        )
        if self.version is None:
            return f"{told}: no sure gain, version {self.parent} stays."
        return f"{told}: accepted as version {self.version}, {self.share:.0%} of the fit on version {self.parent}."


def fit_all(
    *, at: datetime, groups: Mapping[str, Iterable[int]] | None = None, fit: Fit = fitted, force: bool = False
) -> list[Outcome]:
    """Fit everybody, the classes (name and learners' ids), then each learner, and assign what was accepted."""
    histories = read_histories()
    own: dict[int, list[History]] = {}
    for history in histories:
        own.setdefault(history.learner_id, []).append(history)
    everybody = Whose(Scope.POPULATION)
    outcomes = [fit_one(everybody, histories, parent=DEFAULT_PARAMETERS, at=at, fit=fit, force=force)]
    parents = dict.fromkeys(own, version_of(everybody) or DEFAULT_PARAMETERS)
    for group, members in (groups or {}).items():
        whose, ids = Whose(Scope.GROUP, group), [pk for pk in members if pk in own]
        theirs = [history for pk in ids for history in own[pk]]
        parent = version_of(everybody) or DEFAULT_PARAMETERS
        outcomes.append(fit_one(whose, theirs, parent=parent, at=at, fit=fit, force=force))
        parents |= dict.fromkeys(ids, version_of(whose) or parent)
    for learner in User.objects.filter(pk__in=own).order_by("pk"):
        whose, parent = Whose(Scope.LEARNER, learner=learner), parents[learner.pk]
        outcomes.append(fit_one(whose, own[learner.pk], parent=parent, at=at, fit=fit, force=force))
        parents[learner.pk] = version_of(whose) or parent
    assign(parents)
    return outcomes


def version_of(whose: Whose) -> int | None:
    accepted = whose.accepted()
    return accepted.version if accepted else None


def fit_one(
    whose: Whose, histories: Sequence[History], *, parent: int, at: datetime, fit: Fit, force: bool
) -> Outcome:
    """Fit, draw back, judge; keep it only where it predicts surely better than the parent and what is in use."""
    days, last = later_days(histories), whose.accepted()
    if len(days) < FEWEST:
        return Outcome(whose, len(days), why=f"at least {FEWEST} are needed")
    if last and not force and len(days) < min(2 * last.reviews, last.reviews + MORE):
        return Outcome(whose, len(days), why=f"version {last.version} saw {last.reviews} of them")
    cutoff = days[int(len(days) * (1 - HELD_OUT))]
    seen = [until(without_luck(history, weights_of(parent)), cutoff) for history in histories]
    count = len(later_days(seen))
    share = count / (count + HALF_TRUSTED)
    weights = drawn_back(fit(seen), weights_of(parent), share=share)
    after = losses(histories, weights, since=cutoff)
    rival, before = best_rival({parent, last.version if last else parent}, histories, since=cutoff)
    outcome = Outcome(whose, len(days), len(after), fmean(before), fmean(after), share, parent)
    if not is_sure_gain(before, after):
        return Outcome(whose, len(days), len(after), fmean(before), fmean(after), share, rival)
    return accept(outcome, weights, at=at)


def best_rival(versions: set[int], histories: Sequence[History], *, since) -> tuple[int, list[float]]:
    """The version that predicts best so far, with its losses."""
    found = {version: losses(histories, weights_of(version), since=since) for version in sorted(versions)}
    best = min(found, key=lambda version: fmean(found[version]))
    return best, found[best]


def drawn_back(fit: Weights, parent: Weights, *, share: float) -> Weights:
    """Between parent and fit, so far as ``share`` says."""
    return tuple(share * new + (1 - share) * old for new, old in zip(fit, parent, strict=True))


def is_sure_gain(before: Sequence[float], after: Sequence[float]) -> bool:
    """Whether the mean gain is so many standard errors of itself that luck makes it once in twenty times."""
    gains = [old - new for old, new in zip(before, after, strict=True)]
    return fmean(gains) > SURELY * pstdev(gains) / sqrt(len(gains))


@transaction.atomic
def accept(outcome: Outcome, weights: Weights, *, at: datetime) -> Outcome:
    """Keep the numbers as the next version."""
    made = ParameterSet.objects.create(
        version=next_version(),
        scope=outcome.whose.scope,
        group=outcome.whose.group,
        learner=outcome.whose.learner,
        weights=list(weights),
        parent=outcome.parent,
        fitted_at=at,
        reviews=outcome.answers,
        held_out=outcome.held_out,
        share=outcome.share,
        loss_before=outcome.before,
        loss_after=outcome.after,
    )
    return Outcome(
        outcome.whose,
        outcome.answers,
        outcome.held_out,
        outcome.before,
        outcome.after,
        outcome.share,
        outcome.parent,
        made.version,
    )


def assign(versions: Mapping[int, int]) -> None:
    """Give each learner the version that their next review goes by; those without answers get everybody's."""
    by_version: dict[int, list[int]] = {}
    for learner_id, version in versions.items():
        by_version.setdefault(version, []).append(learner_id)
    for version, learner_ids in by_version.items():
        for start in range(0, len(learner_ids), 500):
            some = User.objects.filter(pk__in=learner_ids[start : start + 500])
            some.filter(~Q(memory_parameters=version)).update(memory_parameters=version)
    common = version_of(Whose(Scope.POPULATION))
    if common:
        User.objects.filter(memory_parameters=DEFAULT_PARAMETERS, reviews=None).update(
            memory_parameters=common
        )


def explained(one: ParameterSet) -> list[str]:
    """What a version means, in words: how long a fact lasts after a first pass or miss, and how fast it fades."""
    weights, parent = tuple(one.weights), weights_of(one.parent)
    told = ((0, "first missed"), (2, "first known"), (3, "first known easily"))
    lines = [
        f"a fact {words} is remembered by nine in ten for {weights[place]:.2f} days (before: {parent[place]:.2f})"
        for place, words in told
    ]
    return [*lines, f"forgetting falls with the power {weights[20]:.3f} (before: {parent[20]:.3f})"]
