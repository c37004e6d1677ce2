"""What the bank knows already of what an article states: the same, or something else that cannot also be true."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import Q, QuerySet

from questions.bank.models import Question, QuestionStatus

SHORTEST = 3
# Values of these kinds exclude each other: a treaty is not signed in two years. Several people may have signed it.
ONE_VALUE = {"date", "number", "duration", "born", "died"}
MOST_A_QUESTION = 3


@dataclass(frozen=True, slots=True)
class Likeness:
    """A question of another article that asks the same; it ``agrees`` where both answers can be right."""

    other: Question
    agrees: bool


def likenesses(questions: list[Question], seen: QuerySet[Question]) -> dict[int, list[Likeness]]:
    """For each question those of other articles, among the ``seen``, that ask the same. One query."""
    topics = {question.topic for question in questions if question.topic}
    if not topics:
        return {}
    wanted = Q(topic__in=beginnings(topics))
    for topic in topics:
        if topic.count(" ") + 1 >= SHORTEST:
            wanted |= Q(topic__startswith=f"{topic} ")
    article = questions[0].fact.article_id
    found = (
        seen.filter(wanted, language__in={question.language for question in questions})
        .exclude(fact__article=article)
        .exclude(status__in=[QuestionStatus.RETIRED, QuestionStatus.REJECTED])
        .select_related("fact__article", "fact__sentence__block")
        .order_by("pk")[: MOST_A_QUESTION * 4 * len(questions)]
    )
    pool = list(found)
    return {question.pk: of_one(question, pool) for question in questions if question.topic}


def contradicted(questions: list[Question], seen: QuerySet[Question]) -> set[int]:
    """Those to which another article gives another answer."""
    alike = likenesses(questions, seen) if questions else {}
    return {pk for pk, found in alike.items() if any(not likeness.agrees for likeness in found)}


def beginnings(topics: Iterable[str]) -> set[str]:
    """The topics and their beginnings of ``SHORTEST`` words or more."""
    result = set(topics)
    for topic in topics:
        words = topic.split()
        result |= {" ".join(words[:length]) for length in range(SHORTEST, len(words))}
    return result


def of_one(question: Question, pool: list[Question]) -> list[Likeness]:
    """Those of the pool that ask what this question asks, what disagrees first, one a fact."""
    found: dict[int, Likeness] = {}
    for other in pool:
        if not is_alike(question, other):
            continue
        agrees = agree(question, other)
        if agrees is not None:
            found.setdefault(other.fact_id, Likeness(other, agrees))
    return sorted(found.values(), key=lambda likeness: likeness.agrees)[:MOST_A_QUESTION]


def is_alike(one: Question, two: Question) -> bool:
    shorter, longer = sorted((one.topic, two.topic), key=len)
    if one.language != two.language or one.fact.kind != two.fact.kind:
        return False
    return shorter == longer or (shorter.count(" ") + 1 >= SHORTEST and longer.startswith(f"{shorter} "))


def agree(one: Question, two: Question) -> bool | None:
    """Whether both values can be true; None where they differ without excluding each other.

    A date that is known less exactly agrees with one inside it: 1992 with 15 May 1992.
    """
    first, second = sorted((one.fact.value, two.fact.value), key=len)
    if first == second or (one.fact.precision and second.startswith(first)):
        return True
    return False if one.fact.kind in ONE_VALUE else None
