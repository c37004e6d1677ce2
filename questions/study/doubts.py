"""Facts in doubt: what is missed too often goes to its author first, who says whether the question is bad."""

from collections import defaultdict
from datetime import datetime

from django.db.models import Max, QuerySet

from questions.accounts.models import User
from questions.bank.models import Fact
from questions.bank.reach import articles_of
from questions.study.leeches import Leech, leech_of, outcomes_of, suspicious
from questions.study.models import Doubt, Review


def raise_doubts(*, at: datetime) -> list[Doubt]:
    """A doubt about each fact that is missed more often than its memories allow; one open doubt a fact.

    Of a fact whose doubt was settled only what was answered since counts.
    """
    settled = dict(
        Doubt.objects.exclude(settled_at=None)
        .order_by()
        .values_list("fact_id")
        .annotate(last=Max("settled_at"))
    )
    open_facts = set(Doubt.objects.filter(settled_at=None).values_list("fact_id", flat=True))
    found = [
        leech
        for leech in suspected(settled, without=open_facts)
        if leech.fact.article.added_by_id is not None
    ]
    return [doubt_of(leech, at=at) for leech in found]


def suspected(settled: dict[int, datetime], *, without: set[int]) -> list[Leech]:
    outcomes: dict[int, list[tuple[bool, float]]] = defaultdict(list)
    for fact_id, at, outcome in outcomes_of(Review.objects.all()):
        if fact_id not in without and not (fact_id in settled and at <= settled[fact_id]):
            outcomes[fact_id].append(outcome)
    facts = Fact.objects.select_related("article").defer("article__text").in_bulk(list(outcomes))
    return suspicious(leech_of(facts[fact_id], seen) for fact_id, seen in outcomes.items())


def doubt_of(leech: Leech, *, at: datetime) -> Doubt:
    figures = {
        "reviews": leech.reviews,
        "missed": leech.missed,
        "expected": leech.expected,
        "chance": leech.chance,
    }
    doubt, _is_new = Doubt.objects.get_or_create(
        fact=leech.fact, settled_at=None, defaults={"raised_at": at, **figures}
    )
    return doubt


def doubts_of(author: User) -> QuerySet[Doubt]:
    """The open doubts about facts of the author's articles, the surest first."""
    return (
        Doubt.objects.filter(settled_at=None, fact__article__in=articles_of(author))
        .select_related("fact__article", "fact__sentence__block")
        .prefetch_related("fact__questions")
    )


def settle(doubt: Doubt, *, by: User, is_sound: bool, at: datetime) -> None:
    """The author has looked: the question is sound, or was mended. Settled already, it stays as it was."""
    Doubt.objects.filter(pk=doubt.pk, settled_at=None).update(settled_at=at, settled_by=by, is_sound=is_sound)
