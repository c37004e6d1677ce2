"""The learner's way: try without an account, sign up, play, see the result, and bring the fact back the next day."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from questions.accounts.models import User
from questions.quizzes.models import Answer, Attempt
from questions.study.models import Memory, Review
from tests.factories.accounts import PASSWORD
from tests.journeys.conftest import PHONE
from tests.world import TEXTS, build_world

pytestmark = pytest.mark.django_db(transaction=True)


def check(page) -> None:
    page.locator("button[form=answer]").click()
    page.locator(".verdict").wait_for()


def choose(page, text: str) -> None:
    page.locator(".choice", has_text=text).click()
    check(page)


def write_date(page, *, day: str = "", month: str = "", year: str = "") -> None:
    if day:
        page.locator("#id_day").fill(day)
    if month:
        page.locator("#id_month").select_option(month)
    page.locator("#id_year").fill(year)
    check(page)


def go_on(page) -> None:
    page.locator(".actionbar a.btn-primary").click()
    page.locator(".verdict").wait_for(state="detached")


def play(page, language: str) -> None:
    """Answer the three questions of the set: one right, one of a date partly, one year in other digits."""
    choose(page, TEXTS[language]["where"])
    expect(page.locator(".verdict")).to_be_focused()
    expect(page.locator("blockquote.leaf mark").first).to_contain_text(TEXTS[language]["where"])
    go_on(page)
    write_date(page, day="15", month="4", year="1992")
    go_on(page)
    write_date(page, year="١٩٩٢")
    go_on(page)
    page.wait_for_url("**/result/")


def sign_up(page, language: str) -> None:
    page.locator("[name=name]").fill("نورة")
    page.locator("[name=email]").fill("Noura@Example.org")
    page.locator("[name=password1]").fill(PASSWORD)
    page.locator("main button.btn-primary").click()
    page.wait_for_url("**/today/")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_visitor_tries_and_what_they_answered_counts_for_their_account(visit, language):
    build_world(language)
    one = visit(language=language, size=PHONE)
    page = one.open("/")

    page.locator("form[action='/try/'] button").first.click()
    play(page, language)

    assert (
        Attempt.objects.filter(learner=None).count(),
        Review.objects.filter(learner__name="نورة").count(),
    ) == (1, 0)
    one.open("/accounts/signup/")
    sign_up(page, language)
    assert Review.objects.filter(learner__name="نورة").count() == 3


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_learner_signs_up_plays_and_the_facts_come_back_the_next_day(visit, language):
    world = build_world(language)
    one = visit(language=language)
    page = one.open("/accounts/signup/")
    sign_up(page, language)

    one.open(f"/s/{world.question_set.share_code}/")
    page.locator("main form button.btn-primary").click()
    play(page, language)

    marks = sorted(
        round(mark, 2)
        for mark in Answer.objects.filter(item__attempt__learner__name="نورة").values_list("mark", flat=True)
    )
    assert marks == [0.67, 1.0, 1.0]
    with time_machine.travel(timezone.now() + timedelta(days=1, hours=4)):
        one.open("/review/")
        while page.locator("button[form=answer]").count():
            answer_rightly(page, language)
            one.open("/review/")
    assert Memory.objects.get(learner__name="نورة", fact=world.day.fact).reviews == 2


def answer_rightly(page, language: str) -> None:
    """Answer whichever question of the set is asked."""
    if page.locator(".choice").count():
        choose(page, TEXTS[language]["where"])
    elif page.locator("#id_day").count():
        write_date(page, day="15", month="5", year="1992")
    else:
        write_date(page, year="1992")


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


def test_an_answer_can_be_given_with_the_keyboard_alone(visit):
    world = build_world()
    page = visit(world.other).open(f"/attempts/{world.fresh.pk}/")

    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.locator(".verdict.ok").wait_for()
    page.keyboard.press("Enter")

    expect(page.locator("#id_day")).to_be_visible()


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


def test_all_of_it_works_without_script(visit):
    world = build_world()
    one = visit(size=PHONE, script=False)
    page = one.open("/")
    page.locator("form[action='/try/'] button").first.click()
    play_without_script(page)

    one.open("/accounts/signup/")
    sign_up(page, "ar")
    one.open(f"/s/{world.question_set.share_code}/")
    page.locator("main form button.btn-primary").click()
    play_without_script(page)

    assert User.objects.get(name="نورة").attempts.count() == 2


def play_without_script(page) -> None:
    choose(page, TEXTS["ar"]["where"])
    page.locator(".actionbar a.btn-primary").click()
    page.locator("button[form=answer]").click()
    expect(page.locator(".error")).to_be_visible()
    write_date(page, day="15", month="5", year="1992")
    page.locator(".actionbar a.btn-primary").click()
    page.locator("button[name=dont_know]").click()
    page.locator(".verdict").wait_for()
    page.locator(".actionbar a.btn-primary").click()
    page.wait_for_url("**/result/")
