"""Every page light and dark, on a phone and a laptop, in both languages between them: readable by everybody, and quiet."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.test.utils import modify_settings
from pytest_django.live_server_helper import LiveServer

from tests.addresses import SITE
from tests.journeys.conftest import LAPTOP, PHONE, arrive, wait_for_the_last_answer
from tests.journeys.scenes import NO_PAGE, SCENES, name_of
from tests.world import build_world

pytestmark = pytest.mark.looks
in_both_languages = pytest.mark.parametrize("standing", ["ar", "en"], indirect=True, scope="module")
OVERFLOW = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
AXE = Axe()
EVERY_RULE: dict = {}
# What changes with the theme and with the width; all other rules read the same page as before.
BY_LOOK = {"runOnly": ["color-contrast", "target-size", "scrollable-region-focusable"]}
AT_REST = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (const animation of document.getAnimations()) animation.finish();
}"""
# Each language has the two looks that share neither width nor theme; between them a page is seen in all four.
LOOKS = {
    "ar": ((PHONE, "light", EVERY_RULE), (LAPTOP, "dark", BY_LOOK)),
    "en": ((PHONE, "dark", EVERY_RULE), (LAPTOP, "light", BY_LOOK)),
}


def test_no_page_is_left_out():
    assert {scene.name for scene in SCENES} & set(SITE) | NO_PAGE == set(SITE)


def faults_of(page, rules: dict) -> list[str]:
    """Accessibility rules that are broken, and how far the page reaches over its side."""
    broken = page.evaluate("rules => axe.run(rules)", rules)["violations"]
    found = [f"{rule['id']}: {node['html'][:160]}" for rule in broken for node in rule["nodes"]]
    over = page.evaluate(OVERFLOW)
    return found + ([f"{over} px too wide"] if over > 1 else [])


def faults_by_look(page, scene, language: str) -> dict:
    if scene.act:
        scene.act(page)
    page.evaluate(AXE.axe_script)
    faults = {}
    for size, theme, rules in LOOKS[language]:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=theme)
        page.evaluate(AT_REST)
        faults[theme, size["width"]] = faults_of(page, rules)
    return {look: found for look, found in faults.items() if found}


@pytest.fixture(scope="module")
def still_site(standing):
    """The site on a server of its own: the usual one comes with a database that is emptied after each test."""
    with modify_settings(ALLOWED_HOSTS={"append": "localhost"}):
        server = LiveServer("localhost")
        yield server.url
        server.stop()
        wait_for_the_last_answer()


@pytest.fixture(scope="module")
def one_browser(browser, still_site):
    """One context for all pages, so that fonts and scripts are read once; closed before its site, which waits for it."""
    context = browser.new_context(viewport=PHONE)
    yield context
    context.close()


@in_both_languages
@pytest.mark.parametrize("scene", [scene for scene in SCENES if not scene.act], ids=name_of)
def test_a_page_has_no_fault(one_browser, still_site, standing, django_db_blocker, scene):
    with django_db_blocker.unblock():
        person = standing.person(scene.role)
        visit = arrive(one_browser, still_site, person, standing.language, "system")
        visit.page.set_viewport_size(PHONE)
        faults = faults_by_look(visit.open(scene.where(standing)), scene, standing.language)
        visit.page.close()

    assert (faults, visit.complaints.heard) == ({}, [])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("scene", [scene for scene in SCENES if scene.act], ids=name_of)
def test_a_page_on_which_something_was_done_has_no_fault(visit, scene, language):
    world = build_world(language)
    person = world.person(scene.role)
    page = visit(person, language=language, theme="system", size=PHONE).open(scene.where(world))

    assert faults_by_look(page, scene, language) == {}
