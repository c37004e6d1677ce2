"""What can be given to a class: the teacher's sets and those open to all, and pools to draw from."""

from collections.abc import Sequence
from dataclasses import dataclass

from django.db.models import Count, Q, QuerySet

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.models import Question, QuestionSet, QuestionStatus
from questions.bank.reach import questions_seen_by
from questions.bank.tidying_models import Tag

MOST_IN_A_POOL = 200


@dataclass(frozen=True, slots=True)
class Pool:
    """Questions to give, how they are called, and the set they come from where it is one."""

    questions: tuple[Question, ...]
    title: str
    language: str
    made_from: QuestionSet | None = None


def sets_to_give(teacher: User) -> QuerySet[QuestionSet]:
    """The teacher's own sets and those listed for everybody, with how many published questions each holds."""
    published = Count("questions", filter=Q(questions__status=QuestionStatus.PUBLISHED), distinct=True)
    seen = Q(owner=teacher) | Q(is_listed=True)
    return (
        QuestionSet.objects.open_by_link()
        .filter(seen, is_trial=False)
        .annotate(count=published)
        .filter(count__gt=0)
        .order_by("-made_at", "-pk")
    )


def articles_to_draw_from(teacher: User) -> QuerySet[Article]:
    """Articles with published questions that the teacher sees, with how many."""
    seen = questions_seen_by(teacher).published()
    return (
        Article.objects.filter(facts__questions__in=seen)
        .annotate(count=Count("facts__questions", filter=Q(facts__questions__in=seen), distinct=True))
        .order_by("title", "pk")
    )


def tags_to_draw_from(teacher: User) -> QuerySet[Tag]:
    """Tags of published questions that the teacher sees, with how many."""
    seen = questions_seen_by(teacher).published()
    return (
        Tag.objects.filter(questions__in=seen)
        .annotate(count=Count("questions", filter=Q(questions__in=seen), distinct=True))
        .order_by("folded")
    )


def pool_of_set(question_set: QuestionSet) -> Pool:
    questions = question_set.questions.published().order_by("set_items__position")
    return Pool(tuple(questions), question_set.title, question_set.language, question_set)


def pool_of(
    teacher: User, *, articles: Sequence[int] = (), facts: Sequence[int] = (), tags: Sequence[int] = ()
) -> Pool:
    """Every published question that the teacher sees about these articles or facts, or with one of these tags."""
    wanted = Q(fact__article__in=articles) | Q(fact__in=facts) | Q(tags__in=tags)
    seen = questions_seen_by(teacher).published().filter(wanted).distinct()
    questions = tuple(seen.select_related("fact__article").order_by("pk")[:MOST_IN_A_POOL])
    titles = list(dict.fromkeys(question.fact.article.title for question in questions))
    languages = [question.language for question in questions]
    language = max(set(languages), key=languages.count) if languages else ""
    return Pool(questions, " · ".join(titles)[:200], language)
