"""A learner's own history: what their finished attempts scored, over all, by set, by article and by kind of answer.

Every figure is added up from the answers; attempts whose results are kept back do not show in it.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Count, F, FloatField, Sum, Value
from django.db.models.functions import Coalesce

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.kinds import KINDS
from questions.bank.models import QuestionSet
from questions.quizzes.models import Attempt, AttemptItem

MOST_ATTEMPTS = 30


@dataclass(frozen=True, slots=True)
class Tally:
    """Points earned of ``total`` questions asked."""

    points: float
    total: int

    @property
    def share(self) -> float:
        return self.points / self.total if self.total else 0.0


@dataclass(frozen=True, slots=True)
class SetTally:
    """A set: how often it was taken, and its last, best and average share."""

    set: QuestionSet
    attempts: int
    last: Tally
    best: Tally
    average: float


@dataclass(frozen=True, slots=True)
class History:
    """Everything of the page: ``attempts`` newest first with their tallies, the rest in falling number of questions."""

    attempts: list[tuple[Attempt, Tally]]
    sets: list[SetTally]
    articles: list[tuple[Article, Tally]]
    kinds: list[tuple[object, Tally]]
    overall: Tally


def history_of(learner: User) -> History:
    """In five queries, however much there is."""
    shown = Attempt.objects.finished().filter(learner=learner, is_withheld=False)
    attempts = list(shown.select_related("question_set").order_by("started_at", "pk"))
    items = AttemptItem.objects.filter(attempt__in=shown).with_counted()
    by_attempt = tallies(items, "attempt_id")
    by_article = tallies(items, "question__fact__article_id")
    by_kind = tallies(items, "question__kind")
    articles = Article.objects.defer("text").in_bulk(by_article)
    return History(
        attempts=[(one, by_attempt[one.pk]) for one in reversed(attempts) if one.pk in by_attempt][
            :MOST_ATTEMPTS
        ],
        sets=list(tallies_of_sets(attempts, by_attempt)),
        articles=[(articles[pk], tally) for pk, tally in most_first(by_article) if pk in articles],
        kinds=[(KINDS[name], tally) for name, tally in most_first(by_kind) if name in KINDS],
        overall=added(by_attempt.values()),
    )


def tallies(items, field: str) -> dict:
    """Points and questions for each value of a field."""
    points = Coalesce(F("counted"), Value(0.0), output_field=FloatField())
    rows = items.order_by().values_list(field).annotate(points=Sum(points), total=Count("pk"))
    return {value: Tally(round(points, 6), total) for value, points, total in rows}


def most_first(found: dict) -> list[tuple]:
    return sorted(found.items(), key=lambda pair: (-pair[1].total, str(pair[0])))


def tallies_of_sets(attempts: list[Attempt], by_attempt: dict[int, Tally]) -> Iterable[SetTally]:
    """Each set that was taken, the one taken last first."""
    by_set: dict[int, list[Attempt]] = {}
    for attempt in reversed(attempts):
        if attempt.pk in by_attempt:
            by_set.setdefault(attempt.question_set_id, []).append(attempt)
    for taken in by_set.values():
        scores = [by_attempt[attempt.pk] for attempt in taken]
        best = max(scores, key=lambda tally: tally.share)
        average = sum(tally.share for tally in scores) / len(scores)
        yield SetTally(taken[0].question_set, len(taken), scores[0], best, average)


def added(parts: Iterable[Tally]) -> Tally:
    parts = list(parts)
    return Tally(round(sum(part.points for part in parts), 6), sum(part.total for part in parts))
