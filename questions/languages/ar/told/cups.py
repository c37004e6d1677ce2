"""Who won a contest and which land or town was its host, asked where a report tells it beside the contest and its year."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import tokenise
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.contests import Contest, contests, years
from questions.languages.ar.told.kinds import is_word
from questions.languages.ar.told.lands import words_of_country
from questions.languages.ar.told.table import listed
from questions.languages.ar.told.teams import is_called
from questions.languages.ar.verbs import fold, in_one_spelling
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence

_YEAR = re.compile(r"(?:19|20)\d\d")
_BEFORE, _BEHIND, _OTHERS, _LONG, _NEAREST = 30, 40, 3, 4, 6


def cups(sentence: Sentence, page: Page) -> Iterator[Asking]:
    """The questions for the winner and for the host of each contest that the sentence tells with them."""
    if years().isdisjoint(_YEAR.findall(sentence.text)):
        return
    text = in_one_spelling(sentence.text)
    if any(word in text for word in listed("cups", "others")):
        return
    for contest in contests():
        for found in contest.called.finditer(text):
            yield from _asked_of(contest, found, text, sentence, page)


def _asked_of(
    contest: Contest, found: re.Match[str], text: str, sentence: Sentence, page: Page
) -> Iterator[Asking]:
    year = found["year"]
    winner, host = contest.known["won"].get(year), contest.known["host"].get(year)
    told = text[max(0, found.start() - _BEFORE) : found.end()]
    if winner and not _names_titled(sentence, page) and _won().search(told):
        yield from _asking(contest, "won", year, _place(winner, text, 0), sentence, page)
    if host and _hosted(host).search(text[found.start() : found.end() + _BEHIND]):
        yield from _asking(contest, "host", year, _place(host, text, found.start()), sentence, page)


def _names_titled(sentence: Sentence, page: Page) -> bool:
    """Whether sentence and headline share a word that is a name: everybody knows for whom a star won."""
    words = {
        token.folded
        for token in tokenise(sentence.text, sentence.start)
        if len(token.folded) >= _LONG and not is_word(token.folded) and not token.folded.isdigit()
    }
    return any(form in words for word in page.titled for form, _ in stems(word))


def _place(names: Sequence[str], text: str, start: int) -> tuple[int, int] | None:
    """The place of a name, or of the adjective of its people, in the folded text from ``start`` on."""
    code = _code(names[0])
    told = {fold(name) for name in names} | (words_of_country(code) if code else frozenset())
    known = "|".join(map(re.escape, sorted(told, key=len, reverse=True)))
    found = re.compile(rf"(?<!\w)[وبل]?({known})(?!\w)").search(text, start)
    return found.span(1) if found is not None else None


@cache
def _code(name: str) -> str:
    """The code of the country of that name, or in which the town of that name lies."""
    place = gazetteer("ar").named(name)
    return "" if place is None else place.code or place.part


def _asking(
    contest: Contest, which: str, year: str, place: tuple[int, int] | None, sentence: Sentence, page: Page
) -> Iterator[Asking]:
    """The question, where the sentence names the answer and the headline does not."""
    key = contest.known[which][year][0]
    others = _others(contest, which, year, key, page)
    if (
        place is None
        or len(others) < _OTHERS
        or _code(key)
        and page.tells(_code(key))
        or is_called(key, page)
    ):
        return
    yield Asking(
        f"report_cup_{which}", contest.stems[which].format(year=year), key, sentence.start + place[0],
        sentence.start + place[1], f"{contest.name} {year}", others,
        _code(key),
    )  # fmt: skip


def _others(contest: Contest, which: str, year: str, key: str, page: Page) -> tuple[str, ...]:
    """Other winners or hosts of the years around, those first that the report does not name."""
    years_near = sorted(contest.known[which], key=lambda one: abs(int(one[:4]) - int(year[:4])))
    names = (contest.known[which][one][0] for one in years_near)
    known = [one for one in dict.fromkeys(names) if one != key][:_NEAREST]
    turned = known[len(page.text) % len(known) :] + known[: len(page.text) % len(known)]
    return tuple(sorted(turned, key=lambda one: fold(one) in page.text)[:_OTHERS])


@cache
def _won() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)[وفبل]?(?:{'|'.join(sorted(listed('cups', 'wins')))})(?!\w)")


@cache
def _hosted(names: tuple[str, ...]) -> re.Pattern[str]:
    """One of the names as that of a host: behind "in", behind the name of the contest, or behind who was its host."""
    leads = "|".join(sorted(listed("cups", "before_host")))
    contest = r"مونديال|اولمبياد|استضاف\w*"
    told = "|".join(re.escape(fold(name)) for name in names)
    return re.compile(rf"(?:(?<!\w)في\s+|(?<!\w)ب|(?:{contest})\s+)(?:(?:{leads})\s+)?(?:{told})(?!\w)")
