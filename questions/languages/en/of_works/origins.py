"""From which country a work comes, and in which country or city it is set, beside others that it might be."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.peoples import rows_of_peoples
from questions.languages.en.facts.rows import beside_in_row
from questions.languages.en.of_works.closed import closed_table, split_rows
from questions.languages.en.of_works.kinds import MadeWork
from questions.languages.frames import Turn
from questions.languages.gazetteer import gazetteer
from questions.languages.nationalities import nationalities, of_country

_CAPITAL = re.compile(r"(?<![\w-])[A-Z][a-zé]+(?: (?:Kong|Zealand|Lankan|African|Korean|Rican))?(?![\w])")
_SERIES = "shown"
_TOLD = frozenset({"film", "shown", "book", "stage", "game"})
_SET = re.compile(
    r"(?:\b(?:is|was|and|,) |, )?\b[Ss]et (?:mainly |mostly |primarily |largely |entirely )?in (?:(?:the city of|contemporary|modern-day|modern|present-day|rural|colonial|[a-z]+-century|(?:the )?\d{4}s?) ){0,2}"
    r"(?P<place>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+){0,2})(?=[.,;]| (?:during|in|at|after|before|where|when|just|and (?:tells|follows|centers|stars|features))\b|$)"
)
_OF_ANOTHER = re.compile(
    r"\b(?:that|which|who|where|when|based|adapted|sequel|first|originally|partly|scene|scenes|but|not)\b|;"
)
_WANTED = 3


def countries_beside(code: str, by: str) -> list[str]:
    """Three countries whose people stand in the row of that of the country, fewer where we know no more."""
    made = [
        row
        for row in split_rows(closed_table()["countries"]["rows"])
        if row[0] == gazetteer("en").country(code)
    ]
    if made:
        return beside_in_row(made[0][0], made[0], near=_WANTED + 1, by=by)
    people = of_country(code, "en")
    rows = [row for row in rows_of_peoples() if row[0] == people] or [
        row for row in rows_of_peoples() if people in row
    ]
    codes = [nationalities("en").get(one.lower(), "") for one in rows[0] if one != people] if rows else []
    names = [gazetteer("en").country(other) for other in codes if other and other != code]
    near = list(dict.fromkeys(name for name in names if name))[: _WANTED + 1]
    return random.Random(by).sample(near, _WANTED) if len(near) >= _WANTED else []


def country_of_work(told: Predicate, work: MadeWork, head: str, offset: int) -> Iterator[Turn]:
    """The one country of whose people the series is said to be where it is defined; ``head`` are these words.

    Of a film nobody asks: other countries often made it too, of which its page tells nothing.
    """
    if (
        work.group != _SERIES
        or not told.defines
        or re.search(
            r"[A-Za-z]-[A-Z]|/|\b(?:East|West|Soviet|Yugoslav|Czechoslovak(?:ian)?|and|co-?pro\w*|international|joint|comics?|books?|novels?)\b",
            head,
        )
    ):
        return
    found = [one for one in _CAPITAL.finditer(head) if nationalities("en").get(one.group().lower())]
    if len(found) != 1 or found[0].group().lower() in work.topic.name.lower():
        return
    code = nationalities("en")[found[0].group().lower()]
    country = gazetteer("en").country(code)
    others = countries_beside(code, work.name)
    if not country or not others:
        return
    start = offset + told.defines + found[0].start()
    question = f"What is the country of origin of {work.name}"
    yield Turn(
        "told_kind", {"question": question}, start, start + len(found[0].group()), "made", (country, *others), "work_country"
    )  # fmt: skip


def setting_of_work(told: Predicate, work: MadeWork, offset: int) -> Iterator[Turn]:
    """The one country or well-known city in which the work is set."""
    if work.group not in _TOLD or "et in " not in told.text:
        return
    found = _SET.search(told.text) if told.text.startswith("Set in ") else _SET.search(told.text, told.at)
    place = gazetteer("en").named(found["place"]) if found is not None else None
    if place is None or _OF_ANOTHER.search(told.text[told.at : found.start()]):
        return
    start = offset + found.start("place")
    end = start + len(found["place"])
    if place.kind == "country":
        others = countries_beside(place.code, work.name)
        question = f"In which country is {work.name} set"
        if others:
            yield Turn(
                "told_kind", {"question": question}, start, end, "made", (found["place"], *others), "work_set"
            )
    elif place.kind in ("city", "capital"):
        yield Turn(
            "told_kind", {"question": f"In which city is {work.name} set"}, start, end, "city", (found["place"],), "work_set"
        )  # fmt: skip
