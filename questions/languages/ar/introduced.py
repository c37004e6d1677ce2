"""What an Arabic article is about: the thing that its first sentences introduce, or the one that its title names."""

from __future__ import annotations

import re

from questions.languages.ar.headlined import headlined_topic
from questions.languages.ar.introductions import Introduction, introduction, leads_to_name
from questions.languages.ar.life_headed import person_of_life
from questions.languages.ar.lives import opening_of_life
from questions.languages.ar.naming import gender_of_noun, head_types, listed
from questions.languages.ar.options import is_given_name, is_plain_person
from questions.languages.ar.tokens import is_preposition, pairs, tokenise, words
from questions.languages.ar.topic_names import nouns_of
from questions.languages.ar.topics import openings_of
from questions.languages.ar.verbs import bare, find_verb, fold
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer

_DEFINED = re.compile(
    r"^(?P<name>[^()\[\]،,:؛.«»\"\n]{2,60}?)\s*[؛;]?\s*(?:\([^()\n]{1,160}\)|\[[^\]]{1,12}\]|،[^،\n]{2,60}،)*\s*،?\s*(?P<copula>هو|هي|هُو|هِي)\s"
)
_IN_BRACKETS = re.compile(r"^(?P<name>[^()]{2,60}) \((?P<kind>[^\W\d_]+)(?: [^()]{1,30})?\)$")
_HEADLINE = re.compile(r":\s|\s*\.\.")
_OTHER_NAME = re.compile(r"\s+(?:أو|و?المعروف\w*|وتعرف|ويعرف|وتسمى|ويسمى)(?:\s|$)")
_TOWN = r"(?<!\w)(?:ال)?(?:مدينة|بلدة|قرية|عاصمة)"
_LONGEST_NAME, _SAID_OFTEN, _LONGEST_TITLE, _FEWEST_NAMES = 4, 2, 6, 2
_ALIKE_ENDS = 3
# How many letters more the title may have where it spells a name otherwise.
_SPELLED_LONGER = 2
# Who is named so early in the text is what it is about.
_EARLY, _CALLED_WITHIN = 80, 160


def introduced_topic(sentence: str, *, title: str, text: str) -> Topic | None:
    """The topic that this sentence introduces ("X is a ..."), or None; of a headline the part before a colon or two dots may name it."""
    title = _HEADLINE.split(title)[0].strip()
    told = _introduced(sentence, title)
    if told is not None and told.is_person or not title:
        return told
    return person_of_life(sentence, title, text) or told


def _introduced(sentence: str, title: str) -> Topic | None:
    life = opening_of_life(sentence)
    happened = bool(title) and fold(title.split()[0]) in words("happenings")
    if life is not None and life.gender and not happened:
        return Topic(
            _usual_name(life.name, title, sentence),
            openings_of(life.name) | openings_of(title),
            life.gender,
            is_person=True,
        )
    told = introduction(sentence, title) if title else None
    if told is not None:
        return _by_title(told, title)
    found = _DEFINED.match(sentence)
    if found is None:
        return None
    name = _OTHER_NAME.split(found["name"].strip())[0]
    if find_verb(name.split()[0]) is not None and name.split()[0] not in title.split():
        return None
    if not _is_whole_name(name, title):
        return None
    name = title if title and bare(name) == bare(title) else name
    opening = openings_of(name)
    if not opening or len(name.split()) > 7 or (title and not opening & openings_of(title)):
        return None
    following = tokenise(sentence[found.end() : found.end() + 40], 0)
    is_person = bool(following) and following[0].folded in words("person_nouns")
    gender = "feminine" if found["copula"] == "هي" else "masculine"
    nouns = frozenset() if is_person or not following else nouns_of(following[0].folded)
    kind = _without_article(following[0].folded) if nouns else ""
    return Topic(name, opening, gender, is_person=is_person, nouns=nouns, kind=kind)


def _is_whole_name(name: str, title: str) -> bool:
    """Whether the words before "is" are a name and no half sentence: the title's with what kind of thing it is, or no clause."""
    tokens = tokenise(name, 0)
    known = {_without_article(fold(word)) for word in title.split("(")[0].split()}
    if 0 < len(known) <= _LONGEST_TITLE:
        others = [token for token in tokens if not _is_known(_without_article(token.folded), known)]
        return len(others) < len(tokens) and all(leads_to_name(token) for token in others)
    return not any(
        is_preposition(token) or token.folded in listed("function_words") or token.folded == "و"
        for token in tokens
    ) and not any(find_verb(token.text) is not None for token in tokens[1:])


