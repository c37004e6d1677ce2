"""A page speaks one language: no English word on an Arabic page and no Arabic one on an English page.

What people wrote is in the page's language too here, so whatever is left over was not translated.
"""

import re
from html.parser import HTMLParser

import pytest
from django.conf import settings

from tests.addresses import SITE, address
from tests.conftest import client_of
from tests.permission_table import ROLES, row

pytestmark = [pytest.mark.django_db, pytest.mark.one_database]
in_both_languages = pytest.mark.parametrize("standing", ["ar", "en"], indirect=True, scope="module")

FILES = {"home:download_data", "study:download", "bank:template", "bank:export_file", "api:openapi-json"}
SPOKEN = {"title", "aria-label", "placeholder", "alt", "content", "data-copied"}
FOREIGN = {"ar": re.compile(r"[A-Za-z]{2,}"), "en": re.compile(r"[\u0621-\u064a]{2,}")}
NOT_WORDS = re.compile(r"https?://\S+|\S+@\S+|[\w-]+\.(?:json|org|gift)\b|\bUTC\b|\bNFC\b|CC BY\S*")
# Key caps are printed in Latin letters on every keyboard, and names of the standards stay as they are.
FORMATS = {"GIFT", "Aiken", "Moodle", "XML", "QTI", "Anki", "Markdown", "UTF", "Windows", "ISO", "Unicode"}
SAME_EVERYWHERE = FORMATS | {"XLSX", "FSRS", "Enter", "MIT", "Esc", "JSON", "CSV", "GitHub"}


class Words(HTMLParser):
    """The words that a reader of the page's language meets; what is marked as another language is passed over."""

    VOID = {"area", "base", "br", "col", "hr", "img", "input", "link", "meta", "source", "wbr", "use", "path"}
    SILENT = {"script", "style", "code"}

    def __init__(self, language: str) -> None:
        super().__init__()
        self.language = language
        self.open: list[tuple[str, bool]] = []
        self.found: list[str] = []

    def handle_starttag(self, tag, attrs) -> None:
        attrs = dict(attrs)
        foreign = attrs.get("lang", self.language) != self.language or tag in self.SILENT
        hidden = foreign or (self.open and self.open[-1][1])
        if not hidden:
            self.found += [attrs[name] or "" for name in SPOKEN & attrs.keys() if says_words(tag, attrs)]
        if tag not in self.VOID:
            self.open.append((tag, bool(hidden)))

    def handle_endtag(self, tag) -> None:
        while self.open and self.open.pop()[0] != tag:
            continue

    def handle_data(self, data) -> None:
        if not (self.open and self.open[-1][1]):
            self.found.append(data)


def says_words(tag: str, attrs: dict) -> bool:
    return tag != "meta" or attrs.get("name") == "description"


def foreign_words(html: str, language: str) -> list[str]:
    reader = Words(language)
    reader.feed(html)
    text = NOT_WORDS.sub(" ", "\n".join(reader.found))
    return [word for word in FOREIGN[language].findall(text) if word not in SAME_EVERYWHERE]


def pages() -> list[tuple[str, str]]:
    """Every address and a role that gets a page there."""
    found = []
    for name in SITE:
        roles = [role for role in ROLES if row(name, "GET")[role] == "200" and role != "deactivated"]
        found += [(name, role) for role in roles[:1] + roles[-1:]]
    return sorted(set(found))


@in_both_languages
@pytest.mark.parametrize(("name", "role"), [p for p in pages() if p[0] not in FILES])
def test_a_page_speaks_its_language_alone(client, world, name, role):
    language = world.language
    browser = client if role == "anonymous" else client_of(world.person(role))
    browser.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    response = browser.get(address(name, world))

    assert (response.status_code, response["Content-Language"]) == (200, language)
    # Hundreds of time zones go by their names everywhere.
    html = re.sub(r"<select[^>]*time_zone.*?</select>", "", response.content.decode(), flags=re.DOTALL)
    assert foreign_words(html, language) == []


@in_both_languages
@pytest.mark.parametrize("path", ["/no/such/page/", "/studio/", "/attempts/999/"])
def test_a_refusal_speaks_its_language_alone(world, path):
    language, client = world.language, client_of(world.learner)
    client.cookies[settings.LANGUAGE_COOKIE_NAME] = language

    assert foreign_words(client.get(path).content.decode(), language) == []


@in_both_languages
@pytest.mark.parametrize(
    "name", [n for n in SITE if "422" in row(n, "POST").values() or n.startswith("account_")]
)
def test_errors_beside_the_fields_speak_its_language_alone(world, name):
    language = world.language
    role = next((role for role, code in row(name, "POST").items() if code == "422"), "learner")
    for person in (None, world.person(role)):
        browser = client_of(person) if person else client_of(world.other)
        if person is None:
            browser.logout()
        browser.cookies[settings.LANGUAGE_COOKIE_NAME] = language

        html = browser.post(address(name, world), {"nothing": ""}).content.decode()

        html = re.sub(r"<select[^>]*time_zone.*?</select>", "", html, flags=re.DOTALL)
        assert foreign_words(html, language) == []


def test_twin_a_foreign_word_is_seen():
    assert foreign_words("<p>مرحبا <b>Save</b> <i lang='en'>Hello</i></p>", "ar") == ["Save"]
    assert foreign_words('<input placeholder="احفظ">', "en") == ["احفظ"]
