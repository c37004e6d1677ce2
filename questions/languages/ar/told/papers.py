"""In which country a paper appears, or to which a news agency belongs, that a report names with the adjective of a people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.ar.tokens import Token
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.kinds import kind_of, kind_shown
from questions.languages.ar.told.lands import beside, country_named, nation_at
from questions.languages.ar.told.names_beside import shown
from questions.languages.ar.told.table import listed, told_table
from questions.languages.ar.verbs import fold

_LONGEST, _OTHERS = 4, 3
_QUOTES = frozenset("\"«»“”'")


def papers(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The country of the paper or agency named at ``at``, where the people behind its name agree with our table."""
    agencies = listed("papers", "agencies")
    kind = kind_of(tokens[at], listed("papers", "printed") | agencies)
    if kind is None:
        return
    start = at + 1
    if start < len(tokens) and tokens[start].folded in listed("papers", "of_news"):
        start += 1
    found = _named_at(tokens, start)
    nation = _nation_behind(tokens, found[1]) if found is not None else None
    if found is None or nation is None or nation[0] != found[0]:
        return
    code, others = nation[0], beside(nation[0], page.text)
    if page.tells(code) or len(others) < _OTHERS or not _is_called_so(kind, tokens[start : found[1]]):
        return
    plain = shown([token for token in tokens[at + 1 : found[1]] if token.text not in _QUOTES])
    asked = told_table("papers")["asked_of_agency" if kind in agencies else "asked_of_paper"]
    yield Asking(
        "report_paper", asked.format(name=f"{kind_shown(tokens[at], kind)} {plain}"), country_named(code),
        tokens[nation[1] - 1].start, tokens[nation[1] - 1].end, plain, others, code,
    )  # fmt: skip


def _is_called_so(kind: str, name: Sequence[Token]) -> bool:
    """Whether the report calls a magazine a magazine, and nothing else so."""
    plain = " ".join(token.folded for token in name if token.text not in _QUOTES)
    return (kind in listed("papers", "magazine")) == (plain in listed("papers", "magazines"))


def _named_at(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    """The code of the country of the paper named at ``at``, with or without quotation marks, and the place behind."""
    start = at + 1 if at < len(tokens) and tokens[at].text in _QUOTES else at
    for length in range(min(_LONGEST, len(tokens) - start), 0, -1):
        code = _papers().get(" ".join(token.folded for token in tokens[start : start + length]))
        if code is not None:
            return code, start + length
    return None


def _nation_behind(tokens: Sequence[Token], at: int) -> tuple[str, int] | None:
    while at < len(tokens) and (
        tokens[at].text in _QUOTES or tokens[at].folded in listed("papers", "between")
    ):
        at += 1
    nation = nation_at(tokens, at)
    return (nation[0], nation[1]) if nation is not None and nation[2] else None


@cache
def _papers() -> dict[str, str]:
    """The code of the country of each paper, by all its folded names."""
    return {
        fold(name.replace("_", " ")): code
        for code, told in told_table("papers").items()
        if code.isupper()
        for paper in told.split()
        for name in paper.split("/")
    }
