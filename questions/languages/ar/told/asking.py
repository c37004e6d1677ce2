"""All questions about the names of a report, each looked at under its headline."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.tokens import tokenise
from questions.languages.ar.told.ages import ages
from questions.languages.ar.told.bodies import bodies
from questions.languages.ar.told.bynames import bynames
from questions.languages.ar.told.cast import Asking, Page, read_page
from questions.languages.ar.told.casualties import casualties
from questions.languages.ar.told.clubs_led import clubs_led, coaches_of_lands
from questions.languages.ar.told.cups import cups
from questions.languages.ar.told.embassies import embassies
from questions.languages.ar.told.finals import finals
from questions.languages.ar.told.firms import clubs, firms
from questions.languages.ar.told.fit import is_fit
from questions.languages.ar.told.matches import matches
from questions.languages.ar.told.ministers import ministers
from questions.languages.ar.told.missions import missions
from questions.languages.ar.told.nations_beside import fields, peoples_beside, sportsmen
from questions.languages.ar.told.papers import papers
from questions.languages.ar.told.parties import parties
from questions.languages.ar.told.places_beside import capitals, lands
from questions.languages.ar.told.plain_places import plain_places
from questions.languages.ar.told.posts import posts
from questions.languages.ar.told.seconds import seconds
from questions.languages.ar.told.table import openers
from questions.languages.ar.told.teams import teams
from questions.languages.ar.told.towns import towns
from questions.languages.ar.told.voices import envoys, voices
from questions.languages.frames import Told
from questions.languages.reading import Article, Sentence, Span

_LONGEST_SENTENCE, _LONGEST_REPORT = 700, 30_000
# Of many persons told alike only the first are asked about.
_MOST_OF_A_WAY = {
    "report_post": 5,
    "report_team": 3,
    "report_people": 2,
    "report_field": 1,
    "report_firm": 2,
    "report_land": 2,
    "report_town": 2,
    "report_club": 2,
    "report_age": 2,
    "report_cup_won": 1,
    "report_cup_host": 1,
    "report_cup_town": 1,
    "report_paper": 1,
    "report_byname": 1,
}
_MANY = 99
_READERS = (
    posts, ministers, embassies, parties, seconds, towns, voices, envoys, missions, bodies, teams, clubs_led, coaches_of_lands, peoples_beside, sportsmen, fields, lands, plain_places, capitals, firms, clubs, ages,
    matches, casualties, papers,
)  # fmt: skip

_OF_SENTENCES = (cups, finals, bynames)


def find_told(article: Article, names: Sequence[Span], statements: Sequence[str]) -> Iterator[Told]:
    """A question for each office, club, people or country that the article tells beside a name, once a name."""
    if len(article.text) > _LONGEST_REPORT:
        return
    page = read_page(article, names)
    found = [
        (asking, number)
        for number, sentence in enumerate(article.sentences)
        if len(sentence.text) <= _LONGEST_SENTENCE and sentence.start < page.others_from
        for asking in _asked_of(sentence, page)
    ]
    told: dict[tuple[str, str], set[str]] = {}
    for asking, _ in found:
        told.setdefault((asking.way, asking.about), set()).add(asking.key)
    left = dict(_MOST_OF_A_WAY)
    for asking, number in found:
        keys = told.pop((asking.way, asking.about), set())
        if len(keys) == 1 and left.get(asking.way, 1):
            left[asking.way] = left.get(asking.way, _MANY) - 1
            yield Told(
                asking.way, asking.stem, asking.stem, asking.key, asking.options, number, asking.start, asking.end
            )  # fmt: skip


def _asked_of(sentence: Sentence, page: Page) -> Iterator[Asking]:
    for read_sentence in _OF_SENTENCES:
        for asking in read_sentence(sentence, page):
            if is_fit(asking, sentence, page):
                yield asking
    tokens = tokenise(sentence.text, sentence.start)
    for at, token in enumerate(tokens):
        if token.folded in openers():
            for read in _READERS:
                for asking in read(tokens, at, page):
                    if is_fit(asking, sentence, page):
                        yield asking
