"""A text on its way: handed over, read in the background, looked at, corrected, and turned into an article once."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import Any

from django.db import transaction
from django.utils.translation import gettext as _

from questions.accounts.models import User
from questions.articles.arrivals import Arrival, Stage, Way
from questions.articles.importing import clean_characters, known_article, read_text
from questions.articles.models import Article
from questions.articles.opening import Opened, open_file, open_page, publication_day
from questions.articles.readers.found import Found
from questions.bank.intake import keep_reading
from questions.common.errors import UserError
from questions.languages.reading import Article as Reading

MOST_UNDER_WAY = 10
LONGEST_NAME = 200
UNDER_WAY = (Stage.WAITING, Stage.FETCHING, Stage.READING, Stage.WRITING)


@dataclass(frozen=True, slots=True)
class Corrections:
    """What a person may set right about a text before its questions are written."""

    title: str
    source: str
    language: str
    published_on: date | None
    limit: int


def hand_over(*, by: User, at: datetime, way: str, name: str = "", **given: Any) -> Arrival:
    """Note a text that came in, with what is ``given`` of an arrival's own fields.

    Raises UserError where too many of the person's are under way already.
    """
    if by.arrivals.filter(stage__in=UNDER_WAY).count() >= MOST_UNDER_WAY:
        raise UserError(_("Several of your texts are still being read. Wait until they are done."))
    name = clean_characters(name).strip()
    kept = name if way == Way.ADDRESS else name[-LONGEST_NAME:]
    return Arrival.objects.create(by=by, arrived_at=at, way=way, name=kept, **given)


def move(arrival: Arrival, stage: str, *, of: tuple[str, ...], **fields) -> bool:
    """Take an arrival to its next stage, if it is still at one ``of`` those before; False where it is not."""
    moved = Arrival.objects.filter(pk=arrival.pk, stage__in=of).update(stage=stage, **fields)
    if moved:
        arrival.refresh_from_db()
    return bool(moved)


def opened(arrival: Arrival, *, fetch_page) -> Opened:
    """What the file, page or pasted text holds. A page is kept once fetched, so that it is not asked for again."""
    if arrival.way == Way.PASTE:
        return Opened(Found(text=arrival.text, title=arrival.title, source=arrival.source), "")
    if arrival.way == Way.ADDRESS and not arrival.data:
        page = fetch_page(arrival.name)
        found = open_page(page)
        Arrival.objects.filter(pk=arrival.pk).update(data=page.data, name=page.address)
        return found
    return open_file(bytes(arrival.data), name=arrival.name, encoding=arrival.encoding)


def note_found(arrival: Arrival, done: Opened, *, latest: date) -> bool:
    """Keep what was found, ready to be looked at. Raises UserError where there is nothing to ask about."""
    found = done.found
    reading = read_text(
        found.text,
        title=arrival.title or found.title,
        language=arrival.language or None,
        published_on=arrival.published_on or found.published_on,
    )
    day = reading.published_on or publication_day(reading, latest=latest)
    return move(
        arrival,
        Stage.READ,
        of=(Stage.WAITING, Stage.FETCHING, Stage.READING),
        text=reading.text,
        title=reading.title[:300],
        source=arrival.source or clean_characters(found.source).strip()[:200],
        language=reading.language,
        published_on=day,
        format=done.format,
        encoding=found.encoding,
        notices=",".join(found.notices),
        problem="",
    )


def reading_of_arrival(arrival: Arrival) -> Reading:
    """What was found, read as an article."""
    return read_text(
        arrival.text,
        title=arrival.title,
        language=arrival.language or None,
        published_on=arrival.published_on,
    )


def same_article(arrival: Arrival, reading: Reading) -> Article | None:
    """The person's own article with the same text, if they brought it in before."""
    return known_article(reading, by=arrival.by)


def correct(arrival: Arrival, corrections: Corrections) -> bool:
    """Set right what was found, and hand the text over to be asked about."""
    return move(
        arrival,
        Stage.WRITING,
        of=(Stage.READ,),
        title=clean_characters(corrections.title).strip(),
        source=clean_characters(corrections.source).strip(),
        language=corrections.language,
        published_on=corrections.published_on,
        limit=corrections.limit,
    )


def read_again(arrival: Arrival, *, encoding: str) -> bool:
    """Read the same bytes once more as another encoding."""
    return move(
        arrival,
        Stage.WAITING,
        of=(Stage.READ, Stage.REFUSED),
        encoding=encoding,
        title="",
        language="",
        problem="",
    )


def write_article(arrival: Arrival, *, at: datetime) -> Article:
    """The arrival's article with its questions, made once however often this runs."""
    if arrival.article_id:
        return arrival.article
    reading = reading_of_arrival(arrival)
    with transaction.atomic():
        article = keep_reading(
            reading,
            by=arrival.by,
            at=at,
            source=arrival.source,
            address=arrival.name if arrival.way == Way.ADDRESS else "",
            limit=arrival.limit,
        )
        if move(arrival, Stage.DONE, of=(Stage.WRITING,), article=article, data=b"", text=""):
            return article
        transaction.set_rollback(True)
    arrival.refresh_from_db()
    if arrival.article is None:
        raise UserError(_("This text was taken away in the meantime. Add it again."))
    return arrival.article


def refuse(arrival: Arrival, problem: str) -> bool:
    return move(arrival, Stage.REFUSED, of=UNDER_WAY, problem=problem[:500])
