"""In which country a town, a paper or a club is that the report names with the adjective of a people."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from questions.languages.ar.naming import stems
from questions.languages.ar.spellings import usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import PUNCTUATION, Token, is_preposition
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.lands import beside, country_named, nation_at, words_of_country
from questions.languages.ar.told.names_beside import is_glued_to_word, is_sure_end, shown
from questions.languages.ar.told.table import listed, stem, told_table
from questions.languages.ar.told.teams import club_at
from questions.languages.ar.verbs import fold
from questions.languages.gazetteer import gazetteer

_LONGEST, _QUOTES = 3, '"«“'
_OTHERS = 3
_CLOSING = {'"': '"', "«": "»", "“": "”"}
_ALMOST, _LETTER = "شبه", 3


def lands(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The country of a place told by its kind, its name and an adjective."""
    kind = _kind(tokens[at], listed("places", "feminine") | listed("places", "masculine"))
    if kind is None:
        return
    found = _named_then_nation(tokens, at + 1, feminine=kind in listed("places", "feminine"))
    if found is None:
        return
    name, place, (code, end, _) = found
    if not _is_place(name, kind, code) or not _may_be_name(tokens[at + 1 : place], name) or page.tells(code):
        return
    if at and tokens[at - 1].folded.endswith(_ALMOST):
        return
    gender = "feminine" if kind in listed("places", "feminine") else "masculine"
    said = f"{_shown(tokens[at], kind)} {name}"
    yield Asking(
        "report_land", stem(f"land_{gender}", name=said), country_named(code), tokens[place].start,
        tokens[end - 1].end, name, beside(code, page.text), code,
    )  # fmt: skip


