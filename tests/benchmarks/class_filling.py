"""Fills an empty database with one class at the bell: learners who are signed in, and an assignment of twenty questions.

``python -m tests.benchmarks.class_filling LEARNERS FILE`` writes one JSON line a learner: session, work and answers.
"""

import json
import sys
from pathlib import Path

import django

django.setup()

from django.core.management import call_command  # noqa: E402
from django.utils import timezone  # noqa: E402

from questions.classroom.assigning import assign  # noqa: E402
from questions.classroom.making import make_class  # noqa: E402
from questions.classroom.models import Enrolment  # noqa: E402
from tests.benchmarks.filling import ARTICLE, fields_for, make_learners, sign_in  # noqa: E402
from tests.factories.accounts import TeacherFactory  # noqa: E402
from tests.factories.articles import ArticleFactory, BlockFactory, SentenceFactory  # noqa: E402
from tests.factories.bank import ChoiceQuestionFactory, FactFactory, QuestionFactory  # noqa: E402

QUESTIONS = 20


def make_questions() -> list:
    """Twenty questions of two kinds in turns, each proved by a line of a whole article."""
    text = ARTICLE.read_text(encoding="utf-8")
    lines = [line for line in text.split("\n") if line.strip()]
    article = ArticleFactory(text=text)
    questions = []
    for number in range(QUESTIONS):
        start = text.index(lines[number % len(lines)])
        end = start + len(lines[number % len(lines)])
        block = BlockFactory(article=article, start=start, end=end)
        sentence = SentenceFactory(article=article, block=block, start=start, end=end)
        places = {"evidence_start": start, "evidence_end": end, "answer_start": start, "answer_end": end}
        fact = FactFactory(article=article, sentence=sentence, value=str(1900 + number), **places)
        questions.append((QuestionFactory if number % 2 else ChoiceQuestionFactory)(fact=fact))
    return questions


def fill(count: int) -> list[dict]:
    """A class with that many learners, and what each sends."""
    at = timezone.now()
    questions, teacher, learners = make_questions(), TeacherFactory(), make_learners(count)
    classroom = make_class(teacher, name="العاشر", at=at)
    Enrolment.objects.bulk_create(
        Enrolment(
            classroom=classroom,
            learner=learner,
            login_name=learner.name,
            login_key=learner.name,
            joined_at=at,
        )
        for learner in learners
    )
    work = assign(
        classroom,
        questions,
        language="ar",
        by=teacher,
        at=at,
        title="واجب",
        limit_minutes=45,
        attempts_allowed=2,
        shuffles_options=True,
    )
    answers = [fields_for(question) for question in questions]
    sessions = sign_in(learners)
    return [{"session": session, "work": work.pk, "answers": answers} for session in sessions]


if __name__ == "__main__":
    call_command("migrate", verbosity=0)
    rows = fill(int(sys.argv[1]))
    Path(sys.argv[2]).write_text("\n".join(json.dumps(row) for row in rows), encoding="utf-8")
