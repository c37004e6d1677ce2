"""Which injury a player suffered at a named contest of which a report tells."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from questions.languages.en.told.askings import TOLD_HERE, Asking
from questions.languages.en.told.groups import either, groups
from questions.languages.en.told.levels import some_of

_DOUBTED = re.compile(
    r"\b(?:not|no|never|avoid\w*|fear\w*|risk\w*|without|free|possible|suspected|alleged|claim\w*|sues?|suing|doctors?|physio\w*|team-mates?|if|may|might|could)\b",
    re.IGNORECASE,
)

# Where it was suffered; of an injury that any time may have brought nobody asks.
_AT_CONTEST = re.compile(
    r"\s(?:during|in|at)\s(?P<contest>(?:the|last year's)\s(?:[A-Z\d][\w'’-]*\s?)+)(?=[.,]|\s|$)"
)


def injuries(sentence: str, persons: Mapping[str, str], title: str, text: str) -> Iterator[Asking]:
    """ "X is out after a knee injury at the Halden Cup", where the sentence speaks of no other person."""
    told = re.findall(
        rf"\b(?:an?|his|her|the|with|from)\s(?:[a-z-]+\s){{0,2}}?({either('injured')})\s(injury|strain)\b",
        sentence,
    )
    named = {full for last, full in persons.items() if re.search(rf"\b{re.escape(last)}\b", sentence)}
    if len(told) != 1 or len(named) != 1 or _DOUBTED.search(sentence):
        return
    (part, harm), (name,) = told[0], named
    contest = _AT_CONTEST.match(sentence, sentence.find(f"{part} {harm}") + len(f"{part} {harm}"))
    # Only the headline tells of which of somebody's injuries the report speaks.
    if (
        contest is None
        or name.split()[-1] not in title
        or part.lower() in title.lower()
        or sentence.find(name.split()[-1]) > sentence.find(f"{part} {harm}")
    ):
        return
    if _has_other(name, part, text):
        return
    rows = groups("injured")["muscles" if harm == "strain" else "parts"]
    fit = [f"{one} {harm}" for one in rows if one != part and not re.search(rf"\b{one}\b", text)]
    options = some_of(fit, f"{part} {harm}", name)
    stem = f"What injury did {name} suffer {contest.group().strip()}{TOLD_HERE}"
    yield Asking("report_post", stem, f"{part} {harm}", options=options)


def _has_other(name: str, part: str, text: str) -> bool:
    """Whether the report tells of another injury of the same person."""
    told = re.findall(rf"\b{re.escape(name.split()[-1])}\b[^.]*?\b({either('injured')})\b[^.]*\binjur", text)
    return any(other != part for other in told)
