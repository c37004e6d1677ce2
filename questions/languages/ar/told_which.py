"""Whether an Arabic question for a time leaves open which one it means: a noun, an office or a name that only the article explains."""

from __future__ import annotations

import re

from questions.languages.ar.masked import has_article
from questions.languages.ar.naming import listed
from questions.languages.ar.suspicions import is_any_of_people
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, words
from questions.languages.ar.told_of_whom import tells_whose
from questions.languages.ar.topics import is_strange
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.people import person_named

# The ending of two feminine things with the article: "the two companies".
_OF_TWO = re.compile(r"^[وبلكف]?ال\w{2,}(?:تين|تان)$")
_FEW, _NAME_ALONE, _PARTY, _WITH = 3, 4, "حزب", "مع"
_RELATIVES = frozenset({"الذي", "التي", "الذين", "اللتين", "اللتان"})


def lacks_which(tokens: list[Token], asked: Asked) -> bool:
    """Whether something or somebody is told of and nobody knows which one without the article."""
    titled = {fold(word) for word in asked.title.split()}
    if any(
        _is_known_from_before(tokens, at) for at in range(1, len(tokens)) if tokens[at].folded not in titled
    ):
        return True
    return (
        _is_any_of_people(tokens)
        or _is_of_some_nation(tokens, asked)
        or _is_ruler_without_land(tokens, asked)
        or _is_done_to_unknown(tokens, asked)
        or _is_party_of_many_lands(tokens, asked)
    )


def lacks_other_side(tokens: list[Token], asked: Asked) -> bool:
    """Whether one of two is left out: whose contact with the other it was, who succeeded whom, from what somebody was dismissed."""
    return (
        _is_between_one(tokens)
        or _succeeds_nobody(tokens, asked)
        or _is_dismissed_from_nothing(tokens, asked)
    )


def _is_known_from_before(tokens: list[Token], at: int) -> bool:
    """Whether the noun, two of a kind or the ruler at ``at`` is definite and nothing behind it tells which."""
    token, following = tokens[at], tokens[at + 1] if at + 1 < len(tokens) else None
    ends = following is None or following.text in PUNCTUATION
    if at == 1 and token.folded in words("rulers_alone"):
        return ends or is_preposition(following) or _is_any_thing(following)
    explained = not ends and (has_article(following) or following.folded in words("tells_which") | {_WITH})
    if _OF_TWO.match(token.folded) and token.folded.lstrip("وبلكف") not in words("known_as_two"):
        return not explained and following is not None and following.folded not in _RELATIVES
    if token.folded in words("texts_in_dates"):
        return ends or is_preposition(following) and following.folded not in words("tells_text")
    return token.folded in words("happenings_in_dates") and (
        ends or not explained and is_preposition(following)
    )


def _is_any_of_people(tokens: list[Token]) -> bool:
    """Whether what was founded or done is one of a people's many, which the names of a page hold for a name: "the Armenian quarter"."""
    return len(tokens) > 2 and is_any_of_people(tokens[1].folded, tokens[2].folded, tokens[3:4])


def _is_any_thing(token: Token) -> bool:
    """Whether the word is a thing without the article by its ending, and so no name of the ruler before it."""
    named = token.folded in listed("male_names") | listed("female_names")
    return token.folded.endswith("ة") and not named and not is_definite(token)


def _is_of_some_nation(tokens: list[Token], asked: Asked) -> bool:
    """Whether the independence or freedom of a state opens nothing but a noun: "the declaration of independence"."""
    owned = any(
        token.folded in words("of_some_nation")
        and not is_preposition(before)
        and find_verb(before.text) is None
        for before, token in zip(tokens[1:], tokens[2:], strict=False)
    )
    return owned and not tells_whose(tokens, asked)


def _is_ruler_without_land(tokens: list[Token], asked: Asked) -> bool:
    """Whether a king of one name is told of, with no title above the question that tells of which land."""
    return len(tokens) == _FEW and tokens[1].folded in words("rulers_alone") and not asked.title


def _is_done_to_unknown(tokens: list[Token], asked: Asked) -> bool:
    """Whether what was done to somebody is told, and of whom one name that neither the title nor the world knows."""
    if len(tokens) < _FEW or tokens[0].folded not in words("took_place"):
        return False
    name, following = tokens[2], tokens[3] if len(tokens) > _FEW else None
    if tokens[1].folded not in words("done_to_persons") or not is_strange(name):
        return False
    alone = following is None or is_preposition(following)
    known = {
        fold(word) for word in (*asked.title.split(), *(asked.topic.name.split() if asked.topic else ()))
    }
    place = gazetteer("ar").named(name.text) is not None
    return alone and not place and name.folded not in known and person_named(name.text, "ar") is None


def _is_party_of_many_lands(tokens: list[Token], asked: Asked) -> bool:
    """Whether a report tells of a party by a name that parties of several countries bear."""
    if asked.topic is not None:
        return False
    party = any(
        noun.folded.lstrip("بل") == _PARTY and name.folded in words("parties_of_many_lands")
        for noun, name in zip(tokens, tokens[1:], strict=False)
    )
    return party and not tells_whose(tokens, asked)


def _is_between_one(tokens: list[Token]) -> bool:
    """Whether "with" tells one side alone of what took place between two."""
    head = [token for token in tokens[1:_NAME_ALONE] if not is_preposition(token)]
    if not head or head[0].folded.removeprefix("ال") not in words("between_two"):
        return False
    at = next((at for at, token in enumerate(tokens[:_NAME_ALONE]) if token.folded == _WITH), 0)
    return bool(at) and all(has_article(token) for token in tokens[2:at])


def _succeeds_nobody(tokens: list[Token], asked: Asked) -> bool:
    """Whether somebody is told to have come after another, and the article's person, who is one of the two, is not named."""
    if tokens[0].folded not in words("succeeded") or asked.topic is None or not asked.topic.is_person:
        return False
    own = {fold(word) for word in asked.topic.name.split()}
    return own.isdisjoint(token.folded for token in tokens)


def _is_dismissed_from_nothing(tokens: list[Token], asked: Asked) -> bool:
    """Whether the article's person was dismissed, and it is not told from what."""
    if tokens[0].folded not in words("took_place") or tokens[1].folded not in words("dismissed"):
        return False
    own = {fold(word) for word in asked.topic.name.split()} if asked.topic is not None else set()
    return all(token.folded in own for token in tokens[2:])
