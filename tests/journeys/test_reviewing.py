"""Reviewing in the browser: the next question without waiting, undo, decisions, cards by the keyboard alone, a screen reader."""

import uuid
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import expect

from questions.accounts.models import ReviewMode
from questions.study.models import Memory, Review, Voiding
from questions.study.reviews import review_answer
from tests.factories.bank import ChoiceQuestionFactory
from tests.journeys.conftest import PHONE
from tests.journeys.playing import check
from tests.world import TEXTS, build_world

pytestmark = pytest.mark.django_db(transaction=True)
WORDS = {
    "ar": {"undo": "تراجع عن آخر إجابة", "grades": ["أعِدها", "صعبة", "جيدة", "سهلة"]},
    "en": {"undo": "Take back the last answer", "grades": ["Again", "Hard", "Good", "Easy"]},
}


def due_world(language):
    """A world whose learner answered three questions days ago, so that their facts are due; a fourth is the world's own."""
    world = build_world(language)
    Memory.objects.filter(learner=world.learner).delete()
    for days in (9, 8, 7):
        question = ChoiceQuestionFactory(language=language, key=TEXTS[language]["where"])
        at = timezone.now() - timedelta(days=days)
        review_answer(world.learner, question, given="2", client_id=uuid.uuid4(), at=at)
    return world


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_review_goes_on_without_waiting_and_back_again(visit, language):
    world = due_world(language)
    page = visit(world.learner, language=language, size=PHONE).open("/review/")

    page.locator(".choice").first.click()
    check(page)
    requests = []
    page.on("request", lambda request: "/static/" in request.url or requests.append(request.url))
    page.locator("a[data-next]").click()
    expect(page.locator("button[form=answer]")).to_be_visible()
    assert requests == []
    kept = Review.objects.latest("pk")
    assert kept.milliseconds is not None

    with page.expect_response("**/undo/"):
        page.get_by_role("button", name=WORDS[language]["undo"]).click()
    expect(page.locator("button[form=answer]")).to_be_visible()
    assert Voiding.objects.get().review == kept


def test_a_fact_is_put_aside_and_taken_up_again(visit):
    world = due_world("ar")
    one = visit(world.learner)
    page = one.open("/review/")
    page.locator(".focusbar details.menu summary").first.click()
    with page.expect_response("**/decide/"):
        page.locator("button[name=action][value=suspend]").click()
    put_aside = Memory.objects.exclude(shelved_at=None).get()

    page = one.open("/facts/?shelf=aside")
    page.locator(f"#m{put_aside.pk} summary").click()
    with page.expect_navigation():
        page.locator("button[value=resume]").click()
    assert not Memory.objects.exclude(shelved_at=None).exists()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_cards_are_turned_and_graded_with_the_keyboard_alone(visit, language):
    world = due_world(language)
    world.learner.review_mode = ReviewMode.CARDS
    world.learner.save()
    page = visit(world.learner, language=language).open("/review/")
    expect(page.locator(".card .q-text")).to_be_visible()

    page.keyboard.press("Space")
    expect(page.locator(".card.is-back .answer")).to_be_focused()
    page.keyboard.press("2")
    expect(page.locator(".card:not(.is-back)")).to_be_visible()
    kept = Review.objects.latest("pk")
    assert (kept.rating, kept.guess, kept.mapping) == (2, 0.0, 3)

    with page.expect_response("**/undo/"):
        page.keyboard.press("z")
    assert Voiding.objects.get().review == kept


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_screen_reader_hears_question_choices_verdict_and_grades(visit, language):
    world = due_world(language)
    page = visit(world.learner, language=language).open("/review/")

    heard = page.locator("main").aria_snapshot()
    assert "[level=1]" in heard
    assert heard.count("- radio") == 4
    assert "- group" in heard
    page.locator(".choice").first.click()
    check(page)
    expect(page.locator(".verdict")).to_be_focused()
    assert "[level=2]" in page.locator("main").aria_snapshot()

    world.learner.review_mode = ReviewMode.CARDS
    world.learner.save()
    page = visit(world.learner, language=language).open("/review/")
    page.locator("a[data-key~=space]").click()
    page.locator(".ratings").wait_for()
    names = [button.inner_text() for button in page.locator(".rate b").all()]
    assert names == WORDS[language]["grades"]
    assert page.locator("main").aria_snapshot().count("- button") >= 4
