"""Mends an article's slips of the pen where a question would repeat them: hamzas, last letters, an "and" that stands alone."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import chain, pairwise

from questions.languages.ar.endings import well_formed
from questions.languages.ar.latin import without_echoes
from questions.languages.ar.owned_offices import is_his
from questions.languages.ar.page_spelling import of_page
from questions.languages.ar.spellings import mended
from questions.languages.ar.tokens import PUNCTUATION, Token, pieces, tokenise, words
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.gazetteer import gazetteer

_LOOSE_MARK = re.compile(r"(?<=\w)\s+[\u064b-\u0652](?!\w)")
_STRETCH = re.compile(r"(?<=[ء-ي])ـ+(?=[ء-ي])|(?<=[ء-ي]{4})ـ+(?!\w)")
# The sign of an indefinite end inside a word.
_MISPLACED = re.compile("[\u064c\u064d](?=[ء-ي])")
# "Minister of the ministry of", a number grown onto "about".
_DOUBLED = re.compile(r"(?<=وزير) وزارة(?= ال)|(?<=وزيرة) وزارة(?= ال)")
_GROWN = re.compile(r"(?<!\w)(?:نحو|حوالي|قرابة|زهاء|من|عن|إلى|على|في|عام|سنة)(?=\d)")
_SIGN = re.compile(r"[\u064b-\u0652ـ]")
_GROWN_DIGIT = re.compile(r"[ء-ي]\d")
_SAID_WITHIN = 5
_THAT = frozenset({"ان", "انه", "انها", "انهم", "انهما"})
_SHORT = {"فى": "في", "او": "أو", "الي": "إلى", "إلي": "إلى", "هذة": "هذه", "اى": "أي", "أى": "أي"}


def respelled(text: str, start: int, end: int, *, title: str = "") -> Iterator[tuple[int, int, str]]:
    """Places in ``text[start:end]`` of words spelled as hardly anybody spells them, with the spelling in use.

    What the article's title spells is a name, whatever it looks like.
    """
    shown = text[start:end]
    yield from _marred(text, start, end, shown)
    if not all(map(_is_plainly_right, pieces(shown))):
        kept = frozenset(pieces(title))
        for place in _misspelled(tokenise(shown, start)):
            if text[place[0] : place[1]] not in kept:
                yield place


def _marred(text: str, start: int, end: int, shown: str) -> Iterator[tuple[int, int, str]]:
    """Places of what is no spelling: signs and strokes too many, a word said twice, a number grown onto its word."""
    if _SIGN.search(shown) is not None:
        marred = (mark.finditer(text, start, end) for mark in (_LOOSE_MARK, _STRETCH, _MISPLACED))
        for found in chain.from_iterable(marred):
            yield found.start(), found.end(), ""
    if "وزارة" in shown:
        for found in _DOUBLED.finditer(text, start, end):
            yield found.start(), found.end(), ""
    if _GROWN_DIGIT.search(shown) is not None:
        for found in _GROWN.finditer(text, start, end):
            yield found.end(), found.end(), " "


def _misspelled(tokens: list[Token]) -> Iterator[tuple[int, int, str]]:
    for place, (token, following) in enumerate(pairwise([*tokens, None])):
        better = _SHORT.get(token.text) or mended(token.text)
        in_name = place and token.folded in words("particles_of_names")
        kept = in_name or _is_usual_place(token.text) or is_his(token, following)
        if better != token.text and not kept:
            yield token.start, token.end, better
        if token.folded in _THAT and token.text[1:2] == "ن" and _is_said(tokens, place, following):
            yield token.start, token.start + 2, "إن"
        if token.text == "و" and following is not None and following.text[:1].isalpha():
            yield token.end, following.start, ""


def _is_usual_place(word: str) -> bool:
    """Whether the word is the usual name of a place: "Varna" is no misspelled "so Irna"."""
    place = gazetteer("ar").named(word)
    return place is not None and place.names[0] == word


@lru_cache(maxsize=4_000)
def _is_plainly_right(word: str) -> bool:
    """Whether the word is right wherever it stands."""
    return word != "و" and word not in _SHORT and fold(word) not in _THAT and mended(word) == word


def _is_said(tokens: list[Token], place: int, following: Token | None) -> bool:
    """Whether "that" tells what somebody said, or stands behind "where": it then has its hamza below."""
    if tokens[place].text[:1] != "أ" or following is None or _is_present(following):
        return False
    for before in reversed(tokens[max(0, place - _SAID_WITHIN) : place]):
        if before.folded in words("sayings_of_that"):
            return True
        if before.text in PUNCTUATION or before.folded in _THAT or find_verb(before.text) is not None:
            return False
    return False


def _is_present(token: Token) -> bool:
    form = find_verb(token.text)
    return form is not None and form.present


@lru_cache(maxsize=256)
def well_spelled(text: str, page: str = "", title: str = "") -> str:
    """The text with all such words mended, and with what careless pages get wrong; ``page`` is the whole article, whose own spelling decides."""
    parts, place = [], 0
    for start, end, better in sorted(respelled(text, 0, len(text), title=title)):
        if start < place:
            continue
        parts += [text[place:start], better]
        place = end
    whole = "".join([*parts, text[place:]])
    return well_formed(without_echoes(of_page(whole, page) if page else whole))
