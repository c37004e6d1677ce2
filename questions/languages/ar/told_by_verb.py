"""Tells by a verb what Arabic names by a noun: "the opening of the canal" as "the canal was opened" (``told_by_verb.toml``)."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache
from pathlib import Path

from questions.languages.ar.counting import is_plural
from questions.languages.ar.naming import gender_of_noun, listed
from questions.languages.ar.tagging import tagger
from questions.languages.ar.tokens import Token, is_definite, is_preposition, pairs_of, tokenise, words
from questions.languages.ar.verbs import fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import Place, gazetteer
from questions.languages.tables import plain_table

_LONGEST_NAME, _SHORTEST = 4, 3
_ON, _ALI, _IN_CASE = "على", "علي", frozenset({"ابي", "اخي", "ذي"})
_LIKE_PLURAL = "ات"
_LANDS = frozenset({"country", "continent"})
_OF, _OF_THE, _THE = "ل", "لل", "ال"


@cache
def _verbs(kind: str) -> dict[str, str]:
    """By its folded noun the verb of this kind."""
    return pairs_of(plain_table(Path(__file__).parent / "told_by_verb.toml")[kind])


@cache
def _of_states() -> frozenset[str]:
    table = plain_table(Path(__file__).parent / "told_by_verb.toml")
    return frozenset(fold(noun) for noun in table["of_states"].split())


def told_by_verb(happening: str, topic: Topic | None) -> str:
    """The happening as the clause of a question for its time; "" where the noun's verb or the gender of its subject is not known."""
    noun, _, told = happening.partition(" ")
    told = in_full(told, topic)
    tokens = tokenise(told, 0)
    if not tokens or _joins_another(tokens) or _is_in_case(noun, tokens):
        return ""
    if fold(noun) in _verbs("is"):
        return f"{_verbs('is')[fold(noun)]} {happening}"
    gender = _gender_of(tokens, topic, of_person=fold(noun) in words("of_one_person"))
    if not gender:
        return ""
    object_at = next((at for at, token in enumerate(tokens) if at and _is_of(token)), 0)
    if object_at:
        return _done_by(noun, tokens, object_at, told, gender)
    done = _verbs("done").get(fold(noun))
    if done is not None and fold(noun) in _of_states() and _place_of(tokens) is not None:
        return ""
    verb = done or _verbs("did").get(fold(noun))
    return f"{_in_gender(verb, gender)} {told}" if verb else ""


def in_full(told: str, topic: Topic | None) -> str:
    """The words with the whole name of the article's person in the place of a part of it that opens them."""
    if topic is None or not topic.is_person or told.startswith(topic.name):
        return told
    own, tokens = [fold(word) for word in topic.name.split()], tokenise(told, 0)
    said = next((at for at, token in enumerate(tokens) if token.folded not in own), len(tokens))
    ends = said == len(tokens) or is_preposition(tokens[said])
    if not 0 < said < len(own) or not ends or tokens[said - 1].folded != own[-1]:
        return told
    return f"{topic.name}{told[tokens[said - 1].end :]}"


def _is_in_case(noun: str, tokens: Sequence[Token]) -> bool:
    """Whether the noun's owner is in a case that the verb would change, or has signed what stands behind a preposition."""
    owner = tokens[: next((at for at, token in enumerate(tokens) if _opens_phrase(token)), len(tokens))]
    if any(is_definite(token) and token.folded.endswith("ين") for token in owner):
        return gazetteer("ar").named(" ".join(token.text for token in owner)) is None
    follows = len(owner) < len(tokens) and tokens[len(owner)].text == _ON
    return owner[:1] != [] and owner[0].folded in _IN_CASE or fold(noun) in _of_states() and follows


def _opens_phrase(token: Token) -> bool:
    """Whether a preposition stands there, and no man by the name of Ali."""
    return is_preposition(token) and token.text != _ALI


def _in_gender(verb: str, gender: str) -> str:
    masculine, _, feminine = verb.partition("/")
    return masculine if gender == "masculine" else feminine or f"{masculine}ت"


def active_of(noun: str, *, feminine: bool) -> str:
    """The verb by which somebody does what the noun tells: "founded" of "the founding"; "" where the table has none."""
    verb = _verbs("did_to").get(fold(noun), "")
    if not verb or not feminine:
        return verb
    return _verbs("did_to_feminine").get(fold(verb), f"{verb}ت")


def _done_by(noun: str, tokens: Sequence[Token], at: int, told: str, gender: str) -> str:
    """The turn in which who did it stands before what it was done to; "" where the noun has no such verb."""
    shown = active_of(noun, feminine=gender == "feminine")
    # "The National Society for Change": the letter of possession belongs to the name.
    of_name = is_definite(tokens[at - 1]) and tokens[at - 1].folded.endswith(("ي", "ية"))
    if not shown or of_name:
        return ""
    done_to = tokens[at].text
    done_to = _THE + done_to[2:] if done_to.startswith(_OF_THE) else done_to[1:]
    return f"{shown} {told[: tokens[at].start]}{done_to}{told[tokens[at].end :]}"


def _is_of(token: Token) -> bool:
    """Whether the word has the letter of possession written before a name or a definite noun."""
    if token.folded.startswith(_OF_THE):
        return True
    rest = token.text[1:]
    return token.folded.startswith(_OF) and len(rest) >= _SHORTEST and gazetteer("ar").named(rest) is not None


def _joins_another(tokens: Sequence[Token]) -> bool:
    """Whether an "and" brings in another happening, which the verb would not tell."""
    return any(
        token.folded[:1] == "و"
        and not token.folded[1:].startswith(_THE)
        and gazetteer("ar").named(token.text[1:]) is None
        and token.folded[1:] in tagger().common
        for token in tokens
    )


def _place_of(tokens: Sequence[Token]) -> Place | None:
    """The place whose name opens the words."""
    told = [token.text for token in tokens[:_LONGEST_NAME]]
    places = (gazetteer("ar").named(" ".join(told[:size])) for size in range(len(told), 0, -1))
    return next((place for place in places if place is not None), None)


def _gender_of(tokens: Sequence[Token], topic: Topic | None, *, of_person: bool) -> str:
    """The gender of the noun or name that stands there; "" where nothing tells it, as where a person goes by the name of a place."""
    place, first = _place_of(tokens), tokens[0].folded
    if topic is not None and topic.is_person and " ".join(t.text for t in tokens).startswith(topic.name):
        return topic.gender
    if place is not None:
        return "" if of_person and place.kind not in _LANDS else place.gender
    if topic is not None and first in {fold(word) for word in topic.name.split()}:
        return topic.gender
    if of_person and is_definite(tokens[0]) and first.endswith(_LIKE_PLURAL):
        return ""
    if first in listed("female_names"):
        return "feminine"
    if first in listed("male_names"):
        return "masculine"
    is_noun = is_definite(tokens[0]) or first in tagger().common or f"{_THE}{first}" in tagger().common
    if is_plural(first) and first not in words("person_plurals"):
        return "feminine"
    return gender_of_noun(first) if is_noun else ""
