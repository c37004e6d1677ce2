"""English questions whose date belongs to something else: to another life, to a name, to whom somebody is compared with."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from questions.languages.asked import Asked
from questions.languages.en.happened import told_verb
from questions.languages.en.tokens import words
from questions.languages.reading import DateValue

_DATED = frozenset({"when_typed", "when_choice", "when_deed", "blank_date", "period", "blank_interval"})
_OF_NAMES = frozenset({"where", "which", "who"})
_YEAR_OF_NAME = re.compile(r"\b(?:in|of|at) (?P<year>(?:19|20)\d\d) [A-Z][a-z]+")
_SINCE_SOMEBODY = re.compile(r"\b(?:since|like|than|after|unlike) (?:the )?[A-Z][^,;]{2,50} (?:in|of) $")
_OF_THE_FIRST = re.compile(
    r",? (?:the|his|her|its) (?:first|last|latest|second|third|final|most recent)(?: (?:one|of these|of which))? (?:in|on|of) (?:the )?$"
)
_PART_OF_NAME = re.compile(r" (?!(?:I|He|She|They|It|The|A|An)\b)[A-Z][a-z]+")
_BRACKETS = re.compile(r"\([^()]*\)")
_DAY = r"(?:\d{1,2} [A-Z][a-z]+,? |[A-Z][a-z]+ \d{1,2}, )?"
_LIFE = re.compile(
    rf"(?:\b[bB]orn\b|\bb\.)[^()]*?\b(?P<born>1\d{{3}}|20[0-2]\d)\b"
    rf"|^\(\s*(?:[^()\d]{{0,25}}[;,]\s*)?{_DAY}(?P<first>[1-9]\d{{2,3}})(?:[ ,]+[^()\d]{{0,40}})? ?[-–—][^()]*?\b(?P<died>[1-9]\d{{2,3}})\b"
)
_OWN = re.compile(r"\b(?:his|her|him|he|she)\b")
# A year that is only about right, and a state of today that is told without "has been".
_ABOUT = re.compile(r"\b(?:c|ca|circa|about|around|approximately|before|after|or)\b\.? ?$")
_SINCE = re.compile(
    r"^Since _+,? (?!it has)[^,]* (?:is|are) (?!the only)|^(?:[A-Z][\w.'’-]+ )+(?:is|are) (?:an?|the) [^,;]*\bsince _"
)
_GENDERS = {"his": "masculine", "him": "masculine", "he": "masculine", "her": "feminine", "she": "feminine"}
_THING = re.compile(r"\b(?:the|an?) (?:[a-z-]+ ){0,3}[a-z-]+|[A-Z][\w.’'-]+")
_LEAD, _HEAD, _YOUNGEST = 500, 200, 4

_IS = re.compile(r"\bis (?:an?|the|one|currently)\b")


def of_another_time(asked: Asked) -> Iterator[str]:
    """Codes of what speaks against the date, or the life that is asked for."""
    if asked.way == "life" and _ABOUT.search(
        asked.text[max(0, asked.answer_start - 16) : asked.answer_start]
    ):
        yield "wrong_key"
    if asked.way == "life" and _is_of_another(asked):
        yield "wrong_key"
    if asked.frame is not None and _dies_though_living(asked):
        yield "wrong_key"
    if asked.way in _OF_NAMES and _took_year_of_name(asked):
        yield "torn"
    if asked.way not in _DATED or not isinstance(asked.value, DateValue):
        return
    if asked.is_gap and _SINCE.search(asked.stem):
        yield "ungrammatical"
    if asked.is_gap and asked.frame is not None and _tells_known_life(asked):
        yield "duplicate"
    before = asked.text[max(0, asked.answer_start - 70) : asked.answer_start]
    if asked.frame is not None and not asked.is_gap:
        if _SINCE_SOMEBODY.search(before) and asked.answer_start > asked.frame.verb_end:
            yield "wrong_key"
        if _OF_THE_FIRST.search(before) and asked.answer_start > asked.frame.verb_end:
            yield "wrong_key"
        if _is_in_name(asked):
            yield "torn"
        if told_verb(asked.frame, asked.rest) in words("verbs_of_states"):
            yield "vague"
        if _is_of_nobody(asked):
            yield "dangling_pronoun"
    if asked.frame is not None and _owns_nothing_named(asked):
        yield "dangling_pronoun"
    if _is_of_other_life(asked):
        yield "wrong_key"


def _tells_known_life(asked: Asked) -> bool:
    """Whether the gap only asks for the year of birth or death that the brackets behind the person's name tell."""
    if asked.topic is None or not asked.topic.is_person:
        return False
    born, died = _life(asked.text[:_LEAD])
    verb = told_verb(asked.frame, asked.rest)
    year = int(asked.value.start[:4]) if asked.value.start[:1].isdigit() else 0
    return verb == "die" and year == died or _is_of_birth(verb, asked) and year == born


