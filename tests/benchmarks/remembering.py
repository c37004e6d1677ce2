"""Fills a database for the benchmark of reviews: learners of 100, 10,000 and 1,000,000 memories, a million reviews.

``python -m tests.benchmarks.remembering FILE`` writes one JSON line a learner: session, size and the questions in the
order in which they are due. All are due in the same 200 questions, as a class has them; the rest of a learner's facts
comes back in the coming year.
"""

import json
import sys
import uuid
from datetime import timedelta
from itertools import islice
from pathlib import Path

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.db import connection  # noqa: E402
from django.utils import timezone  # noqa: E402

from questions.accounts.models import User  # noqa: E402
from questions.articles.importing import import_article  # noqa: E402
from questions.bank.models import Question  # noqa: E402
from questions.study.days import today_of  # noqa: E402
from questions.study.models import Memory, Review  # noqa: E402
from tests.benchmarks.copying import copy, later, random_id  # noqa: E402
from tests.benchmarks.filling import ARTICLE, make_learners, sign_in  # noqa: E402
from tests.factories.bank import ChoiceQuestionFactory, FactFactory, QuestionFactory  # noqa: E402
from tests.factories.study import ReviewFactory  # noqa: E402

FACTS = 1_000_000
REVIEWS = 1_000_000
DUE = 200
SIZES = ((100, 4), (10_000, 4), (FACTS, 1))  # memories, and how many learners have so many
CLASSES = ((DUE, 400),)  # for many clients at once
CHUNK = 100


def fill() -> list[dict]:
    questions = make_questions()
    template = questions[0].fact
    copy(template, count=FACTS - DUE, value="'fact ' || n.i", precision="''")
    first_fact = template.__class__.objects.filter(value="fact 1").values_list("pk", flat=True).get()
    sizes = [size for size, count in (*SIZES, *CLASSES) for _learner in range(count)]
    learners = make_learners(len(sizes))
    for learner, size in zip(learners, sizes, strict=True):
        remember(learner, questions, size=size, first_fact=first_fact)
    review_all(learners[sizes.index(FACTS)], questions[0], first_fact)
    with connection.cursor() as cursor:
        cursor.execute("ANALYZE")
    return [
        {"session": session, "size": size, "asked": [fields_of(one) for one in questions[:size]]}
        for session, size in zip(sign_in(learners), sizes, strict=True)
    ]


def make_questions() -> list[Question]:
    """Choice and date questions in turns, each proved by a sentence of a whole article."""
    article = import_article(ARTICLE.read_text(encoding="utf-8"), by=None, at=timezone.now())
    sentences = list(article.sentences.all())
    questions = []
    for number in range(DUE):
        sentence = sentences[number % len(sentences)]
        start = sentence.start + number // len(sentences)
        places = {"evidence_start": sentence.start, "evidence_end": sentence.end}
        fact = FactFactory(
            article=article, sentence=sentence, answer_start=start, answer_end=start + 5, **places
        )
        factory = QuestionFactory if number % 2 else ChoiceQuestionFactory
        questions.append(factory(fact=fact))
    return questions


def fields_of(question: Question) -> list:
    return [question.pk, "choice=2" if question.kind == "choice" else "day=15&month=5&year=1992"]


def remember(learner: User, questions: list[Question], *, size: int, first_fact: int) -> None:
    """The due memories, in the order of the questions, and the rest by SQL."""
    today = today_of(learner, at=timezone.now())
    state = {"stability": 9.0, "difficulty": 5.0, "reviews": 3}
    dates = {"due_on": today, "reviewed_on": today - timedelta(days=9)}
    Memory.objects.bulk_create(
        Memory(learner=learner, fact_id=question.fact_id, **state, **dates)
        for question in islice(questions, size)
    )
    if size > DUE:
        copy(
            learner.memories.first(),
            count=size - DUE,
            fact_id=f"{first_fact} + n.i - 1",
            due_on=later(f"{today}", "1 + n.i % 365"),
        )


def review_all(learner: User, question: Question, first_fact: int) -> None:
    """A million reviews of the past, as the log of these memories would hold."""
    day = timezone.now().date() - timedelta(days=40)
    row = ReviewFactory(
        learner=learner,
        question=question,
        client_id=uuid.uuid4(),
        reviewed_at=timezone.now() - timedelta(days=40),
        study_day=day,
        due_on=day + timedelta(days=30),
    )
    copy(row, count=REVIEWS - 1, fact_id=f"{first_fact} + (n.i - 1) % {FACTS - DUE}", client_id=random_id())
    Review.objects.filter(pk=row.pk).delete()


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    rows = fill()
    Path(sys.argv[1]).write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
