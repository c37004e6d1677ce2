"""Wrong periods beside a right one: its years moved, written as the article writes them."""

from __future__ import annotations

import re

from questions.generation.chance import pick_order
from questions.generation.drafts import OptionDraft
from questions.generation.rivals.open_years import open_years
from questions.generation.scenes import Finding, Material
from questions.generation.showing import first_day
from questions.languages.reading import DateValue

_YEAR = re.compile(r"(?<!\d)[0-9٠-٩]{3,4}(?!\d)")
_OF_DECADES = re.compile(r"\d0[^\W\d_]")
_EASTERN = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")
_WANTED = 3


def rival_intervals(finding: Finding, shown: str, material: Material) -> list[OptionDraft]:
    """Three wrong periods for ``shown``; none where it does not name two years."""
    years = [int(year) for year in _YEAR.findall(shown)]
    if len(years) != 2 or years[0] >= years[1]:
        return []
    open_to, latest = open_years(finding, material), _latest(finding, material)
    options = []
    for first, last in pick_order(_moves(years, shown), shown):
        if not 0 < years[0] + first < years[1] + last <= latest or len(options) == _WANTED:
            continue
        if not (open_to.holds(years[0] + first) and open_to.holds(years[1] + last)):
            continue
        text = _with_years(shown, [years[0] + first, years[1] + last])
        reason = material.wording.reasons["not_stated"].format(key=shown, option=text)
        options.append(OptionDraft(text, False, reason))
    return options if len(options) == _WANTED else []


def _moves(years: list[int], shown: str) -> list[tuple[int, int]]:
    """How far both ends are moved, and to one side: what holds of a period holds within a wider one as well.

    Decades move by decades, and two years in a row stay in a row.
    """
    in_a_row = years[1] - years[0] == 1
    if in_a_row or _OF_DECADES.search(shown):
        step = 1 if in_a_row else 10
        return [(move * step, move * step) for move in (-3, -2, -1, 1, 2, 3)]
    step = _step(years[1])
    return [
        (-step, -step),
        (step, step),
        (2 * step, 2 * step),
        (-2 * step, -2 * step),
        (-2 * step, -step),
        (-step, -2 * step),
        (step, 2 * step),
        (2 * step, step),
    ]


def _step(year: int) -> int:
    return 3 if year >= 1900 else 8 if year >= 1700 else 15


def _latest(finding: Finding, material: Material) -> int:
    """The year of the article, or a little behind the last one that it names."""
    published = material.article.published_on
    if published is not None:
        return published.year
    ends = [int(span.value.end[:-6]) for scene in material.scenes for span in scene.of(DateValue)]
    return max([first_day(finding.fact.value).year, *ends])


def _with_years(shown: str, years: list[int]) -> str:
    rest = iter(years)

    def put(found: re.Match[str]) -> str:
        year = str(next(rest))
        return year if found.group().isascii() else year.translate(_EASTERN)

    return _YEAR.sub(put, shown)