def _is_of_birth(verb: str, asked: Asked) -> bool:
    """Whether the clause tells a birth: of "was born" the verb that is read is "be"."""
    return verb == "bear" or asked.rest.startswith("born")


def _is_in_name(asked: Asked) -> bool:
    """Whether the date stands behind the verb and in front of a name that it is part of: "in 2008 Olympic Games"."""
    frame = asked.frame
    return (
        frame.verb_end <= asked.answer_start < frame.end - 1
        and _PART_OF_NAME.match(asked.text, asked.answer_end) is not None
    )


def _is_of_nobody(asked: Asked) -> bool:
    """Whether the clause speaks of her or him before it names any person: "purchased his contract"."""
    found = _OWN.search(asked.stem)
    if found is None or asked.topic is None or not asked.topic.is_person:
        return False
    said = set(re.findall(r"\w+", asked.stem[: found.start()]))
    if said & set(re.findall(r"\w+", asked.topic.name)):
        return False
    if _GENDERS.get(found.group()) == asked.topic.gender:
        return True
    return not any(
        said & set(name.split())
        for name in asked.persons
        if name in asked.stem or name.rsplit(" ", 1)[-1] in said
    )


def _owns_nothing_named(asked: Asked) -> bool:
    """Whether "its" follows a person and nothing else: "was Anna Keller elected president of its Milford chapter"."""
    person = (
        asked.topic is not None and asked.topic.is_person and asked.subject in (asked.topic.name, asked.title)
    )
    if not (person or asked.subject in asked.persons):
        return False
    before, its, _ = asked.stem.partition(" its ")
    return bool(its) and _THING.search(before.partition(asked.subject)[2]) is None


def _dies_though_living(asked: Asked) -> bool:
    """Whether the article's person, of whom its lead says "is", is said to have died: "he" was somebody else."""
    if asked.topic is None or not asked.topic.is_person or told_verb(asked.frame, asked.rest) != "die":
        return False
    subject = set(re.findall(r"\w+", asked.subject))
    lead = asked.text[:_LEAD]
    own = bool(subject) and subject <= set(re.findall(r"\w+", f"{asked.topic.name} {asked.title}"))
    return own and not _life(lead)[1] and _IS.search(lead) is not None


def _is_of_another(asked: Asked) -> bool:
    """Whether the life that is asked for is not the one that the lead tells: another year, or a death of somebody living."""
    topic = asked.topic
    if topic is None or topic.name not in asked.question or not asked.value.start[:1].isdigit():
        return False
    lead = asked.text[: len(asked.title) + _HEAD]
    born, died = _life(lead)
    year = int(asked.value.start[:4])
    if not asked.question.rstrip("?").endswith(" die"):
        return bool(born) and year != born
    return year != died if died else _IS.search(lead) is not None


def _took_year_of_name(asked: Asked) -> bool:
    """Whether a year was told at the end that is part of a name: "a medal in 2008 Olympic Games"."""
    return any(
        found["year"] in asked.stem and found.group() not in asked.stem
        for found in _YEAR_OF_NAME.finditer(asked.sentence.text)
    )


def _is_of_other_life(asked: Asked) -> bool:
    """Whether the article's person is said to have done something before birth or after death, or a living one to have died."""
    if asked.topic is None or not asked.topic.is_person or asked.frame is None:
        return False
    subject = set(re.findall(r"\w+", asked.subject))
    if not subject <= set(re.findall(r"\w+", f"{asked.topic.name} {asked.title}")) or not subject:
        return False
    born, died = _life(asked.text[:_LEAD])
    year = int(asked.value.start[:4]) if asked.value.start[:1].isdigit() else 0
    verb = told_verb(asked.frame, asked.rest)
    if not born or not year:
        return False
    if verb == "die":
        return bool(died) and year != died
    if _is_of_birth(verb, asked):
        return year != born
    return year < born + _YOUNGEST or bool(died) and year > died and not asked.frame.passive


@lru_cache(maxsize=8)
def _life(lead: str) -> tuple[int, int]:
    """The years of birth and death in the first brackets that tell of a life; 0 for what they do not say."""
    for brackets in _BRACKETS.findall(lead):
        found = _LIFE.search(brackets)
        if found is not None:
            return int(found["born"] or found["first"]), int(found["died"] or 0)
    return 0, 0