def _is_known(word: str, known: set[str]) -> bool:
    """Whether the word is one of the title's, perhaps spelled otherwise in its middle."""
    ends = word[:_ALIKE_ENDS], word[-_ALIKE_ENDS:]
    return word in known or any((one[:_ALIKE_ENDS], one[-_ALIKE_ENDS:]) == ends for one in known)


def _without_article(folded: str) -> str:
    return folded.removeprefix("ال")


def _by_title(told: Introduction, title: str) -> Topic:
    """The topic that the title names."""
    name = title.split("(")[0].split("،")[0].strip()
    said = told.name if fold(told.name) != fold(name) else ""
    name = _person_alone(name) if told.is_person else said or name
    nouns = frozenset() if told.is_person or not told.noun else nouns_of(told.noun)
    openings = openings_of(name) | (openings_of(told.other_name) if told.is_person else frozenset())
    lives_there = _without_article(told.noun) in listed("place_kinds")
    gender = told.gender if told.is_person or lives_there else _gender_of_name(name) or told.gender
    kind = _without_article(told.noun) if nouns else ""
    return Topic(name, openings, gender, is_person=told.is_person, nouns=nouns, kind=kind)


def _gender_of_name(name: str) -> str:
    """The gender of the noun that a name of several words begins with: "the castle of X" is one also where it is called a fortress (a town is none)."""
    head, *rest = fold(name).split()
    return gender_of_noun(head) if rest and _without_article(head) in head_types() else ""


def _person_alone(title: str) -> str:
    """The person's name without what a title may say of its bearer: "the Egyptian governor" behind it."""
    parts = title.split()
    ends = (
        at
        for at, word in enumerate(parts)
        if at >= _FEWEST_NAMES
        and fold(word) in words("person_nouns")
        and not is_given_name(fold(word))
        and fold(parts[at - 1]) not in listed("joiners")
    )
    return " ".join(parts[: next(ends, len(parts))])


def titled_topic(title: str, *, text: str) -> Topic | None:
    """The topic that the title tells where no sentence introduces it: by one name, or as headlines name what they explain."""
    return _bracketed_topic(title, text) or _named_topic(title, text) or headlined_topic(title, text)


def _bracketed_topic(title: str, text: str) -> Topic | None:
    """What a title tells whose brackets say what kind of thing bears the name: "The Land (film)"."""
    told = _IN_BRACKETS.match(title)
    kind = fold(told["kind"]) if told is not None else ""
    name = told["name"].strip() if told is not None else ""
    is_kind = kind in head_types() or kind in listed("work_heads", "place_kinds")
    if not is_kind or not 0 < len(name.split()) <= _LONGEST_TITLE or text.count(name) < _SAID_OFTEN:
        return None
    gender = gender_of_noun(kind)
    return Topic(name, openings_of(name), gender, is_person=False, nouns=nouns_of(kind), kind=kind)


def _named_topic(title: str, text: str) -> Topic | None:
    """What a title of one name tells: a place, a person, a thing by its head."""
    name = title.split("(")[0].split("،")[0].strip()
    tokens = tokenise(name, 0)
    said_early = name in text[:_EARLY]
    if not 0 < len(tokens) <= _LONGEST_NAME or text.count(name) < _SAID_OFTEN and not said_early:
        return None
    place = gazetteer("ar").named(name)
    if place is not None and (place.kind != "city" or re.search(rf"{_TOWN}\s+{re.escape(name)}(?!\w)", text)):
        kind = pairs("place_nouns").get(place.kind, "")
        return Topic(
            name,
            openings_of(name),
            place.gender,
            is_person=False,
            nouns=nouns_of(fold(kind)) if kind else frozenset(),
            kind=fold(kind),
        )
    first = tokens[0].folded
    if len(tokens) > 1 and is_plain_person(name):
        gender = (
            "feminine"
            if first in listed("female_names") and first not in listed("male_names")
            else "masculine"
        )
        return Topic(name, openings_of(name), gender, is_person=True)
    head = _without_article(first)
    if len(tokens) > 1 and head in head_types():
        return Topic(
            name, openings_of(name), gender_of_noun(first), is_person=False, nouns=nouns_of(head), kind=head
        )
    return None


def _usual_name(name: str, title: str, sentence: str) -> str:
    """The article's title where it is a shorter form of the name, or the name by which the sentence says the person is known."""
    short = title.split("(")[0].strip()
    if len(short.split()) > 1 and short in sentence[:_CALLED_WITHIN]:
        return short
    fits = 2 <= len(short.split()) <= 4 and openings_of(short) & openings_of(name)
    return short if fits and len(short) <= len(name) + _SPELLED_LONGER else name
