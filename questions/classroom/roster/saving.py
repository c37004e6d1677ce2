"""Enrolling the planned lines of a list at once, and undoing it."""

import uuid
from collections.abc import Sequence
from datetime import datetime

from django.db import IntegrityError, transaction
from django.utils.translation import gettext as _

from questions.accounts.audit import Action, write_down
from questions.accounts.models import User
from questions.classroom.enrolling import new_pupil
from questions.classroom.login_names import login_key
from questions.classroom.models import Classroom, Enrolment, EnrolmentBatch, Group, GroupMember
from questions.classroom.pupil_secrets import Card, hash_of, new_card
from questions.classroom.roster.planning import Outcome, Planned
from questions.common.errors import UserError


def save_plan(
    planned: Sequence[Planned],
    *,
    classroom: Classroom,
    token: uuid.UUID,
    file_name: str,
    by: User | None,
    at: datetime,
) -> tuple[EnrolmentBatch, list[Card]]:
    """Enrol the lines of the plan that go into this class; all of them or none. The same token again changes nothing.

    Gives the cards with the new pupils' secrets, which are kept nowhere else; none the second time.
    Raises UserError where somebody else changed the class in between.
    """
    try:
        with transaction.atomic():
            batch = EnrolmentBatch.objects.create(
                classroom=classroom, token=token, file_name=file_name[:120], made_by=by, made_at=at
            )
            cards = save_lines(planned, batch, at=at)
            note(batch, len(cards), by=by, at=at)
            return batch, cards
    except IntegrityError as error:
        known = EnrolmentBatch.objects.filter(classroom=classroom, token=token).first()
        if known:
            return known, []
        raise UserError(
            _("The class was changed in the meantime. Nothing is saved: send the file again.")
        ) from error


def save_lines(planned: Sequence[Planned], batch: EnrolmentBatch, *, at: datetime) -> list[Card]:
    classroom, way = batch.classroom, batch.classroom.pupils_sign_in_by
    lines = [one for one in planned if one.outcome == Outcome.ADD and one.classroom == classroom]
    made: list[tuple[Enrolment, Card]] = []
    for line in lines:
        enrolment = Enrolment(
            classroom=classroom,
            login_name=line.login_name,
            login_key=login_key(line.login_name),
            number=line.row.number,
            joined_at=at,
            batch=batch,
            opened_account=True,
        )
        card, secret = new_card(enrolment, way)
        if line.row.password:
            card, secret = Card(enrolment, password=line.row.password), hash_of(line.row.password)
        enrolment.learner = new_pupil(
            classroom, line.name, password=secret, way="password" if card.password else way, at=at
        )
        made.append((enrolment, card))
    User.objects.bulk_create([enrolment.learner for enrolment, _card in made])
    for enrolment, _card in made:
        enrolment.learner_id = enrolment.learner.pk
    Enrolment.objects.bulk_create([enrolment for enrolment, _card in made])
    join_groups(classroom, {e.pk: line.row.group for (e, _c), line in zip(made, lines, strict=True)})
    return [card for _enrolment, card in made]


def join_groups(classroom: Classroom, wanted: dict[int, str]) -> None:
    """Put each new pupil into the group that their line names; a new group is made."""
    groups = {group.name: group for group in classroom.groups.all()}
    for name in {name[:60] for name in wanted.values() if name} - set(groups):
        groups[name] = Group.objects.create(classroom=classroom, name=name)
    GroupMember.objects.bulk_create(
        GroupMember(group=groups[name[:60]], enrolment_id=pk) for pk, name in wanted.items() if name
    )


def note(batch: EnrolmentBatch, count: int, *, by: User | None, at: datetime) -> None:
    write_down(
        Action.ENROLLED,
        by=by,
        at=at,
        school=batch.classroom.school,
        subject=f"class:{batch.classroom_id}",
        after=str(count),
        reason=batch.file_name,
    )


@transaction.atomic
def undo_batch(batch: EnrolmentBatch, *, by: User | None, at: datetime) -> tuple[int, int]:
    """Take back an import: accounts that were made and never used are deleted, those in use stay.

    Returns how many went and how many stayed; undone again it changes nothing.
    """
    if not EnrolmentBatch.objects.filter(pk=batch.pk, undone_at=None).update(undone_at=at):
        return 0, 0
    enrolments = list(batch.enrolments.select_related("learner"))
    unused = [
        one.learner_id
        for one in enrolments
        if one.opened_account and one.learner.last_login is None and not one.learner.attempts.exists()
    ]
    elsewhere = set(
        Enrolment.objects.filter(learner__in=unused).exclude(batch=batch).values_list("learner_id", flat=True)
    )
    gone = [pk for pk in unused if pk not in elsewhere]
    User.objects.filter(pk__in=gone).delete()
    write_down(
        Action.ERASED,
        by=by,
        at=at,
        school=batch.classroom.school,
        subject=f"class:{batch.classroom_id}",
        before=str(len(gone)),
        reason=batch.file_name,
    )
    return len(gone), len(enrolments) - len(gone)
