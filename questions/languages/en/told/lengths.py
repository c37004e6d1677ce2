"""Questions for how long a contract, a tour or a ban of a report lasts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.told.askings import Asking
from questions.languages.en.told.clauses import Clause
from questions.languages.en.told.near import near_amounts
from questions.languages.en.told.turned import asked

_LONG = re.compile(
    r"(?P<lead>.*?)\b(?P<article>an?|the)\s(?:new\s)?(?P<number>\d+|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)-"
    r"(?P<unit>year|month|week|day|hour|minute|match|game)\s(?P<noun>(?:[a-z]+\s)?(?:contract|deal|ban|extension|agreement|tour|visit|trip|sentence"
    r"|suspension|lease|plan|partnership|programme|strike|break|loan|spell|search|project|battle|run|sponsorship|licence))\b(?P<tail>.*)$"
)


def lengths(clause: Clause) -> Iterator[Asking]:
    """ "signed a three-year contract with X": how long a contract?"""
    found = _LONG.match(clause.told())
    if found is None or found["lead"].strip() or clause.main in ("be", "have"):
        return
    if found["tail"] and not re.match(
        r"\s(?:with|at|for|in|to|from|by|of|on|against|worth|as)\b", found["tail"]
    ):
        return
    key = f"{found['number']} {found['unit']}{'es' if found['unit'] == 'match' else 's'}"
    article = "an" if found["noun"][0] in "aeiou" else "a"
    stem = f"How long {article} {found['noun']} {asked(clause, found['tail'].strip())}"
    yield Asking("report_length", stem, key, options=near_amounts(key))
