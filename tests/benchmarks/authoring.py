"""Seconds from a press to drafts on the screen, in a real browser, and what readers take.

``python -m tests.benchmarks.authoring``. The first figure is the first paste that a server gets which has just started.
"""

import os
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from playwright.sync_api import Browser, Page, sync_playwright

from questions.articles.readers.formats import format_of
from questions.articles.readers.sandbox import ask_child
from tests.benchmarks.engine import OUR_OWN, SEED_ARTICLE
from tests.benchmarks.server import WORKERS, serving
from tests.chromium import CHROMIUM

ROOT = Path(__file__).resolve().parents[2]
FILES = ROOT / "tests" / "articles" / "files"
RUNS = 10
BOOK_PAGES = 100
# No demo articles: the site notices a text that it has, and ours is one of them.
PEOPLE_ONLY = "from questions.accounts.demo import ensure_demo_people; ensure_demo_people()"
PARAGRAPH = (
    "تأسّست منظمة معاهدة الأمن الجماعي في 15 مايو 1992 في مدينة طشقند عاصمة أوزبكستان، ووقّعتها ست دول هي روسيا "
    "وأرمينيا وكازاخستان وقيرغيزستان وطاجيكستان وأوزبكستان. "
)


def say(text: str) -> None:
    sys.stdout.write(text + "\n")
    sys.stdout.flush()


def report() -> None:
    """Both measurements, each on a line or two."""
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        paste_to_drafts(browser)
        readers(browser)
        browser.close()


def paste_to_drafts(browser: Browser) -> None:
    """From the press of the button until the first draft stands beside its sentence."""
    article = SEED_ARTICLE if SEED_ARTICLE.exists() else OUR_OWN
    text = article.read_text(encoding="utf-8")
    with tempfile.TemporaryDirectory(prefix="hashiya-bench-") as folder:
        environment = os.environ | {
            "DATABASE_URL": f"sqlite:///{folder}/bench.sqlite3",
            "HASHIYA_VAR_DIR": folder,
            "DJANGO_SETTINGS_MODULE": "quizsite.settings",
        }
        for words in (["migrate"], ["shell", "-c", PEOPLE_ONLY], ["collectstatic", "--noinput"]):
            command = [sys.executable, "manage.py", *words, "-v0"]
            subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.DEVNULL)
        with serving(environment) as (port, _pid):
            page = signed_in(browser, f"http://127.0.0.1:{port}")
            taken = [seconds_to_drafts(page, text, number) for number in range(RUNS + WORKERS)]
            page.context.close()  # the server stops only when nobody holds a connection any more
    later = taken[WORKERS:]
    say(
        f"Paste to drafts on the screen, {article.name} ({len(text)} characters), SQLite, Chromium: first "
        f"{taken[0]:.2f} s, then median {median(later):.2f} s, slowest {max(later):.2f} s"
    )


def signed_in(browser: Browser, base: str) -> Page:
    page = browser.new_context(viewport={"width": 1280, "height": 800}, base_url=base).new_page()
    page.goto("/accounts/login/")
    page.locator("[name=login]").fill("author@hashiya.example")
    page.locator("[name=password]").fill("hashiya-demo")
    page.keyboard.press("Enter")
    page.wait_for_url("**/today/")
    return page


def seconds_to_drafts(page: Page, text: str, number: int) -> float:
    """The text differs a little each time, since the same one again would be noticed."""
    page.goto("/articles/new/")
    paragraph = max(text.split("\n"), key=len)
    changed = f"{paragraph} وبلغ عدد القراء {number + 10} قارئًا في ذلك اليوم وحده."
    page.locator("[name=text]").fill(text.replace(paragraph, changed))
    page.wait_for_timeout(1500)
    started = time.perf_counter()
    page.locator("main form button.btn-primary").click()
    page.locator(".note-open").wait_for()
    return time.perf_counter() - started


def readers(browser: Browser) -> None:
    """Each format in its own process, start included, with the most memory that it held; and a long Arabic PDF."""
    files = [(path.name, path.read_bytes()) for path in sorted(FILES.iterdir()) if readable(path)]
    for name, data in [*files, (f"an Arabic PDF of {BOOK_PAGES} pages", book(browser))]:
        started = time.perf_counter()
        answer = ask_child([format_of(data, name=name).name, ""], data)
        seconds = time.perf_counter() - started
        letters = len(answer.get("found", {}).get("text", ""))
        say(f"  {name:32} {letters:8} letters  {seconds:6.2f} s  {answer['peak_megabytes']:4} MB")


def readable(path: Path) -> bool:
    return path.suffix in {".pdf", ".docx", ".epub", ".html", ".md"} and path.name not in (
        "README.md",
        "backwards.pdf",
    )


def book(browser: Browser) -> bytes:
    page = browser.new_page()
    paragraphs = "".join(f"<p>{number}. {PARAGRAPH * 6}</p>" for number in range(BOOK_PAGES * 3))
    page.set_content(f"<html lang=ar dir=rtl><body style='font: 18px/1.8 sans-serif'>{paragraphs}")
    return page.pdf(format="A4")


if __name__ == "__main__":
    report()
