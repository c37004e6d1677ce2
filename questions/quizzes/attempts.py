"""Taking a set: start or resume an attempt, answer its questions once each, finish it."""

import uuid
from datetime import datetime, timedelta
from random import Random, SystemRandom

from django.db import IntegrityError
from django.db.models import F
from django.utils.formats import date_format
from django.utils.timezone import localtime
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.kinds.order_shown import new_order
from questions.bank.models import QuestionSet
from questions.common.errors import UserError
from questions.common.rows import unsaved
from questions.common.writing import short_write, write_together
from questions.quizzes import quick
from questions.quizzes.models import Answer, Attempt, AttemptItem
from questions.quizzes.rules import GRACE, Rules, Start, deadline_of, is_late, is_over, rules_of, start_of
from questions.study.keeping import keep_plan
from questions.study.models import Memory, Review
from questions.study.planning import planned, unsaved_review
from questions.study.reviews import MemoryMovedError

TRIES = 5


def start_attempt(
    question_set: QuestionSet,
    *,
    learner: User | None = None,
    visitor: uuid.UUID | None = None,
    rules: Rules | None = None,
    occasion: str = "",
    at: datetime,
    chance: Random | None = None,
) -> Attempt:
    """The open attempt of this person at the set, or a new one over the questions published now.

    ``rules`` are the set's own unless others are given. An assignment calls it like this::

        start_attempt(question_set, learner=learner, rules=rules, occasion=f"assignment-{pk}", at=now)

    Attempts of one ``occasion`` are counted together against ``rules.attempts`` and ``rules.pause``, and there is one
    open attempt per occasion; "" is the learner's own practice. The attempt keeps its deadline, when its verdicts are
    shown, and the orders of its questions and options; the rules themselves are not kept. The same call again gives
    back the open attempt. One whose deadline has passed is closed first.

    Raises UserError, with words for the learner, when the rules refuse or the set holds no published question.
    """
    who = {"learner": learner, "visitor": visitor, "occasion": occasion}
    rules = rules or rules_of(question_set)
    past = list(question_set.attempts.filter(**who).order_by("number"))
    open_attempt = next((one for one in past if not close_if_over(one, at=at)), None)
    if open_attempt:
        return open_attempt
    last_end = max((one.finished_at for one in past), default=None)
    start = start_of(rules, attempts=len(past), last_end=last_end, at=at)
    if start.refusal:
        raise UserError(words_of(start))
    try:
        number = past[-1].number + 1 if past else 1
        return new_attempt(question_set, who, rules, number=number, at=at, chance=chance or SystemRandom())
    except IntegrityError:  # a second click opened it in between
        return question_set.attempts.open().get(**who)


def new_attempt(
    question_set: QuestionSet, who: dict, rules: Rules, *, number: int, at: datetime, chance: Random
) -> Attempt:
    """Make the attempt with its questions, each in the order in which it shows its options."""
    published = question_set.questions.published().select_related("fact").prefetch_related("choices")
    questions = list(published.order_by("set_items__position"))
    if not questions:
        raise UserError(_("This set has no questions yet. Choose another one, or come back later."))
    if rules.draw is not None and rules.draw < len(questions):
        places = sorted(chance.sample(range(len(questions)), rules.draw))
        questions = [questions[place] for place in places]
    if rules.shuffle_questions:
        chance.shuffle(questions)
    attempt = Attempt(
        question_set=question_set,
        started_at=at,
        number=number,
        feedback=rules.feedback,
        is_withheld=rules.withheld,
        due_at=rules.due_at,
        deadline=deadline_of(rules, at=at),
        **who,
    )
    items = [
        AttemptItem(
            attempt=attempt,
            question=question,
            position=position,
            shown=new_order(question.asked().options, chance=chance) if rules.shuffle_options else "",
        )
        for position, question in enumerate(questions, start=1)
    ]
    with short_write():
        attempt.save(force_insert=True)
        AttemptItem.objects.bulk_create(items)
    return attempt


def words_of(start: Start) -> str:
    """Why an attempt cannot begin, in words for the learner."""
    when = date_format(localtime(start.possible_from), "j F, H:i") if start.possible_from else ""
    match start.refusal:
        case "closed":
            return _("This set is closed. Ask whoever gave it to you whether it can be opened again.")
        case "none_left":
            return _("You have used all the attempts that there are for this set.")
        case "early":
            return _("This set opens on %(when)s. Come back then.") % {"when": when}
        case _pause:
            return _("The next attempt is possible from %(when)s.") % {"when": when}


