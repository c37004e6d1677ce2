"""Sets that a rule fills: the published questions that match it, newest articles first."""

from datetime import datetime

from django.db import transaction

from questions.bank.finding import find_questions
from questions.bank.models import Question, QuestionSet
from questions.bank.sets import keep_order, locked_order
from questions.bank.tidying_models import SetRule


def questions_of_rule(rule: SetRule) -> list[Question]:
    """The published questions that the rule names, at most ``rule.most``; one wording a fact, in the set's language."""
    published = Question.objects.published().filter(language=rule.question_set.language)
    found = find_questions(published, q=rule.words, article=rule.article, kind=rule.kind, tag=rule.tag)
    chosen: dict[int, Question] = {}
    for question in found.iterator():
        chosen.setdefault(question.fact_id, question)
        if len(chosen) == rule.most:
            break
    return list(chosen.values())


@transaction.atomic
def fill_set(rule: SetRule, *, at: datetime) -> int:
    """Give the set what its rule names now; returns how many questions it holds. Attempts begun keep theirs."""
    locked_order(rule.question_set)
    questions = questions_of_rule(rule)
    keep_order(rule.question_set, [question.pk for question in questions])
    SetRule.objects.filter(pk=rule.pk).update(filled_at=at)
    return len(questions)


@transaction.atomic
def set_rule(question_set: QuestionSet, *, at: datetime, **wanted) -> SetRule:
    """Let a rule fill the set from now on, in place of an earlier one, and fill it."""
    rule, _made = SetRule.objects.update_or_create(question_set=question_set, defaults=wanted)
    fill_set(rule, at=at)
    return rule


def drop_rule(question_set: QuestionSet) -> None:
    """Let the set keep what it holds and be changed by hand again."""
    SetRule.objects.filter(question_set=question_set).delete()
