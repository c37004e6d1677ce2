"""The author's and the teacher's way: judge drafts in the studio, gather questions, share them."""

import pytest
from playwright.sync_api import expect

from questions.articles.models import Article
from questions.bank.models import Question, QuestionSet, QuestionStatus
from tests.factories.bank import article_with_questions
from tests.world import TEXTS, build_world

pytestmark = [pytest.mark.django_db(transaction=True), pytest.mark.one_database]

ARTICLE = """منظمة معاهدة الأمن الجماعي

تأسست منظمة معاهدة الأمن الجماعي في 15 مايو 1992 في مدينة طشقند عاصمة أوزبكستان.

ودخلت المعاهدة حيّز التنفيذ في 20 أبريل 1994 بعد أن صادقت عليها الدول الموقّعة جميعها."""


def statuses(*questions) -> list[str]:
    return [Question.objects.get(pk=question.pk).status for question in questions]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_an_author_accepts_edits_and_rejects_drafts(visit, language):
    world = build_world(language)
    first, second, third = article_with_questions(world.article, status=QuestionStatus.DRAFT)
    one = visit(world.author, language=language)
    page = one.open(f"/studio/{world.article.pk}/?open={first.pk}")

    page.locator(".note-open button.btn-primary").click()
    expect(page.locator(f"#q{first.pk} .accepted")).to_be_visible()
    one.open(f"/studio/{world.article.pk}/?open={second.pk}")
    page.locator(".note-open button.btn-danger").click()
    expect(page.locator(f"#q{second.pk}.is-no")).to_be_visible()
    one.open(f"/studio/{world.article.pk}/?open={third.pk}")
    page.locator(".note-open a[data-key=e]").click()
    page.locator("#id_stem").fill("كم كان العام؟")
    page.locator("button[name=accept]").click()
    page.wait_for_url(f"**/studio/{world.article.pk}/**")

    assert statuses(first, second, third) == ["published", "rejected", "published"]
    assert Question.objects.get(pk=third.pk).stem == "كم كان العام؟"


def test_an_author_judges_with_the_keyboard_alone(visit):
    world = build_world()
    Question.objects.filter(status=QuestionStatus.DRAFT).update(status=QuestionStatus.PUBLISHED)
    first, second, third = article_with_questions(world.article, status=QuestionStatus.DRAFT)
    page = visit(world.author).open(f"/studio/{world.article.pk}/?open={first.pk}")

    page.keyboard.press("a")
    expect(page.locator(f".note-open#q{second.pk}")).to_be_visible()
    page.keyboard.press("r")
    expect(page.locator(f".note-open#q{third.pk}")).to_be_visible()
    page.keyboard.press("e")
    page.wait_for_url(f"**/questions/{third.pk}/edit/")

    assert statuses(first, second, third) == ["published", "rejected", "draft"]


def test_a_rejected_question_is_restored(visit):
    world = build_world()
    page = visit(world.author).open(f"/studio/{world.article.pk}/")
    rejected = Question.objects.get(status=QuestionStatus.REJECTED)

    page.locator(f"#q{rejected.pk} button").last.click()
    expect(page.locator(f"#q{rejected.pk} button.btn-primary, #q{rejected.pk} button.yes")).to_be_visible()

    assert statuses(rejected) == ["draft"]


@pytest.mark.usefixtures("show_unlikely_ones")
def test_an_author_pastes_an_article_and_gets_drafts(visit):
    world = build_world()
    page = visit(world.author).open("/articles/new/")

    page.locator("[name=text]").fill(ARTICLE)
    page.locator("main form button.btn-primary").click()
    page.wait_for_url("**/studio/**")

    article = Article.objects.latest("pk")
    assert (article.text, article.added_by) == (ARTICLE, world.author)
    assert Question.objects.filter(fact__article=article, status=QuestionStatus.DRAFT).count() >= 1


@pytest.mark.parametrize("language", ["ar", "en"])
def test_a_teacher_makes_a_set_and_a_learner_opens_its_link(visit, language):
    world = build_world(language)
    page = visit(world.teacher, language=language).open("/questions/")
    for question in (world.choice, world.day):
        page.locator(f"[name=question][value='{question.pk}']").check()
    page.locator("form.panel button.btn-sm").click()
    page.locator("[name=title]").fill("درس الأسبوع")
    page.locator("main form button.btn-primary").click()
    page.wait_for_url("**/my-sets/*/")
    link = page.locator("#share-link").input_value()

    learner = visit(world.other, language=language)
    learner.page.goto(link)
    learner.page.locator("main form button.btn-primary").click()

    expect(learner.page.locator(".choice")).to_have_count(len(TEXTS[language]["others"]) + 1)
    made = QuestionSet.objects.get(owner=world.teacher, title="درس الأسبوع")
    assert set(made.questions.all()) == {world.choice, world.day}


def test_a_shared_link_leads_a_stranger_through_the_sign_in_and_back(visit):
    world = build_world()
    path = f"/s/{world.question_set.share_code}/"
    page = visit().open(path)

    page.wait_for_url("**/accounts/login/**")
    page.locator("[name=login]").fill(world.other.email)
    page.locator("[name=password]").fill("a long enough password")
    page.locator("main form.stack button").click()

    page.wait_for_url(f"**{path}")


def test_a_teacher_changes_the_order_of_a_set(visit):
    world = build_world()
    page = visit(world.teacher).open(f"/my-sets/{world.question_set.pk}/")

    page.locator(f"#down-{world.choice.pk}").click()
    expect(page.locator("#set-items li").nth(1)).to_contain_text(TEXTS["ar"]["ask_where"])

    order = world.question_set.questions.order_by("set_items__position")
    assert list(order)[1] == world.choice