def papers(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The country in which a paper appears or to which a channel belongs."""
    kind = _kind(tokens[at], listed("press", "papers") | listed("press", "stations"))
    if kind is None or at + 2 >= len(tokens):
        return
    quoted = tokens[at + 1].text in _QUOTES
    end = _quote_end(tokens, at + 1) if quoted else 0
    found = _named_then_nation(tokens, at + 1, feminine=True) if not quoted else None
    nation = nation_at(tokens, end + 1) if end else None
    if quoted and (nation is None or not nation[2]) or not quoted and found is None:
        return
    first, place = (at + 2, end) if quoted else (at + 1, found[1])
    code, last, _ = nation if quoted else found[2]
    said = tokens[first:place]
    key, others = _of_one_tongue(code, page)
    if not others or not _may_be_paper(said, code) or page.tells(code):
        return
    if not all(_is_arabic(token) for token in said):
        return
    if kind in listed("press", "stations") and max(len(token.text) for token in said) <= _LETTER:
        return
    name = f'"{shown(said)}"'
    which = "press" if kind in listed("press", "papers") else "station"
    start = tokens[place + 1].start if quoted else tokens[place].start
    yield Asking(
        "report_press", stem(which, name=f"{_shown(tokens[at], kind)} {name}"), key, start, tokens[last - 1].end,
        shown(said), others, code,
    )  # fmt: skip


def clubs(tokens: Sequence[Token], at: int, page: Page) -> Iterator[Asking]:
    """The country in whose league a club plays that is none of the famous ones."""
    kind = _kind(tokens[at], listed("teams", "kinds"))
    if kind is None or club_at(tokens, at + 1) is not None:
        return
    found = _named_then_nation(tokens, at + 1, feminine=False)
    if found is None:
        return
    name, place, (code, end, _) = found
    if end < len(tokens) and (tokens[end].start in page.persons or not is_sure_end(tokens[end])):
        return
    if any(word in page.text for word in listed("teams", "no_leagues")):
        return
    said = tokens[at + 1 : place]
    known = gazetteer("ar").named(name)
    is_common = all(token.folded in tagger().common | listed("teams", "shared") for token in said)
    if is_common or known is not None and known.kind == "country" or page.tells(code):
        return
    if not _may_be_name(said, name) and known is None or len(said) > 1 and _names_place(said):
        return
    yield Asking(
        "report_club", stem("club", name=f"نادي {name}"), country_named(code), tokens[place].start,
        tokens[end - 1].end, name, beside(code, page.text), code,
    )  # fmt: skip


def _names_place(said: Sequence[Token]) -> bool:
    """Whether one or two of the words behind another are a place that we know."""
    parts = [shown(said[at : at + length]) for length in (1, 2) for at in range(len(said) - length + 1)]
    return any(gazetteer("ar").named(part) is not None for part in parts)


def _named_then_nation(
    tokens: Sequence[Token], at: int, *, feminine: bool
) -> tuple[str, int, tuple[str, int, bool]] | None:
    """The name at ``at``, the place behind it, and the people whose adjective stands there in the right gender."""
    for place in range(at + 1, min(at + 1 + _LONGEST, len(tokens))):
        said = tokens[at:place]
        if said[-1].text in PUNCTUATION or not said[-1].folded.isalpha():
            return None
        nation = nation_at(tokens, place)
        if nation is not None:
            return (shown(said), place, nation) if nation[2] == feminine else None
    return None


def _is_place(name: str, kind: str, code: str) -> bool:
    """Whether the place may be asked for: of that country as far as we know, not known to all, not in dispute."""
    plain = [fold(word) for word in name.split()]
    if any(word in listed("places", "no_names") | listed("places", "disputed") for word in plain):
        return False
    table = told_table("places")
    if code in table["disputed_lands"].split() or kind == "ولاية" and code in table["known_states"].split():
        return False
    known = gazetteer("ar").named(name)
    if known is None:
        return True
    if known.kind not in ("city", "province", "region", "state"):
        return False
    elsewhere = known.kind == "city" and known.part != code
    return not elsewhere and known.population < table["largest"]


def _may_be_name(said: Sequence[Token], name: str) -> bool:
    """Whether no common word, verb or preposition is among the words, unless our lists hold the whole name."""
    if gazetteer("ar").named(name) is not None:
        return True
    return not any(
        token.folded in tagger().common or is_glued_to_word(token.folded) or is_preposition(token)
        for token in said
    )


def _may_be_paper(said: Sequence[Token], code: str) -> bool:
    """Whether the words name a paper that others do not share, and do not say its country themselves."""
    own = words_of_country(code)
    if any(token.folded in own or gazetteer("ar").named(token.text) is not None for token in said):
        return False
    if len(said) == 1 and said[0].folded.removeprefix("ال") in listed("press", "shared"):
        return False
    return any(not _is_common(token) and token.folded.isalpha() for token in said)


def _is_arabic(token: Token) -> bool:
    return all("\u0600" <= letter <= "\u06ff" for letter in token.folded)


def _is_common(token: Token) -> bool:
    plain = token.folded.removeprefix("ال")
    return token.folded in tagger().common or plain in tagger().common or f"ال{plain}" in usage("spelled")


def _of_one_tongue(code: str, page: Page) -> tuple[str, tuple[str, ...]]:
    """The country as it is called, and others whose papers are written in the same language or near it."""
    for group in told_table("press")["tongues"]:
        names = [name.replace("_", " ") for name in group.split()]
        codes = [place.code if (place := gazetteer("ar").named(name)) is not None else "" for name in names]
        if code in codes:
            key = names[codes.index(code)]
            return key, tuple(name for name in names if name != key)[:_OTHERS]
    return "", ()


def _quote_end(tokens: Sequence[Token], at: int) -> int:
    closing = _CLOSING[tokens[at].text]
    for place in range(at + 2, min(at + 2 + _LONGEST, len(tokens))):
        if tokens[place].text == closing:
            return place
    return 0


def _kind(token: Token, kinds: frozenset[str]) -> str | None:
    return next((plain for plain, _ in stems(token.folded) if plain in kinds), None)


def _shown(token: Token, kind: str) -> str:
    cut = next(cut for plain, cut in stems(token.folded) if plain == kind)
    return token.text[cut:]
