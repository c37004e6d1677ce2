"""The other name that an Arabic article gives to its topic where it introduces it: "Chlorophyll or the leaf's green is ..."."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from questions.languages.ar.spellings import usage
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, tokenise, words
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic, Turn
from questions.languages.reading import Sentence

_CALLED = frozenset(
    fold(word)
    for word in [
        "أو",
        "المعروف",
        "المعروفة",
        "ويعرف",
        "وتعرف",
        "يعرف",
        "تعرف",
        "ويسمى",
        "وتسمى",
        "يسمى",
        "تسمى",
        "الملقب",
        "الملقبة",
        "ويدعى",
        "وتدعى",
    ]
)
_FILLERS = frozenset(
    fold(word)
    for word in [
        "أيضا",
        "اختصارا",
        "رسميا",
        "باسم",
        "كذلك",
        "بلقب",
        "ب",
        "اسم",
        "أحيانا",
        "باسمه",
        "باسمها",
        "الفني",
        "الحركي",
        "بالعربية",
        "بالإنجليزية",
        "عربيا",
    ]
)
# A living thing has as many names as there are lands that know it.
_OF_SCIENCE = re.compile(r"(?<!\w)(?:ال)?[إا]سم (?:ال)?علمي(?!\w)")
_OR = "او"
_ENDS = frozenset({"هو", "هي", "هم", "كان", "كانت"})
_LOOK, _LONGEST, _ALIKE = 40, 4, 0.6
_SHORTEST = 3


def find_other_names(sentence: Sentence, topic: Topic) -> Iterator[Turn]:
    """The one other name told right behind the topic's own; none where there are several, or another spelling only."""
    tokens = tokenise(sentence.text, sentence.start)[:_LOOK]
    at = _behind_name(tokens, topic)
    if not at or tokens[at].folded not in _CALLED or _OF_SCIENCE.search(sentence.text):
        return
    first = at + 1
    while first < len(tokens) and tokens[first].folded in _FILLERS:
        first += 1
    last = first
    while last < len(tokens) and not _ends(tokens[last]):
        last += 1
    if not first < last <= first + _LONGEST or last == len(tokens) or not _is_alone(tokens, last):
        return
    cut = _glued(tokens[first], at, first) if tokens[at].folded != _OR else 0
    start, end = tokens[first].start + cut, tokens[last - 1].end
    text = bare(sentence.text[start - sentence.start : end - sentence.start])
    if not topic.is_person and _is_gloss(tokens[last - 1]):
        return
    if _is_name(text) and not _is_spelling(text, topic.name):
        stem = "alias_feminine" if topic.gender == "feminine" else "alias_masculine"
        yield Turn(stem, {"name": topic.name}, start, end, "phrase", (text,))


def _behind_name(tokens: list[Token], topic: Topic) -> int:
    """The index behind the topic's name, which opens the sentence, and behind brackets and a comma there; 0 for none."""
    name = [fold(word) for word in topic.name.split()]
    if [token.folded for token in tokens[: len(name)]] != name:
        return 0
    at, depth = len(name), 0
    while at < len(tokens) and (depth or tokens[at].text in "([،,"):
        depth += tokens[at].text in "(["
        depth -= tokens[at].text in ")]"
        at += 1
    return at if at < len(tokens) else 0


def _ends(token: Token) -> bool:
    return token.text in PUNCTUATION or token.folded in _ENDS or token.folded in _CALLED


def _is_alone(tokens: list[Token], last: int) -> bool:
    """Whether no further name follows: a bracket, a stop, or "is"."""
    following = tokens[last]
    if following.folded in _ENDS:
        return True
    behind = tokens[last + 1 : last + 2]
    if following.text in "(":
        # A definite noun there is one name more: "(the nervous exhaustion)".
        return not (behind and is_definite(behind[0]))
    return following.text in "،,." and not (behind and behind[0].folded in _CALLED)


def _glued(token: Token, at: int, first: int) -> int:
    """How many letters of "by" are written onto the name behind "known"."""
    return 1 if first == at + 1 and token.folded.startswith("ب") and at else 0


def _is_gloss(last: Token) -> bool:
    """Whether a common noun without its article ends the words: "Edcamp, or educational camp" only says what the name means."""
    return not is_definite(last) and f"ال{bare(last.text)}" in usage("spelled")


def _is_name(text: str) -> bool:
    """Whether the words can be a name: no verb, no preposition, Arabic letters alone."""
    tokens = tokenise(text, 0)
    plain = all(token.folded.replace("ـ", "").isalpha() and "ء" <= token.folded[0] <= "ي" for token in tokens)
    told = any(find_verb(token.text) is not None and not find_verb(token.text).also_noun for token in tokens)
    led = any(is_preposition(token) for token in tokens) or tokens[-1].folded in words("person_nouns")
    return plain and not told and not led and len(text) > _SHORTEST


def _is_spelling(text: str, name: str) -> bool:
    """Whether both are one name spelled or cut otherwise."""
    one, other = fold(text), fold(name)
    shared = set(one.replace("ال", "").split()) & set(other.replace("ال", "").split())
    return bool(shared) or SequenceMatcher(None, one, other).ratio() > _ALIKE
