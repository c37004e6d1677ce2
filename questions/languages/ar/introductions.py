"""How an Arabic sentence introduces the thing that the article's title names, also without "is"."""

from __future__ import annotations

from dataclasses import dataclass

from questions.languages.ar.naming import gender_of_noun, head_types, listed
from questions.languages.ar.tokens import Token, tokenise, words
from questions.languages.ar.verbs import find_verb, fold

_LOOK, _NEAR, _LONGEST_NAME, _EXTRA = 320, 60, 5, 5
_LIFE_VERBS = {"ولد": "masculine", "ولدت": "feminine", "توفي": "masculine", "توفيت": "feminine"}
_COPULAS = {"هو": "masculine", "هي": "feminine"}
_LEADS = frozenset(
    fold(word)
    for word in ["أو", "رسميا", "اختصارا", "وتعرف", "ويعرف", "المعروف", "المعروفة", "ولاحقا", "سابقا"]
)


@dataclass(frozen=True, slots=True)
class Introduction:
    """What is said of the title's thing: the noun that tells what it is, and its gender."""

    noun: str
    gender: str
    is_person: bool


def introduction(sentence: str, title: str) -> Introduction | None:
    """How the sentence, which opens with the title's name, tells what that is; None where it does not open so or tell it."""
    name = [fold(word) for word in title.split("(")[0].split("،")[0].split()]
    if not 0 < len(name) <= _LONGEST_NAME:
        return None
    if name[0] not in fold(sentence[:_NEAR]):
        return None
    tokens = _outside_brackets(tokenise(sentence[:_LOOK], 0))
    if len(tokens) > 1 and tokens[0].folded in _LIFE_VERBS and tokens[1].folded == name[0] and len(name) > 1:
        return Introduction("", _LIFE_VERBS[tokens[0].folded], is_person=True)
    last = _end_of_name(tokens, name)
    return _told(tokens, last) if last else None


def _outside_brackets(tokens: list[Token]) -> list[Token]:
    kept, depth = [], 0
    for token in tokens:
        if token.text in "([":
            depth += 1
        elif token.text in ")]":
            depth = max(0, depth - 1)
        elif not depth and token.text not in '"«»“”':
            kept.append(token)
    return kept


def _end_of_name(tokens: list[Token], name: list[str]) -> int:
    """The token behind the title's words at the head of the sentence, with other words of the name between them; 0 for none."""
    at, found = 0, 0
    while found < len(name) and at < min(len(tokens), len(name) + _EXTRA):
        if tokens[at].folded == name[found]:
            found += 1
        elif not found or not tokens[at].text[0].isalpha():
            return 0
        at += 1
    return at if found == len(name) else 0


def _told(tokens: list[Token], last: int) -> Introduction | None:
    """The noun behind "is", or the one that follows the name or a comma directly."""
    fresh = True
    for at in range(last, len(tokens) - 1):
        token = tokens[at]
        if token.folded in _COPULAS:
            noun = tokens[at + 1].folded
            return Introduction(noun, _COPULAS[token.folded], is_person=_is_person(noun))
        if token.text in "،,":
            fresh = True
            continue
        if fresh and token.folded in _LIFE_VERBS:
            return Introduction("", _LIFE_VERBS[token.folded], is_person=True)
        if fresh and _tells(token.folded):
            person = _is_person(token.folded)
            return Introduction(token.folded, gender_of_noun(token.folded), is_person=person)
        if token.folded in ".؛;:" or find_verb(token.text) is not None and token.folded not in _LEADS:
            return None
        fresh = False
    return None


def _tells(noun: str) -> bool:
    return (
        noun in words("person_nouns")
        or noun in listed("work_heads")
        or noun in head_types()
        or noun in listed("place_kinds")
    )


def _is_person(noun: str) -> bool:
    return noun in words("person_nouns") and noun not in words("also_things")
