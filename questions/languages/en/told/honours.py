"""Which award somebody won, as a report of a ceremony tells it."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from questions.languages.en.told.askings import TOLD_HERE, Asking
from questions.languages.tables import plain_table

_WON = r"(?:has |have |also |had )*(?:won|took|takes|wins|collected|collects|scooped|picked up|received|claimed|clinched|landed|was named|was crowned|was declared|was voted|is named)\s(?:the\s)?(?:[A-Z]{3,6}\s)?"
_AWARD = r"(?:\s(?:award|prize|honour|trophy|gong|Oscar|Bafta|Golden Globe|Emmy|Grammy|Tony))?"
_WORK = r"(?:\sfor\s(?:(?:his|her) (?:role|part|performance|portrayal|turn|work) in\s|(?:his|her|the)\s(?:[a-z-]+\s){1,4})?(?P<work>(?:[\"“'‘][^\"”'’]{2,40}[\"”'’]|[A-Z0-9][\w'’&-]*(?:\s(?:(?:of|the|in|to|on|for|a|from|at|with|and)\s){0,2}[A-Z0-9][\w'’&-]*){0,6})))?"
_EVENT = re.compile(
    r"\b(?P<event>(?:(?:19|20)\d\d\s)?(?:Oscars|Baftas|Golden Globes|Grammys|Emmys|Tonys|Brits|Brit Awards|Academy Awards|Cannes Film Festival|(?:[A-Z][\w'’&-]*\s){1,4}Awards))\b"
)
_OPEN = re.compile(
    r"\b(?:nominat\w*|tipped|could|would|should|hope\w*|expected|will|favou?rite|may|might|bookmakers?|odds|if|likely|beat|beating|shortlist\w*|up for|last year|previous\w*)\b",
    re.IGNORECASE,
)
_BEFORE = re.compile(r"\b(?:last year|previous\w*|years? ago|earlier)\b")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_WANTED = 3


@cache
def _rows() -> dict[str, tuple[str, ...]]:
    table = plain_table(Path(__file__).parent / "honours.toml")["beside"]
    return {award: tuple(one.strip() for one in row.split("|")) for award, row in table.items()}


@cache
def _told() -> re.Pattern[str]:
    awards = "|".join(sorted(map(re.escape, _rows()), key=len, reverse=True))
    return re.compile(
        rf"(?P<last>[A-Z][\w’'-]+)\s{_WON}(?P<award>{awards}){_AWARD}(?=[,.;]|$|\s(?:for|at|in|on|from|to|while|as)\b){_WORK}"
    )


def honours(sentence: str, persons: Mapping[str, str], title: str) -> Iterator[Asking]:
    """ "X won the best actress award for Halden Nights": which award?"""
    if _YEAR.search(sentence):
        return
    for found in _told().finditer(sentence):
        # "won best director for X, beating Y": what follows leaves nothing open but the time.
        if _OPEN.search(sentence[: found.end()]) or _BEFORE.search(sentence):
            continue
        name = persons.get(found["last"])
        before = sentence[: found.start("last")]
        if name is None or before.endswith((" and ", "for ", "of ", "by ", "with ")):
            continue
        if not before.endswith(name[: -len(found["last"])]) and re.search(r"[A-Z][\w'’-]*\s$", before):
            continue
        event = _EVENT.search(sentence[found.end() :]) or _EVENT.search(title)
        work = f" for {found['work']}" if found["work"] else ""
        at = f" at the {event['event']}" if event is not None else ""
        if not work and not at:
            continue
        stem = f"Which award did {name} win{work}{at}{TOLD_HERE}"
        yield Asking("report_honour", stem, found["award"], options=_others(found["award"], name))


def _others(award: str, name: str) -> tuple[str, ...]:
    rows = list(_rows()[award])
    random.Random(award + name).shuffle(rows)
    return tuple(rows[:_WANTED])
