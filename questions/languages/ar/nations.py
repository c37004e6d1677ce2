"""The country of a thing by the adjective of its people: "a Spanish town", "a German company"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from questions.languages.ar.naming import gender_of_noun
from questions.languages.ar.nation_in_name import says_people
from questions.languages.ar.relation_table import told_pairs, told_words
from questions.languages.ar.tokens import PUNCTUATION, Token, is_definite, is_preposition, words
from questions.languages.ar.topic_names import OPENING, shown_gender, shown_name
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic, Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities, of_country

_REACH, _FOUNDED = 4, "تأسس"
_LONGEST_TRADES = 14
_COPULAS = frozenset({"هي", "هو"})
_ENDS = frozenset(".:!؟?")
_JOINS = frozenset("-–—/و")
# Two spellings of one adjective have so much in common.
_ALIKE = 0.8


def reads_as_adjective(word: str) -> bool:
    """Whether the place of that name is written as the adjective of its people is behind what is counted: "55 Russians"."""
    return fold(word).endswith("يا") and gazetteer("ar").named(word) is not None


def by_nation(tokens: list[Token], topic: Topic) -> Iterator[Turn]:
    """The country that the sentence, which says what the topic is, tells by an adjective."""
    told = {token.folded for token in tokens}
    if told & told_words("of_old") or any(fold(word) in nationalities("ar") for word in topic.name.split()):
        return
    inside = {place.part for word in topic.name.split() if (place := gazetteer("ar").named(word)) is not None}
    if gazetteer("ar").named(topic.name) is not None:
        inside = set()
    for at, token in enumerate(tokens[:OPENING]):
        verb = _verb(token, topic)
        adjective = _adjective(tokens[at + 1 : at + 1 + _REACH], token) if verb else None
        if not verb or adjective is None and _names_it_next(tokens[at + 1 :]):
            continue
        country = _country(adjective.folded) if adjective is not None else ""
        if adjective is not None and country and fold(country) not in fold(topic.name) and not inside:
            lead, verb = verb.split("_", 1) if "_" in verb else ("", verb)
            clause = f"{verb} {shown_name(topic, token.folded)}"
            stem = "to_which_country" if lead else "where_country"
            yield Turn(stem, {"clause": clause}, adjective.start, adjective.end, "nation", (country,))
        return


def _names_it_next(behind: list[Token]) -> bool:
    """Whether the noun only leads to the name, behind which the sentence says what that is: "the city of X is a Persian city"."""
    return any(token.folded in _COPULAS for token in _without_asides(behind[:OPENING])[:_REACH])


def nation_of_person(tokens: list[Token], topic: Topic) -> Iterator[Turn]:
    """The people to which the sentence that says what a person is counts that person."""
    told = {token.folded for token in tokens}
    own = [fold(word).removeprefix("ال") for word in topic.name.split()]
    if told & told_words("of_two_peoples") or any(word in nationalities("ar") for word in own):
        return
    said = _without_asides(tokens)
    at = _first_trade(said)
    end = _end_of_trades(said, at) if at else 0
    if not end:
        return
    adjective = said[end]
    following = [token.folded for token in said[end + 1 : end + 3] if token.text not in _JOINS]
    country = _country(adjective.folded)
    another = following and following[0].lstrip("و") in nationalities("ar")
    if not country or is_definite(adjective) or another:
        return
    if adjective.folded in told_words("nations_within"):
        return
    if says_people(topic.name, nationalities("ar")[adjective.folded]):
        return
    if adjective.folded.endswith("ة") != (topic.gender == "feminine"):
        return
    if any(
        _is_of_town_elsewhere(fold(word), nationalities("ar")[adjective.folded])
        for word in topic.name.split()
    ):
        return
    people = _as_usual(re.sub("ى$", "ي", bare(adjective.text)))
    yield Turn(
        "nationality", {"name": topic.name}, adjective.start, adjective.end, "people", (country, people)
    )


def _is_of_town_elsewhere(word: str, land: str) -> bool:
    """Whether the word of a name tells of a town in another land ("al-Baghdadi"), that of a forebear or of a namesake."""
    plain = word.removeprefix("ال")
    town = gazetteer("ar").named(plain[:-1]) if word != plain and plain.endswith("ي") else None
    return town is not None and town.part != land


def _as_usual(people: str) -> str:
    """The adjective as it is usually spelled where the text spells it otherwise."""
    feminine = people.endswith("ة")
    usual = of_country(nationalities("ar").get(fold(people), ""), "ar") + ("ة" if feminine else "")
    return usual if SequenceMatcher(None, fold(people), fold(usual)).ratio() > _ALIKE else people


def _without_asides(tokens: list[Token]) -> list[Token]:
    """The words outside brackets, which leave a comma behind."""
    kept: list[Token] = []
    depth = 0
    for token in tokens:
        if token.text in "([":
            depth += 1
        elif token.text in ")]":
            depth = max(0, depth - 1)
            kept.append(Token("،", "،", token.start, token.end))
        elif not depth:
            kept.append(token)
    return kept


def _first_trade(tokens: list[Token]) -> int:
    """The index of the noun that says what the person is; 0 where the sentence says something else first."""
    for at, token in enumerate(tokens[:OPENING]):
        if token.text in _ENDS:
            return 0
        if at and token.folded in words("person_nouns"):
            return at
    return 0


def _end_of_trades(tokens: list[Token], at: int) -> int:
    """The index of the adjective of a people behind the trades, joined ones too; 0 where other words end them."""
    last = at
    for place in range(at + 1, min(len(tokens), at + _LONGEST_TRADES)):
        token = tokens[place]
        if token.folded in nationalities("ar"):
            return place
        if token.text in "،," and not tokens[place + 1 : place + 2]:
            return 0
        if token.text in "،,":
            following = tokens[place + 1].folded
            if following.removeprefix("و") not in words("person_nouns"):
                return 0
            last = place
        elif token.folded.startswith("و"):
            last = place
        elif (
            is_preposition(token) or token.text in PUNCTUATION or is_definite(token) or place - last > _REACH
        ):
            return 0
    return 0


def _verb(noun: Token, topic: Topic) -> str:
    """What a thing of this kind does in its country: it lies there, appears there, belongs to it."""
    if f"ال{noun.folded}" not in topic.nouns:
        return ""
    feminine = shown_gender(topic, shown_name(topic, noun.folded)) == "feminine"
    if noun.folded in told_words("kinds_of_place"):
        return "تقع" if feminine else "يقع"
    verb = told_pairs("of_a_nation").get(noun.folded, "")
    if verb == _FOUNDED:
        return f"{verb}ت" if feminine else verb
    return (
        verb.replace("ي", "ت", 1)
        if feminine and verb.startswith("ي")
        else verb.replace("_ي", "_ت")
        if feminine
        else verb
    )


def _adjective(following: list[Token], noun: Token) -> Token | None:
    """The adjective of a people that agrees with the noun, before the phrase ends."""
    feminine = gender_of_noun(noun.folded) == "feminine"
    for token in following:
        if token.text in PUNCTUATION or token.text.startswith("ال") or is_preposition(token):
            return None
        if find_verb(token.text) is not None and token.folded not in nationalities("ar"):
            return None
        if token.folded in nationalities("ar") and token.folded.endswith("ة") == feminine:
            return token
    return None


def _country(nation: str) -> str:
    code = "" if nation in told_words("nations_of_two") else nationalities("ar").get(nation, "")
    places = (place for place in gazetteer("ar").places if place.kind == "country" and place.code == code)
    return next((place.names[0] for place in places), "") if code else ""
