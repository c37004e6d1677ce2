"""Marking answers again after their question was corrected: first what would change, then the change with its trail.

A corrected question is a new revision. An answer that was kept as positions of options is read by the options' words,
so that it says the same although the options stand elsewhere now; where an option is gone, a person must look. What
the answers made of memories is put right with them.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from django.db import IntegrityError
from django.db.models import F, QuerySet
from django.db.models.functions import Coalesce

from questions.accounts.models import User
from questions.bank.kinds.asked import Option
from questions.bank.models import Question
from questions.common.writing import short_write
from questions.languages.letters import fold
from questions.quizzes.corrections import Regrade
from questions.quizzes.models import Answer
from questions.study.mending import Correction, Mending, corrected_id, mend, plan_mending

KEPT_AS_POSITIONS = {"choice", "choices", "true_false", "cloze", "ordering", "matching"}
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True)
class Remarked:
    """An answer with the mark that counts now and the one that the newest revision gives; None where it cannot tell."""

    answer: Answer
    question: Question
    before: float
    after: float | None

    @property
    def changes(self) -> bool:
        return self.after is not None and abs(self.after - self.before) > 1e-9


@dataclass(frozen=True, slots=True)
class Returns:
    """The study days on which the fact was to come back, and comes back once the correction counts."""

    before: date | None = None
    after: date | None = None


NOWHERE = Returns()


def remarked(attempts: Iterable[int]) -> list[Remarked]:
    """The answers of these attempts (by id) to questions that were corrected since, each marked by the newest revision.

    The number of queries grows with the number of corrections of one question, not with the answers.
    """
    answers = list(
        Answer.objects.filter(item__attempt__in=list(attempts), item__question__replaced_by__isnull=False)
        .select_related("item__question__fact", "item__attempt__learner")
        .prefetch_related("item__question__choices", "regrades")
        .order_by("item__position", "item__attempt__learner__name", "pk")
    )
    newest = newest_revisions({answer.item.question_id for answer in answers})
    return [remarked_by(answer, newest[answer.item.question_id]) for answer in answers]


def newest_revisions(
    question_ids: Iterable[int], *, of: QuerySet[Question] | None = None
) -> dict[int, Question]:
    """The newest revision of each question, with its choices; and with all that marking needs, unless ``of`` reads less."""
    newest = newest_ids(question_ids)
    questions = Question.objects.select_related("fact") if of is None else of
    found = questions.prefetch_related("choices").in_bulk(set(newest.values()))
    return {pk: found[now] for pk, now in newest.items()}


def newest_ids(question_ids: Iterable[int]) -> dict[int, int]:
    """The id of the newest revision of each question, often its own."""
    newest = {pk: pk for pk in question_ids}
    while True:
        later = dict(
            Question.objects.filter(replaces__in=set(newest.values())).values_list("replaces_id", "pk")
        )
        if not later:
            return newest
        newest = {pk: later.get(now, now) for pk, now in newest.items()}


def remarked_by(answer: Answer, question: Question) -> Remarked:
    given = translated(answer.given, answer.item.question, question)
    after = None
    if given == "":
        after = 0.0
    elif given is not None:
        after = question.answer_kind.mark(given, question.asked()).mark
    return Remarked(answer, question, answer.stands, after)


def translated(given: str, old: Question, new: Question) -> str | None:
    """What was answered to ``old``, as an answer to ``new``; None where it has no meaning there."""
    if old.kind != new.kind:
        return None
    before, after = old.asked(), new.asked()
    if not given or old.kind not in KEPT_AS_POSITIONS or not before.options:
        return given
    options = moved(before.options, after.options)
    if not before.matches:
        places = [options.get(number) for number in NUMBER.findall(given)]
        return None if None in places else NUMBER.sub(lambda found: options[found[0]], given)
    matches = moved(before.matches, after.matches)
    pairs = [pair.split(":", 1) for pair in given.split()]
    if any(thing not in options or match not in matches for thing, match in pairs):
        return None
    return " ".join(f"{options[thing]}:{matches[match]}" for thing, match in pairs)


def moved(before: Sequence[Option], after: Sequence[Option]) -> dict[str, str]:
    """Where the options of the same words stand now, by where they stood."""
    places = {fold(option.text): str(option.position) for option in after}
    texts = {str(option.position): fold(option.text) for option in before}
    return {place: places[text] for place, text in texts.items() if text in places}


def returns_of(plan: Sequence[Remarked]) -> dict[int, Returns]:
    """When the facts of these answers come back before and after the correction, by answer; writes nothing."""
    return returns_in(plan, plan_mending([correction_of(one) for one in plan if one.changes]))


def returns_in(plan: Sequence[Remarked], mended: Iterable[Mending]) -> dict[int, Returns]:
    by_id = {client_id: one for one in mended for client_id in one.sent_as}
    found = {}
    for one in plan:
        mending = next((by_id[sent] for sent in sent_as(one.answer) if sent in by_id), None)
        if mending:
            found[one.answer.pk] = Returns(mending.before.due_on, mending.after.due_on)
    return found


def correction_of(one: Remarked) -> Correction:
    """The answer as the memory shall have it. Only for one whose new mark is known."""
    given = translated(one.answer.given, one.answer.item.question, one.question) or ""
    learner_id = one.answer.item.attempt.learner_id
    return Correction(learner_id, sent_as(one.answer), one.question, given, one.after)


def sent_as(answer: Answer) -> tuple[UUID, ...]:
    """The ids under which the answer's review may stand in the log."""
    revisions = [regrade.question_id for regrade in answer.regrades.all()]
    return (answer.client_id, *(corrected_id(answer.client_id, pk) for pk in revisions))


def regrade(plan: Sequence[Remarked], *, by: User | None, at: datetime) -> list[Regrade]:
    """Let the new marks count and put memories right, all or none; returns the trail of those that changed.

    An answer whose mark was changed since ``plan`` was made is left as it is, and a revision marks an answer again
    only once, whoever asks for it how often.
    """
    try:
        with short_write():
            changed = [one for one in plan if one.changes and take_over(one)]
            returns = returns_in(changed, mend([correction_of(one) for one in changed], at=at))
            return Regrade.objects.bulk_create(
                [regrade_of(one, returns.get(one.answer.pk, NOWHERE), by=by, at=at) for one in changed]
            )
    except IntegrityError:  # a colleague did the same at the same moment
        return []


def take_over(one: Remarked) -> bool:
    """Count the new mark if the one that counted is still the one that was seen."""
    answers = Answer.objects.annotate(counting=Coalesce(F("regraded"), F("mark")))
    unchanged = answers.filter(pk=one.answer.pk, counting=one.before)
    return bool(unchanged.update(regraded=one.after))


def regrade_of(one: Remarked, returns: Returns, *, by: User | None, at: datetime) -> Regrade:
    return Regrade(
        answer=one.answer,
        question=one.question,
        mark_before=one.before,
        mark_after=one.after,
        due_before=returns.before,
        due_after=returns.after,
        regraded_at=at,
        regraded_by=by,
    )
