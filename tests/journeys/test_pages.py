"""Every page in both languages, light and dark, on a phone and a laptop: readable by everybody, and quiet."""

import pytest
from axe_playwright_python.sync_playwright import Axe

from tests.addresses import SITE
from tests.journeys.conftest import LAPTOP, PHONE
from tests.journeys.scenes import NO_PAGE, SCENES, name_of
from tests.world import build_world

OVERFLOW = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"
AXE = Axe()
EVERY_RULE: dict = {}
COLOURS = {"runOnly": ["color-contrast"]}
AT_REST = """async () => {
  await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
  for (const animation of document.getAnimations()) animation.finish();
}"""
LOOKS = (
    (PHONE, "light", EVERY_RULE),
    (PHONE, "dark", COLOURS),
    (LAPTOP, "dark", COLOURS),
    (LAPTOP, "light", EVERY_RULE),
)


def test_no_page_is_left_out():
    assert {scene.name for scene in SCENES} & set(SITE) | NO_PAGE == set(SITE)


def faults_of(page, rules: dict) -> list[str]:
    """Accessibility rules that are broken, and how far the page reaches over its side."""
    broken = page.evaluate("rules => axe.run(rules)", rules)["violations"]
    found = [f"{rule['id']}: {node['html'][:160]}" for rule in broken for node in rule["nodes"]]
    over = page.evaluate(OVERFLOW)
    return found + ([f"{over} px too wide"] if over > 1 else [])


@pytest.mark.django_db(transaction=True)
@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("scene", SCENES, ids=name_of)
def test_a_page_has_no_fault(visit, scene, language):
    world = build_world(language)
    page = visit(world.person(scene.role), language=language, theme="system", size=PHONE).open(
        scene.where(world)
    )
    if scene.act:
        scene.act(page)
    page.evaluate(AXE.axe_script)

    faults = {}
    for size, theme, rules in LOOKS:
        page.set_viewport_size(size)
        page.emulate_media(color_scheme=theme)
        page.evaluate(AT_REST)
        faults[theme, size["width"]] = faults_of(page, rules)

    assert {look: found for look, found in faults.items() if found} == {}
