"""What a learner does at a question in the browser: choose, write, check, go on."""

from playwright.sync_api import expect

from tests.factories.accounts import PASSWORD
from tests.world import TEXTS


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


def answer_rightly(page, language: str) -> None:
    """Answer whichever question of the set is asked."""
    if page.locator(".choice").count():
        choose(page, TEXTS[language]["where"])
    elif page.locator("#id_day").count():
        write_date(page, day="15", month="5", year="1992")
    else:
        write_date(page, year="1992")


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
