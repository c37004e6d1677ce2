"""What somebody is at a museum, an institute or a school: "X, director of the Halden Museum"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from questions.languages.en.tokens import words
from questions.languages.en.told.askings import AT_THE_TIME, Asking
from questions.languages.en.told.groups import either, groups, has_no_post
from questions.languages.en.told.levels import some_of

_ORG = r"(?P<org>(?:the\s)?[A-Z][\w.’'-]*\w(?:\s(?:(?:of|for|and)\s(?:the\s)?)?[A-Z][\w.’'-]*\w){1,5})"
_ENDS = r"(?=[,.]|\s(?:said|says|told|added|has|had|was|is|which|who)\b|\s[-–—]\s)"


def heads_of_institutions(before: str, after: str, name: str, title: str) -> Iterator[Asking]:
    """ "X, director of the Halden Museum", "the director of the Halden Museum, X": what position did X hold there?"""
    post = rf"(?P<post>{either('posts', 'heads')})"
    found = re.match(rf",\s(?:who is\s)?(?:the\s)?{post}\s(?:of|at)\s{_ORG}{_ENDS}", after) or re.search(
        rf"\b[Tt]he\s{post}\s(?:of|at)\s{_ORG},\s$", before
    )
    if found is None or found.string is before and has_no_post(before[: found.start()]):
        return
    org, post = found["org"], found["post"]
    last = re.split(r"\s(?:of|for)\s", org)[0].split()[-1].lower()
    if last not in words("institutions") or "'s " in org or "’s " in org or last in title.lower().split():
        return
    options = some_of(groups("levels_of_institutions").get(post, ()), post, name)
    yield Asking("report_post", f"What position did {name} hold at {org}{AT_THE_TIME}", post, options=options)
