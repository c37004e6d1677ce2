"""One action on many questions, and taking it back as a whole."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.bank.models import Question, QuestionStatus
from questions.bank.moderation import decide, put_back
from questions.bank.tidying_models import BulkAction, BulkChange, BulkChangeItem, Tag
from questions.common.errors import UserError

MOST_AT_ONCE = 500
STATUSES = {
    BulkAction.PUBLISH: QuestionStatus.PUBLISHED,
    BulkAction.REJECT: QuestionStatus.REJECTED,
    BulkAction.RETIRE: QuestionStatus.RETIRED,
    BulkAction.RESTORE: QuestionStatus.DRAFT,
}
Changed = list[BulkChangeItem]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of an action: the change to undo, how many questions it changed and how many could not be."""

    change: BulkChange
    changed: int
    refused: int


@transaction.atomic
def change_many(
    questions: Sequence[Question], action: str, *, by: User, at: datetime, tag: Tag | None = None
) -> Outcome:
    """Do the action to each question that it fits; the others stay and are counted.

    Raises UserError for no questions, for more than ``MOST_AT_ONCE``, and for a tag that is missing.
    """
    if not questions:
        raise UserError(_("No question is chosen. Tick the ones that you want, then try again."))
    if len(questions) > MOST_AT_ONCE:
        raise UserError(
            _("%(limit)d questions at most can be changed at once. Narrow the filters.")
            % {"limit": MOST_AT_ONCE}
        )
    change = BulkChange.objects.create(made_by=by, made_at=at, action=action, tag=tag)
    work: Callable[..., BulkChangeItem | None] = moved if action in STATUSES else tagged
    items = [item for question in questions if (item := work(question, change)) is not None]
    BulkChangeItem.objects.bulk_create(items)
    return Outcome(change, len(items), len(questions) - len(items))


def moved(question: Question, change: BulkChange) -> BulkChangeItem | None:
    """Give the question the action's status; None where it has it already or may not have it."""
    before, status = question.status, STATUSES[BulkAction(change.action)]
    if before == status:
        return None
    try:
        decide(question, status, by=change.made_by, at=change.made_at)
    except (UserError, KeyError):
        return None
    return BulkChangeItem(change=change, question=question, status_before=before)


def tagged(question: Question, change: BulkChange) -> BulkChangeItem | None:
    """Put the tag on or take it off; None where nothing changes."""
    if change.tag is None:
        raise UserError(_("Write the tag’s name."))
    has_it = question.tags.filter(pk=change.tag.pk).exists()
    wanted = change.action == BulkAction.TAG
    if has_it == wanted:
        return None
    put_tag(question, change.tag, wanted=wanted)
    return BulkChangeItem(change=change, question=question)


def put_tag(question: Question, tag: Tag, *, wanted: bool) -> None:
    if wanted:
        question.tags.add(tag)
    else:
        question.tags.remove(tag)


@transaction.atomic
def undo_change(change: BulkChange, *, by: User, at: datetime) -> tuple[int, int]:
    """Take a change back. Returns how many questions went back and how many had been changed again and stay.

    Raises UserError where it was undone before.
    """
    if not BulkChange.objects.filter(pk=change.pk, undone_at=None).update(undone_at=at):
        raise UserError(_("This change has been undone already."))
    back = 0
    items = change.items.select_related("question")
    for item in items:
        back += went_back(item, change, by=by, at=at)
    return back, len(items) - back


def went_back(item: BulkChangeItem, change: BulkChange, *, by: User, at: datetime) -> bool:
    """Whether the question could be put back as it was."""
    question = item.question
    if change.action not in STATUSES:
        if change.tag is not None:
            put_tag(question, change.tag, wanted=change.action == BulkAction.UNTAG)
        return change.tag is not None
    if question.status != STATUSES[BulkAction(change.action)]:
        return False
    return put_back(question, item.status_before, of=question.status, by=by, at=at)
