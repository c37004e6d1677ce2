"""The desk's lists: divided by room, called by what they hold, in the language of the page."""

import pytest
from django.contrib import admin
from django.urls import reverse

from questions.admin.index import ROOMS
from tests.conftest import client_of
from tests.factories.accounts import AdminFactory
from tests.factories.bank import QuestionFactory
from tests.factories.classroom import PupilFactory
from tests.factories.work import JobFactory

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk():
    return client_of(AdminFactory())


def test_everything_that_can_be_looked_up_stands_under_one_room(desk):
    rooms = desk.get(reverse("admin:index")).context["app_list"]

    listed = [model["model"] for room in rooms for model in room["models"]]
    assert [str(room["name"]) for room in rooms] == [str(name) for name in ROOMS.values()]
    assert len(listed) == len(set(listed))
    assert set(listed) == set(admin.site._registry)


def test_a_list_is_called_by_what_it_holds(desk):
    page = desk.get(reverse("admin:questions_question_changelist"))

    assert page.context["title"] == "أسئلة"


def test_lists_say_languages_and_confidence_as_people_do(desk):
    QuestionFactory(language="en", confidence=0.847)

    page = desk.get(reverse("admin:questions_question_changelist")).content.decode()

    assert ("الإنجليزية" in page, "85%" in page, "0,847" in page) == (True, True, False)


def test_a_task_is_found_by_its_name_and_state(desk):
    JobFactory(task__status="FAILED", task__task_path="questions.bank.tasks.read_arrival")

    page = desk.get(reverse("admin:questions_job_changelist") + "?state=FAILED").content.decode()

    assert ("read_arrival" in page, "أخفقت" in page, "Failed" in page) == (True, True, False)


def test_people_without_an_email_are_listed_by_their_name(desk):
    PupilFactory(name="جنى درويش")

    page = desk.get(reverse("admin:questions_user_changelist")).content.decode()

    assert page.index("جنى درويش") < page.index('class="field-email"')
