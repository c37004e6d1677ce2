"""Which club somebody presided over or trained as its technical director, and which national side, when the report appeared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.formerly import never_clubs
from questions.languages.ar.told.lands import country_at, nation_at, people_of
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.peoples import others_of
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.told.teams import club_at, clubs_of, is_called, named_beside
from questions.languages.ar.verbs import fold

_OTHERS, _PRESIDENT, _DIRECTOR, _TECHNICAL = 3, "رئيس", "المدير", "الفني"
_COACH, _FOOTBALL = "مدرب", ("لكرة", "القدم")


def clubs_led(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The club told behind "the president of the club" or "the technical director of", beside a full name."""
    found = _club_led(tokens, at) if page.when else None
    if found is None:
        return
    which, place, (code, club, end) = found
    nation = nation_at(tokens, end)
    if code in told_table("teams")["with_namesakes"].split() and (nation is None or nation[0] != code):
        return
    named = named_beside(tokens, at, nation[1] if nation is not None else end)
    if named is None or is_called(club, page):
        return
    name = shown(tokens[named[0] : named[1]])
    unsaid = tuple(one for one in clubs_of(code) if one != club and fold(one) not in page.text)
    others = never_clubs(unsaid, name, code)
    if len(others) < _OTHERS:
        return
    yield Asking(
        "report_team", stem(which, name=name, when=page.when), club, tokens[place].start, tokens[end - 1].end,
        name, others[:_OTHERS], passing=True,
    )  # fmt: skip


def _club_led(tokens: Sequence[Token], at: int) -> tuple[str, int, tuple[str, str, int]] | None:
    """Which question the head at ``at`` gives, the place of the club behind it, and the club with its country and end."""
    plain = {form for form, _ in stems(tokens[at].folded)}
    if at + 2 >= len(tokens):
        return None
    if _PRESIDENT in plain and tokens[at + 1].folded in listed("teams", "kinds"):
        club = club_at(tokens, at + 2)
        return None if club is None else ("club_head", at + 2, club)
    if _DIRECTOR not in plain or tokens[at + 1].folded != fold(_TECHNICAL):
        return None
    place = at + 3 if tokens[at + 2].folded.removeprefix("ل") in listed("teams", "kinds") else at + 2
    club = club_at(tokens, place) if place > at + 2 else club_at(tokens, place, tied="ل")
    return None if club is None else ("coach", place, club)


def coaches_of_lands(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The national side that a coach trains, told by its country alone or behind the game: "Hector Cuper, the coach of Egypt"."""
    if _COACH not in {form for form, _ in stems(tokens[at].folded)} or not page.when or not page.of_sport:
        return
    found = _side_at(tokens, at + 1)
    if found is None or page.tells(found[0]) or found[0] in told_table("teams")["of_parts"].split():
        return
    code, end = found
    people, named = people_of(code), named_beside(tokens, at, end)
    others = others_of(people, page) if people else ()
    if named is None or len(others) < _OTHERS:
        return
    name = shown(tokens[named[0] : named[1]])
    yield Asking(
        "report_team", stem("national_coach", name=name, when=page.when), f"المنتخب ال{people}",
        tokens[at + 1].start, tokens[end - 1].end, name,
        tuple(f"المنتخب ال{other}" for other in others[:_OTHERS]), code, passing=True,
    )  # fmt: skip


def _side_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The country at ``at``, or the people of the side with the game behind it, and the place behind all."""
    country = country_at(tokens, at)
    if country is not None:
        return country
    nation = nation_at(tokens, at + 1) if at < len(tokens) and tokens[at].folded == "المنتخب" else None
    if nation is None or tuple(token.folded for token in tokens[nation[1] : nation[1] + 2]) != _FOOTBALL:
        return None
    return nation[0], nation[1] + 2
