"""Questions for the score by which somebody won or lost."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator

from questions.languages.en.told.askings import Asking
from questions.languages.en.told.clauses import Clause
from questions.languages.en.told.turned import asked

_ONE = r"\d{1,3}-\d{1,3}(?:\s?\(\d{1,2}[-/]\d{1,2}\))?"
_SCORE = re.compile(rf"\b(?P<key>{_ONE}(?:(?:,?\s|\sand\s){_ONE}){{0,4}})(?![-\d])")
_ENDS_WITH_SCORE = re.compile(rf"{_ONE}$")
_FURTHER = re.compile(rf"(?:,\s{_ONE})+(?:\s(?:in|at)\s(?:the\s)?[\w'’ -]+)?(?=[.,]|$)")
_OUTCOMES = frozenset(
    {
        "beat",
        "defeat",
        "thrash",
        "overcome",
        "lose",
        "draw",
        "win",
        "crush",
        "hammer",
        "edge",
        "trounce",
        "rout",
        "down",
        "stun",
        "outclass",
    }
)
_NOUN = re.compile(
    rf"(?P<before>.*?)\ba\s(?:[a-z-]+\s){{0,2}}?(?P<key>{_ONE})\s(?:[a-z-]+\s){{0,2}}?(?P<noun>win|victory|defeat|loss|draw|triumph)\s(?P<tail>(?:over|against|to|by|at|with)\s.+)$"
)
# Of the many matches between two sides one is told by its contest or its year.
OF_ONE_MATCH = re.compile(
    r"\b(?:Open|Cup|Masters|Championships?|League|Trophy|Classic|International|Indoors|Nations|Wimbledon|Olympics|Games|Series|Premiership|(?:18|19|20)\d\d)\b"
)
_SETS = 2


def scores(clause: Clause) -> Iterator[Asking]:
    """ "X beat Y 3-1": by what score?"""
    rest = clause.told()
    # The comma between two sets ends no clause: "beat Y 6-3, 6-2".
    further = _FURTHER.match(clause.behind) if _ENDS_WITH_SCORE.search(rest) else None
    rest += further.group() if further is not None else ""
    found = _SCORE.search(rest)
    if found is None or len(_SCORE.findall(rest)) > 1 or clause.main not in _OUTCOMES or clause.is_passive:
        return
    without = " ".join(f"{rest[: found.start()]} {rest[found.end() :]}".split())
    if not re.search(r"[A-Z]", without) or re.search(r"\b(?:but|on penalties|on aggregate)\b", without):
        return
    if not OF_ONE_MATCH.search(f"{without} {clause.opening}"):
        return
    lead = "With what score" if clause.main == "draw" else "By what score"
    options = other_scores(found["key"])
    if options:
        yield Asking("report_score", f"{lead} {asked(clause, without)}", found["key"], options=options)


def other_scores(key: str) -> tuple[str, ...]:
    """Three other scores of the same kind that the same side wins."""
    chooser = random.Random(key)
    sets = [tuple(map(int, one.split("-"))) for one in re.findall(r"\d{1,3}-\d{1,3}", key)]
    if "(" in key:
        return ()
    found: list[str] = []
    for _ in range(60):
        moved = _moved_sets(sets, chooser) if len(sets) > 1 else _moved(sets[0], chooser)
        text = key
        for one, other in zip(re.findall(r"\d{1,3}-\d{1,3}", key), moved, strict=True):
            text = text.replace(one, f"@{other[0]}-{other[1]}", 1)
        text = text.replace("@", "")
        if text != key and text not in found:
            found.append(text)
        if len(found) == 3:
            return tuple(found)
    return ()


def _moved(score: tuple[int, ...], chooser: random.Random) -> list[tuple[int, int]]:
    first, second = score
    reach = 1 if max(score) < 10 else 6
    moved = (first + chooser.randint(-reach, reach), second + chooser.randint(-reach, reach))
    same = (first > second) - (first < second) == (moved[0] > moved[1]) - (moved[0] < moved[1])
    return [moved if same and min(moved) >= 0 else (first, second)]


_TENNIS = ((6, 0), (6, 1), (6, 2), (6, 3), (6, 4), (7, 5), (7, 6))


def _moved_sets(sets: list[tuple[int, ...]], chooser: random.Random) -> list[tuple[int, int]]:
    """Other sets with the same winners."""
    moved = []
    for first, second in sets:
        other = chooser.choice(_TENNIS)
        moved.append(other if first > second else other[::-1])
    return moved
