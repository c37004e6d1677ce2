"""Which of several a work is: the third album of a band, the second episode of a season, the fifth novel of a series; and how high it came in a chart."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache

from questions.languages.en.facts.leads import Predicate
from questions.languages.en.facts.naming import maker_at
from questions.languages.en.of_works.closed import closed_table
from questions.languages.en.of_works.kinds import MadeWork
from questions.languages.frames import Turn

_ORDINALS = closed_table()["order"]["ordinals"].split()
_NUMBERS = closed_table()["order"]["numbers"].split()
_ORDINAL = rf"(?:{'|'.join(_ORDINALS)}|debut|\d{{1,2}}(?:st|nd|rd|th))"
_BY = re.compile(
    rf"\b(?P<order>{_ORDINAL}),? (?P<what>(?:full-length |solo )?(?:studio album|live album|EP|album|novel))(?: released| recorded| written)? (?:by|from) "
)
_QUOTED = r"(?:[\"“](?P<of>[^\"“”]{2,50})[\"”])"
_EPISODE = re.compile(
    rf"(?P<order>{_ORDINAL}) (?:and (?:final|last) )?episode (?:of|from|in) (?:the )?(?P<season>{_ORDINAL}) (?:and (?:final|last) )?(?P<what>season|series) (?:of|from) (?:the )?[^\"“”.;]{{0,90}}?{_QUOTED}"
)
_IN_SERIES = re.compile(
    rf"(?P<order>{_ORDINAL}) (?:and (?:final|last) )?(?P<what>book|novel|volume|film|entry|game|title|instal?lment) (?:in|of) (?:the|his|her|its|their|[A-Z][\w.]+(?: [A-Z][\w.]+){{0,3}}['’]s?)(?: [a-z][\w-]*){{0,3}} "
    rf"(?:the )?(?:{_QUOTED}|(?P<plain>[A-Z][\w'’]*(?: (?:of |the |and )?[A-Z][\w'’]*){{0,5}})) (?P<row>(?:[a-z-]+ ){{0,2}}(?:[Ss]eries|[Tt]rilogy|franchise|saga|cycle|quartet))"
)
_OF_ANOTHER = re.compile(
    r"\b(?:that|which|who|where|when|after|before|while|based|adapted|sequel|but|not)\b|;"
)
# "the first album by Holm to be recorded there", "in his own studio": others came before it.
_NARROWED = re.compile(r" (?:to|in|on|with|for|under|since|after|as|featuring|without|through|via|not)\b")
_PEAK = re.compile(
    r"\b(?:peak(?:ed|ing)|topp(?:ed|ing) out|reach(?:ed|ing)(?: its| a)? peak(?: position)?|reach(?:ed|ing)(?: a high)?)(?: at| of| in| a| position| number| no\.?){0,3} ?(?:number |[Nn]o\.? ?|#|position )"
    rf"(?P<place>\d{{1,3}}|{'|'.join(_NUMBERS)}) (?:on|in) (?:the )?(?P<chart>(?:[A-Z][\w.]*['’]?s? )?(?:[\"“]Billboard[\"”]['’]?s? |Billboard['’]?s? )?(?:[A-Z][\w&/+.]* ){{0,5}}"
    r"(?:[Hh]ot 100|200(?!\d)|[Cc]harts?|Songs|Singles Chart|Albums Chart))(?! (?:and|in|for|during) (?!\d|the week)[A-Z])"
)
_WANTED, _MOST_SEASONS = 3, 12


def _number(order: str) -> int:
    if order == "debut":
        return 1
    return int(re.match(r"\d+", order).group()) if order[0].isdigit() else _ORDINALS.index(order) + 1


@cache
def _in_words(number: int) -> str:
    if number <= len(_ORDINALS):
        return f"The {_ORDINALS[number - 1]}"
    ending = {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th") if number // 10 % 10 != 1 else "th"
    return f"The {number}{ending}"


def _near(number: int, by: str, *, step: int = 1) -> list[int]:
    """The number and three near it, in their order, the number at any place among them."""
    before = random.Random(by).randint(0, _WANTED)
    first = max(1, number - before * step)
    first = number if (number - first) % step else first
    return [first + step * place for place in range(_WANTED + 1)]


def _turn(question: str, number: int, place: tuple[int, int], by: str) -> Turn:
    shown = tuple(_in_words(one) for one in _near(number, by) if one != number)
    return Turn(
        "told_kind", {"question": question}, *place, "order", (_in_words(number), *shown), "work_order"
    )


def order_of_work(told: Predicate, work: MadeWork, offset: int) -> Iterator[Turn]:
    """Which of an artist's albums, of a season's episodes or of a series' books the work is."""
    title = f'"{work.topic.name}"' if '"' in work.name else work.name
    title = work.name[work.name.index('"') : work.name.rindex('"') + 1] if '"' in work.name else title
    for pattern in (_BY, _EPISODE, _IN_SERIES):
        found = pattern.search(told.text, told.defines or told.at)
        if found is None or _OF_ANOTHER.search(told.text[told.at : found.start()]):
            continue
        number = _number(found["order"])
        place = (offset + found.start("order"), offset + found.end("order"))
        if pattern is _BY:
            yield from _by_maker(told, work, found, number, title, place)
        elif pattern is _EPISODE:
            yield from _of_season(found, number, title, place, offset)
        else:
            if (found["of"] or found["plain"]).lower() == work.topic.name.lower():
                continue
            row = found["of"] and f'"{found["of"]}"' or found["plain"]
            question = f"Which {found['what']} in the {row} {found['row']} is {title}"
            yield _turn(question, number, place, title)


def _by_maker(
    told: Predicate, work: MadeWork, found: re.Match[str], number: int, title: str, place: tuple[int, int]
) -> Iterator[Turn]:
    maker = maker_at(told.text, found.end())
    if maker is not None and _NARROWED.match(told.text, maker.end):
        return
    if maker is None or maker.name.split()[-1].lower() in work.topic.name.lower().split():
        return
    yield _turn(f"Which {found['what']} by {maker.name} is {title}", number, place, title)


def _of_season(
    found: re.Match[str], number: int, title: str, place: tuple[int, int], offset: int
) -> Iterator[Turn]:
    season, what, series = _number(found["season"]), found["what"], found["of"].rstrip(",")
    told = _in_words(season).removeprefix("The ")
    yield _turn(f'Which episode of the {told} {what} of "{series}" is {title}', number, place, title)
    if season <= _MOST_SEASONS:
        at = (offset + found.start("season"), offset + found.end("season"))
        yield _turn(f'To which {what} of "{series}" does the episode {title} belong', season, at, title)


def peak_of_work(told: Predicate, work: MadeWork, offset: int) -> Iterator[Turn]:
    """The highest place of a song or album in the one chart that is told with it."""
    if work.group not in ("song", "album"):
        return
    found = _PEAK.search(told.text, told.at)
    if found is None or _OF_ANOTHER.search(told.text[told.at : found.start()]):
        return
    said = found["place"]
    number = int(said) if said.isdigit() else _NUMBERS.index(said) + 1
    chart = re.sub(r"^Billboard['’]?s?(?= )", '"Billboard"', found["chart"]).replace(
        '"Billboard"\'s', '"Billboard"'
    )
    question = f"What was the highest position of {work.name} on the {chart}"
    others = tuple(f"Number {one}" for one in _near(number, work.name) if one != number)
    start, end = offset + found.start("place"), offset + found.end("place")
    yield Turn(
        "told_kind", {"question": question}, start, end, "order", (f"Number {number}", *others), "work_peak"
    )
