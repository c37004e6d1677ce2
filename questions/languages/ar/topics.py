"""What an Arabic article is about, and the sentences that open with it or leave it unsaid."""

from __future__ import annotations

import re

from questions.languages.ar.lives import opening_of_life
from questions.languages.ar.tokens import is_preposition, tokenise, words
from questions.languages.ar.verbs import find_verb, fold
from questions.languages.frames import Topic

_DEFINED = re.compile(
    r"^(?P<name>[^()\[\]،,:؛.«»\"\n]{2,60}?)\s*[؛;]?\s*(?:\([^()\n]{1,160}\)|\[[^\]]{1,12}\]|،[^،\n]{2,60}،)*\s*(?P<copula>هو|هي)\s"
)
_OPENERS = frozenset(fold(word) for word in ["و", "قد", "وقد", "كما", "ثم", "في", "عام", "سنة", "وفي"])


def introduced_topic(sentence: str, *, title: str, text: str) -> Topic | None:
    """The topic that this sentence introduces ("X is a ..."), or None."""
    life = opening_of_life(sentence)
    if life is not None and life.gender:
        return Topic(
            _usual_name(life.name, title),
            _openings(life.name) | _openings(title),
            life.gender,
            is_person=True,
        )
    found = _DEFINED.match(sentence)
    if found is None:
        return None
    name = found["name"].strip()
    opening = _openings(name)
    if not opening or len(name.split()) > 7 or (title and not opening & _openings(title)):
        return None
    following = tokenise(sentence[found.end() : found.end() + 40], 0)
    is_person = bool(following) and following[0].folded in words("person_nouns")
    return Topic(name, opening, "feminine" if found["copula"] == "هي" else "masculine", is_person=is_person)


def _usual_name(name: str, title: str) -> str:
    """The article's title where it is a shorter form of the name."""
    short = title.split("(")[0].strip()
    fits = 2 <= len(short.split()) <= 4 and _openings(short) & _openings(name)
    return short if fits and len(short) <= len(name) else name


def opens_with_name(sentence: str, topic: Topic) -> bool:
    """Whether the topic's name stands among the first words."""
    return any(token.folded in topic.openings for token in tokenise(sentence[:90], 0)[:5])


def opens_with_pronoun(sentence: str, topic: Topic) -> bool:
    """Whether the sentence opens with a verb of the topic's gender and no subject after it."""
    tokens = list(tokenise(sentence[:90], 0))
    while tokens and (tokens[0].folded in _OPENERS or tokens[0].folded.isdigit() or tokens[0].text in "،,"):
        tokens = tokens[1:]
    if len(tokens) < 2:
        return False
    form = find_verb(tokens[0].text) or find_verb(tokens[0].text.removeprefix("و"))
    if form is None or form.gender != topic.gender or form.number != "singular":
        return False
    return (
        is_preposition(tokens[1])
        or tokens[1].folded in ("عام", "سنه", "سنة", "يوم")
        or tokens[1].folded.isdigit()
    )


def pronoun_place(sentence: str, topic: Topic) -> tuple[int, int] | None:
    """Arabic leaves the pronoun out: there is nothing to replace."""
    return None


def _openings(name: str) -> frozenset[str]:
    return frozenset(token.folded for token in tokenise(name, 0) if len(token.folded) > 2)


def titled_topic(title: str, *, text: str) -> Topic | None:
    """A title alone does not tell the gender of its topic, which Arabic needs."""
    return None


def opens_with_noun(sentence: str, topic: Topic) -> bool:
    """Arabic nouns that mean the topic are spelled out as short mentions."""
    return False


def opens_with_other(sentence: str, topic: Topic, *, named: bool) -> bool:
    """Any other opening may bring a subject of which a silent verb then speaks."""
    return True


def spoken_as(topic: Topic, said: str) -> str:
    """The topic's name in the place of what the sentence says."""
    return topic.name
