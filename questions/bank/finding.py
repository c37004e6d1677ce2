"""Finding questions in the bank: by words, article, kind, language and status."""

from collections.abc import Iterable

from django.db.models import Avg, Count, Q, QuerySet

from questions.articles.models import Article
from questions.bank.models import Question, QuestionStatus

SEARCHED = ("stem", "key", "context", "fact__statement", "fact__article__title")


def find_questions(
    questions: QuerySet[Question],
    *,
    q: str = "",
    article: Article | None = None,
    kind: str = "",
    language: str = "",
    status: str = "",
) -> QuerySet[Question]:
    """Those that hold every word of ``q`` somewhere and match what else is given; newest articles first."""
    for word in q.split():
        questions = questions.filter(holds(word))
    wanted = {"fact__article": article, "kind": kind, "language": language, "status": status}
    questions = questions.filter(**{name: value for name, value in wanted.items() if value})
    return questions.select_related("fact__article").order_by(
        "-fact__article_id", "fact__evidence_start", "pk"
    )


def holds(word: str) -> Q:
    """A condition that one of the searched fields holds the word."""
    condition = Q()
    for field in SEARCHED:
        condition |= Q(**{f"{field}__icontains": word})
    return condition


def status_counts(questions: QuerySet[Question]) -> dict[str, int]:
    """How many questions have each status, and ``all`` of them."""
    rows = dict(questions.order_by().values_list("status").annotate(count=Count("pk")))
    counts = {status: rows.get(status, 0) for status in QuestionStatus.values}
    return counts | {"all": sum(counts.values())}


def with_accuracy(questions: Iterable[Question]) -> list[Question]:
    """The questions, each with the mean mark of all its answers as ``accuracy`` (None where never answered)."""
    questions = list(questions)
    means = dict(
        Question.objects.filter(pk__in=[question.pk for question in questions])
        .order_by()
        .values_list("pk")
        .annotate(mean=Avg("reviews__mark"))
    )
    for question in questions:
        question.accuracy = means.get(question.pk)
    return questions
