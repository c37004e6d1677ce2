"""For which body somebody spoke, and to which country somebody was sent, when the report appeared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token, pairs_of
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import country_at, country_named, nation_at
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.posts import bearer
from questions.languages.ar.told.table import stem, told_table
from questions.languages.ar.verbs import fold

_SPEAKERS = {"المتحدث": False, "المتحدثة": True, "الناطق": False, "الناطقة": True}
_SENT = {"السفير": False, "السفيرة": True, "سفير": False, "سفيرة": True}
_OFFICIAL = frozenset({"الرسمي", "الرسمية"})
_AT = frozenset({"لدي", "في"})
_IN_NAME_OF, _MINISTRY = "باسم", "وزارة"
_OTHERS = 3


def voices(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The ministry for which the person named behind it speaks."""
    head = _head(tokens[at], _SPEAKERS)
    if head is None or not page.when:
        return
    place = at + 1
    while place < len(tokens) and tokens[place].folded in _OFFICIAL:
        place += 1
    if place + 2 >= len(tokens) or tokens[place].folded != _IN_NAME_OF:
        return
    start = place + 1
    said = start + 1 if tokens[start].folded == _MINISTRY else start
    ministries = pairs_of(told_table("posts")["ministries"])
    nation = nation_at(tokens, said + 1)
    if said >= len(tokens) or tokens[said].folded not in ministries or nation is None or not nation[2]:
        return
    named = bearer(tokens, at, nation[1])
    if named is None:
        return
    whose = shown(tokens[said + 1 : nation[1]])
    key = f"{_MINISTRY} {shown(tokens[said : said + 1])} {whose}"
    others = [
        f"{_MINISTRY} {other} {whose}"
        for other in told_table("posts")["ministers"]
        if fold(other) != tokens[said].folded and fold(f"وزارة {other}") not in page.text
    ]
    if len(others) < _OTHERS or fold(tokens[said].text) in page.title:
        return
    name = shown(tokens[named[0] : named[1]])
    question = stem(f"voice_{_gender(head, _SPEAKERS)}", name=name, when=page.when)
    yield Asking(
        "report_voice", question, key, tokens[start].start, tokens[nation[1] - 1].end, name,
        tuple(others[:_OTHERS]), nation[0], passing=True,
    )  # fmt: skip


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
