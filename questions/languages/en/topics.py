"""What an English article is about, and the sentences that open with it or with its pronoun."""

from __future__ import annotations

import re

from questions.languages.en.lives import opening_of_life
from questions.languages.en.tokens import words
from questions.languages.frames import Topic

_DEFINED = re.compile(
    r"^(?P<name>(?:The )?[A-Z][^()\[\],:;\n]{1,60}?)\s*(?:\([^()\n]{1,160}\)|\[[^\]]{1,12}\]|,[^,\n]{2,60},)*\s+(?P<verb>is|was|are|were)\s+(?:an?|the|one)\s"
)
_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_BAD_NAMES = frozenset(
    [
        "it",
        "he",
        "she",
        "they",
        "this",
        "that",
        "these",
        "those",
        "there",
        "in",
        "on",
        "at",
        "during",
        "after",
        "before",
        "when",
    ]
)
_EMPTY_IT = re.compile(r"It\s+(?:is|was|has been|had been)\s+\w+(?:\s+by\s[\w\s]{1,40})?\s+(?:that|to)\b")


def introduced_topic(sentence: str, *, title: str, text: str) -> Topic | None:
    """The topic that this sentence introduces ("X was a ..."), or None."""
    life = opening_of_life(sentence)
    if life is not None:
        return Topic(_usual_name(life.name, title), _openings(life.name), _gender(text), is_person=True)
    found = _DEFINED.match(sentence)
    if found is None or found["name"].split()[0].lower() in _BAD_NAMES or found["verb"] in ("are", "were"):
        return None
    name = found["name"].strip()
    if title and not {word.lower() for word in _WORD.findall(name)} & {
        word.lower() for word in _WORD.findall(title)
    }:
        return None
    rest = {word.lower() for word in _WORD.findall(sentence[found.end() : found.end() + 90])[:8]}
    if rest & words("person_nouns"):
        return Topic(name, _openings(name), _gender(text), is_person=True)
    shown = "the " + name[4:] if name.startswith("The ") else name
    return Topic(shown, _openings(name), "thing", is_person=False)


def _usual_name(name: str, title: str) -> str:
    """The article's title where it is a shorter form of the name."""
    short = title.split("(")[0].strip()
    fits = 2 <= len(short.split()) <= 4 and _openings(short) & _openings(name)
    return short if fits and len(short) <= len(name) else name


def opens_with_name(sentence: str, topic: Topic) -> bool:
    """Whether the sentence opens with the topic's name or a part of it that stands for it."""
    first = [word.lower() for word in _WORD.findall(sentence[:80])][:3]
    return any(word in topic.openings for word in first if word not in ("the", "a", "an"))


def opens_with_pronoun(sentence: str, topic: Topic) -> bool:
    """Whether the sentence opens with a pronoun that fits the topic, after an opening date at most."""
    pronoun = pronoun_place(sentence, topic)
    return pronoun is not None


def pronoun_place(sentence: str, topic: Topic) -> tuple[int, int] | None:
    """Where the pronoun stands that may mean the topic."""
    wanted = {"masculine": "he", "feminine": "she", "thing": "it"}.get(topic.gender, "")
    found = re.match(
        rf"(?:(?:In|On|By|During|After)\s[^,.;()]{{3,40}},\s+)?(?P<it>{wanted})(?=\s)",
        sentence,
        re.IGNORECASE,
    )
    if not wanted or found is None or _EMPTY_IT.match(sentence[found.start("it") :]):
        return None
    return found.span("it")


def _openings(name: str) -> frozenset[str]:
    return frozenset(word.lower() for word in _WORD.findall(name) if len(word) > 2) - {
        "the",
        "of",
        "and",
        "for",
    }


def _gender(text: str) -> str:
    """The gender of the person a text is about, by its pronouns; "" where they are mixed."""
    he = len(re.findall(r"\b(?:he|his|him)\b", text, re.IGNORECASE))
    she = len(re.findall(r"\b(?:she|her|hers)\b", text, re.IGNORECASE))
    if he > 3 * she and he > 0:
        return "masculine"
    return "feminine" if she > 3 * he and she > 0 else ""
