"""English questions whose subject goes by half a name, or by one word that only its article knows: "when did Eckert face ...", "the Council"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from questions.languages.asked import Asked
from questions.languages.en.naming import common_words
from questions.languages.en.peers import listed_kind_of
from questions.languages.en.tokens import words
from questions.languages.gazetteer import gazetteer
from questions.languages.given_names import given_names
from questions.languages.nationalities import nationalities
from questions.languages.people import person_named
from questions.languages.whole_names import words_of_names

_TIMED = frozenset({"when_typed", "when_choice", "when_deed", "period", "life", "blank_date"})
_LONE = re.compile(r"^[\"“]?(?P<name>[A-Z][\w’'-]*[a-z][\w’'-]*?)(?:['’]s)?[\"”]?$")
_PAIR = re.compile(r"^(?P<one>[A-Z][a-z]+) (?:and|&) (?P<two>[A-Z][a-z]+)$")
_RANK = r"(?:(?:Jr\.|Sr\.|Junior|Senior|Executive|Steering|Advisory|Organi[sz]ing|Special|Main) )?"
_LONE_BODY = re.compile(rf"\b[Tt]he {_RANK}([A-Z][a-z]+)(?! (?:of|for|on|[A-Z])|[\w-])")
_OWNS_AS_PERSON = re.compile(r"\b(?:his|her|he|she)\b")
_TITLED = re.compile(r"\w+")


def goes_by_one_word(asked: Asked) -> Iterator[str]:
    """The code where the subject is one name alone, or a pair of them, that neither the title nor the world knows."""
    if asked.way not in _TIMED:
        return
    subject = asked.subject or (asked.stem if asked.way == "life" else "")
    pair, lone = _PAIR.match(subject), _LONE.match(subject)
    names = list(pair.groups()) if pair else [lone["name"]] if lone else []
    if names and not any(_is_known(name, asked) for name in names):
        yield "missing_subject"


def _is_known(name: str, asked: Asked) -> bool:
    """Whether the title says the name, or it is a place, a people, a firm or a person whom everybody knows."""
    low = name.lower()
    titled = {word.lower() for word in _TITLED.findall(asked.title)}
    return (
        low in titled
        or low.rstrip("s") in titled
        or low in nationalities("en")
        or low.rstrip("s") in nationalities("en")
        or low in common_words() | words("months")
        and low not in given_names("en")
        or gazetteer("en").named(name) is not None
        or person_named(name, "en") is not None
        or bool(listed_kind_of(low))
    )


def is_half_named(asked: Asked) -> bool:
    """Whether the subject is a first or last name alone of somebody whom the article names in full elsewhere, or somebody goes by title and last name."""
    if _goes_by_title(asked):
        return True
    first, *rest = asked.subject.split() or [""]
    if rest and not first.endswith(("'s", "’s")):
        return False
    name = re.sub(r"['’]s$", "", first)
    topic = (
        asked.topic.name if asked.topic is not None and asked.topic.is_person else asked.topic and asked.title
    )
    if not name[:1].isupper() or name in (topic or "").split():
        return False
    if name.isupper() and len(name) > 1:
        return False
    if not rest and _OWNS_AS_PERSON.search(asked.stem) and name.lower() not in asked.title.lower():
        return True
    return name in words_of_names(asked.persons)


def is_lone_body(asked: Asked) -> bool:
    """Whether a body is told by a common noun alone with a capital: "the Council", which the title does not name."""
    lone = re.fullmatch(rf"[Tt]he {_RANK}([A-Z][a-z]+)", asked.subject)
    bodies = {lone[1]} if lone else set()
    bodies |= set(_LONE_BODY.findall(asked.stem)) - {"Senate", "Parliament", "Congress", "Church"}
    title = asked.title.lower()
    nouns = words("bodies") | words("houses_and_papers")
    return any(body.lower() in nouns and body.lower() not in title for body in bodies)


def _goes_by_title(asked: Asked) -> bool:
    """Whether somebody goes by a title and a last name that neither the page's title nor the world knows: "Fr. Dahl"."""
    return any(
        found["name"] not in asked.title and person_named(found.group(), "en") is None
        for found in _titled_last().finditer(asked.stem)
    )


@cache
def _titled_last() -> re.Pattern[str]:
    """A pattern of a shortened title or rank and the last name behind it."""
    ranks = "|".join(sorted(words("short_ranks")))
    return re.compile(rf"\b(?:{ranks})\.? (?P<name>[A-Z][\w'’-]+)(?![\w'’-]| [A-Z]|\.)")
