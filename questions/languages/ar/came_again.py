"""Whether an Arabic article tells that the prize that is asked for was won in another year as well."""

from __future__ import annotations

import re

from questions.languages.ar.tokens import is_preposition, tokenise, words
from questions.languages.ar.verbs import fold_page
from questions.languages.asked import Asked
from questions.languages.reading import DateValue

_YEAR = re.compile(r"(?<!\d)[12]\d{3}(?!\d)")
_ORDINAL = re.compile(r"(?<!\w)(?:أول|لأول|الأولى|الثانية|الثالثة|الرابعة|الخامسة|ثاني|ثالث|\d+)(?!\w)")
_TOLD, _NEAR = 2, 60
_QUOTED = re.compile(r"[\"«“][^\"«»“”\n]{2,80}[\"»”]")


def came_again(asked: Asked) -> bool:
    """Whether what was won or got is named beside another year too, and the question does not tell which time."""
    value = asked.value
    if not isinstance(value, DateValue) or _ORDINAL.search(asked.stem):
        return False
    tokens = tokenise(asked.stem, 0)
    if not tokens or tokens[0].folded not in words("wins"):
        return False
    prize = next((place for place, token in enumerate(tokens) if _is_prize(token.folded)), None)
    if prize is None or len(tokens) < prize + _TOLD:
        return False
    named = tokens[prize : prize + _TOLD + 1]
    if len(named) > _TOLD and (is_preposition(named[-1]) or not named[-1].folded.startswith("ال")):
        named = named[:_TOLD]
    if _is_cup_of_page(asked, {token.folded for token in named[1:]}):
        return True
    phrase = " ".join([_plain(named[0].folded), *(token.folded for token in named[1:])])
    return any(year != value.start[:4] for year in _years_beside(fold_page(asked.text), phrase))


def _is_cup_of_page(asked: Asked, named: set[str]) -> bool:
    """Whether it is the cup or prize that the page itself is about, which is won in many years."""
    topic = asked.topic
    return topic is not None and not topic.is_person and bool(named) and named <= topic.openings


def _is_prize(folded: str) -> bool:
    return _plain(folded) in words("won_again")


def _plain(folded: str) -> str:
    """The word without what may be glued to its front, unless it is a prize as it stands."""
    glued = folded[:1] in "بلو" and folded not in words("won_again")
    return folded[1:].removeprefix("ال") if glued else folded


def _years_beside(text: str, phrase: str) -> list[str]:
    """The years that stand near behind the phrase, or near before it, in its own sentence; none beside the title of a book about it."""
    text = _QUOTED.sub(" ", text)
    years, at = [], text.find(phrase)
    while at >= 0:
        behind = re.split(r"[.\n؛]", text[at : at + len(phrase) + _NEAR])[0]
        before = re.split(r"[.\n؛]", text[max(0, at - _NEAR) : at])[-1]
        years += _YEAR.findall(behind)[:1] or _YEAR.findall(before)[-1:]
        at = text.find(phrase, at + len(phrase))
    return years
