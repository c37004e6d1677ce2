"""Questions for the city or country where something of a report happened."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.clauses import Clause, is_saying
from questions.languages.en.told.turned import asked
from questions.languages.gazetteer import gazetteer

_IN = re.compile(
    r"\bin\s(?:the\s)?(?P<key>[A-Z][\w.]*(?:\s[A-Z]\w+){0,2})(?=$|\s(?:on|at|in|for|with|after|before|between|by|during|from|to|last|this|next|as|over|and\s[a-z])\b)"
)
# "... Wales at the Stade de France and Ireland in Dublin": the place belongs to the second of two.
_SECOND_PLACE = re.compile(r"\band\s(?:the\s)?[A-Z]")
_LEADS = {"country": "In which country", "city": "In which city", "capital": "In which city"}
_LARGE = 100_000

_VENUE = re.compile(r"(?:[A-Z][\w'’-]*|de|du|of|the|\s)+,\s(?P<place>[A-Z]\w+(?:\s[A-Z]\w+)?)")


def is_only_a_place(title: str) -> bool:
    """Whether the headline names a ground and its city alone, so that no one can tell which report is meant."""
    found = _VENUE.fullmatch(title)
    return found is not None and gazetteer("en").named(found["place"]) is not None


def places(clause: Clause) -> Iterator[Asking]:
    """A question for the one place that the clause tells of something that happens or stands there."""
    rest = clause.told()
    found = list(_IN.finditer(rest))
    if (
        len(found) != 1
        or is_saying(clause)
        or clause.main in words("verbs_of_mind") | {"be", "have"}
        and not clause.is_passive
    ):
        return
    if clause.main not in words("verbs_of_places"):
        return
    if clause.when == AT_THE_TIME and not clause.is_passive or _SECOND_PLACE.search(rest):
        return
    place = gazetteer("en").named(found[0]["key"])
    if gazetteer("en").is_territory(found[0]["key"]):
        return
    if place is None or place.kind not in _LEADS or place.kind == "city" and place.population < _LARGE:
        return
    without = " ".join(f"{rest[: found[0].start()]} {rest[found[0].end() :]}".split())
    if not without and not clause.is_passive:
        return
    if clause.main == "set":
        return
    yield Asking("report_where", f"{_LEADS[place.kind]} {asked(clause, without)}", found[0]["key"])
