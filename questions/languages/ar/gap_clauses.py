"""The clauses of an Arabic sentence that may be shown alone around a value: where they begin, and where they may end."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from questions.languages.ar.gap_words import gap_words
from questions.languages.ar.openings import loose_ends
from questions.languages.ar.tokens import PUNCTUATION, Token, is_preposition, tokenise, words
from questions.languages.ar.verbs import find_verb

_FEWEST, _COMFORTABLE, _MOST = 6, 9, 36
_MOST_WINDOWS = 6
_SAID_WITHIN = 30
_COMMAS, _STOPS = frozenset("،,"), frozenset("؛;:.")
_QUOTES = frozenset('"«»“”()')
_THAT = frozenset({"ان", "بان", "وان"})
_IT = frozenset({"انه", "انها", "بانه", "بانها"})
_BY_ACCOUNT = frozenset({"بحسب", "حسب", "وفق", "وفقا", "نقلا", "طبقا", "حسبما", "وفقما"})
_NEVER_FIRST = frozenset(
    {
        "وهو",
        "وهي",
        "وهم",
        "هو",
        "هي",
        "والتي",
        "والذي",
        "التي",
        "الذي",
        "مما",
        "ما",
        "هذا",
        "هذه",
        "وذلك",
        "ذلك",
    }
)
_TIMES_OF = frozenset(
    {"بعد", "قبل", "بعدما", "عندما", "حينما", "اثر", "عقب", "رغم", "بسبب", "نتيجة", "وسط", "مقابل"}
)


def gap_windows(text: str, start: int, end: int, answer_start: int, answer_end: int) -> list[tuple[int, int]]:
    """The parts of ``text[start:end]`` around the answer that may be whole clauses, the narrowest first."""
    tokens = tokenise(text[start:end], start)
    lefts = _beginnings(tokens, answer_start)
    rights = sorted({*_ends(tokens, answer_end, end), *loose_ends(text, answer_end, end, names=())})
    fitting = [
        (left, right)
        for left in reversed(list(lefts))
        for right in rights
        if _FEWEST <= len(text[left:right].split()) <= _MOST
    ]
    fitting.sort(key=lambda place: (len(text[place[0] : place[1]].split()) < _COMFORTABLE, -place[0]))
    return fitting[:_MOST_WINDOWS]


def _beginnings(tokens: list[Token], answer_start: int) -> Iterator[int]:
    """Where a clause may begin before the answer: the sentence, behind a stop, what somebody said, a verb behind a comma or "and"."""
    said = -_SAID_WITHIN
    for place, token in enumerate(tokens):
        if token.start > answer_start:
            return
        if token.text in PUNCTUATION or token.folded in _NEVER_FIRST:
            continue
        if _plain(token) in _speaking():
            said = place
        before = tokens[place - 1] if place else None
        if (
            before is None
            or before.text in PUNCTUATION - _COMMAS - _QUOTES
            or before.text in _COMMAS
            and (_tells(token) or _leads(tokens, place))
            or token.text[:1] == "و"
            and _tells(token)
            or place - said <= _SAID_WITHIN
            and _is_that(tokens, place - 1)
            or before.folded == "فان"
        ):
            yield token.start


@cache
def _speaking() -> frozenset[str]:
    """Words behind which stands what somebody said."""
    return words("saying_verbs") | gap_words("reporting_verbs", "asides_open")


def _is_that(tokens: list[Token], place: int) -> bool:
    """Whether "that" stands here, and not behind "after" or "may"; "that it" only before a verb that was done."""
    if place < 1:
        return False
    if tokens[place].folded in _IT:
        return tokens[place + 1].folded in gap_words("done_somehow")
    before = tokens[place - 1]
    return tokens[place].folded in _THAT and before.folded not in _TIMES_OF | gap_words("possible")


def _tells(token: Token) -> bool:
    """Whether the word is a verb, be it behind an "and", and nothing else."""
    form = find_verb(token.text) or find_verb(token.text[1:] if token.text[:1] in "وف" else "")
    return form is not None and not form.also_noun


def _leads(tokens: list[Token], place: int) -> bool:
    """Whether "and in 1990" or "while" begins another statement here."""
    token = tokens[place]
    if token.folded in words("and_in", "always_cut") | frozenset({"حيث", "فيما", "كما", "اذ"}):
        return True
    if token.folded == "في" and tokens[place + 1].folded in words("turning_aside"):
        return True
    return token.text[:1] == "و" and is_preposition(token) and place + 1 < len(tokens)


def _ends(tokens: list[Token], answer_end: int, end: int) -> Iterator[int]:
    """Where a clause may stop behind the answer: before what goes on behind a comma, an account of who said it, another verb, the end."""
    for place, token in enumerate(tokens):
        if token.start < answer_end or not place:
            continue
        before, following = tokens[place - 1], tokens[place + 1] if place + 1 < len(tokens) else None
        if (
            token.text in _STOPS
            and token.end < end
            or token.text in _COMMAS
            and _goes_on(following)
            or before.text not in _COMMAS
            and (
                token.folded in _BY_ACCOUNT
                or token.text[:1] == "و"
                and _tells(token)
                or token.folded
                in ("حيث", "بينما", "فيما", "وذلك", "وقد", "وكان", "وكانت", "مما", "والتي", "والذي")
            )
        ):
            yield before.end
    yield end


def _goes_on(token: Token | None) -> bool:
    """Whether the word behind a comma begins a clause of its own or an aside that the first can do without."""
    if token is None:
        return False
    joined = token.folded[:1] in "وف" and token.folded not in words("with_and_of_their_own")
    return (
        not joined or _tells(token) or token.folded in words("cuts") | _BY_ACCOUNT | gap_words("asides_open")
    )


def _plain(token: Token) -> str:
    return token.folded[1:] if token.folded[:1] in "وف" else token.folded
