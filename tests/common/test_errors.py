"""The page of a refusal leads back to where it can be put right, and never away from this site."""

import pytest

from questions.classroom.closing import close_now
from tests.classroom.results import assigned
from tests.conftest import client_of
from tests.moments import DAY, NOON

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    ("came_from", "leads_to"),
    [
        ("http://testserver/assignments/7/?page=2", "/assignments/7/?page=2"),
        ("https://elsewhere.example/assignments/7/", "/today/"),
        ("", "/today/"),
    ],
    ids=["this site", "another site", "nowhere"],
)
def test_a_refused_press_leads_back_to_its_page(came_from, leads_to):
    assignment = assigned(closes_on=NOON.date(), closes_time=NOON.time(), closes_at=NOON)
    teacher = assignment.classroom.teachers.get()
    close_now(assignment, by=teacher, at=NOON + DAY)
    place = f"/assignments/{assignment.pk}/change/"

    answer = client_of(teacher).post(place, {"change": "reopen"}, headers={"referer": came_from})

    assert answer.status_code == 422
    assert f'<a class="btn btn-primary" href="{leads_to}">' in answer.content.decode()
