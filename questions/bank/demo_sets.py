"""The sets of a demo article: the engine's best questions and our own, mixed, one about each fact."""

from collections import Counter
from collections.abc import Iterator
from datetime import datetime
from itertools import chain, zip_longest

from django.db import transaction

from questions.accounts.models import User
from questions.articles.models import Article
from questions.bank.checking import gives_away
from questions.bank.demo import Card
from questions.bank.models import Fact, Question, QuestionSet
from questions.bank.sets import add_questions

IN_A_SET = 10
IN_A_TRIAL = 4


def ensure_sets(card: Card, article: Article, *, by: User, at: datetime) -> list[QuestionSet]:
    """The article's set and, where the card asks for them, the short one for visitors and one of each kind."""
    sets = [ensure_set(card, card.name, article, count=IN_A_SET, by=by, at=at, is_listed=True)]
    if card.is_trial:
        slug = f"try-{card.language}"
        sets.append(ensure_set(card, slug, article, count=IN_A_TRIAL, by=by, at=at, is_trial=True))
    if card.title_of_kinds:
        sets.append(ensure_kinds_set(card, article, by=by, at=at))
    return sets


def ensure_set(
    card: Card, slug: str, article: Article, *, count: int, by: User, at: datetime, **flags: bool
) -> QuestionSet:
    """The set at this address; filled with the article's best questions when it is made."""
    return filled_once(
        slug,
        lambda: best_questions(article, count=count),
        owner=by,
        title=card.title,
        language=card.language,
        made_at=at,
        **flags,
    )


def ensure_kinds_set(card: Card, article: Article, *, by: User, at: datetime) -> QuestionSet:
    """The set of one question of each kind, all of them our own."""
    return filled_once(
        f"kinds-{card.name}",
        lambda: one_of_each_kind(own_questions(article)),
        owner=by,
        title=card.title_of_kinds,
        language=card.language,
        made_at=at,
        is_listed=True,
    )


@transaction.atomic
def filled_once(slug: str, questions, **fields) -> QuestionSet:
    """The set at this address; a new one is given what ``questions()`` finds, an old one stays as people left it."""
    question_set, is_new = QuestionSet.objects.get_or_create(slug=slug, defaults=fields)
    if is_new:
        add_questions(question_set, questions())
    return question_set


def own_questions(article: Article) -> list[Question]:
    """The article's published questions that a person wrote, in the order of writing."""
    return list(published(article).exclude(written_by=None))


def published(article: Article):
    return Question.objects.published().filter(fact__article=article).select_related("fact").order_by("pk")


def one_of_each_kind(questions: list[Question]) -> list[Question]:
    kinds: dict[str, Question] = {}
    for question in questions:
        kinds.setdefault(question.kind, question)
    return list(kinds.values())


def best_questions(article: Article, *, count: int) -> list[Question]:
    """The article's best published questions that go well together, kinds of answer taking turns.

    The engine's come first, best first, up to half of them; then our own, of the kinds that are fewest so far; then
    whatever else the engine wrote.
    """
    by_engine = list(published(article).filter(written_by=None))
    chosen = chosen_from(by_engine, [], count=count // 2)
    chosen = chosen_from(own_questions(article), chosen, count=count)
    return list(taking_turns(chosen_from(by_engine, chosen, count=count)))


def chosen_from(questions: list[Question], chosen: list[Question], *, count: int) -> list[Question]:
    """``chosen`` and, up to ``count`` in all, those of the others that go with them; kinds that are fewest first."""
    chosen = list(chosen)
    waiting = [question for question in questions if question not in chosen]
    while len(chosen) < count:
        waiting = [one for one in waiting if all(go_together(one, other) for other in chosen)]
        if not waiting:
            break
        so_far = Counter(question.kind for question in chosen)
        chosen.append(min(waiting, key=lambda question: so_far[question.kind]))
        waiting.remove(chosen[-1])
    return chosen


def taking_turns(questions: list[Question]) -> Iterator[Question]:
    """One of each kind after the other, best first within a kind, until none is left."""
    by_kind: dict[str, list[Question]] = {}
    for question in questions:
        by_kind.setdefault(question.kind, []).append(question)
    rounds = zip_longest(*by_kind.values())
    return (question for question in chain.from_iterable(rounds) if question)


def go_together(one: Question, other: Question) -> bool:
    """Two questions about different facts, neither of which says the other's answer."""
    return (
        not same_fact(one.fact, other.fact)
        and not gives_away(one.stem, other.key)
        and not gives_away(other.stem, one.key)
    )


def same_fact(one: Fact, other: Fact) -> bool:
    """Whether the same words of the article answer both, however each of them was taken down."""
    return one.pk == other.pk or (one.answer_start < other.answer_end and other.answer_start < one.answer_end)
