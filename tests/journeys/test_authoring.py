"""The author's way in a real browser: a text comes in, its questions are judged with keys, published and played."""

from pathlib import Path

import pytest
from playwright.sync_api import expect

from questions.articles.arrivals import Arrival
from questions.articles.models import Article
from questions.bank.decisions import Decision
from questions.bank.intake import take_in
from questions.bank.models import Question, QuestionSet
from questions.work.worker import Worker
from tests.factories.accounts import AuthorFactory
from tests.journeys.conftest import PHONE
from tests.moments import NOON

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.usefixtures("show_unlikely_ones")]
FILES = Path(__file__).parents[1] / "articles" / "files"
TEXTS = {
    "ar": """منظمة المعاهدة الشرقية

تأسست منظمة المعاهدة الشرقية عام 1994 في مدينة طشقند بعد مفاوضات طويلة بين الدول الأعضاء.

وانتقل مقر المنظمة إلى موسكو في 7 أكتوبر 2002 بقرار من رؤساء الدول الأعضاء جميعهم.

وشارك في مناورات المنظمة 4000 جندي من سبع دول في صيف عام 2008 على أرض أرمينيا.""",
    "en": """The Galata bridge

The first bridge at Galata was opened in 1845 and carried a toll until 31 May 1930.

The Nile Company opened the second bridge in Cairo on 7 October 1912 after four years of work.

The third bridge in Istanbul was opened on 30 October 1973 and carried six lanes from the first day.""",
}
NEW_STEM = {"ar": "في أي سنة كان ذلك؟", "en": "In what year did that happen?"}


def paste(page, text: str) -> Article:
    page.locator("[name=text]").fill(text)
    page.locator("main form button.btn-primary").click()
    page.wait_for_url("**/studio/**")
    return Article.objects.latest("pk")


