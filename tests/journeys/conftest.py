"""A real browser beside the site: Debian's Chromium, people signed in by their cookie, and what the console says.

Every page opened here is watched: a policy violation, a script error or a broken file fails the test.
"""

import os
import threading
from collections.abc import Callable
from dataclasses import dataclass, field

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, BrowserContext, Page

from questions.accounts.models import User
from tests.chromium import CHROMIUM

# The browser's library runs an event loop in the thread that the tests run in; Django's guard would see it.
os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "true"

PHONE = {"width": 390, "height": 844}
LAPTOP = {"width": 1280, "height": 800}


@pytest.fixture(scope="session")
def browser_type_launch_args():
    return {"executable_path": CHROMIUM, "args": ["--no-sandbox"]}


@dataclass
class Complaints:
    """What the console and the network of one browser complained about."""

    heard: list[str] = field(default_factory=list)

    def listen(self, page: Page) -> None:
        page.on("console", self.on_console)
        page.on("pageerror", lambda error: self.heard.append(f"script: {error}"))
        page.on("response", self.on_response)

    def on_console(self, message) -> None:
        # The browser repeats in its console what ``on_response`` judges by the status.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.heard.append(f"console: {message.text}")

    def on_response(self, response) -> None:
        is_file = response.request.resource_type not in {"document", "fetch", "xhr"}
        if response.status >= 500 or (is_file and response.status >= 400):
            self.heard.append(f"{response.status}: {response.url}")


@dataclass(frozen=True, slots=True)
class Visit:
    """One person's browser at the site."""

    context: BrowserContext
    page: Page
    complaints: Complaints
    base: str

    def open(self, path: str) -> Page:
        self.page.goto(self.base + path)
        return self.page


def arrive(context: BrowserContext, base: str, person: User | None, language: str, theme: str) -> Visit:
    """A new page for this person, whose cookies are the context's only ones."""
    context.set_default_timeout(10_000)
    context.clear_cookies()
    cookies = {"language": language, "theme": theme} | session_of(person)
    context.add_cookies([{"name": n, "value": v, "url": base} for n, v in cookies.items()])
    page, complaints = context.new_page(), Complaints()
    complaints.listen(page)
    return Visit(context, page, complaints, base)


@pytest.fixture
def visit(browser: Browser, live_server) -> Callable[..., Visit]:
    """Open a browser for a person; at the end of the test nothing may have been complained about."""
    opened: list[Visit] = []

    def begin(
        person: User | None = None,
        *,
        language: str = "ar",
        theme: str = "light",
        size=LAPTOP,
        script: bool = True,
    ) -> Visit:
        context = browser.new_context(viewport=size, java_script_enabled=script)
        opened.append(arrive(context, live_server.url, person, language, theme))
        return opened[-1]

    yield begin
    for one in opened:
        one.context.close()
    wait_for_the_last_answer()
    assert [complaint for one in opened for complaint in one.complaints.heard] == []


def wait_for_the_last_answer() -> None:
    """A page that nobody waited for is still being made; where it reads while the tables are emptied, both wait for each other."""
    for thread in threading.enumerate():
        if thread.name.endswith("(process_request_thread)"):
            thread.join(timeout=10)


def session_of(person: User | None) -> dict[str, str]:
    if person is None:
        return {}
    client = Client()
    client.force_login(person)
    return {settings.SESSION_COOKIE_NAME: client.cookies[settings.SESSION_COOKIE_NAME].value}
