"""What comes in between: a closed tab, a second click, a session that ended, a lost connection. Nothing is lost or doubled."""

import pytest
from playwright.sync_api import expect

from questions.quizzes.models import Answer
from questions.study.models import Review
from tests.factories.accounts import PASSWORD
from tests.journeys.playing import (
    check,
    choose,
)
from tests.world import TEXTS, build_world

pytestmark = pytest.mark.django_db(transaction=True)


def test_closing_the_tab_loses_nothing(visit):
    world = build_world()
    one = visit(world.other)
    page = one.open(f"/attempts/{world.fresh.pk}/")
    choose(page, TEXTS["ar"]["where"])
    page.close()

    again = one.context.new_page()
    again.goto(f"{one.base}/sets/")
    again.locator(f"a[href='/attempts/{world.fresh.pk}/']").click()

    expect(again.locator("#id_day")).to_be_visible()
    assert Answer.objects.filter(item__attempt=world.fresh).count() == 1


def test_a_double_click_counts_once(visit):
    world = build_world()
    page = visit(world.other).open(f"/attempts/{world.fresh.pk}/")
    page.locator(".choice", has_text=TEXTS["ar"]["where"]).click()

    page.locator("button[form=answer]").dblclick()

    page.locator(".verdict").wait_for()
    assert Answer.objects.filter(item__attempt=world.fresh).count() == 1
    assert Review.objects.filter(learner=world.other).count() == 1


def test_the_same_form_from_two_tabs_shows_the_first_answer_in_both(visit):
    world = build_world()
    one = visit(world.other)
    first = one.open(f"/attempts/{world.fresh.pk}/")
    second = one.context.new_page()
    second.goto(first.url)

    choose(first, TEXTS["ar"]["where"])
    choose(second, TEXTS["ar"]["others"][0])

    expect(second.locator(".choice.is-correct")).to_contain_text(TEXTS["ar"]["where"])
    expect(second.locator(".choice.is-wrong")).to_have_count(0)
    assert Answer.objects.get(item__attempt=world.fresh).mark == 1.0


@pytest.mark.parametrize("script", [True, False], ids=["htmx", "plain"])
def test_a_session_that_ended_keeps_the_typed_answer(visit, script):
    world = build_world()
    one = visit(world.learner, script=script)
    page = one.open(f"/attempts/{world.attempt.pk}/")
    page.locator("#id_day").fill("15")
    page.locator("#id_year").fill("1992")
    one.context.clear_cookies(name="sessionid")

    page.locator("button[form=answer]").click()

    page.wait_for_url("**/accounts/login/**")
    expect(page.locator("main")).to_have_count(1)
    page.locator("[name=login]").fill(world.learner.email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form.stack button").click()
    page.wait_for_url(f"**/attempts/{world.attempt.pk}/")
    expect(page.locator("#id_day")).to_have_value("15")
    expect(page.locator("#id_year")).to_have_value("1992")
    assert not Answer.objects.filter(item__attempt=world.attempt, item__position=2).exists()


def test_another_person_who_signs_in_does_not_get_the_typed_answer(visit):
    world = build_world()
    one = visit(world.learner)
    page = one.open(f"/attempts/{world.attempt.pk}/")
    page.locator("#id_year").fill("1992")
    one.context.clear_cookies(name="sessionid")
    page.locator("button[form=answer]").click()
    page.wait_for_url("**/accounts/login/**")

    page.locator("[name=login]").fill(world.other.email)
    page.locator("[name=password]").fill(PASSWORD)
    page.locator("main form.stack button").click()

    expect(page.locator("h1")).to_be_visible()
    assert "1992" not in page.content()
    assert not Answer.objects.filter(item__attempt=world.attempt, item__position=2).exists()


def test_a_lost_connection_is_said_and_nothing_typed_is_lost(visit):
    world = build_world()
    one = visit(world.learner)
    page = one.open(f"/attempts/{world.attempt.pk}/")
    page.locator("#id_year").fill("1992")
    one.context.set_offline(True)

    page.locator("button[form=answer]").click()
    expect(page.locator("#notices .notice-bad")).to_be_visible()
    expect(page.locator("#id_year")).to_have_value("1992")
    one.context.set_offline(False)
    one.complaints.heard.clear()  # the browser complains about the lost connection itself
    check(page)

    assert Answer.objects.filter(item__attempt=world.attempt, item__position=2).count() == 1
