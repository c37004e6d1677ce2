"""Taking a new article in: read it, write its questions, and keep both or neither."""

from datetime import date, datetime

from django.db import transaction

from questions.accounts.models import User
from questions.articles.importing import keep_article, read_text
from questions.articles.models import Article
from questions.bank.drafting import askable_drafts, keep_drafts
from questions.languages.reading import Article as Reading


def take_in(
    text: str,
    *,
    by: User | None,
    at: datetime,
    title: str = "",
    source: str = "",
    language: str | None = None,
    published_on: date | None = None,
    limit: int | None = None,
) -> Article:
    """The new article with its drafted questions.

    Raises UserError where the text cannot be used; nothing is kept then.
    """
    reading = read_text(text, title=title, language=language, published_on=published_on)
    return keep_reading(reading, by=by, at=at, source=source, limit=limit)


def keep_reading(
    reading: Reading,
    *,
    by: User | None,
    at: datetime,
    source: str = "",
    address: str = "",
    limit: int | None = None,
) -> Article:
    """Keep what was read, with its questions. They are written first, so that the database waits for no engine."""
    drafts = askable_drafts(reading, limit=limit)
    with transaction.atomic():
        article = keep_article(reading, by=by, at=at, source=source, address=address)
        keep_drafts(article, drafts)
    return article
