"""Fills an empty database for the benchmark: learners who are signed in, each with an open attempt at one set.

``python -m tests.benchmarks.filling LEARNERS FILE`` writes one JSON line a learner: session, attempt and answers.
Half of the learners have met the facts before, so that both a first meeting and a repetition are measured.
"""

import json
import sys
from datetime import timedelta
from pathlib import Path

import django

django.setup()

from django.conf import settings  # noqa: E402
from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY  # noqa: E402
from django.contrib.sessions.models import Session  # noqa: E402
from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from questions.accounts.models import User  # noqa: E402
from questions.accounts.sessions import SessionStore  # noqa: E402
from questions.articles.importing import import_article  # noqa: E402
from questions.bank.models import Question  # noqa: E402
from questions.quizzes.models import Attempt, AttemptItem  # noqa: E402
from questions.study.models import Memory  # noqa: E402
from tests.factories.bank import ChoiceQuestionFactory, FactFactory, QuestionFactory, SetFactory  # noqa: E402

ARTICLE = settings.BASE_DIR / "fixtures" / "articles" / "csto-ar.txt"
QUESTIONS = 10


def fill(count: int) -> list[dict]:
    """The learners' sessions, attempts and the form fields that answer each question, right and wrong in turns."""
    questions = make_questions()
    question_set = SetFactory(questions=questions, is_listed=True)
    learners = make_learners(count)
    attempts = Attempt.objects.bulk_create(
        Attempt(question_set=question_set, learner=learner, started_at=timezone.now()) for learner in learners
    )
    AttemptItem.objects.bulk_create(
        AttemptItem(attempt=attempt, question=question, position=position)
        for attempt in attempts
        for position, question in enumerate(questions, start=1)
    )
    remember(questions, learners[::2])
    sessions = sign_in(learners)
    answers = [fields_for(question) for question in questions]
    return [
        {"session": session, "attempt": attempt.pk, "answers": answers}
        for session, attempt in zip(sessions, attempts, strict=True)
    ]


def make_questions() -> list[Question]:
    """Choice and date questions in turns, each proved by its own sentence of a whole article."""
    article = import_article(ARTICLE.read_text(encoding="utf-8"), by=None, at=timezone.now())
    questions = []
    for number, sentence in enumerate(article.sentences.all()[:QUESTIONS]):
        places = {"evidence_start": sentence.start, "evidence_end": sentence.end}
        fact = FactFactory(article=article, sentence=sentence, answer_start=sentence.start, **places)
        factory = QuestionFactory if number % 2 else ChoiceQuestionFactory
        questions.append(factory(fact=fact))
    return questions


def fields_for(question: Question) -> str:
    """A form's body: right for the first choice and date, the rest as they come."""
    if question.kind == "choice":
        return f"choice={1 + question.pk % 4}"
    return f"day={question.pk % 28 + 1}&month=5&year=1992"


def make_learners(count: int) -> list[User]:
    return User.objects.bulk_create(
        User(email=f"learner{number}@bench.example", name=f"متعلم {number}", password="!")
        for number in range(count)
    )


def remember(questions: list[Question], learners: list[User]) -> None:
    today = timezone.now().date()
    Memory.objects.bulk_create(
        Memory(
            learner=learner,
            fact_id=question.fact_id,
            stability=2.3,
            difficulty=5.0,
            due_on=today,
            reviewed_on=today - timedelta(days=2),
            reviews=1,
        )
        for learner in learners
        for question in questions
    )


def sign_in(learners: list[User]) -> list[str]:
    """A session a learner, made at once; their keys."""
    expires = timezone.now() + timedelta(days=1)
    store = SessionStore()
    sessions = [
        Session(
            session_key=f"bench{learner.pk:027d}",
            session_data=store.encode(
                {
                    SESSION_KEY: str(learner.pk),
                    BACKEND_SESSION_KEY: settings.AUTHENTICATION_BACKENDS[0],
                    HASH_SESSION_KEY: learner.get_session_auth_hash(),
                }
            ),
            expire_date=expires,
        )
        for learner in learners
    ]
    return [session.session_key for session in Session.objects.bulk_create(sessions)]


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    rows = fill(int(sys.argv[1]))
    Path(sys.argv[2]).write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
