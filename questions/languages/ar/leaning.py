"""Whether an Arabic sentence, shown with its article's title above it, still leans on the sentences before it."""

from __future__ import annotations

import re
from itertools import pairwise

from questions.languages.ar.floor import unfit
from questions.languages.ar.suspicions import dangles
from questions.languages.ar.tokens import Token, is_definite, is_glued, tokenise, words
from questions.languages.ar.verbs import fold

_SHORT_TITLE = 4
_HEAD = 3
_LONGEST_QUOTE = 60
_PRONOUN = re.compile(r"^[^\W\d]{2,}(?:ها|هما|هم|هن|ه)$")
_QUOTED = re.compile(r"[\"«“”]([^\"«»“”]*)[\"»“”]")
_ASKS = re.compile(r"[؟?!…]|\.\.|:\s*$|https?:|[<>|]")
_YEAR_DIGITS = 4


def leaning(sentence: str, *, title: str, key: str = "") -> list[str]:
    """Codes of what the sentence leaves open; the title may explain a bare noun, never a pronoun."""
    tokens = [
        token for token in tokenise(sentence, 0) if token.folded[:1].isalnum() or token.folded[:1] == "_"
    ]
    if len(tokens) < _HEAD:
        return ["missing_subject"]
    codes = []
    if _ASKS.search(sentence) or any(len(quote) > _LONGEST_QUOTE for quote in _QUOTED.findall(sentence)):
        codes.append("quotation")
    if any(words("leaning") & {_plain(token), token.folded} for token in tokens) or _tells_time_again(tokens):
        codes.append("dangling_pronoun")
    if any(dangles(tokens, place, "") for place in range(len(tokens))):
        codes.append("dangling_pronoun")
    if any(one.folded == two.folded for one, two in pairwise(tokens)):
        codes.append("torn")
    if _opens_badly(tokens) or _is_silent_behind_date(tokens):
        codes.append("missing_subject")
    if _plain(tokens[0]) in words("bare_nouns") and not _explained(_plain(tokens[0]), tokens[1], title):
        codes.append("bare_definite_noun")
    if _plain(tokens[1]) in words("bare_nouns") and not _explained(_plain(tokens[1]), tokens[2], title):
        codes.append("bare_definite_noun")
    return codes + unfit(sentence, tokens, title, key)


def _tells_time_again(tokens: list[Token]) -> bool:
    """Whether "the same year" points to a time that the sentence before told."""
    pairs_of_words = [{_plain(one), two.folded} for one, two in pairwise(tokens)]
    return any(pair & words("itself") and pair & words("times_told_again") for pair in pairs_of_words)


def _plain(token: Token) -> str:
    """The word without a linking letter at its front."""
    folded = token.folded
    return folded[1:] if folded[:1] in "وف" and len(folded) > 3 else folded


def _opens_badly(tokens: list[Token]) -> bool:
    """A linking word or a pronoun at the head, or a verb there that no subject follows."""
    first, second = _plain(tokens[0]), tokens[1].folded
    if first in words("was"):
        return _is_no_subject(second) or second in words("said_of_others")
    if first in words("leaning_openers") or tokens[0].folded in words("leaning_openers"):
        return True
    if first == "من" and second in words("said_of_others"):
        return True
    head = tokens[: _HEAD * 2 if first in words("prepositions") else _HEAD]
    if any(_PRONOUN.match(token.folded) and not _plain(token).startswith(("ال", "لل")) for token in head):
        return True
    is_verb_alone = not first.startswith("ال") and first not in words("prepositions")
    return is_verb_alone and _is_no_subject(second)


def _is_silent_behind_date(tokens: list[Token]) -> bool:
    """Whether a verb without a subject stands behind an opening date or gap: "in ____ was called to Moscow"."""
    place = next((place for place, token in enumerate(tokens[:_HEAD]) if _is_gap_or_year(token)), 0)
    if not place or place + 2 >= len(tokens) or tokens[0].folded not in words("prepositions"):
        return False
    told, following = tokens[place + 1 : place + 3]
    if told.folded in words("was"):
        return not is_definite(following)
    is_noun = is_definite(told) or told.text.endswith(("ة", "ًا", "اً", "ات"))
    silent = _is_no_subject(following.folded) or is_glued(following)
    return not is_noun and told.folded not in words("prepositions") and silent


def _is_gap_or_year(token: Token) -> bool:
    return token.folded.startswith("_") or len(token.folded) == _YEAR_DIGITS and token.folded.isdigit()


def _is_no_subject(folded: str) -> bool:
    """Whether the word cannot be a subject: a preposition, alone or glued, or "that"."""
    return (
        folded in words("prepositions")
        or folded in (fold("أن"), fold("إن"), fold("قد"))
        or folded.isdigit()
        or folded.startswith(("لل", "بال", "كال"))
    )


def _explained(noun: str, following: Token, title: str) -> bool:
    """Whether an adjective follows, the title is a name of one thing, or the title says the noun itself."""
    if is_definite(following) or 0 < len(title.split()) <= _SHORT_TITLE:
        return True
    return noun.removeprefix("ال") in fold(title)
