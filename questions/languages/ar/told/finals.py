"""In which town the final of a contest of clubs was played, asked where a report of its year tells the two together."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.ar.tokens import pairs_of
from questions.languages.ar.told.cast import Asking, Page
from questions.languages.ar.told.table import told_table
from questions.languages.ar.verbs import fold, in_one_spelling
from questions.languages.gazetteer import gazetteer
from questions.languages.reading import Sentence

_OTHERS, _FAR = 3, 110
_FINAL = re.compile(
    r"(?<!نصف )(?<!ربع )(?<!ثمن )(?<!قبل )(?<!الدور )(?<!\w)[وبلف]?(?:ال|لل)?(?:مباراة النهائية|نهائي)(?!\w)"
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def finals(sentence: Sentence, page: Page) -> Iterator[Asking]:
    """The question for the town of the final of the report's year, where the sentence tells both and no other year."""
    day = page.article.published_on
    if day is None:
        return
    year, text = str(day.year), in_one_spelling(sentence.text)
    final = _FINAL.search(text)
    if final is None or set(_YEAR.findall(text)) - {year}:
        return
    told = [row for row in told_table("finals") if any(name in text for name in _names(row["called"]))]
    if len(told) != 1:
        return
    towns = {when: names.split("/") for when, names in pairs_of(told[0]["towns"]).items()}
    own = towns.get(year, [])
    place = next((found for name in own if (found := _near(name, text, final))), None)
    if place is None or _is_told(own[0], page):
        return
    others = _others(own[0], [names[0] for names in towns.values()], page)
    if len(others) < _OTHERS:
        return
    yield Asking(
        "report_cup_town", told[0]["asked"].format(year=year), own[0], sentence.start + place[0],
        sentence.start + place[1], f"{told[0]['name']} {year}", others,
    )  # fmt: skip


def _names(called: str) -> list[str]:
    return [fold(name.replace("_", " ")) for name in called.split()]


def _others(own: str, towns: list[str], page: Page) -> tuple[str, ...]:
    """Towns of other finals that the report does not name."""
    known = [town for town in dict.fromkeys(towns) if town != own and fold(town) not in page.text]
    turn = len(page.text) % max(1, len(known))
    return tuple(known[turn:] + known[:turn])[:_OTHERS]


def _near(town: str, text: str, final: re.Match[str]) -> tuple[int, int] | None:
    """The place of the town behind "in", near the words for the final."""
    for found in re.finditer(
        rf"(?<!\w)(?:[بو]|في |مدينة |عاصمة \w+ |العاصمة \w+ )({re.escape(fold(town))})(?!\w)", text
    ):
        if abs(found.start() - final.start()) <= _FAR:
            return found.span(1)
    return None


def _is_told(town: str, page: Page) -> bool:
    """Whether the headline names the town or its country."""
    place = gazetteer("ar").named(town)
    return fold(town) in page.title or place is not None and bool(place.part) and page.tells(place.part)
