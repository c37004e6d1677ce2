"""The way of a class: a teacher makes it, pupils join on a phone by code, work is given, answered and looked on live."""

import pytest
from playwright.sync_api import expect

from questions.accounts.models import User
from questions.classroom.models import Assignment, Classroom, Enrolment
from questions.quizzes.models import Answer
from tests.journeys.conftest import PHONE
from tests.journeys.playing import answer_rightly
from tests.world import build_world

pytestmark = pytest.mark.django_db(transaction=True)

NAMES = {"ar": ("التاسع (أ)", "ريم عوض"), "en": ("Grade 9 A", "Reem Awad")}


def make_class(page, language: str) -> None:
    page.locator("[name=name]").fill(NAMES[language][0])
    page.locator("main form button.btn-primary").click()
    page.wait_for_url("**/classes/*/")


def invite(one, page) -> str:
    """Make an invitation; gives its code as it stands on the page, beside a picture."""
    page.locator("a[href$='/invitations/']").first.click()
    page.locator("form.panel button.btn-primary").click()
    expect(page.locator("img.qr")).to_be_visible()
    return page.locator(".bigcode").inner_text().strip()


def join_on_a_phone(phone, code: str, name: str) -> None:
    page = phone.open("/enter/")
    page.locator("[name=code]").fill(f" {code[:4].lower()} {code[4:]} ")
    page.locator("main form button.btn-primary").click()
    page.wait_for_url("**/join/*/")
    page.locator("[name=name]").fill(name)
    page.locator("[name=password]").fill("a long secret")
    page.locator("main form button.btn-primary").click()
    page.wait_for_url("**/today/")


def assign(page, base: str, classroom: Classroom, question_set) -> None:
    page.goto(f"{base}/assign/new/?set={question_set.pk}&class={classroom.pk}")
    page.locator("main form button.btn-primary").click()
    page.wait_for_url("**/assignments/*/")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_from_a_new_class_to_answers_seen_live(visit, language):
    world = build_world(language)
    teacher, phone = visit(world.teacher, language=language), visit(language=language, size=PHONE)
    page = teacher.open("/classes/new/")
    make_class(page, language)
    classroom = Classroom.objects.latest("pk")
    join_on_a_phone(phone, invite(teacher, page), NAMES[language][1])
    assign(page, teacher.base, classroom, world.question_set)
    work = Assignment.objects.latest("pk")
    page.goto(f"{teacher.base}/assignments/{work.pk}/live/")

    phone.open("/today/")
    phone.page.locator(f"form[action='/work/{work.pk}/begin/'] button").click()
    phone.page.wait_for_url("**/attempts/*/")
    answer_rightly(phone.page, language)

    expect(page.locator("#live .steps i.ok")).to_have_count(1, timeout=30_000)
    pupil = User.objects.get(name=NAMES[language][1])
    assert (pupil.email, pupil.school) == (None, classroom.school)
    assert Answer.objects.get(item__attempt__learner=pupil).item.attempt.submission.assignment == work


def test_a_list_of_two_hundred_with_mistakes_is_looked_at_saved_and_undone(visit, tmp_path):
    world = build_world()
    classroom = world.classes.classroom
    before = classroom.enrolments.count()
    rows = [f"طالب {number} الأول,{number}" for number in range(1, 201)]
    rows[10], rows[20], rows[30], rows[40] = "", rows[19], "=cmd(),31", ",41"
    file = tmp_path / "pupils.csv"
    file.write_bytes("\n".join(["الاسم,الرقم", *rows]).encode("cp1256"))
    page = visit(world.teacher).open(f"/classes/{classroom.pk}/pupils/import/")

    page.locator("[name=file]").set_input_files(file)
    page.locator("main form button.btn-primary").click()
    expect(page.locator("td .bad")).to_have_count(3)
    assert classroom.enrolments.count() == before
    page.locator("form[action$='/save/'] button").click()
    expect(page.locator(".logincard")).to_have_count(196)
    assert classroom.enrolments.count() == before + 196
    page.goto(page.url.replace("save/", ""))
    page.locator("form[action$='/undo/'] button").first.click()
    expect(page.locator("[data-toast]").first).to_be_visible()

    assert classroom.enrolments.count() == before


def test_a_pupil_comes_back_with_pictures_on_a_shared_phone_without_script(visit):
    world = build_world()
    classroom = world.classes.classroom
    Classroom.objects.filter(pk=classroom.pk).update(pupils_sign_in_by="pictures")
    teacher = visit(world.teacher)
    page = teacher.open(f"/pupils/{world.classes.enrolment.pk}/")
    page.locator("form[action$='/cards/'] button").click()
    shown = page.locator(".logincard .pictures use")
    pictures = [one.get_attribute("href").rpartition("#p-")[2] for one in shown.all()]
    phone = visit(size=PHONE, script=False)

    phone.open(f"/enter/{classroom.code}/")
    phone.page.locator("[name=name]").fill(Enrolment.objects.get(pk=world.classes.enrolment.pk).login_name)
    for name in pictures:
        with phone.page.expect_navigation():  # a tap before the page is back would be lost
            phone.page.locator(f"button[name=tap][value={name}]").click()

    phone.page.wait_for_url("**/today/")
    assert len(pictures) == 4


@pytest.mark.parametrize(
    ("page_name", "press"),
    [
        ("class", "[name=all]"),
        ("settings", "[value=new_code]"),
        ("settings", "[value=hand_over]"),
        ("assignment", "[value=withdraw]"),
        ("pupil", "button.btn-danger"),
    ],
)
def test_a_press_that_cannot_be_taken_back_asks_first(visit, page_name, press):
    world = build_world()
    numbers = {
        "class": f"/classes/{world.classes.classroom.pk}/",
        "settings": f"/classes/{world.classes.classroom.pk}/settings/",
        "assignment": f"/assignments/{world.classes.assignment.pk}/",
        "pupil": f"/pupils/{world.classes.enrolment.pk}/",
    }
    page = visit(world.teacher).open(numbers[page_name])
    button = page.locator(press).first

    expect(button).to_be_hidden()
    page.locator("details.sure", has=button).locator("summary").click()

    expect(button).to_be_visible()


def test_choosing_pupils_shows_them_and_nobody_else_is_asked_about(visit):
    world = build_world()
    place = f"/assign/new/?set={world.question_set.pk}&class={world.classes.classroom.pk}"
    page = visit(world.teacher).open(place)
    pupils = page.locator("[name=enrolments]")

    expect(pupils.first).to_be_hidden()
    page.locator("[name=audience][value=learners]").check()

    expect(pupils.first).to_be_visible()