def next_item(attempt: Attempt) -> AttemptItem | None:
    """The first question that is not answered yet, or None when all are."""
    items = attempt.items.filter(answer=None).select_related("question__fact__article")
    items = items.defer("question__fact__article__text")
    return items.prefetch_related("question__choices").first()


def record_answer(
    item: AttemptItem,
    *,
    given: str,
    client_id: uuid.UUID,
    at: datetime,
    memories: tuple[Memory, ...] | None = None,
) -> Answer:
    """Mark and keep the answer to an item, and move the learner's memory; "" says that they don't know.

    ``memories`` is the learner's memory of the fact, or nothing, where it was just read; None has it read here.
    Counted once: a repeat, or a second answer to the same item, gives back the first.
    """
    for _try in range(TRIES):
        try:
            return keep_answer(item, given=given, client_id=client_id, at=at, memories=memories)
        except (IntegrityError, MemoryMovedError):
            known = Answer.objects.filter(item=item).first()
            if known:
                return known
            memories = None
    raise UserError(_("Your answer could not be saved just now. Send it again."))


def keep_answer(
    item: AttemptItem,
    *,
    given: str,
    client_id: uuid.UUID,
    at: datetime,
    memories: tuple[Memory, ...] | None = None,
) -> Answer:
    """Write the answer and, for a learner, its review, both or neither."""
    question, attempt, asked = item.question, item.attempt, item.asked()
    marked = question.answer_kind.mark(given, asked)
    mark = marked.mark if given else 0.0
    late = is_over(attempt.due_at, at=at) or is_late(attempt.deadline, attempt.finished_at, at=at)
    answer = unsaved(
        Answer, item=item, given=given, client_id=client_id, mark=mark, answered_at=at, is_late=late
    )
    answer.marked, plan = marked, None
    if attempt.learner:
        review = unsaved_review(attempt.learner, question, given=given, mark=mark, at=at, asked=asked)
        review.client_id = client_id
        memory = memory_of(review) if memories is None else next(iter(memories), None)
        plan = planned(attempt.learner, review, memory)
        answer.comes_back = review.comes_back
    row = quick.appended(answer)
    if plan:
        (answer.pk,) = keep_plan(plan, row)
    else:
        (answer.pk,) = write_together([row])
    return answer


def memory_of(review: Review) -> Memory | None:
    """The memory that a review will move; None for a fact met first."""
    return Memory.objects.filter(learner_id=review.learner_id, fact_id=review.fact_id).first()


def finish_attempt(attempt: Attempt, *, at: datetime, hand_in: bool = False) -> bool:
    """Close an attempt whose questions are all answered, or whose time is over; True if it is closed now.

    With ``hand_in`` it is closed whatever is left. Closed again it stays as it was.
    """
    if close_if_over(attempt, at=at):
        return True
    if not hand_in and attempt.items.filter(answer=None).exists():
        return False
    return close(attempt, at=at)


def close_if_over(attempt: Attempt, *, at: datetime) -> bool:
    """Close an attempt whose deadline has passed, as of its deadline; True if it is closed now or was before."""
    if not attempt.finished_at and is_over(attempt.deadline, at=at):
        close(attempt, at=attempt.deadline)
    return attempt.finished_at is not None


def close(attempt: Attempt, *, at: datetime) -> bool:
    """Set the end of an open attempt; of two that do it at once, the first one's end stays."""
    Attempt.objects.filter(pk=attempt.pk, finished_at=None).update(finished_at=at)
    attempt.refresh_from_db(fields=["finished_at"])
    return True


def close_overdue(*, at: datetime) -> int:
    """Close every attempt whose deadline has passed, each as of its deadline; returns how many were open."""
    overdue = Attempt.objects.open().filter(deadline__lt=at - GRACE)
    return overdue.update(finished_at=F("deadline"))


def grant_time(attempt: Attempt, extra: timedelta, *, at: datetime) -> bool:
    """Move the deadline of an open attempt; False where it has none or is over."""
    if close_if_over(attempt, at=at) or attempt.deadline is None:
        return False
    Attempt.objects.filter(pk=attempt.pk, finished_at=None).update(deadline=F("deadline") + extra)
    attempt.refresh_from_db(fields=["deadline"])
    return True
