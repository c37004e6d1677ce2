"""How players stood at the time of a report: world ranking, seeding, a title held; and what members of a band play."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.told.askings import AT_THE_TIME, TOLD_HERE, Asking
from questions.languages.en.told.groups import beside, has_no_post

_NUMBERS = ("one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_SEEDS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
_SLAMS = ("Australian Open", "French Open", "Wimbledon", "US Open")
_TOURNAMENT = re.compile(
    r"\b(?:[A-Z][\w'’-]+ ){1,3}(?:Open|Masters|Championships?|Cup|Classic|International)\b|\bWimbledon\b"
)
_HEAD = 600  # letters in which a report says what it is about
_PLAYED = ("drummer", "guitarist", "bassist", "keyboard player", "lead singer")
_FAR = {
    "60m": ("800m", "1,500m", "3,000m"),
    "100m": ("800m", "1,500m", "5,000m"),
    "200m": ("800m", "1,500m", "5,000m"),
    "400m": ("1,500m", "3,000m", "5,000m"),
    "800m": ("100m", "200m", "5,000m"),
    "1500m": ("100m", "200m", "400m"),
    "3000m": ("100m", "200m", "400m"),
    "5000m": ("200m", "400m", "800m"),
    "10000m": ("200m", "400m", "800m"),
}
_GONE = re.compile(r"\b(?:late|widow|widower|death|memory|estate|murder)\b", re.IGNORECASE)
# A firm may have a frontman as well.
_OF_BANDS = re.compile(r"\b(?:bands?|albums?|songs?|singles?|concerts?|gigs?)\b")
_SANG = frozenset({"singer", "frontman", "lead singer", "vocalist", "frontwoman"})


def standing_of(before: str, name: str, text: str) -> Iterator[Asking]:
    """Questions for the rank, the seed, the title or the part in a band that stands before a name."""
    for find in (_ranking, _champion, _over_distance):
        yield from find(before, name)
    yield from _seed(before, name, text)
    yield from _in_band(before, name, text)


def _ranking(before: str, name: str) -> Iterator[Asking]:
    found = re.search(
        rf"\b[Ww]orld (?:number|No\.?|no\.?) (?P<key>{'|'.join(_NUMBERS)}|\d{{1,2}})\s$", before
    )
    if found is None or has_no_post(before[: found.start()]):
        return
    key = found["key"]
    number = _NUMBERS.index(key) + 1 if key in _NUMBERS else int(key)
    near = [one for one in range(max(1, number - 3), number + 4) if one != number]
    shown = [_NUMBERS[one - 1] if key in _NUMBERS and one <= len(_NUMBERS) else str(one) for one in near]
    options = beside(f"number {key}", [f"number {one}" for one in shown], without="")
    yield Asking(
        "report_post",
        f"What was {name}'s world ranking{AT_THE_TIME}",
        f"number {key}",
        options=options,
        passing=True,
    )


def _seed(before: str, name: str, text: str) -> Iterator[Asking]:
    """A seeding is one of a tournament: the only one that the report names, and names at its head."""
    found = re.search(rf"\b(?P<key>{'|'.join(_SEEDS)}|top) seed(?:ed)?\s$", before, re.IGNORECASE)
    tournaments = set(_TOURNAMENT.findall(text)) if found else set()
    if found is None or len(tournaments) != 1 or not _TOURNAMENT.search(text[:_HEAD]):
        return
    key = "first" if found["key"].lower() == "top" else found["key"].lower()
    options = beside(key, _SEEDS[:5], without="")
    (tournament,) = tournaments
    at = tournament if tournament == "Wimbledon" else f"the {tournament}"
    yield Asking(
        "report_post", f"How was {name} seeded at {at}{AT_THE_TIME}", key, options=options, passing=True
    )


def _champion(before: str, name: str) -> Iterator[Asking]:
    found = re.search(rf"(?P<key>{'|'.join(_SLAMS)}) champion\s$", before)
    if (
        found is None
        or has_no_post(before[: found.start()])
        or re.search(r"\b(?:19|20)\d\d\s$", before[: found.start()])
    ):
        return
    options = beside(found["key"], _SLAMS, without="")
    yield Asking(
        "report_team",
        f"Of which tournament was {name} the champion{AT_THE_TIME}",
        found["key"],
        options=options,
        passing=True,
    )


def _over_distance(before: str, name: str) -> Iterator[Asking]:
    """ "world 400m champion X": over which distance?, beside those over which no runner of this one wins."""
    found = re.search(r"\b(?P<of>[Ww]orld|European|Olympic) (?P<key>\d[\d,]*m) champion\s$", before)
    others = _FAR.get(found["key"].replace(",", ""), ()) if found is not None else ()
    if found is None or not others or has_no_post(before[: found.start()]):
        return
    stem = f"Over which distance was {name} {found['of'].replace('W', 'w')} champion{AT_THE_TIME}"
    shown = [one if "," in found["key"] else one.replace(",", "") for one in others]
    yield Asking("report_post", stem, found["key"], options=beside(found["key"], shown, without=""))


def _in_band(before: str, name: str, text: str) -> Iterator[Asking]:
    if _GONE.search(before):
        return
    found = re.search(
        r"(?P<band>[A-Z][\w'’&]*(?:\s[A-Z][\w'’&]*){0,3})\s(?P<key>drummer|guitarist|bassist|keyboard player|lead singer|frontman|vocalist)\s$",
        before,
    )
    if (
        found is None
        or has_no_post(found["band"] + " ")
        or re.match(r"(?:The|A|But|And|As|When|With)\b(?!\s[A-Z])", found["band"])
    ):
        return
    if found["key"] == "frontman" and not _OF_BANDS.search(text):
        return
    key = "lead singer" if found["key"] in _SANG else found["key"]
    options = beside(key, _PLAYED, without="")
    band = re.sub(r"['’]s?$", "", re.sub(r"^(?:But|And|As|When|With|Former)\s", "", found["band"]))
    # Bands go on being named beside their players long after they parted: the report tells the part, no month does.
    yield Asking("report_post", f"What was {name}'s part in the band {band}{TOLD_HERE}", key, options=options)
