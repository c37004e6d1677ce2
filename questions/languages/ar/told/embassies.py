"""To which body of the world somebody was sent as the ambassador of a state when the report appeared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import country_at, nation_at
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.posts import bearer, is_of_another, which_post
from questions.languages.ar.told.table import stem, told_table
from questions.languages.ar.verbs import fold

_HEADS = {"السفير": False, "السفيرة": True, "المندوب": False, "المندوبة": True}
_OF_COUNTRY = {"سفير": False, "سفيرة": True, "مندوب": False, "مندوبة": True}
_ALWAYS = frozenset({"الدائم", "الدائمة"})
_TO, _GLUED, _OTHERS = frozenset({"لدي", "في"}), "ب", 3


def embassies(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The body behind "the American ambassador to", where the full name stands beside it and the headline does not tell it."""
    head = next((plain for plain, _ in stems(tokens[at].folded) if plain in _HEADS | _OF_COUNTRY), None)
    sender = _sender(tokens, at, head) if head is not None and page.when else None
    if head is None or sender is None or at and is_of_another(tokens[at - 1]):
        return
    code, place = sender
    while place < len(tokens) and tokens[place].folded in _ALWAYS:
        place += 1
    found = _body_at(tokens, place)
    if found is None or fold(found[0]) in page.title or _is_told(found[0], page):
        return
    body, end = found
    named = bearer(tokens, at, end)
    if named is None:
        return
    name, sent = shown(tokens[named[0] : named[1]]), f"{head} {shown(tokens[at + 1 : place])}"
    others = tuple(
        one for one in told_table("embassies")["bodies"] if one != body and fold(one) not in page.text
    )
    if len(others) < _OTHERS:
        return
    which = which_post(name, code, feminine=(_HEADS | _OF_COUNTRY)[head])
    yield Asking(
        "report_post", stem(which, name=name, when=page.when), f"{sent} لدى {body}", tokens[at].start,
        tokens[end - 1].end, name, tuple(f"{sent} لدى {other}" for other in others[:_OTHERS]), code, passing=True,
    )  # fmt: skip


def _sender(tokens: Sequence[Token], at: int, head: str) -> tuple[str, int] | None:
    """The code of the state that sends whom the word at ``at`` tells, and the place behind its adjective or its name."""
    if head in _OF_COUNTRY:
        return country_at(tokens, at + 1)
    nation = nation_at(tokens, at + 1)
    return None if nation is None or nation[2] != _HEADS[head] else nation[:2]


def _is_told(body: str, page: Page) -> bool:
    """Whether the headline speaks of the body by another word, or of what meets in it: "the Security Council"."""
    own = told_table("embassies")["told_by"].get(body.replace(" ", "_"), "").split()
    return any(fold(word.replace("_", " ")) in page.title for word in own)


def _body_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The body at ``at`` behind "to", a word of its own or written onto it, and the place behind."""
    if at >= len(tokens):
        return None
    start = at + 1 if tokens[at].folded in _TO else at
    said = [token.folded for token in tokens[start:]]
    if start == at and said:
        said[0] = said[0].removeprefix(_GLUED) if said[0].startswith(_GLUED) else ""
    for body in told_table("embassies")["bodies"]:
        words = fold(body).split()
        if said[: len(words)] == words:
            return body, start + len(words)
    return None
