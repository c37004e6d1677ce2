"""Where a sentence tells something of its article's topic: what stands behind the subject, when that is the topic and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache, lru_cache

from questions.languages.en.naming import listed
from questions.languages.en.tokens import words
from questions.languages.en.topics import pronoun_place
from questions.languages.frames import Topic
from questions.languages.given_names import given_names

_IN_BRACKETS = re.compile(r"\([^()\n]{0,300}\)|\[[^\[\]\n]{0,30}\]")
_NESTED = 3
# Behind the name that introduces its person: brackets, here blanks, or as what the person is known.
_INTRODUCES = re.compile(r"\s*(?:,? (?:born|better|also|known)\b)|\s{3,}")
_OWNING = re.compile(r"(?:his|her|its|their)$|['’]s$", re.IGNORECASE)
_BODY = r"(?:,? (?:Inc|Ltd|LLC|LLP|plc|Limited)\b\.?)?"
# What a firm may be called beside its name; behind that of a dam or a street it is another thing.
_FIRM = r"(?:,? (?:Inc|Ltd|LLC|LLP|Corp|Co|plc|Limited|Corporation|Company)\b\.?)?"
_QUALITY = r"(?:, (?:[a-z]+ )?(?:also |formerly |originally |better |commonly )?(?:known|called|styled|spelled|titled|aka|or|née|born) [^,]{2,60},)?"
_NAME_GOES_ON = re.compile(r" of (?:the )?[A-Z]")
_IS = re.compile(r"\s*,?\s+(?P<verb>is|was|are|were)\s+(?:the (?:title|name) of )?(?:an?|the|one of the)\s")
# A participle and what belongs to it before the subject: "Founded in 1890, ...".
_OPENED = re.compile(
    r"(?:(?:First|Originally) )?[A-Z]?[a-z]+(?:ed|built|begun)\b[^.;()]{3,80}?, (?=[\"“A-Z]|the )"
)
_LONGEST_NAME, _LETTERS = 7, 3
_NOUN = re.compile(r"The (?P<noun>[a-z]+)(?= (?:is|was|has|had|[a-z]+ed)\b)")


@dataclass(frozen=True, slots=True)
class Predicate:
    """A sentence about the topic: ``text`` has blanks for what it says in brackets, and ``at`` is where its subject ends.

    ``defines`` is where the words begin by which it tells what the topic is, 0 where it does not.
    """

    text: str
    at: int
    defines: int

    @property
    def told(self) -> str:
        """All that stands behind the subject."""
        return self.text[self.at :]


def without_brackets(text: str) -> str:
    """The text with blanks in the place of its brackets, so that all else stands where it stood."""
    for _ in range(_NESTED):
        text, before = _IN_BRACKETS.sub(lambda found: " " * len(found.group()), text), text
        if text == before:
            break
    return text


def predicate_of(text: str, topic: Topic, *, is_about: bool, near: bool = False) -> Predicate | None:
    """What the sentence tells of the topic, by whose name it opens or, where it ``is_about`` it, by a pronoun or noun.

    Of a sentence ``near`` the one that introduces it, any noun for it means it ("the film").
    """
    plain = without_brackets(text)
    at = _behind_pronoun(text, topic) if is_about else 0
    if not at and near and (said := _NOUN.match(plain)) is not None and said["noun"] in topic.nouns:
        at = said.end()
    if not at:
        opened = _OPENED.match(plain)
        found = _named(topic).match(plain) or opened and _named(topic).match(plain, opened.end())
        at = found.end() if found is not None and not _is_namesake(found, topic) else 0
    if not at:
        return None
    is_defined = _IS.match(plain, at)
    return Predicate(plain, at, is_defined.end() if is_defined is not None else 0)


def _is_namesake(found: re.Match[str], topic: Topic) -> bool:
    """Whether the words name another: a thing of a longer name, or kin of the article's person by another first name, unless it introduces the person by all names."""
    if not topic.is_person and _NAME_GOES_ON.match(found.string, found.end()):
        return True
    if not topic.is_person or _INTRODUCES.match(found.string, found.end()):
        return False
    first, *others = re.findall(r"[^\W\d_][\w’'-]*", found.group())
    own = set(re.findall(r"[^\W\d_][\w’'-]*", topic.name))
    return len(own) > 1 and first in _first_names() and own.isdisjoint((first, *others[:-1])) and bool(others)


@cache
def _first_names() -> frozenset[str]:
    return frozenset(
        name.title() for name in given_names("en") | listed("male_names") | listed("female_names")
    )


def _behind_pronoun(text: str, topic: Topic) -> int:
    place = pronoun_place(text, topic)
    if place is None or _OWNING.search(text[place[0] : place[1]]):
        return 0
    return place[1]


def _initials(name: str) -> set[str]:
    """The letters by which a body of several words may be called: those of its capital words, and those of all."""
    said = re.findall(r"[^\W\d_]+", name)
    capital = "".join(word[0] for word in said if word[0].isupper())
    every = "".join(word[0] for word in said if word not in ("of", "the", "and", "for", "du", "de")).upper()
    return {letters for letters in (capital, every) if len(letters) >= _LETTERS}


@lru_cache(maxsize=64)
def _named(topic: Topic) -> re.Pattern[str]:
    """The subject that is the topic by its name and nothing more; of a person at least the last name."""
    core = re.sub(r"^[Tt]he ", "", topic.name)
    if topic.is_person:
        last = re.escape(core.split()[-1])
        before = rf"(?:(?:[A-Z][\w.'’-]*|[\"“'‘][^\"”'’]{{2,20}}[\"”'’]|de|van|von|bin|al|ibn|da|di|del|la)\s+){{0,{_LONGEST_NAME}}}?"
        called = r"(?:[A-Z][^,;:()]{3,50}, (?:better |also |commonly |usually |professionally )?known (?:simply |professionally )?as )?"
        own = rf"{called}(?:{before}{last}(?: [A-Z][\w’'-]+(?= +(?:is|was)\b))?|{re.escape(core)})"
    else:
        short = "".join(f"|{letters}" for letters in _initials(core))
        own = rf"[\"“]?(?:[Tt]he )?[\"“]?(?:{re.escape(core)}{short})(?:(?::| –| -) [^.;,\n]{{3,70}}?(?=[\"”]?,?\s+(?:is|was|are|were)\b))?[\"”]?"
    body = _BODY if topic.nouns.isdisjoint(words("nouns_of_firms")) else _FIRM
    return re.compile(
        rf"{own}{body}(?=[\s,])(?:, Jr\.)?\s*{_QUALITY}(?=\s|,)", re.IGNORECASE if not topic.is_person else 0
    )
