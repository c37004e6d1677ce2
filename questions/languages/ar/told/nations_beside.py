"""Of which people somebody is whose trade the report tells: coaches, players, directors, writers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.naming import every_name, stems
from questions.languages.ar.nation_in_name import says_people
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import nation_at, people_of
from questions.languages.ar.told.names_beside import name_behind, shown
from questions.languages.ar.told.peoples import others_of
from questions.languages.ar.told.table import listed, nouns_of_roles, stem, told_table
from questions.languages.ar.told.teams import club_at, is_club
from questions.languages.ar.verb_looks import is_verb
from questions.languages.ar.verbs import fold
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named

_OTHERS, _FAR = 3, 2
_COMMAS, _STOPS, _GOAL = frozenset("،,"), frozenset("،,.؛:"), "مرمي"
_OF_ORIGIN = frozenset({"الاصل", "الجنسية", "المولد"})


def peoples_beside(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The people told between the trade at ``at`` and the full name behind it."""
    found = _trade_at(tokens, at)
    if found is None:
        return
    trade, place = found
    while (
        place < len(tokens)
        and place - found[1] < _FAR
        and tokens[place].folded in listed("words", "beside_adjective")
    ):
        place += 1
    nation = nation_at(tokens, place)
    if nation is None or nation[1] != place + 1 or nation[2] != trade.split()[0].endswith("ة"):
        return
    end = nation[1]
    while end < len(tokens) and tokens[end].folded in listed("words", "beside_adjective"):
        end += 1
    named = name_behind(tokens, end)
    if (
        named is None
        or club_at(tokens, named[0]) is not None
        or _is_to_club(tokens[named[0]])
        or any(token.folded in _OF_ORIGIN for token in tokens[end : named[1] + 3])
    ):
        return
    key = _well_spelled(tokens[place].text.removeprefix("ال"), nation[0])
    others = others_of(key, page)
    name = shown(tokens[named[0] : named[1]])
    if len(others) < _OTHERS or page.tells(nation[0]) or says_people(name, nation[0]):
        return
    plain = trade in listed("peoples", "stars") or field_of(trade)
    said = name if plain and not _is_of_many(name) else f"{_shown(tokens[at : found[1]], trade)} {name}"
    yield Asking(
        "report_people", stem("people", name=said), key, tokens[place].start, tokens[place].end, name,
        others[:_OTHERS], nation[0],
    )  # fmt: skip


