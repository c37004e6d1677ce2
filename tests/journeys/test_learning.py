"""The learner's way: try without an account, sign up, play, see the result, and bring the fact back the next day."""

from datetime import timedelta

import pytest
import time_machine
from django.utils import timezone
from playwright.sync_api import expect

from questions.accounts.models import User
from questions.quizzes.models import Answer, Attempt
from questions.study.models import Memory, Review
from tests.journeys.conftest import PHONE
from tests.journeys.playing import (
    answer_rightly,
    play,
    play_without_script,
    sign_up,
)
from tests.world import build_world

pytestmark = pytest.mark.django_db(transaction=True)


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


def test_an_answer_can_be_given_with_the_keyboard_alone(visit):
    world = build_world()
    page = visit(world.other).open(f"/attempts/{world.fresh.pk}/")

    page.keyboard.press("2")
    page.keyboard.press("Enter")
    page.locator(".verdict.ok").wait_for()
    page.keyboard.press("Enter")

    expect(page.locator("#id_day")).to_be_visible()


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
