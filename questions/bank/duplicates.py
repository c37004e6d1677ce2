"""Questions that say the same: alike to the letter, or about the same value in nearly the same words."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from django.db.models import Count, QuerySet

from questions.bank.models import Question, QuestionStatus
from questions.bank.search_form import search_words

ALIKE = 0.7
MOST_OF_ONE_VALUE = 60
MOST_GROUPS = 50
Words = frozenset[str]


def duplicate_groups(questions: QuerySet[Question]) -> list[list[Question]]:
    """Groups of questions of one language that ask the same, the largest first; at most ``MOST_GROUPS``.

    Same wording first; then, of questions with the same key, those whose stems share ``ALIKE`` of their words (Jaccard).
    """
    living = questions.exclude(status__in=[QuestionStatus.RETIRED, QuestionStatus.REJECTED])
    groups = [*same_wording(living), *nearly_same(living)]
    known: set[int] = set()
    kept = []
    for group in sorted(groups, key=len, reverse=True):
        rest = [question for question in group if question.pk not in known]
        if len(rest) > 1:
            known |= {question.pk for question in rest}
            kept.append(rest)
    return kept[:MOST_GROUPS]


def same_wording(questions: QuerySet[Question]) -> Iterator[list[Question]]:
    repeated = (
        questions.order_by()
        .values("stem_key", "language", "key")
        .annotate(count=Count("pk"))
        .filter(count__gt=1)
        .values_list("stem_key", flat=True)[:MOST_GROUPS]
    )
    found = questions.filter(stem_key__in=list(repeated)).select_related("fact__article").order_by("pk")
    yield from grouped(found, lambda question: (question.stem_key, question.language, question.key))


def nearly_same(questions: QuerySet[Question]) -> Iterator[list[Question]]:
    values = (
        questions.order_by()
        .values("language", "kind", "fact__value")
        .annotate(count=Count("pk"))
        .filter(count__gt=1, count__lte=MOST_OF_ONE_VALUE)
        .order_by("-count")
        .values_list("fact__value", flat=True)[:500]
    )
    found = questions.filter(fact__value__in=set(values)).select_related("fact__article").order_by("pk")
    for group in grouped(found, lambda question: (question.language, question.kind, question.fact.value)):
        yield from alike(group)


def grouped(questions: Iterable[Question], key) -> Iterator[list[Question]]:
    groups: dict[tuple, list[Question]] = defaultdict(list)
    for question in questions:
        groups[key(question)].append(question)
    return (group for group in groups.values() if len(group) > 1)


def alike(group: Sequence[Question]) -> Iterator[list[Question]]:
    """Those of the group that share most of their words with another one."""
    words = {question.pk: frozenset(search_words(question.stem)) for question in group}
    close: dict[int, set[int]] = defaultdict(set)
    for one, two in combinations(group, 2):
        if one.fact_id != two.fact_id and likeness(words[one.pk], words[two.pk]) >= ALIKE:
            close[one.pk] |= {one.pk, two.pk}
    for together in close.values():
        yield [question for question in group if question.pk in together]


def likeness(one: Words, two: Words) -> float:
    """Shared words over all words, 0 to 1 (Jaccard)."""
    return len(one & two) / len(one | two) if one or two else 0.0
