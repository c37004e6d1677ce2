"""Gathering published questions in sets: make one, change its order, share it, delete it."""

import secrets
from collections.abc import Sequence
from datetime import datetime

from django.db import transaction
from django.utils.text import slugify
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.models import Question, QuestionSet, QuestionStatus, SetItem
from questions.common.errors import UserError

LONGEST_SLUG = 60
MOST_QUESTIONS = 200
UP, DOWN, OUT = "up", "down", "out"


@transaction.atomic
def make_set(
    owner: User,
    *,
    title: str,
    language: str,
    description: str = "",
    questions: Sequence[Question] = (),
    at: datetime,
    **rules: str | bool,
) -> QuestionSet:
    """A new set of the owner's with these questions in this order; ``rules`` are its own fields of how it is taken.

    Raises UserError like ``add_questions``.
    """
    made = QuestionSet.objects.create(
        owner=owner,
        title=title,
        language=language,
        description=description,
        slug=free_slug(title),
        made_at=at,
        **rules,
    )
    add_questions(made, questions)
    return made


def copy_of(questions: Sequence[Question], *, title: str, language: str, at: datetime) -> QuestionSet:
    """A set of nobody's that a class's work hangs on: it stays as it is when the sets it came from change or go.

    Raises UserError like ``add_questions``, and for no question at all.
    """
    if not questions:
        raise UserError(_("There is no published question in what you chose. Choose something else."))
    with transaction.atomic():
        made = QuestionSet.objects.create(
            title=title, language=language, slug=free_slug(title), is_copy=True, made_at=at
        )
        add_questions(made, questions)
    return made


def free_slug(title: str) -> str:
    """A readable address that no other set has."""
    words = slugify(title, allow_unicode=True)[:LONGEST_SLUG].strip("-")
    return f"{words or 'set'}-{secrets.token_hex(4)}"


@transaction.atomic
def add_questions(question_set: QuestionSet, questions: Sequence[Question]) -> int:
    """Put questions at the end of a set; those in it already stay where they are. Returns how many were new.

    Raises UserError for a question that is not published and for a set that would grow too long.
    """
    if any(question.status != QuestionStatus.PUBLISHED for question in questions):
        raise UserError(
            _("Only published questions can be put in a set. Accept the others in the studio first.")
        )
    present = locked_order(question_set)
    new = [question.pk for question in questions if question.pk not in present]
    if len(present) + len(new) > MOST_QUESTIONS:
        raise UserError(
            _("A set holds %(limit)d questions at most. Choose fewer, or make a second set.")
            % {"limit": MOST_QUESTIONS}
        )
    keep_order(question_set, present + new)
    return len(new)


@transaction.atomic
def move_question(question_set: QuestionSet, question_pk: int, move: str) -> None:
    """Move a question one place up or down in its set, or take it out. At the edge it stays where it is."""
    order = locked_order(question_set)
    if question_pk not in order:
        raise UserError(_("This question is no longer in the set. Load the page again."))
    place = order.index(question_pk)
    order.remove(question_pk)
    if move != OUT:
        order.insert(max(0, place - 1) if move == UP else place + 1, question_pk)
    keep_order(question_set, order)


@transaction.atomic
def delete_set(question_set: QuestionSet) -> None:
    """Delete a set that nobody began. Raises UserError where somebody did, since their results hang on it."""
    QuestionSet.objects.select_for_update().get(pk=question_set.pk)
    if question_set.attempts.exists():
        raise UserError(
            _("Learners have begun this set, and their results belong to them. It cannot be deleted.")
        )
    question_set.delete()


def locked_order(question_set: QuestionSet) -> list[int]:
    """The set's questions in order; the set is locked so that two changes do not cross."""
    QuestionSet.objects.select_for_update().get(pk=question_set.pk)
    return list(question_set.items.values_list("question_id", flat=True))


def keep_order(question_set: QuestionSet, order: list[int]) -> None:
    """Write the set's places anew; the place itself is all that an item keeps."""
    question_set.items.all().delete()
    SetItem.objects.bulk_create(
        SetItem(question_set=question_set, question_id=pk, position=position)
        for position, pk in enumerate(order, start=1)
    )