def sportsmen(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The people told right before the full name of somebody in a report of sport: "the Romanian X won"."""
    nation = _glued_nation(tokens[at]) if page.of_sport else None
    if nation is None or at and not _opens_name(tokens, at):
        return
    named = name_behind(tokens, at + 1)
    if named is None or page.persons.get(tokens[named[0]].start) != tokens[named[1] - 1].end:
        return
    if _is_to_club(tokens[named[0]]) or _is_no_player(tokens, named[1]):
        return
    if any(token.folded in _OF_ORIGIN for token in tokens[named[0] : named[1] + 3]) or page.tells(nation[0]):
        return
    key, others = _well_spelled(nation[1], nation[0]), others_of(nation[1], page)
    if len(others) < _OTHERS:
        return
    name = shown(tokens[named[0] : named[1]])
    if _is_of_many(name) or says_people(name, nation[0]):
        return
    yield Asking(
        "report_people", stem("people", name=name), key, tokens[at].end - len(nation[1]), tokens[at].end, name,
        others[:_OTHERS], nation[0],
    )  # fmt: skip


def fields(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """A goalkeeper told right before a club or a people and a full name; the other places on the field change in every match."""
    field = told_table("fields")["called"][0]
    if (
        all(field_of(plain) != field for plain, _ in stems(tokens[at].folded))
        or not page.when
        or not page.of_sport
        or _is_titled(field, page)
    ):
        return
    end = at + 2 if at + 1 < len(tokens) and tokens[at + 1].folded == _GOAL else at + 1
    club = club_at(tokens, end)
    end = club[2] if club is not None else end
    nation = nation_at(tokens, end)
    if club is None and nation is None:
        return
    named = name_behind(tokens, nation[1] if nation is not None else end)
    if named is None or _begins_later(tokens[named[0] : named[1]], page):
        return
    name = shown(tokens[named[0] : named[1]])
    others = tuple(one for one in told_table("fields")["called"] if one != field)
    yield Asking(
        "report_field", stem("field", name=name, when=page.when), field, tokens[at].start, tokens[at].end, name,
        others, passing=True,
    )  # fmt: skip


def field_of(trade: str) -> str:
    """The place on the field that the trade tells; "" for other trades."""
    called = dict(zip(("goalkeeper", "defender", "", "striker"), told_table("fields")["called"], strict=True))
    return next((name for kind, name in called.items() if kind and trade in listed("fields", kind)), "")


def _glued_nation(token: Token) -> tuple[str, str] | None:
    """The code of the people whose adjective, with whatever is glued to it, the word is, and the bare adjective."""
    for plain, cut in stems(token.folded):
        code = nationalities("ar").get(plain, "") if plain.startswith("ال") else ""
        if code and not plain.startswith("الكوري"):
            return code, token.text[cut:].removeprefix("ال").removeprefix("ل")
    return None


def _opens_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the adjective at ``at`` stands for a person, and tells of no noun before it."""
    if tokens[at].folded[0] in "وبل":
        return True
    before = tokens[at - 1]
    return before.text in _STOPS or is_verb(before.text) or before.folded in listed("peoples", "leads")


def _well_spelled(people: str, code: str) -> str:
    """The adjective of the people as it is usually written, where the report leaves out a mark only."""
    usual = people_of(code) + ("ة" if people.endswith("ة") else "")
    return usual if fold(usual) == fold(people) else people


def _begins_later(name: Sequence[Token], page: Page) -> bool:
    """Whether only a later part of the words was read as a person's name, or a club is written onto the first."""
    glued = _is_to_club(name[0])
    later = any(page.persons.get(token.start) == name[-1].end for token in name[1:-1])
    return glued or later and name[0].folded not in every_name()


def _is_to_club(token: Token) -> bool:
    """Whether the word is a club with "of" or "with" written onto it: "the Belgian of Milan X"."""
    return token.folded[0] in "لب" and is_club(token.folded[1:])


def _is_of_many(name: str) -> bool:
    """Whether it is made of given names alone, as those of many are, and we know nobody famous by it."""
    given = all(fold(word) in given_names("ar") for word in name.split())
    return given and person_named(name, "ar") is None


def _is_no_player(tokens: Sequence[Token], end: int) -> bool:
    """Whether another post than a player's stands behind the name: "X, the second assistant"."""
    at = end + 1 if end < len(tokens) and tokens[end].text in _COMMAS else end
    said = tokens[at].folded.removeprefix("ال") if at < len(tokens) else ""
    return said in nouns_of_roles() and said not in listed("teams", "players")


def _is_titled(field: str, page: Page) -> bool:
    """Whether the headline speaks of somebody in that place."""
    return any(field_of(form) == field for word in page.titled for form, _ in stems(word))


def _trade_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The trade told at ``at``, of one word or more, and the place behind it."""
    plain_forms = [plain for plain, _ in stems(tokens[at].folded)]
    for said in _constructs():
        if (
            said[0] in plain_forms
            and tuple(token.folded for token in tokens[at + 1 : at + len(said)]) == said[1:]
        ):
            return " ".join(said), at + len(said)
    known = listed("peoples", "roles") | listed("peoples", "stars")
    return next(((plain, at + 1) for plain in plain_forms if plain in known), None)


@cache
def _constructs() -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold(said).split()) for said in told_table("peoples")["constructs"])


def _shown(tokens: Sequence[Token], trade: str) -> str:
    """The trade as it is written, without what is glued to its front."""
    cut = next(cut for plain, cut in stems(tokens[0].folded) if plain == trade.split()[0])
    written = " ".join([tokens[0].text[cut:], *(token.text for token in tokens[1:])])
    if len(tokens) > 1:
        return written
    return written if written.startswith("ال") else "ال" + written.removeprefix("ل")
