"""Bringing an article in: check the text, read it, and keep the article with its blocks and sentences."""

import hashlib
import re
import unicodedata
from datetime import date, datetime

from django.db import transaction
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from questions.accounts.models import User
from questions.articles.models import Article, Block, Sentence
from questions.articles.quota import refuse_over_quota
from questions.common.errors import UserError
from questions.languages.articles import read_article
from questions.languages.letters import fold
from questions.languages.reading import Article as Reading

MOST_CHARACTERS = 1_000_000
LONGEST_TITLE = 300
UNSEEN = {"Cc", "Cs", "Co"}
# Overrides and isolates: they can show a reader other words than the text holds.
OVERRIDES = "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
NO_LETTERS = re.compile(r"[\W_]+")


def import_article(
    text: str,
    *,
    by: User | None,
    at: datetime,
    title: str = "",
    source: str = "",
    language: str | None = None,
    published_on: date | None = None,
) -> Article:
    """Read ``text`` and keep it. Raises UserError like ``read_text``."""
    reading = read_text(text, title=title, language=language, published_on=published_on)
    return keep_article(reading, by=by, at=at, source=source)


def read_text(
    text: str, *, title: str = "", language: str | None = None, published_on: date | None = None
) -> Reading:
    """Read a text without keeping it; ``language`` None finds it out, an empty ``title`` takes the text's own.

    Raises UserError where the text is empty, too long or holds nothing to learn from.
    """
    text = clean_characters(text)
    refuse_unusable(text)
    title = clean_characters(title).strip() or None
    reading = read_article(text, language=language, title=title, published_on=published_on)
    if not reading.sentences:
        raise UserError(
            _("We found no full sentences in this text. Paste the article itself, in Arabic or English.")
        )
    return reading


def clean_characters(text: str) -> str:
    """The text with plain line ends, without control characters, which no reader sees, and without direction
    overrides, which show other words than the text holds."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(
        c for c in text if c in "\n\t" or (unicodedata.category(c) not in UNSEEN and c not in OVERRIDES)
    )


def refuse_unusable(text: str) -> None:
    if not text.strip():
        raise UserError(_("The text is empty. Paste the article into the box."))
    if len(text) > MOST_CHARACTERS:
        message = ngettext(
            "This text has %(count)d character; the limit is %(limit)d. Add it in parts.",
            "This text has %(count)d characters; the limit is %(limit)d. Add it in parts.",
            len(text),
        )
        raise UserError(message % {"count": len(text), "limit": MOST_CHARACTERS})


@transaction.atomic
def keep_article(
    reading: Reading, *, by: User | None, at: datetime, source: str, address: str = ""
) -> Article:
    """Save what was read: the article, its blocks and its sentences. Raises UserError for an author past the quota."""
    refuse_over_quota(by, at=at)
    article = Article.objects.create(
        title=reading.title[:LONGEST_TITLE] or first_words(reading),
        source=clean_characters(source).strip(),
        language=reading.language,
        published_on=reading.published_on,
        text=reading.text,
        added_by=by,
        added_at=at,
        address=address,
        fingerprint=fingerprint_of(reading),
    )
    keep_blocks(article, reading)
    return article


def keep_blocks(article: Article, reading: Reading) -> None:
    """Save the blocks and sentences of a reading."""
    blocks = Block.objects.bulk_create(
        Block(article=article, position=position, role=block.role.value, start=block.start, end=block.end)
        for position, block in enumerate(reading.blocks)
    )
    Sentence.objects.bulk_create(
        Sentence(
            article=article,
            block=blocks[sentence.block],
            position=position,
            start=sentence.start,
            end=sentence.end,
        )
        for position, sentence in enumerate(reading.sentences)
    )


def fingerprint_of(reading: Reading) -> str:
    """The same for the same article, whatever stood around it and however its marks and spaces were copied."""
    words = NO_LETTERS.sub("", fold(" ".join(sentence.text for sentence in reading.sentences))).casefold()
    return hashlib.sha256(words.encode("utf-8", "replace")).hexdigest()


def known_article(reading: Reading, *, by: User) -> Article | None:
    """The article that this person brought in before with the same text."""
    same = Article.objects.filter(added_by=by, fingerprint=fingerprint_of(reading))
    return same.defer("text").order_by("pk").first()


def first_words(reading: Reading) -> str:
    """A stand-in for a missing title: how the first sentence begins."""
    words = reading.sentences[0].text.split()
    return " ".join(words[:8])[:LONGEST_TITLE]
