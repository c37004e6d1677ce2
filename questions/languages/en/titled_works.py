"""The work that an English article is about, by the year that its first sentence tells: "Weir is a 1989 horror film"."""

from __future__ import annotations

import re

from questions.languages.asked import Asked
from questions.languages.en.facts.calling import performer_told
from questions.languages.en.kinds_of_works import appears
from questions.languages.en.tokens import words
from questions.languages.reading import Sentence
from questions.languages.works import Work

_KINDS = (
    "television film|short film|documentary film|silent film|concert film|film|documentary|short story|novella|novel|children's book|book|memoir|"
    "autobiography|studio album|live album|compilation album|album|EP|song|single|stage play|play|video game|computer game|arcade game|opera|musical|"
    "ballet|symphony|television serial|television movie|movie"
)
_DEFINED = re.compile(
    rf"^[\"“]?(?P<name>[^\"“”\n]{{2,70}}?)[\"”]? (?:\([^()]{{0,120}}\) ?)?,? ?(?:(?:also known as|aka|or) [^.]{{2,60}}, )?(?:is|was) (?:an?|the|[A-Z][\w.]+(?: [A-Z][\w.]+)*['’]s) "
    rf"(?:[A-Za-z-]+ ){{0,3}}?(?P<year>1[89]\d\d|20[0-2]\d) (?:[\w/&'’-]+,? ){{0,6}}?(?P<kind>{_KINDS})(?! (?:adaptation|version|series|remake|serial|trilogy|soundtrack|compilation|festival|award|score|edition|collection|film|movie|motion|romantic|comedy|drama|show|picture|fantasy|character))\b"
)
_OF_OTHERS = re.compile(r"\b(?:remake|adaptation|adapted|reissue|re-release|version|cover)\b")
# Titles of fewer words than these are those of several songs.
_TELLING = 5
_RECORDS = ("album", "EP", "song", "single")
_YEAR = re.compile(r"\d{4}")
# "it was not released theatrically until 1961"
_RELEASED = re.compile(
    r"\b(?:[Ii]t|[Tt]he (?:film|movie|documentary|album|book|novel|game|single|song)) was (?:not |first |finally |eventually |only |officially |theatrically )*(?:released|published)\b"
    r"(?: theatrically| in (?:cinemas|theaters|theatres))? (?:until|in|on) (?:[A-Z][a-z]+ )?(?:\d{1,2},? )?(?:[A-Z][a-z]+ )?(?P<year>(?:18|19|20)\d\d)\b"
)


def titled_work(sentence: Sentence, title: str) -> Work | None:
    """The article's work with the place of its year; None where the sentence defines something else or several versions."""
    name = title.split(" (")[0].strip()
    found = _DEFINED.match(sentence.text)
    if found is None or not name or _plain(found["name"]) != _plain(name) or _YEAR.search(name):
        return None
    if _OF_OTHERS.search(sentence.text) or '"' in name:
        return None
    at = sentence.text.find(found["name"]) + sentence.start
    is_short = len(name.split()) < _TELLING and found["kind"].endswith(_RECORDS)
    maker = performer_told(sentence.text) if is_short else ""
    return Work(
        title=found["name"], start=at, end=at + len(found["name"]), maker=maker, maker_start=0, maker_end=0,
        kind=found["kind"], verb="", year=(found.start("year") + sentence.start, found.end("year") + sentence.start), appears=appears(found["kind"]),
    )  # fmt: skip


def _plain(name: str) -> str:
    return re.sub(r"\W+", " ", name.lower()).strip().removeprefix("the ")


def came_out_later(asked: Asked) -> bool:
    """Whether the page of a work tells its release by other years only than its definition does."""
    if not asked.title or f'"{asked.title.split(" (")[0]}"' not in asked.question:
        return False
    told = {found["year"] for found in _RELEASED.finditer(asked.text)}
    return bool(told) and asked.key not in told


def is_story(nouns: frozenset[str]) -> bool:
    """Whether what goes by these nouns tells of characters."""
    return not nouns.isdisjoint(words("stories"))
