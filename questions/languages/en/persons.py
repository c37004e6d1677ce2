"""Of whom an English pronoun or a last name alone speaks."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cache

from questions.languages.en.kinds import gender_of_person
from questions.languages.en.lone_names import first_names_alone, is_alone, places_of, runs_of
from questions.languages.en.mentions import topic_nouns_alone
from questions.languages.en.naming import common_words, listed, plain
from questions.languages.en.options import is_plain_person
from questions.languages.en.parts import FINITE_TAGS, read_tokens
from questions.languages.en.peers import is_unexplained
from questions.languages.en.titled import openings
from questions.languages.en.tokens import is_adverb, words
from questions.languages.en.topics import subject_part
from questions.languages.frames import Topic
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.people import person_named
from questions.languages.reading import NameValue, Span

_PRONOUN = re.compile(
    r"(?:(?:In|On|By|During|After|At|From|Since|Until|Before|Following|Between)\s[^,.;()]{3,60},\s+)?(?P<it>he|she|his|her)\s",
    re.IGNORECASE,
)
_NEW_THING = re.compile(
    r"\b(?:an?|another|its|his|her|their|one|new|first|second|this|that)\s(?:[\w-]+\s){0,3}?(?P<noun>[a-z]{3,})\b"
)
_SEVERAL = frozenset(["some", "many", "most", "several", "both", "all", "two", "three", "four", "five"])
_GENDERS = {"he": "masculine", "his": "masculine", "she": "feminine", "her": "feminine"}
_LEADING_WORDS, _HEAD_PART = 4, 20
_WORD = re.compile(r"[^\W\d_]+")
_TIED_BEFORE = re.compile(r"(?:^|[^\w ]|\b[a-z]+) ?(?P<first>[A-Z][a-z]+) (?:and|&) $")
_FROM_PLACE = re.compile(r" (?:da|di|de|of|von|van|zu) [^ ]+$")
_AT_PLACE = re.compile(r"\b(?:near|in|at|from|of|to) $")
_VERB_REACH = 40
_LETTERS_OF_NAME = 4


def keeps_speaking(topic: Topic, sentence: str, names: Sequence[Span]) -> bool:
    """Whether a sentence about something else brings nothing of the topic's kind, so that a pronoun still means it."""
    if not topic.is_person:
        return topic.gender == "thing" and _brings_no_thing(topic, sentence, names)
    head = {word.lower() for word in _WORD.findall(subject_part(sentence))[:_LEADING_WORDS]}
    others = any(_is_other_person(span, topic) or _leads_as_other(span, topic, sentence) for span in names)
    return not head & (words("person_nouns") | words("kin")) and not others


def _is_other_person(span: Span, topic: Topic) -> bool:
    value = span.value
    if not isinstance(value, NameValue) or value.type != "person" or openings(value.text) & topic.openings:
        return False
    known = is_plain_person(value.text) or person_named(value.text, "en") is not None
    return known and span.features.get("sure") != "no"


def _brings_no_thing(topic: Topic, sentence: str, names: Sequence[Span]) -> bool:
    """Whether the sentence has persons, several things or a part of the topic for its subject, and no thing by name."""
    first, _, rest = subject_part(sentence).lower().partition(" ")
    part = first == "the" and rest.split(" ", 1)[0] in words("parts_of_works") and _is_proper(topic)
    if not part and first in words("determiners") - _SEVERAL:
        return False
    if any(_is_other_thing(span, topic) for span in names):
        return False
    return not any(found["noun"].lower() in _things() for found in _NEW_THING.finditer(sentence))


def _is_other_thing(span: Span, topic: Topic) -> bool:
    value = span.value
    named = isinstance(value, NameValue) and value.type not in ("person", "place")
    return named and not openings(value.text) <= topic.openings


def _leads_as_other(span: Span, topic: Topic, sentence: str) -> bool:
    """Whether somebody else by one name is who the sentence tells of: "Weir developed houses", after which "he" is Weir."""
    value, part = span.value, subject_part(sentence)
    # A last name hides the gender of its bearer, who is seldom the "she" of the sentences around it.
    if (
        topic.gender == "feminine"
        or not isinstance(value, NameValue)
        or value.type != "person"
        or openings(value.text) & topic.openings
    ):
        return False
    return part.startswith(f"{value.text} ") and _acts(part[len(value.text) :])


@cache
def _things() -> frozenset[str]:
    return words("bare_nouns") | words("kind_nouns") | words("topic_nouns")


def _is_proper(topic: Topic) -> bool:
    """Whether the topic is called by a name, of which a part ("the plot") is no rival."""
    return all(
        word[:1].isupper() or word in ("the", "of", "and", "for", "in", "de") for word in topic.name.split()
    )


