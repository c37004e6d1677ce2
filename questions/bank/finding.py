"""Finding questions in the bank: by words, article, kind, language, status, tag and what speaks for or against them."""

from collections.abc import Callable, Iterable

from django.db.models import Avg, Count, Exists, OuterRef, Q, QuerySet, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext_lazy as _

from questions.articles.models import Article
from questions.bank.models import Choice, Question, QuestionSet, QuestionStatus, SetItem
from questions.bank.report_models import QuestionReport, ReportStatus
from questions.bank.search_form import search_words
from questions.bank.tidying_models import Tag

HARD, EASY, ENOUGH_ANSWERS = 0.4, 0.95, 10
LONG_STEM = 160


def reported(questions: QuerySet[Question]) -> QuerySet[Question]:
    open_reports = QuestionReport.objects.filter(status=ReportStatus.OPEN)
    return questions.filter(pk__in=open_reports.values("question"))


def never_used(questions: QuerySet[Question]) -> QuerySet[Question]:
    """In no set, and never answered."""
    return questions.filter(~Exists(SetItem.objects.filter(question=OuterRef("pk"))), reviews=None)


def answered_rightly(questions: QuerySet[Question]) -> QuerySet[Question]:
    return questions.annotate(answers=Count("reviews"), facility=Avg("reviews__mark")).filter(
        answers__gte=ENOUGH_ANSWERS
    )


def hard(questions: QuerySet[Question]) -> QuerySet[Question]:
    return answered_rightly(questions).filter(facility__lt=HARD)


def easy(questions: QuerySet[Question]) -> QuerySet[Question]:
    return answered_rightly(questions).filter(facility__gt=EASY)


def unexplained(questions: QuerySet[Question]) -> QuerySet[Question]:
    """With a wrong option that nothing explains."""
    silent = Choice.objects.filter(question=OuterRef("pk"), is_key=False, reason="")
    return questions.filter(Exists(silent))


def by_hand(questions: QuerySet[Question]) -> QuerySet[Question]:
    return questions.exclude(written_by=None)


def one_language(questions: QuerySet[Question]) -> QuerySet[Question]:
    """Asked in no other language yet."""
    return questions.filter(translates=None, translations=None)


FLAGS: dict[str, tuple[str, Callable[[QuerySet[Question]], QuerySet[Question]]]] = {
    "reported": (_("Reported by learners"), reported),
    "never_used": (_("Never used"), never_used),
    "hard": (_("Hard: fewer than two in five right"), hard),
    "easy": (_("Easy: nearly everybody right"), easy),
    "unexplained": (_("Wrong options without a reason"), unexplained),
    "by_hand": (_("Written or changed by hand"), by_hand),
    "one_language": (_("In one language only"), one_language),
}
ORDERS: dict[str, tuple[str, ...]] = {
    "": ("-fact__article_id", "fact__evidence_start", "pk"),
    "newest": ("-pk",),
    "stem": ("searched", "pk"),
    "confidence": ("-confidence", "pk"),
    "hardest": ("mean_mark", "pk"),
}


def find_questions(
    questions: QuerySet[Question],
    *,
    q: str = "",
    article: Article | None = None,
    kind: str = "",
    language: str = "",
    status: str = "",
    tag: Tag | None = None,
    flag: str = "",
    order: str = "",
) -> QuerySet[Question]:
    """Those that hold every word of ``q`` somewhere, in any spelling, and match what else is given.

    Newest articles first unless another of ``ORDERS`` is named; retired questions only where ``status`` asks for them.
    """
    for word in search_words(q):
        questions = questions.filter(holds(word))
    if not status:
        questions = questions.exclude(status=QuestionStatus.RETIRED)
    wanted = {"fact__article": article, "kind": kind, "language": language, "status": status, "tags": tag}
    questions = questions.filter(**{name: value for name, value in wanted.items() if value})
    if flag in FLAGS:
        questions = FLAGS[flag][1](questions)
    if order == "hardest":
        questions = questions.annotate(mean_mark=Coalesce(Subquery(mean_mark()), 2.0))
    return questions.select_related("fact__article").order_by(*ORDERS.get(order, ORDERS[""]))


def holds(word: str) -> Q:
    """A condition that the question, or its article's title, holds the word."""
    titles = Article.objects.filter(title__icontains=word).values("pk")
    return Q(searched__contains=word) | Q(fact__article__in=titles)


def mean_mark() -> QuerySet:
    """The mean mark of the question that is looked at, none where it was never answered."""
    same = Question.objects.filter(pk=OuterRef("pk"), reviews__isnull=False)
    return same.order_by().values("pk").annotate(mean=Avg("reviews__mark")).values("mean")


def status_counts(questions: QuerySet[Question]) -> dict[str, int]:
    """How many questions have each status, ``all`` but the retired, and how many are ``reported``."""
    rows = dict(questions.order_by().values_list("status").annotate(count=Count("pk")))
    counts = {status: rows.get(status, 0) for status in QuestionStatus.values}
    every = sum(count for status, count in counts.items() if status != QuestionStatus.RETIRED)
    return counts | {"all": every, "reported": reported(questions).count()}


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


def sets_with(question: Question) -> QuerySet[QuestionSet]:
    """The sets that hold the question."""
    return QuestionSet.objects.filter(items__question=question)
