"""Which ministry somebody headed whom a report calls minister without a state, or of several things at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.formerly import never_anywhere
from questions.languages.ar.told.lands import country_at, nation_at
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.posts import bearer, is_of_another, office_at, tells_field, which_post
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.verbs import fold

_HEADS = {"وزير": False, "وزيرة": True}
_OTHERS, _LONGEST = 3, 5


def ministers(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The ministry told at ``at``, with a people behind it or none: "the Minister of Trade and Supply Yarub Qudah"."""
    head = next((plain for plain, _ in stems(tokens[at].folded) if plain in _HEADS), None)
    if head is None or not page.when or at and is_of_another(tokens[at - 1]) or office_at(tokens, at):
        return
    over = _ministry_at(tokens, at + 1)
    if over is None:
        return
    nation = nation_at(tokens, over[1])
    if nation is not None and nation[2] != _HEADS[head]:
        return
    end = over[1] if nation is None else nation[1]
    named = None if _goes_on(tokens, end) else bearer(tokens, at, end)
    if named is None or nation is None and named[0] < at:
        return
    code, whose = ("", "") if nation is None else (nation[0], f" {shown(tokens[over[1] : end])}")
    name = shown(tokens[named[0] : named[1]])
    others = never_anywhere(_others(over[0], page), name)
    if len(others) < _OTHERS or _is_told(over[0], page):
        return
    which = which_post(name, code, feminine=_HEADS[head])
    yield Asking(
        "report_post", stem(which, name=name, when=page.when), f"{head} {over[0]}{whose}", tokens[at].start,
        tokens[end - 1].end, name, tuple(f"{head} {other}{whose}" for other in others[:_OTHERS]), code, passing=True,
    )  # fmt: skip


def _ministry_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The longest ministry whose name stands at ``at``, and the place behind it."""
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        known = _ministries().get(" ".join(token.folded for token in tokens[at : at + length]))
        if known is not None:
            return known, at + length
    return None


def _goes_on(tokens: Sequence[Token], end: int) -> bool:
    """Whether the office at ``end`` is of another time, or of a state told by its name."""
    if end >= len(tokens):
        return True
    return tokens[end].folded in listed("words", "not_now") or country_at(tokens, end) is not None


def _others(over: str, page: Page) -> tuple[str, ...]:
    """Ministries of one word, or of several, that have nothing to do with this one and that the report does not name."""
    known = "beside_several" if " " in over else "beside_single"
    own = _subjects(over)
    others = (one.replace("_", " ") for one in told_table("ministers")[known].split())
    return tuple(one for one in others if _subjects(one).isdisjoint(own) and fold(one) not in page.text)


def _subjects(ministry: str) -> frozenset[str]:
    """What a ministry is over, with whatever is near to that."""
    own = {fold(word.removeprefix("و")) for word in ministry.split()}
    rows = ({fold(word) for word in row.split()} for row in told_table("ministers")["near"])
    return frozenset(own.union(*(row for row in rows if row & own)))


def _is_told(over: str, page: Page) -> bool:
    """Whether the headline tells the ministry, or that of which such a minister would speak."""
    words = [word.removeprefix("و") for word in over.split()]
    said = {form.removeprefix("ال") for word in page.titled for form, _ in stems(word)}
    return any(fold(word).removeprefix("ال") in said or tells_field(word, page) for word in words)


@cache
def _ministries() -> dict[str, str]:
    """Every ministry that we know as it is called, by its folded name."""
    named = [pair.split("=")[0] for pair in told_table("posts")["ministries"].split()]
    table = told_table("ministers")
    several = (one.replace("_", " ") for one in table["several"].split())
    return {fold(one): one for one in (*named, *table["single"].split(), *several)}
