"""At the head of which body somebody stood when the report appeared: world bodies, the Union's, a sport's federations."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.naming import stems
from questions.languages.ar.tokens import Token, pairs_of, words
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import nation_at
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.peoples import others_of
from questions.languages.ar.told.posts import bearer
from questions.languages.ar.told.table import stem, told_table
from questions.languages.ar.verbs import fold

_OTHERS, _LONGEST = 3, 6
_FEDERATION, _FAR = "الاتحاد", 2


def bodies(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The body whose head is named at ``at`` and whose bearer's full name stands beside it."""
    head = _head(tokens, at)
    if head is None or not page.when or at and _is_of_another(tokens[at - 1]):
        return
    feminine, start = head
    found = _known(tokens, start, page) or _federation(tokens, start, page)
    if found is None:
        return
    key, others, end, code = found
    named = bearer(tokens, at, end)
    if named is None or len(others) < _OTHERS:
        return
    name = shown(tokens[named[0] : named[1]])
    question = stem(f"body_{'feminine' if feminine else 'masculine'}", name=name, when=page.when)
    yield Asking(
        "report_body", question, key, tokens[start].start, tokens[end - 1].end, name, others[:_OTHERS], code, passing=True
    )  # fmt: skip


def _head(tokens: Sequence[Token], at: int) -> tuple[bool, int] | None:
    """Whether a woman heads it, and the place behind the words for the head."""
    for said in told_table("bodies")["heads"]:
        heads = [fold(word) for word in said.split("_")]
        following = [token.folded for token in tokens[at + 1 : at + len(heads)]]
        if heads[1:] == following and heads[0] in (plain for plain, _ in stems(tokens[at].folded)):
            return heads[0].endswith("ة"), at + len(heads)
    return None


def _is_of_another(token: Token) -> bool:
    return any(plain in words("beside_office") for plain, _ in stems(token.folded))


def _known(tokens: Sequence[Token], at: int, page: Page) -> tuple[str, tuple[str, ...], int, str] | None:
    """The usual name of the body at ``at``, others of its kind that neither report nor headline names, and the place behind."""
    for length in range(min(_LONGEST, len(tokens) - at), 0, -1):
        rest = " ".join(token.folded for token in tokens[at + 1 : at + length])
        for plain, _ in stems(tokens[at].folded):
            group = _bodies().get(f"{plain} {rest}".strip())
            if group is not None:
                names, others = group
                told = any(fold(name) in page.title for name in names)
                return (
                    None
                    if told or _is_told_by_word(names[0], page)
                    else (names[0], _unsaid(others, page), at + length, "")
                )
    return None


def _is_told_by_word(body: str, page: Page) -> bool:
    """Whether the headline has a word that means the body without naming it, or tells of what it is there for."""
    told = pairs_of(told_table("bodies")["told_by"])
    fields = dict(told_table("posts")["fields"])
    own = fields.get(
        pairs_of(told_table("bodies")["fields"]).get(fold(body).replace(" ", "_"), ""), ""
    ).split()
    known = {fold(word) for word in own}
    said = {form for word in page.titled for form, _ in stems(word)}
    if any(form.removeprefix("ال") in known for form in said):
        return True
    return any(told.get(form, "").replace("_", " ") == body for form in said)


def _federation(tokens: Sequence[Token], at: int, page: Page) -> tuple[str, tuple[str, ...], int, str] | None:
    """The federation of a sport, of the world, a continent or a nation, beside those of others."""
    if at + _FAR >= len(tokens) or fold(_FEDERATION) not in (plain for plain, _ in stems(tokens[at].folded)):
        return None
    of, code = tokens[at + 1].folded, ""
    sport = _sport_at(tokens, at + _FAR)
    if sport is None or fold(_FEDERATION) in page.title:
        return None
    played, end = sport
    whole = told_table("bodies")["continents"].split()
    if of in map(fold, whole):
        own = next(one for one in whole if fold(one) == of)
        others = tuple(one for one in whole if one != own)
    elif (nation := nation_at(tokens, at + 1)) is not None:
        code = nation[0]
        if page.tells(code):
            return None
        own = shown(tokens[at + 1 : at + 2])
        others = tuple(f"ال{people}" for people in others_of(own.removeprefix("ال"), page))
    else:
        return None
    return (
        f"{_FEDERATION} {own} {played}",
        tuple(f"{_FEDERATION} {one} {played}" for one in others),
        end,
        code,
    )


def _sport_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    for sport in told_table("bodies")["sports"]:
        said = [fold(word) for word in sport.split()]
        if [token.folded for token in tokens[at : at + len(said)]] == said:
            return sport, at + len(said)
    return None


def _unsaid(others: Sequence[str], page: Page) -> tuple[str, ...]:
    return tuple(other for other in others if fold(other) not in page.text)


@cache
def _bodies() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """All names of a body and the usual names of the others of its kind, by each of its folded names."""
    kinds = [[tuple(body.split("/")) for body in kind] for kind in told_table("bodies")["kinds"]]
    return {
        fold(name): (names, tuple(other[0] for other in kind if other is not names))
        for kind in kinds
        for names in kind
        for name in names
    }
