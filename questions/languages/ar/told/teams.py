"""Which club somebody played for or coached when the report appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import PUNCTUATION, Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.formerly import never_clubs
from questions.languages.ar.told.lands import country_at, nation_at, people_of
from questions.languages.ar.told.names_beside import name_before, name_behind, shown
from questions.languages.ar.told.peoples import others_of
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.verbs import fold

_OTHERS, _LONGEST, _LONG_WORD = 3, 3, 4


def teams(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The club or national side told beside a trade of sport and a full name."""
    head = next((plain for plain, _ in stems(tokens[at].folded)), "")
    trade = next(
        (kind for plain, _ in stems(tokens[at].folded) for kind in ("coaches", "players") if plain in listed("teams", kind)),
        None,
    )  # fmt: skip
    if trade is None or not head or not page.when:
        return
    place = at + 1
    while place < len(tokens) and tokens[place].folded in listed("teams", "behind_player") | listed(
        "teams", "kinds"
    ):
        place += 1
    if trade == "coaches":
        yield from _of_country(tokens, at, place, page)
    found = club_at(tokens, place)
    if found is None:
        return
    code, club, end = found
    nation = nation_at(tokens, end)
    if code in told_table("teams")["with_namesakes"].split() and (nation is None or nation[0] != code):
        return
    behind = nation[1] if nation is not None else end
    named = named_beside(tokens, at, behind)
    if named is None or _bears_club(tokens[named[0] : named[1]]) or is_called(club, page):
        return
    name = shown(tokens[named[0] : named[1]])
    unsaid = tuple(other for other in clubs_of(code) if other != club and fold(other) not in page.text)
    others = never_clubs(unsaid, name, code)
    if len(others) < _OTHERS:
        return
    question = stem("coach" if trade == "coaches" else "player", name=name, when=page.when)
    yield Asking(
        "report_team", question, club, tokens[place].start, tokens[end - 1].end, name, others[:_OTHERS], passing=True
    )  # fmt: skip


def _of_country(tokens: Sequence[Token], at: int, place: int, page: Page) -> Iterator[Asking]:
    """The national side that a coach trains."""
    if place >= len(tokens) or tokens[place].folded not in ("منتخب", "المنتخب"):
        return
    country = country_at(tokens, place + 1) or nation_at(tokens, place + 1)
    if country is None or page.tells(country[0]) or country[0] in told_table("teams")["of_parts"].split():
        return
    people = people_of(country[0])
    named = named_beside(tokens, at, country[1])
    others = others_of(people, page)
    if named is None or not people or len(others) < _OTHERS:
        return
    name = shown(tokens[named[0] : named[1]])
    yield Asking(
        "report_team", stem("national_coach", name=name, when=page.when), f"المنتخب ال{people}",
        tokens[place].start, tokens[country[1] - 1].end, name,
        tuple(f"المنتخب ال{other}" for other in others[:_OTHERS]), country[0], passing=True,
    )  # fmt: skip


def named_beside(tokens: Sequence[Token], at: int, end: int) -> tuple[int, int] | None:
    """The name behind the club, with the adjective of the person's people or without, or right before the trade."""
    if end < len(tokens) and tokens[end].folded in listed("words", "not_now"):
        return None
    is_listed = end < len(tokens) and tokens[end].text in "،,"
    # "the striker of one club, the Belgian Y": in a list each has the name before the trade.
    before = name_before(tokens, at) if is_listed else None
    if before is not None:
        return before
    start = end + 1 if is_listed else end
    nation = nation_at(tokens, start)
    behind = name_behind(tokens, nation[1] if nation is not None else end)
    if behind is not None:
        late = tokens[behind[1] : behind[1] + 2]
        return None if any(token.folded in listed("words", "not_now") for token in late) else behind
    closed = end == len(tokens) or tokens[end].text in PUNCTUATION
    glued = tokens[at].folded not in listed("teams", "coaches") | listed("teams", "players")
    return name_before(tokens, at) if closed and not glued else None


def _bears_club(name: Sequence[Token]) -> bool:
    """Whether a word of it is a club: two names that were read as one."""
    return any(_clubs().get(token.folded) is not None for token in name)


def is_called(club: str, page: Page) -> bool:
    """Whether the headline names the club by one of its words, of what belongs to it, or by a name that its followers use."""
    own = {fold(word).removesuffix("ه").removesuffix("ة") for word in club.split() if len(word) >= _LONG_WORD}
    nicknames = [
        name for other, names in told_table("teams")["nicknames"] if other == club for name in names.split()
    ]
    said = {form.removeprefix("ال") for word in page.titled for form, _ in stems(word)}
    if any(one.startswith(word) for one in said for word in own):
        return True
    return any(fold(name.replace("_", " ")) in page.title for name in nicknames)


def club_at(tokens: Sequence[Token], at: int, *, tied: str = "") -> tuple[str, str, int] | None:
    """The country, usual name and place behind the club named at ``at``, with the preposition ``tied`` written onto it."""
    if at < len(tokens) and not tokens[at].folded.startswith(tied):
        return None
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        said = " ".join(token.folded for token in tokens[at : at + length])
        known = _clubs().get(said.removeprefix(tied))
        if known is not None:
            return *known, at + length
    return None


def is_club(name: str) -> bool:
    """Whether we know a club of that name."""
    return fold(name) in _clubs()


@cache
def every_club() -> tuple[str, ...]:
    """All names of the clubs that we know, as they are written."""
    return tuple(
        name for _, *clubs in told_table("teams")["leagues"] for club in clubs for name in club.split("/")
    )


def names_club_of(code: str, page: Page) -> bool:
    """Whether the headline names a club of the country in full, or calls one as its followers do."""
    called = _called_in(code)
    return called is not None and called.search(page.title) is not None


@cache
def _called_in(code: str) -> re.Pattern[str] | None:
    own = clubs_of(code)
    names = {fold(name) for name, (other, _) in _clubs().items() if other == code}
    nicknames = (names for club, names in told_table("teams")["nicknames"] if club in own)
    names |= {fold(name.replace("_", " ")) for row in nicknames for name in row.split()}
    return (
        re.compile(rf"(?<!\w)[وفبلك]?(?:{'|'.join(sorted(map(re.escape, names)))})(?!\w)") if names else None
    )


@cache
def _clubs() -> dict[str, tuple[str, str]]:
    """The country and usual name of every club that we know, by each of its folded names."""
    return {
        fold(name): (code, club.split("/")[0])
        for code, *clubs in told_table("teams")["leagues"]
        for club in clubs
        for name in club.split("/")
    }


@cache
def clubs_of(code: str) -> tuple[str, ...]:
    """The clubs of a country's league that we know, by their usual names."""
    return tuple(
        club.split("/")[0]
        for other, *clubs in told_table("teams")["leagues"]
        if other == code
        for club in clubs
    )
