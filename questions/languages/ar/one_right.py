"""Whether an Arabic question has one right answer: not one about a name that many bear, a work of two stages, a club that was joined twice."""

from __future__ import annotations

import re
from functools import cache, lru_cache
from pathlib import Path

from questions.languages.ar.masked import masked
from questions.languages.ar.naming import every_name
from questions.languages.ar.spellings import usage
from questions.languages.ar.tagging import tagger
from questions.languages.ar.verbs import fold, fold_page
from questions.languages.ar.women import is_woman_told_as_man
from questions.languages.asked import Asked
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities
from questions.languages.tables import plain_table
from questions.languages.whole_names import names_inside

_WHERE = re.compile(r"^في أي (?:دولة|مدينة|بلدة) [تي]قع (?P<kind>\S+) (?P<name>[^؟]+)؟")
_TOWN = "مدينة"
_YEAR = re.compile(r"(?<!\d)\d{3,4}(?!\d)")
_CLUB = re.compile(r"(?<!\w)(?:الي|ل)\s?(?:نادي|فريق)?\s?(?P<club>[^؟]+)")
_SINCE = "منذ أي"
# "Was founded before the independence of Morocco in 1938": the year is that of the founding.
_DATED_BEFORE = re.compile(r"(?<!\w)قبل\s+[^\d،.؛]{3,60}$")
_WHEN = frozenset({"when_typed", "when_choice", "when_deed"})
_ARAB_PARTS = frozenset({"nile", "levant", "gulf", "maghreb"})
_QUOTES = re.compile(r'["«»“”]')
_NEAR, _CLUB_WORDS, _MARKS, _NAME_OF_TWO, _LARGE = 45, 2, 2, 2, 3


def one_right(asked: Asked) -> str:
    """The code of what makes more than one answer right or the question one that nobody asks; "" for nothing."""
    return next((code for holds, code in _HELD if holds(asked)), "")


@cache
def _listed(name: str) -> frozenset[str]:
    table = plain_table(Path(__file__).parent / "one_right.toml")
    return frozenset(fold(word).replace("_", " ") for word in table["words"][name].split())


def _is_of_many_places(asked: Asked) -> bool:
    """Whether a village, a mosque or a town is asked for whose name others of its kind bear: the village of "Kafrayn", in Jordan too."""
    found = _WHERE.match(asked.question)
    if found is None:
        return False
    kind, name = fold(found["kind"]), fold(found["name"])
    if kind in _listed("houses"):
        return all(map(_is_shared_word, name.split()))
    if not _is_arab(asked.key):
        return kind == _TOWN and name in _listed("towns_of_several_lands")
    return kind in _listed("villages") or kind == _TOWN and name in _listed("towns_of_several_lands")


@lru_cache(maxsize=256)
def _is_arab(country: str) -> bool:
    place = gazetteer("ar").named(country)
    return place is not None and place.part in _ARAB_PARTS


def _is_shared_word(word: str) -> bool:
    """Whether the word is a common one or has an article, is a name of many persons, or says that somebody holy follows."""
    if word in _listed("saints") or word in every_name() or word.startswith("ال"):
        return True
    return word in tagger().common or f"ال{word}" in usage("spelled")


def _has_two_stages(asked: Asked) -> bool:
    """Whether the sentence tells when a thing was founded and, with another year, when it was finished."""
    verbs = asked.question.replace("\u064f", "").split()
    if not any(fold(word) in _listed("founded") for word in verbs[:5]):
        return False
    said = fold_page(asked.sentence.text)
    ends = [found.end() for found in re.finditer(r"\w+", said) if found.group() in _listed("finished")]
    return bool(ends) and len(set(_YEAR.findall(said))) > 1 and bool(_YEAR.search(said, ends[0]))


