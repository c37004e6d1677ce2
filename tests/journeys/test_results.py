"""A teacher's way from grades to memory and one click, and the pupil's way from there to the fact."""

import pytest
from playwright.sync_api import expect

from questions.classroom.models import Assignment, Remark
from questions.study.models import Review
from tests.journeys.conftest import PHONE
from tests.world import build_world

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_database]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_from_the_gradebook_to_a_review_set_to_a_pupils_review(visit, language):
    world = build_world(language)
    classroom, assignment = world.classes.classroom, world.classes.assignment
    teacher = visit(world.teacher, language=language)
    page = teacher.open(f"/classes/{classroom.pk}/")

    # The gradebook, the report of one assignment, one pupil's answers, a remark.
    page.locator(f".tabs a[href='/classes/{classroom.pk}/grades/']").click()
    page.locator(f"a[href='/assignments/{assignment.pk}/report/']").click()
    expect(page.locator("td .cell.ok")).to_have_count(1)
    page.locator(f"a[href='/assignments/{assignment.pk}/report/{world.learner.pk}/']").click()
    page.locator("[name=text]").fill(world.review.question.stem)
    page.locator("form[action$='/remark/'] button").click()
    expect(page.locator(".toast, .notice, [data-toast]").first).to_be_visible()

    # The memory of the class, and one click.
    page.goto(f"{teacher.base}/classes/{classroom.pk}/memory/")
    expect(page.locator(".memorymap tbody tr")).to_have_count(2)
    page.locator("form[action$='/review-set/'] button").click()
    page.wait_for_url("**/assignments/*/report/")

    made = Assignment.objects.latest("pk")
    assert [one.learner for one in made.enrolments.all()] == [world.learner]
    assert Remark.objects.get().text == world.review.question.stem

    # The pupil finds it today, on a phone, and answers.
    pupil = visit(world.learner, language=language, size=PHONE)
    page = pupil.open("/today/")
    page.locator(f"a[href='/work/{made.pk}/']").first.click()
    page.locator(f"form[action='/work/{made.pk}/begin/'] button").first.click()
    page.locator("button[name=dont_know]").click()
    page.locator(".verdict").wait_for()

    assert Review.objects.filter(learner=world.learner, fact=world.day.fact).count() == 2
    earlier = pupil.open(f"/work/{assignment.pk}/")
    expect(earlier.locator("main")).to_contain_text(world.review.question.stem)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_the_outlook_is_worked_out_without_leaving_the_page(visit, language):
    world = build_world(language)
    page = visit(world.teacher, language=language).open(f"/classes/{world.classes.classroom.pk}/memory/")

    page.locator("form[action$='/outlook/'] button").click()

    expect(page.locator("#outlook tbody tr")).to_have_count(2)


def test_without_script_the_outlook_is_a_page_of_its_own(visit):
    world = build_world()
    page = visit(world.teacher, script=False).open(f"/classes/{world.classes.classroom.pk}/memory/")

    page.locator("form[action$='/outlook/'] button").click()

    expect(page.locator("#outlook tbody tr")).to_have_count(2)


def test_an_author_settles_a_suspicion(visit):
    world = build_world()
    page = visit(world.author).open("/studio/")

    page.locator("a[href='/studio/doubtful/']").click()
    expect(page.locator("main section.panel")).to_have_count(1)
    page.locator("button[value=sound]").click()

    expect(page.locator("main .empty")).to_be_visible()
    world.suspicion.refresh_from_db()
    assert (world.suspicion.is_sound, world.suspicion.settled_by) == (True, world.author)