def person_before(
    sentence: str,
    before: str,
    names: Sequence[Span],
    *,
    offset: int,
    spoken_of: Topic | None,
    topic: Topic | None,
) -> Topic | None:
    """The one person of the sentence before, where it opens with the full name and this one with a pronoun for it.

    ``names`` are those of the sentence before, which begins at ``offset``; ``spoken_of`` is whom its own pronoun meant.
    """
    found = _PRONOUN.match(sentence)
    if found is None:
        return None
    gender = _GENDERS[found["it"].lower()]
    if topic is not None and topic.is_person and topic.gender in ("", gender):
        return None
    persons = [span for span in names if isinstance(span.value, NameValue) and span.value.type == "person"]
    if spoken_of is not None and spoken_of.is_person:
        return spoken_of if spoken_of.gender == gender and not persons else None
    names_said = {span.value.text for span in persons}
    if len(names_said) != 1:
        return None
    name, first = names_said.pop(), persons[0]
    opening = before[: first.start - offset]
    behind_phrase = opening[max(0, before.find(subject_part(before)[:_HEAD_PART])) :]
    if len(behind_phrase.split()) > _LEADING_WORDS or "," in behind_phrase or not is_plain_person(name):
        return None
    if re.search(r"\b(?:of|by|for|with|from|and|to|under|in|against)\b", behind_phrase):
        return None
    if not _acts(before[first.end - offset :]):
        return None
    known = gender_of_person([plain(word) for word in name.split()])
    return Topic(name, openings(name), gender, is_person=True) if known in ("", gender) else None


def _acts(behind: str) -> bool:
    """Whether the words behind a name begin with its verb, so that the sentence tells of the person."""
    tokens = [token for token in read_tokens(f"He{behind[:_VERB_REACH]}", 0)[1:] if not is_adverb(token)]
    return bool(tokens) and tokens[0].tag in FINITE_TAGS and tokens[0].text.islower()


def last_names_alone(text: str, names: Sequence[Span], topic: Topic | None) -> Iterator[tuple[int, int, str]]:
    """Places of last names that stand alone, each with the one full name before it that they can mean."""
    full: dict[str, dict[str, int]] = {}
    if topic is not None and topic.is_person and is_plain_person(topic.name):
        full.setdefault(topic.name.split()[-1], {})[topic.name] = -1
    for span in names:
        value = span.value
        if isinstance(value, NameValue) and value.type == "person" and _may_be_full(value.text, topic):
            full.setdefault(value.text.split()[-1], {}).setdefault(value.text, span.start)
    yield from topic_nouns_alone(text, names, topic)
    runs = runs_of(text)
    yield from first_names_alone(text, names, topic, runs)
    for last, bearers in full.items():
        bearers = _without_birth_names(bearers, text, topic)
        if len(bearers) != 1 or not _is_telling(last):
            continue
        name, since = next(iter(bearers.items()))
        if _is_of_thing(name, topic):
            continue
        if topic is not None and topic.is_person and last in topic.name.split() and name != topic.name:
            continue
        for start in places_of(last, text, runs):
            if _ends_firm(text, start, full) or _is_place_of_name(name, text, start):
                continue
            if start > since and is_alone(text, start, start + len(last)):
                yield start, start + len(last), name


def _is_of_thing(name: str, topic: Topic | None) -> bool:
    """Whether the article's thing is named so as well: "Angell" may be the clinic that bears the name of one."""
    if topic is None or topic.is_person or name in topic.name:
        return False
    return name.split()[-1] in re.findall(r"\w+", topic.name)


def _without_birth_names(bearers: dict[str, int], text: str, topic: Topic | None) -> dict[str, int]:
    """The bearers of a last name without names with which the article's person was born: "Born Rolf Emil Hale"."""
    if topic is None or topic.name not in bearers:
        return bearers
    return {
        name: since
        for name, since in bearers.items()
        if name == topic.name or re.search(rf"\b[Bb]orn (?:as )?{re.escape(name)}\b", text) is None
    }


def _ends_firm(text: str, start: int, full: dict[str, dict[str, int]]) -> bool:
    """Whether a word of no known person is tied before the name, as in a firm's: "Hale and Warner"."""
    tied = _TIED_BEFORE.search(text[max(0, start - 40) : start])
    return tied is not None and tied["first"] not in full


def _is_place_of_name(name: str, text: str, start: int) -> bool:
    """Whether the last word, behind "da" or "of" in the name, stands where a place does: "near Pesaro"."""
    return (
        _FROM_PLACE.search(name) is not None and _AT_PLACE.search(text, max(0, start - 8), start) is not None
    )


def _may_be_full(name: str, topic: Topic | None) -> bool:
    """Whether it is a full name, not a word before the topic's one name ("Offstage Cher")."""
    first, *_, last = name.split()[:1] + name.split()
    ordinary = first.lower() in common_words() and not (
        first.lower() in given_names("en") or first.lower() in listed("titles")
    )
    return is_plain_person(name) and not ordinary and (topic is None or topic.name != last)


def _is_telling(last: str) -> bool:
    """Whether the last name is a word that names nothing else."""
    low = last.lower()
    return len(last) >= _LETTERS_OF_NAME and low not in common_words() and gazetteer("en").named(last) is None


def stands_alone(name: str, before: str, behind: str = "") -> bool:
    """Whether a reader knows whom a first or last name means: one of the famous, or told with a title ("King Otto")."""
    return person_named(name, "en") is not None or before.lower().rstrip(".") in words(
        "ranks_of_persons"
    ) | words("kin") | words("person_nouns")


_SMALL_WORDS = frozenset(["of", "the", "and", "for", "in", "on", "to", "a", "an"])


def is_lone_name(name: str, title: str, *, is_last: bool) -> bool:
    """Whether a name is an acronym that the title does not spell out, or a last name of no one person (Napoleon)."""
    if is_unexplained(name):
        said = _WORD.findall(title.lower())
        large = [word for word in said if word not in _SMALL_WORDS]
        return all("".join(word[0] for word in part).find(name.lower()) < 0 for part in (said, large))
    return is_last and " " not in name and person_named(name, "en") is None and not name.isupper()
