"""For which body somebody spoke, and to which country somebody was sent, when the report appeared."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token, pairs_of
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import country_at, country_named, nation_at, people_of
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.posts import bearer, tells_field
from questions.languages.ar.told.table import stem, told_table
from questions.languages.ar.verbs import bare, fold
from questions.languages.nationalities import nationalities

_SPEAKERS = {"المتحدث": False, "المتحدثة": True, "الناطق": False, "الناطقة": True}
_SENT = {"السفير": False, "السفيرة": True, "سفير": False, "سفيرة": True}
_OFFICIAL = frozenset({"الرسمي", "الرسمية"})
_AT = frozenset({"لدي", "في"})
_IN_NAME_OF, _MINISTRY, _FOREIGN = "باسم", "وزارة", "الخارجية"
_POLICE = "الشرطة"
_LESSER = frozenset({_MINISTRY, _POLICE})
_OTHERS, _LONGEST, _BODIES = 3, 4, 2


def voices(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The body for which the person named behind it speaks."""
    head = _head(tokens[at], _SPEAKERS)
    if head is None or not page.when:
        return
    place = at + 1
    while place < len(tokens) and tokens[place].folded in _OFFICIAL:
        place += 1
    if place + 1 >= len(tokens) or tokens[place].folded != _IN_NAME_OF:
        return
    found = _named_body(tokens, place + 1, page) or _body_of_state(tokens, place + 1, page)
    if found is None:
        return
    key, others, end, code = found
    named = bearer(tokens, at, end)
    if named is None or len(others) < _OTHERS:
        return
    name = shown(tokens[named[0] : named[1]])
    if key.split()[0] in _LESSER and key.split()[1:2] != [_FOREIGN] and not acts_again(name, page):
        return
    question = stem(f"voice_{_gender(head, _SPEAKERS)}", name=name, when=page.when)
    yield Asking(
        "report_voice", question, key, tokens[place + 1].start, tokens[end - 1].end, name, others[:_OTHERS],
        code, passing=True,
    )  # fmt: skip


def acts_again(name: str, page: Page) -> bool:
    """Whether the report names the person again, or its headline does: others nobody needs to know."""
    last = fold(name.split()[-1])
    return last in page.title or page.text.count(last) > 1


def _body_of_state(
    tokens: Sequence[Token], start: int, page: Page
) -> tuple[str, tuple[str, ...], int, str] | None:
    """The body of a state at ``start`` as it is called, others of the state, the place behind it and its country."""
    at = start + 1 if tokens[start].folded == _MINISTRY else start
    nation = nation_at(tokens, at + 1)
    if at >= len(tokens) or nation is None:
        return None
    said, whose = tokens[at].folded, shown(tokens[at + 1 : nation[1]])
    ministries = pairs_of(told_table("posts")["ministries"])
    called = pairs_of(told_table("voices")["feminine" if nation[2] else "masculine"])
    body = called.get(said, "").replace("_", " ")
    if at > start:
        body = f"{_MINISTRY} {shown(tokens[at : at + 1])}" if said in ministries and nation[2] else ""
    if not body or fold(body.split()[-1]) in page.title or tells_field(body.split()[-1], page):
        return None
    if _is_called_else(body, page):
        return None
    feminine = whose if nation[2] else f"{whose}ة"
    others = tuple(f"{other} {feminine}" for other in _others(body, nation[0], page))
    return f"{body} {whose}", others, nation[1], nation[0]


def _is_called_else(body: str, page: Page) -> bool:
    """Whether the headline means the body by other words: the defence forces, soldiers."""
    rows = (_row(group) for group in told_table("voices")["called_else"])
    names = [name for own, *rest in rows if own == body for name in rest]
    return any(re.search(rf"(?<!\w)\w{{0,3}}{re.escape(fold(name))}(?!\w)", page.title) for name in names)


def _others(body: str, code: str, page: Page) -> tuple[str, ...]:
    """Bodies of the state beside ``body``, as it calls them, none of them nearly the same and none that the report names."""
    near = {one for group in told_table("voices")["near"] if body in (row := _row(group)) for one in row}
    lacking = told_table("posts")["lacking"].get(code, "").split()
    called = pairs_of(told_table("posts")["called"].get(code, ""))
    palace = code in told_table("voices")["with_palace"].split()
    most = int(not palace) if body.startswith(_MINISTRY) else _BODIES
    named = told_table("voices")["bodies_of" if palace else "bodies"]
    parted = {_POLICE} if code in told_table("voices")["many_polices"].split() else set()
    bodies = [one for one in named if one not in near | parted | {body}][:most]
    ministries = (
        f"{_MINISTRY} {called.get(fold(ministry), ministry)}"
        for ministry in told_table("voices")["others"]
        if ministry not in lacking
    )
    known = (*bodies, *ministries)
    return tuple(other for other in known if other not in near | {body} and fold(other) not in page.text)


def _row(group: str) -> list[str]:
    return [one.replace("_", " ") for one in group.split()]


def _named_body(
    tokens: Sequence[Token], start: int, page: Page
) -> tuple[str, tuple[str, ...], int, str] | None:
    """The body with a name of its own at ``start``, others for which people speak, the place behind it and its country."""
    for length in range(min(_LONGEST, len(tokens) - start), 0, -1):
        known = _bodies().get(" ".join(token.folded for token in tokens[start : start + length]))
        if known is None:
            continue
        body, code, *others = known
        people = _people(code, page) if code else ""
        told = tuple(other.format(f=people) for other in others)
        free = tuple(other for other in told if fold(other) not in page.text)
        return None if fold(body) in page.title else (body, free, start + length, code)
    return None


@cache
def _bodies() -> dict[str, tuple[str, ...]]:
    return {fold(row[0]): tuple(row) for row in told_table("voices")["named"]}


def _people(code: str, page: Page) -> str:
    """The feminine adjective of the people, in the spelling of the page."""
    usual = f"ال{people_of(code)}ة"
    spelled = (word for word in nationalities("ar") if word.startswith("ال") and word.endswith("ة"))
    same = [word for word in spelled if nationalities("ar")[word] == code]
    used = next(
        (word for word in re.findall(r"ال\w+ة", bare(page.article.text)) if fold(word) in same), usual
    )
    return used


def envoys(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The country to which an ambassador was sent, where sender and name stand beside it."""
    head = _head(tokens[at], _SENT)
    if head is None or not page.when:
        return
    sender = nation_at(tokens, at + 1) if head.startswith("ال") else country_at(tokens, at + 1)
    if sender is None or sender[1] + 1 >= len(tokens) or tokens[sender[1]].folded not in _AT:
        return
    host = country_at(tokens, sender[1] + 1)
    if host is None or page.tells(host[0]):
        return
    named = bearer(tokens, at, host[1])
    if named is None:
        return
    name, of = shown(tokens[named[0] : named[1]]), country_named(sender[0])
    if not acts_again(name, page):
        return
    question = stem(f"sent_{_gender(head, _SENT)}", name=name, country=_with_for(of), when=page.when)
    yield Asking(
        "report_sent", question, country_named(host[0]), tokens[sender[1] + 1].start, tokens[host[1] - 1].end,
        name, (), host[0], passing=True,
    )  # fmt: skip


def _head(token: Token, heads: dict[str, bool]) -> str | None:
    return next((plain for plain, _ in stems(token.folded) if plain in heads), None)


def _gender(head: str, heads: dict[str, bool]) -> str:
    return "feminine" if heads[head] else "masculine"


def _with_for(country: str) -> str:
    """The country with "for" written onto it."""
    return f"لل{country[2:]}" if country.startswith("ال") else f"ل{country}"