def _is_joined_twice(asked: Asked) -> bool:
    """Whether the page tells that somebody came back to the club, moved there twice or was in its youth side, and the question asks when he joined it."""
    stem = fold(asked.stem)
    said = stem.split()
    if not said or said[0] not in _listed("joins"):
        return False
    if not _listed("for_the_young").isdisjoint(said):
        return True
    found = _CLUB.search(stem)
    club = " ".join(_without_people(found["club"].split()[:_CLUB_WORDS])) if found else ""
    told = _around(asked.text, club) if club else []
    of_person = asked.topic is not None and asked.topic.is_person
    return any(map(_tells_other_time, told)) or of_person and sum(map(_tells_joining, told)) > 1


def _without_people(club: list[str]) -> list[str]:
    """The words of a club without the adjective of its people behind them: "Marseille" of "the French Marseille"."""
    return club[:-1] if len(club) > 1 and club[-1] in nationalities("ar") else club


def _around(text: str, club: str) -> list[str]:
    """The words near before each place where the text names the club."""
    page = fold_page(text)
    return [
        re.split(r"[.\n؛،]", page[max(0, found.start() - _NEAR) : found.start()])[-1]
        for found in re.finditer(re.escape(club), page)
    ]


def _tells_joining(around: str) -> bool:
    return any(word.removeprefix("و") in _listed("joins") for word in around.split())


def _tells_other_time(around: str) -> bool:
    words = set(around.split())
    return not words.isdisjoint(_listed("young") | _listed("again"))


def _is_life_in_passing(asked: Asked) -> bool:
    """Whether it asks for the birth or death of somebody whom a page about something else names once."""
    said = asked.stem.replace("\u064f", "").split()
    if len(said) <= _NAME_OF_TWO or fold(said[0]) not in _listed("lives"):
        return False
    name = [fold(word) for word in said[1:] if fold(word) not in _listed("lives")]
    topic = asked.topic
    if topic is None or not topic.openings.isdisjoint(name):
        return False
    return fold_page(asked.text).count(" ".join(name[:_NAME_OF_TWO])) <= 1


def _is_told_by_count(asked: Asked) -> bool:
    """Whether the year is asked for in which so and so many did something, which nobody remembers: "11,700 ships entered the port"."""
    said = asked.stem.split()
    return asked.way in _WHEN and len(said) > 1 and len(re.sub(r"\D", "", said[1])) >= _LARGE


def _asks_since_first_time(asked: Asked) -> bool:
    """ "Since which year does Egypt return for the first time?" is no question that anybody would ask."""
    return asked.question.startswith(_SINCE) and not _listed("first_time").isdisjoint(
        fold(asked.question).split()
    )


def _has_lone_syllable(asked: Asked) -> bool:
    """Whether a surname stands alone that is also a word: "in the bags of Lee", as one reads "bags of mine"."""
    if asked.is_gap:
        return False
    whole = frozenset(name for name in asked.persons if " " in name)
    tokens = masked(asked.stem, names_inside(asked.stem, whole))
    return any(
        token.folded in _listed("like_words")
        and (not at or tokens[at - 1].folded not in every_name())
        and len(_QUOTES.findall(asked.stem[: token.start])) % _MARKS == 0
        for at, token in enumerate(tokens)
    )


def _is_dated_before(asked: Asked) -> bool:
    """Whether the year tells how long before a happening something was founded, and the question asks when that happened."""
    told = asked.text[asked.sentence.start : asked.answer_start]
    return asked.way == "happening" and _DATED_BEFORE.search(told) is not None


_HELD = (
    (_is_dated_before, "wrong_key"),
    (_is_of_many_places, "several_right"),
    (_has_two_stages, "several_right"),
    (_is_joined_twice, "several_right"),
    (_asks_since_first_time, "clumsy"),
    (is_woman_told_as_man, "bad_agreement"),
    (_has_lone_syllable, "needs_article"),
    (_is_life_in_passing, "needs_article"),
    (_is_told_by_count, "needs_article"),
)