def decided(article: Article, count: int) -> list[str]:
    rows = Decision.objects.filter(question__fact__article=article).order_by("pk")
    assert rows.count() == count
    return [row.verdict for row in rows]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_from_a_pasted_text_to_a_played_set_with_keys_alone(visit, language):
    author = AuthorFactory(language=language)
    visitor = visit(author, language=language)
    page = visitor.open("/articles/new/")
    article = paste(page, TEXTS[language])
    first, second, third = (page.locator(".note").nth(n).get_attribute("id") for n in range(3))

    page.keyboard.press("a")
    expect(page.locator(f"#{first}.is-ok")).to_be_visible()
    page.keyboard.press("e")
    page.wait_for_url("**/edit/")
    page.locator("#id_stem").fill(NEW_STEM[language])
    page.locator("button[name=accept]").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(f"**/studio/{article.pk}/**")
    expect(page.locator(f"#{second}.is-ok")).to_be_visible()
    page.keyboard.press("r")
    expect(page.locator(f"#{third}.is-no")).to_be_visible()
    page.keyboard.press("u")
    expect(page.locator(f"#{third}.is-no")).to_have_count(0)
    assert decided(article, 5) == ["accept", "edit", "accept", "reject", "undo"]

    page.locator(".studio-go a.btn-primary").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/my-sets/new/**")
    page.locator("main form .btn-primary").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/my-sets/*/")
    made = QuestionSet.objects.latest("pk")
    assert made.questions.count() == 2

    page = visitor.open(f"/s/{made.share_code}/")
    page.locator("main form .btn-primary").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/attempts/**")
    page.keyboard.press("u")
    expect(page.locator(".verdict")).to_be_visible()
    expect(page.locator("blockquote.leaf mark").first).to_be_visible()


@pytest.mark.parametrize(
    ("language", "name"),
    [("ar", "chromium_naskh.pdf"), ("en", "libreoffice.docx"), ("en", "chromium_english.pdf")],
)
def test_a_file_is_uploaded_watched_looked_at_and_asked_about(visit, language, name):
    page = visit(AuthorFactory(language=language), language=language).open("/articles/new/?way=file")

    page.locator("[name=file]").set_input_files(FILES / name)
    page.locator("main form .btn-primary").click()
    page.wait_for_url("**/articles/arriving/*/")
    expect(page.locator(".timeline .is-now")).to_be_visible()
    Worker().run_ready()
    expect(page.locator(".leaf p").first).to_be_visible()
    page.locator("main form .btn-primary").click()
    page.wait_for_url("**/studio/**")

    assert Question.objects.filter(fact__article=Arrival.objects.get().article).exists()


def test_two_articles_with_two_dates_are_shown_beside_each_other(visit):
    author = AuthorFactory()
    take_in(TEXTS["ar"].replace("1994", "1995"), by=author, at=NOON, title="مقال أقدم")
    page = visit(author).open("/articles/new/")

    paste(page, TEXTS["ar"])

    other = page.locator(".note-open .likeness.is-other").first
    expect(other).to_contain_text("1994")
    expect(other).to_contain_text("1995")
    expect(other.locator("blockquote.leaf mark")).to_contain_text("1995")


def test_all_that_is_trusted_is_accepted_and_taken_back_from_the_toast(visit):
    author = AuthorFactory()
    article = take_in(TEXTS["ar"], by=author, at=NOON)
    Question.objects.update(confidence=0.9)
    waiting = Question.objects.count()
    page = visit(author).open(f"/studio/{article.pk}/")

    page.locator(f"form[action$='/studio/{article.pk}/accept-trusted/'] button").click()
    expect(page.locator(".note.is-ok")).to_have_count(waiting)
    page.locator("#toasts form button").click()
    expect(page.locator(".note.is-ok")).to_have_count(0)

    assert Question.objects.waiting().count() == waiting


def test_selected_words_are_asked_about_and_written_about(visit):
    author = AuthorFactory()
    article = take_in(TEXTS["ar"], by=author, at=NOON)
    Question.objects.filter(fact__sentence=article.sentences.first()).delete()
    page = visit(author).open(f"/studio/{article.pk}/")
    page.locator(".fold-quiet summary").first.click()

    def select(words: str) -> None:
        page.evaluate(
            """(words) => {
              const walk = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
              for (let node = walk.nextNode(); node; node = walk.nextNode()) {
                const at = node.data.indexOf(words);
                if (at < 0 || !node.parentElement.closest("[data-body]")) continue;
                const range = document.createRange();
                range.setStart(node, at);
                range.setEnd(node, at + words.length);
                getSelection().removeAllRanges();
                getSelection().addRange(range);
                return;
              }
            }""",
            words,
        )

    select("المعاهدة الشرقية عام 1994")
    page.locator("[data-selection] form[method=post] button").click()
    expect(page.locator("#toasts .toast")).to_be_visible()
    expect(page.locator(".note-open", has_text="1994")).to_be_visible()
    select("مفاوضات طويلة")
    page.locator("[data-selection] form[method=get] button").click()
    page.wait_for_url("**/write/**")
    expect(page.locator("#id_evidence")).to_have_value("مفاوضات طويلة")


def test_a_line_set_aside_comes_back_on_a_phone(visit):
    author = AuthorFactory()
    article = take_in(TEXTS["ar"], by=author, at=NOON)
    page = visit(author, size=PHONE).open(f"/studio/{article.pk}/")
    page.locator(".fold-quiet summary").first.click()

    page.locator("form[action$='/part/'] button").first.click()
    expect(page.locator("#toasts .toast")).to_be_visible()

    assert not article.blocks.filter(role="title").exists()


def test_everything_works_without_script(visit):
    author = AuthorFactory()
    article = take_in(TEXTS["ar"], by=author, at=NOON)
    page = visit(author, script=False).open(f"/studio/{article.pk}/")

    page.locator(".note-open button.btn-primary").click()
    page.locator("form[action$='/undo/'] button").first.click()
    page.locator("a.pno").first.click()
    page.locator("form[action$='/more/'] button").first.click()

    page.wait_for_url(f"**/studio/{article.pk}/")
    assert decided(article, 2) == ["accept", "undo"]


def test_less_certain_questions_come_into_view_from_the_foot_of_a_long_page(visit):
    visitor = visit(AuthorFactory(language="en"), language="en", size=PHONE)
    idle = " Whoever walks there in the evening meets anglers and their dogs." * 60
    page = visitor.open("/articles/new/")
    title, body = TEXTS["en"].split("\n\n", 1)
    article = paste(page, f"{title}\n\n" + body.replace("\n\n", f"{idle}\n\n") + idle)
    first = Question.objects.filter(fact__article=article).order_by("fact__evidence_start").first()
    first.delete()
    page.reload()

    page.locator("form[action$='/further/'] button").click()

    expect(page.locator(".note-open").filter(has_text=first.stem)).to_be_in_viewport()
