"""A demo learner's past days: sets taken and facts reviewed, so that every page has something to show."""

import uuid
from datetime import datetime, timedelta
from random import Random

from questions.accounts.models import User
from questions.bank.models import Question, QuestionSet
from questions.quizzes.attempts import finish_attempt, next_item, record_answer, start_attempt
from questions.quizzes.models import Attempt
from questions.study.queue import next_question
from questions.study.reviews import review_answer

FIRST_DAY, LAST_DAY = 8, 2  # days ago; nothing was reviewed since, so that something is due
BETWEEN_SETS = 3
KNOWN_AT_FIRST = 0.7
KNOWN_LATER = 0.85
BETWEEN_ANSWERS = timedelta(seconds=20)


def ensure_history(learner: User, sets: list[QuestionSet], *, until: datetime, chance: Random) -> int:
    """Take the sets on past days and review what came due on each day before ``until``.

    Returns how many answers were given; a learner who has answered anything keeps their own history.
    """
    if Attempt.objects.filter(learner=learner).exists():
        return 0
    answers = 0
    waiting = iter(sets)
    for days_ago in range(FIRST_DAY, LAST_DAY - 1, -1):
        at = until - timedelta(days=days_ago)
        answers += review_what_is_due(learner, at=at, chance=chance)
        is_set_day = (days_ago - LAST_DAY) % BETWEEN_SETS == 0
        if is_set_day and (question_set := next(waiting, None)):
            answers += take_set(learner, question_set, at=at + timedelta(hours=1), chance=chance)
    return answers


def take_set(learner: User, question_set: QuestionSet, *, at: datetime, chance: Random) -> int:
    """Answer the whole set, most of it rightly; 0 answers where the set is empty."""
    if not question_set.items.exists():
        return 0
    attempt = start_attempt(question_set, learner=learner, at=at)
    answers = 0
    while item := next_item(attempt):
        at += BETWEEN_ANSWERS
        given = answer_to(item.question, knows=chance.random() < KNOWN_AT_FIRST)
        record_answer(item, given=given, client_id=new_id(chance), at=at)
        answers += 1
    finish_attempt(attempt, at=at)
    return answers


def review_what_is_due(learner: User, *, at: datetime, chance: Random) -> int:
    answers = 0
    while question := next_question(learner, at=at):
        at += BETWEEN_ANSWERS
        given = answer_to(question, knows=chance.random() < KNOWN_LATER)
        review_answer(learner, question, given=given, client_id=new_id(chance), at=at)
        answers += 1
    return answers


def answer_to(question: Question, *, knows: bool) -> str:
    """The right answer, or the one that says "I don't know"."""
    return question.answer_kind.right(question.asked()) if knows else ""


def new_id(chance: Random) -> uuid.UUID:
    return uuid.UUID(int=chance.getrandbits(128))
