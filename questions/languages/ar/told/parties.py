"""Which party somebody led when the report appeared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import country_at, nation_at, words_of_country
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.posts import bearer, is_of_another
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.verbs import fold

_OTHERS, _LONGEST, _QUOTES = 3, 6, frozenset('"«»“”')


def parties(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The party whose leader is named at ``at`` and whose state the report names: "the leader of the party of X, Y"."""
    gender = _gender(tokens[at])
    if not gender or not page.when or at and is_of_another(tokens[at - 1]):
        return
    found = _party_at(tokens, at + 1)
    if found is None:
        return
    says, end = found
    known = [one for one in says if _is_of(one[0], tokens, end, page)]
    end = _behind(tokens, end)
    named = bearer(tokens, at, end)
    if named is None or len(known) != 1:
        return
    code, party, others = known[0]
    name = shown(tokens[named[0] : named[1]])
    free = tuple(one for one in others if fold(one) not in page.text)
    if len(free) < _OTHERS or _is_titled(party, page):
        return
    yield Asking(
        "report_body", stem(f"party_{gender}", name=name, when=page.when), party, tokens[at + 1].start,
        tokens[end - 1].end, name, free[:_OTHERS], "", passing=True,
    )  # fmt: skip


def _gender(token: Token) -> str:
    """Whether the word tells a man or a woman who leads something; "" where none of them."""
    plain = {form for form, _ in stems(token.folded)}
    if plain & listed("parties", "leaders_women"):
        return "feminine"
    return "masculine" if plain & listed("parties", "leaders") else ""


def _party_at(
    tokens: Sequence[Token], at: int
) -> tuple[tuple[tuple[str, str, tuple[str, ...]], ...], int] | None:
    """The parties of that name with their states and others of these, and the place behind; marks of quoting are passed over."""
    said: list[str] = []
    best = None
    for place in range(at, min(at + _LONGEST, len(tokens))):
        if tokens[place].text not in _QUOTES:
            said.append(tokens[place].folded)
            found = _parties().get(" ".join(said))
            best = (found, place + 1) if found else best
    return best


def _behind(tokens: Sequence[Token], end: int) -> int:
    """The place behind what else tells of the party: a mark, a people, where its people stand."""
    while end < len(tokens) and (
        tokens[end].text in _QUOTES
        or tokens[end].folded in listed("parties", "beside_party")
        or nation_at(tokens, end) is not None
    ):
        end += 1
    return end


def _is_of(code: str, tokens: Sequence[Token], end: int, page: Page) -> bool:
    """Whether the party at ``end`` is one of that state: its people stands behind, or the report names it and no people stands there."""
    for place in range(end, _behind(tokens, end)):
        nation = nation_at(tokens, place)
        if nation is not None:
            return nation[0] == code
    country = country_at(tokens, end + 1) if end < len(tokens) else None
    if country is not None:
        return country[0] == code
    return any(word in page.text.split() for word in words_of_country(code))


def _is_titled(party: str, page: Page) -> bool:
    """Whether the headline has a word of the party's name."""
    own = {fold(word).removeprefix("ال") for word in party.split()}
    said = {form.removeprefix("ال") for word in page.titled for form, _ in stems(word)}
    return not said.isdisjoint(own - {fold(told_table("parties")["party"])})


@cache
def _parties() -> dict[str, tuple[tuple[str, str, tuple[str, ...]], ...]]:
    """The state, usual name and neighbours of every party that we know, by each of its folded names."""
    known: dict[str, list[tuple[str, str, tuple[str, ...]]]] = {}
    for code, rows in told_table("parties")["of"].items():
        usual = [row.split("/")[0] for row in rows]
        for row, own in zip(rows, usual, strict=True):
            for name in row.split("/"):
                known.setdefault(fold(name), []).append(
                    (code, own, tuple(one for one in usual if one != own))
                )
    return {name: tuple(said) for name, said in known.items()}
