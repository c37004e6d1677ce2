"""In which country a firm, a university or a club is that the report names with the adjective of a people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.same_names import sounds_like
from questions.languages.ar.tokens import Token, is_definite, is_preposition
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.kinds import (
    LONGEST_NAME,
    is_common,
    kind_of,
    kind_shown,
    may_be_name,
    named_then_nation,
)
from questions.languages.ar.told.lands import beside, country_named, nation_at, words_of_country
from questions.languages.ar.told.names_beside import is_glued_to_word, is_sure_end, shown
from questions.languages.ar.told.table import listed, stem
from questions.languages.ar.told.teams import club_at
from questions.languages.gazetteer import gazetteer

_QUOTES, _LETTER, _LONG, _FINANCIAL = '"«“', 3, 7, "المالية"
_CLOSING = {'"': '"', "«": "»", "“": "”"}


def firms(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The country of a firm, a bank or a university."""
    kind = kind_of(tokens[at], listed("firms", "feminine") | listed("firms", "masculine"))
    if kind is None or at + 2 >= len(tokens):
        return
    found = _quoted_then_nation(tokens, at + 1, feminine=kind in listed("firms", "feminine"))
    if found is None:
        return
    said, quote, (code, end, _) = found
    others = beside(code, page.text)
    if page.tells(code) or not _may_be_firm(said, code, quoted=bool(quote)) or _is_no_more(tokens, end):
        return
    plain = shown(said)
    name = f"{kind_shown(tokens[at], kind)} {quote}{plain}{quote}"
    gender = "feminine" if kind in listed("firms", "feminine") else "masculine"
    which = "university" if kind in listed("firms", "seated") else f"firm_{gender}"
    yield Asking(
        "report_firm", stem(which, name=name), country_named(code), tokens[end - 1].start, tokens[end - 1].end,
        plain, others, code,
    )  # fmt: skip


def _is_no_more(tokens: Sequence[Token], end: int) -> bool:
    """Whether the adjective before ``end`` may be "financial", or a word of the sentence tells that the firm broke down."""
    said = {form for token in tokens for form, _ in stems(token.folded)}
    return tokens[end - 1].folded == _FINANCIAL or not said.isdisjoint(listed("firms", "broken"))


def clubs(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The country in whose league a club plays that is none of the famous ones."""
    kind = kind_of(tokens[at], listed("teams", "kinds"))
    if kind is None or club_at(tokens, at + 1) is not None:
        return
    found = named_then_nation(tokens, at + 1, feminine=False)
    if found is None:
        return
    name, place, (code, end, _) = found
    if end < len(tokens) and (tokens[end].start in page.persons or not is_sure_end(tokens[end])):
        return
    if any(word in page.text for word in listed("teams", "no_leagues")):
        return
    said = tokens[at + 1 : place]
    known = gazetteer("ar").named(name)
    plain = all(is_common(token) or _is_shared(token.folded) for token in said)
    if plain or known is not None and known.kind == "country" or page.tells(code):
        return
    if not may_be_name(said, name) and known is None or len(said) > 1 and _names_place(said):
        return
    yield Asking(
        "report_club", stem("club", name=f"نادي {name}"), country_named(code), tokens[place].start,
        tokens[end - 1].end, name, beside(code, page.text), code,
    )  # fmt: skip


def _is_shared(word: str) -> bool:
    """Whether clubs of several countries bear the name, in this spelling or, where it is a long foreign one, in another."""
    shared = listed("teams", "shared")
    return word in shared or len(word) >= _LONG and any(sounds_like(word, one) for one in shared)


def _names_place(said: Sequence[Token]) -> bool:
    """Whether one or two of the words behind another are a place that we know."""
    parts = [shown(said[at : at + length]) for length in (1, 2) for at in range(len(said) - length + 1)]
    return any(gazetteer("ar").named(part) is not None for part in parts)


def _quoted_then_nation(
    tokens: Sequence[Token], at: int, *, feminine: bool
) -> tuple[Sequence[Token], str, tuple[str, int, bool]] | None:
    """The words of the name at ``at``, the mark around it or "", and the people whose adjective stands behind it."""
    if tokens[at].text in _QUOTES:
        end = _quote_end(tokens, at)
        nation = nation_at(tokens, end + 1) if end else None
        return (tokens[at + 1 : end], '"', nation) if nation is not None and nation[2] == feminine else None
    found = named_then_nation(tokens, at, feminine=feminine)
    return None if found is None else (tokens[at : found[1]], "", found[2])


def _may_be_firm(said: Sequence[Token], code: str, *, quoted: bool) -> bool:
    """Whether the words are a name, and do not say its country themselves."""
    own = words_of_country(code)
    if any(token.folded in own or gazetteer("ar").named(token.text) is not None for token in said):
        return False
    if any(is_preposition(token) for token in said) or is_definite(said[0]):
        return False
    if not quoted and any(token.folded.startswith("ال") or is_glued_to_word(token.folded) for token in said):
        return False
    return all(map(_is_arabic, said)) and any(
        not is_common(token) and token.folded.isalpha() and len(token.text) > _LETTER for token in said
    )


def _is_arabic(token: Token) -> bool:
    return all("\u0600" <= letter <= "\u06ff" for letter in token.folded)


def _quote_end(tokens: Sequence[Token], at: int) -> int:
    closing = _CLOSING[tokens[at].text]
    for place in range(at + 2, min(at + 2 + LONGEST_NAME, len(tokens))):
        if tokens[place].text == closing:
            return place
    return 0
