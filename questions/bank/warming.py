"""Reading once what the engine reads once, before the first author waits for it."""

from threading import Thread

from questions.generation.engine import write_questions
from questions.languages.articles import read_article
from questions.languages.registry import PACKS

# Letters and a date are enough: every list of names and words is opened by looking for them.
TEXT = "تأسست المنظمة في مدينة طشقند عام 1992. The bridge was opened in Istanbul on 5 May 1912."


def warm_engine() -> None:
    """Let every language be read once in this process; takes about half a second."""
    for language in PACKS:
        write_questions(read_article(TEXT, language=language))


def warm_in_background() -> None:
    Thread(target=warm_engine, name="warming", daemon=True).start()
