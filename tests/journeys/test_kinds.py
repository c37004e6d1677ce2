"""Every kind of answer in a real browser: with a mouse in two languages, with the keyboard alone, and as a screen reader hears it."""

import pytest
from playwright.sync_api import expect

from questions.quizzes.attempts import start_attempt
from questions.quizzes.models import Answer, Attempt
from questions.quizzes.rules import Rules
from tests.factories.accounts import UserFactory
from tests.factories.bank import SetFactory
from tests.factories.kinds import EVERY_KIND
from tests.journeys.conftest import LAPTOP, PHONE
from tests.journeys.playing import check, go_on
from tests.moments import NOON

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_database]


def begin(*kinds, language="ar", **rules) -> Attempt:
    questions = [EVERY_KIND[kind]() for kind in kinds]
    question_set = SetFactory(questions=questions, is_listed=True)
    learner = UserFactory(language=language)
    return start_attempt(question_set, learner=learner, rules=Rules(**rules), at=NOON)


def choose(page, *texts):
    for text in texts:
        page.locator(".choice", has_text=text).click()


def write_day(page):
    page.locator("#id_day").fill("١٢")
    page.locator("#id_month").select_option("h11")
    page.locator("#id_year").fill("1412")


def put_in_order(page, texts=("التوقيع", "السريان", "الإنشاء", "العودة")):
    """Move each line up by its button until it has its place."""
    for place, text in enumerate(texts):
        for _press in range(4):
            lines = page.locator("[data-order-text]").all_inner_texts()
            if lines.index(text) <= place:
                break
            page.locator("[data-order-line]", has_text=text).locator("[data-order-move=up]").click()


def match(page):
    for thing, own in (("المعاهدة", "طشقند"), ("الميثاق", "كيشيناو"), ("المناورة", "أرمينيا")):
        page.get_by_label(thing).select_option(label=own)


RIGHTLY = {
    "choice": lambda page: choose(page, "طشقند"),
    "choices": lambda page: choose(page, "أرمينيا", "روسيا"),
    "true_false": lambda page: choose(page, "خطأ"),
    "date": write_day,
    "number": lambda page: page.locator("#id_number").fill("أربعة آلاف"),
    "typed": lambda page: page.locator("#id_text").fill("ستانيسلاف زاس"),
    "cloze": lambda page: page.locator("#id_text").fill("الأحلاف"),
    "cloze of options": lambda page: choose(page, "أحلاف"),
    "ordering": put_in_order,
    "matching": match,
}


@pytest.mark.parametrize(("language", "size"), [("ar", PHONE), ("en", LAPTOP)], ids=["ar", "en"])
def test_a_set_of_every_kind_is_taken_and_known(visit, language, size):
    attempt = begin(*RIGHTLY, language=language)
    page = visit(attempt.learner, language=language, size=size).open(f"/attempts/{attempt.pk}/")

    for answer in RIGHTLY.values():
        answer(page)
        check(page)
        expect(page.locator(".verdict")).to_have_class("verdict ok")
        go_on(page)

    page.wait_for_url("**/result/")
    assert list(Answer.objects.values_list("mark", flat=True)) == [1.0] * len(RIGHTLY)


def test_with_verdicts_at_the_end_the_next_question_follows_at_once(visit):
    attempt = begin("choice", "typed", feedback="at_end")
    page = visit(attempt.learner).open(f"/attempts/{attempt.pk}/")

    choose(page, "مينسك")
    page.locator("button[form=answer]").click()
    page.locator("#id_text").wait_for()
    expect(page.locator(".verdict, .leaf")).to_have_count(0)
    page.locator("#id_text").fill("ستانيسلاف زاس")
    page.locator("button[form=answer]").click()

    page.wait_for_url("**/result/")
    expect(page.locator(".qlist .leaf").first).to_be_attached()


def test_things_are_put_in_order_with_the_keyboard_alone(visit):
    attempt = begin("ordering")
    page = visit(attempt.learner).open(f"/attempts/{attempt.pk}/")

    for place, text in enumerate(("التوقيع", "السريان", "الإنشاء", "العودة")):
        page.get_by_role("button", name=text, exact=True).focus()
        page.keyboard.press("Space")
        for _press in range(4):
            if page.locator("[data-order-text]").all_inner_texts().index(text) <= place:
                break
            page.keyboard.press("ArrowUp")
        page.keyboard.press("Space")
    page.keyboard.press("Enter")  # the grip is a button for the reader alone; Enter checks

    page.locator(".verdict.ok").wait_for()
    assert Answer.objects.get().mark == 1


def test_digits_tick_and_enter_checks(visit):
    attempt = begin("choices")
    page = visit(attempt.learner).open(f"/attempts/{attempt.pk}/")

    page.keyboard.press("1")
    page.keyboard.press("3")
    page.keyboard.press("Enter")

    page.locator(".verdict.ok").wait_for()


def test_a_thing_dragged_by_its_handle_moves(visit):
    attempt = begin("ordering")
    page = visit(attempt.learner).open(f"/attempts/{attempt.pk}/")
    before = page.locator("[data-order-text]").all_inner_texts()

    grip = page.locator("[data-order-grip]").first.bounding_box()
    last = page.locator("[data-order-line]").last.bounding_box()
    page.mouse.move(grip["x"] + 5, grip["y"] + 5)
    page.mouse.down()
    page.mouse.move(grip["x"] + 5, last["y"] + last["height"] - 2, steps=8)
    page.mouse.up()

    assert page.locator("[data-order-text]").all_inner_texts() == [*before[1:], before[0]]


def test_without_script_a_button_moves_a_line_and_keeps_the_rest(visit):
    attempt = begin("ordering")
    page = visit(attempt.learner, script=False).open(f"/attempts/{attempt.pk}/")
    before = page.locator("[data-order-text]").all_inner_texts()

    page.locator("[data-order-move=down]").first.click()

    # The click loads the page anew: wait for its lines instead of reading between two pages.
    expect(page.locator("[data-order-text]")).to_have_text([before[1], before[0], *before[2:]])
    assert not Answer.objects.exists()


def test_a_screen_reader_hears_the_question_its_answers_and_the_verdict(visit):
    attempt = begin("choices", "ordering", "matching", "typed", language="en")
    page = visit(attempt.learner, language="en").open(f"/attempts/{attempt.pk}/")
    stems = [item.question.stem for item in attempt.items.all()]

    tree = page.locator("body").aria_snapshot()
    assert 'img "Question 1 of 4"' in tree
    assert 'checkbox "أرمينيا"' in tree
    assert f'heading "{stems[0]}" [level=1]' in tree
    expect(page.get_by_role("group", name=stems[0])).to_be_visible()
    check_nothing_wrong_is_silent(page)
    go_on(page)
    assert page.get_by_role("button", name="Move down: التوقيع").count() == 1
    check(page)
    go_on(page)
    assert page.get_by_role("combobox", name="المعاهدة").count() == 1
    page.get_by_role("combobox", name="المعاهدة").select_option(label="طشقند")
    check(page)
    go_on(page)
    expect(page.get_by_role("textbox", name=stems[3])).to_be_visible()


def check_nothing_wrong_is_silent(page):
    """An empty answer is told beside the field and focused; the verdict then takes the focus as a heading."""
    page.locator("button[form=answer]").click()
    expect(page.locator("#choices-error")).to_be_focused()
    choose(page, "أرمينيا")
    check(page)
    expect(page.get_by_role("heading", name="Partly right")).to_be_focused()
