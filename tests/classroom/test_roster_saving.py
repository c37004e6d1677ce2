"""From a list to pupils: every line has an outcome, what is refused changes nothing, and all of it can be undone."""

import uuid

import pytest

from questions.accounts.models import User
from questions.classroom.models import Enrolment
from questions.classroom.roster.columns import Row
from questions.classroom.roster.planning import plan
from questions.classroom.roster.saving import save_plan, undo_batch
from tests.factories.classroom import ClassroomFactory, EnrolmentFactory
from tests.factories.quizzes import AttemptFactory
from tests.moments import NOON

pytestmark = pytest.mark.django_db


@pytest.fixture
def classroom():
    return ClassroomFactory()


def planned(classroom, *rows):
    return plan(rows, classroom=classroom, classes=[classroom])


def save(classroom, *rows, token=None):
    return save_plan(
        planned(classroom, *rows),
        classroom=classroom,
        token=token or uuid.uuid4(),
        file_name="pupils.csv",
        by=None,
        at=NOON,
    )


def outcomes(classroom, *rows):
    return [str(one.outcome) for one in planned(classroom, *rows)]


LINES = {
    "a new pupil": (Row(2, "سارة"), "add"),
    "no name": (Row(2, "  "), "refuse"),
    "digits alone": (Row(2, "123"), "refuse"),
    "a formula": (Row(2, "=1+1"), "refuse"),
    "a formula in a cell": (Row(2, "سارة", formula=True), "refuse"),
    "a short password": (Row(2, "سارة", password="abc"), "refuse"),
    "a long name": (Row(2, "س" * 90), "refuse"),
    "a name that is in the class": (Row(2, "ليلى أحمد"), "refuse"),
    "the same name spelt otherwise": (Row(2, "ليلــى  احمد"), "refuse"),
    "the same name with a number of its own": (Row(2, "ليلى أحمد", "8"), "add"),
    "the same pupil by name and number": (Row(2, "ليلى أحمد", "7"), "already"),
    "another pupil's number": (Row(2, "سارة", "7"), "refuse"),
}


@pytest.mark.parametrize(("row", "outcome"), LINES.values(), ids=LINES)
def test_a_line_of(classroom, row, outcome):
    EnrolmentFactory(
        classroom=classroom,
        learner__name="ليلى أحمد",
        login_name="ليلى أحمد",
        login_key="ليلي احمد",
        number="7",
    )

    assert outcomes(classroom, row) == [outcome]


def test_of_two_equal_lines_the_second_is_refused(classroom):
    assert outcomes(classroom, Row(2, "سارة"), Row(3, "ساره"), Row(4, "سارة", "1")) == [
        "add",
        "refuse",
        "add",
    ]


def test_planning_saves_nothing(classroom):
    planned(classroom, Row(2, "سارة"))

    assert Enrolment.objects.count() == 0


def test_two_pupils_of_one_name_sign_in_by_names_that_differ(classroom):
    _batch, cards = save(classroom, Row(2, "سارة", "1"), Row(3, "سارة", "2"))

    assert [card.enrolment.login_name for card in cards] == ["سارة", "سارة 2"]


def test_a_pupil_can_sign_in_with_what_the_card_says(classroom):
    _batch, (card,) = save(classroom, Row(2, "سارة"))

    pupil = User.objects.get(enrolments=card.enrolment)
    assert (pupil.email, pupil.school, pupil.check_password(card.password)) == (None, classroom.school, True)


def test_groups_of_the_list_are_made_once(classroom):
    save(classroom, Row(2, "سارة", group="أ"), Row(3, "ليلى", group="أ"), Row(4, "هدى"))

    assert [group.members.count() for group in classroom.groups.all()] == [2]


def test_the_same_list_sent_twice_enrols_once(classroom):
    token = uuid.uuid4()
    first, _cards = save(classroom, Row(2, "سارة"), token=token)

    again, cards = save(classroom, Row(2, "سارة"), token=token)

    assert (again, cards, classroom.enrolments.count()) == (first, [], 1)


def test_undo_deletes_the_accounts_that_nobody_used(classroom):
    batch, _cards = save(classroom, Row(2, "سارة"), Row(3, "ليلى"), Row(4, "هدى"))
    used = User.objects.get(name="ليلى")
    AttemptFactory(learner=used)

    gone = undo_batch(batch, by=None, at=NOON)

    assert gone == (2, 1)
    assert list(User.objects.filter(enrolments__classroom=classroom)) == [used]


def test_undone_again_it_changes_nothing(classroom):
    batch, _cards = save(classroom, Row(2, "سارة"))
    undo_batch(batch, by=None, at=NOON)

    assert undo_batch(batch, by=None, at=NOON) == (0, 0)


def test_what_remains_of_a_file_read_in_the_wrong_way_is_no_name(classroom):
    planned = plan([Row(2, "\ufffdPNG"), Row(3, "PNG\x1a"), Row(4, "سارة")], classroom=classroom, classes=[])

    assert [one.outcome for one in planned] == ["refuse", "refuse", "add"]
